/** What `<portal-account-menu>` says. */
export const account = {
  menu: (name: string): string => `Account menu, ${name}`,
  logOut: 'Log out',
  loggingOut: 'Logging out…',
  retry: 'Your account didn’t load. Try again',
  changed: 'Somebody else has logged in since.',
  failed: 'We couldn’t log you out. Check your connection and try again.',
};
