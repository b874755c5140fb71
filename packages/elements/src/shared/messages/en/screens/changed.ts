/** What is said when a new password was set. */
export const changed = {
  title: 'Password changed',
  text: 'Your other sessions were logged out. Use your new password from now on.',
  logIn: 'Log in',
};
