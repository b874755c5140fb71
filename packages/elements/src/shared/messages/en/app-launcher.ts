/** What `<portal-app-launcher>` says before its applications are there, and around them. */
export const appLauncher = {
  button: 'Applications',
  title: 'Applications',
  loading: 'Loading your apps',
  failed: 'Your apps didn’t load.',
  tryAgain: 'Try again',
  all: 'All apps',
};
