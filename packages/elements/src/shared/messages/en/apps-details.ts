/** What the details of an application say. */
export const appsDetails = {
  loading: 'Loading the details',
  fromAdmin: 'From your admin',
  support: 'Support',
  access: 'Access',
  sso: (company: string | undefined): string =>
    company ? `Logs you in with your ${company} account.` : 'Logs you in with your account here.',
  bookmark: 'A link. You may have to log in there.',
  mfa: 'Asks for MFA.',
  address: 'Address',
  learnMore: 'Learn more',
  helpPage: 'Help page',
  favourite: 'Favourite',
  close: 'Close',
  open: 'Open app',
  notLoaded: 'The details didn’t load. You can still open the app.',
  gone: 'This app isn’t available to you any more.',
  tryAgain: 'Try again',
};
