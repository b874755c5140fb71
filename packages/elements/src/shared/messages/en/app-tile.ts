/** What `<portal-app-tile>` says where there is no tile to show. */
export const appTile = {
  loading: 'Loading the app',
  missing: 'App not found',
  missingText: 'You may not have access to it.',
  failed: 'This app didn’t load',
  tryAgain: 'Try again',
  loggedOut: 'You’re logged out',
  logIn: 'Log in to open it',
};
