import { errors } from '../errors.ts';

/** What every section of `<portal-security>` says. */
export const section = {
  errors,
  company: 'your company',
  loading: 'Loading',
  failed: 'This didn’t load. Nothing has changed.',
  tryAgain: 'Try again',
  loggedOut: 'Log in to see this.',
  thisDevice: 'This device',
  cancel: 'Cancel',
  keep: 'Keep it',
  remove: 'Remove',
  rename: (name: string): string => `Rename ${name}`,
  removeNamed: (name: string): string => `Remove ${name}`,
  save: 'Save',
  close: 'Close',
  pending: 'One moment…',
};
