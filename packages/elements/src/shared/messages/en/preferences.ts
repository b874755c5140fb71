/** What `<portal-preferences>` says. */
export const preferences = {
  title: 'Preferences',
  loading: 'Loading your preferences',
  failedTitle: 'Your preferences didn’t load',
  loggedOutText: 'Log in to see your preferences.',
  language: 'Language',
  theme: 'Theme',
  timeZone: 'Time zone',
  light: 'Light',
  dark: 'Dark',
  auto: 'Same as device',
};
