import { errors } from './errors.ts';

/** What `<portal-app-grid>` says. */
export const apps = {
  errors,
  title: 'Applications',
  search: 'Search apps',
  clear: 'Clear search',
  mfa: 'MFA',
  mfaLong: ' needed to open this app',
  newTab: 'opens in a new tab',
  backAt: (time: string): string => `Back at ${time}`,
  unavailable: 'Not available',
  emptyTitle: 'No apps yet',
  emptyText: 'When your admin gives you access to an app, it appears here.',
  askForApp: 'Ask for an app',
  noMatchTitle: (query: string): string => `No apps match “${query}”`,
  noMatchText: 'Check the spelling, or ask your admin for access.',
  failedTitle: 'Your apps didn’t load',
  failedText: (company: string | undefined): string =>
    company
      ? `The portal couldn’t reach ${company}. Your access hasn’t changed.`
      : 'The portal couldn’t reach its server. Your access hasn’t changed.',
  incomplete: 'Some of your apps didn’t load, so the search doesn’t find them.',
  tryAgain: 'Try again',
  loggedOutTitle: 'You’re logged out',
  loggedOutText: 'Log in to see your apps.',
  logIn: 'Log in',
  loading: 'Loading your apps',
  found: (count: number): string => `${count} ${count === 1 ? 'app' : 'apps'} found`,
};
