import { duration } from '../duration.ts';

/** What `<portal-login>` says while the network is gone, or the server asks to wait. */
export const trouble = {
  offline: 'You’re offline.',
  retryNow: 'Retry now',
  retryIn: (seconds: number): string => `We’ll retry in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  retrying: 'Trying again…',
  tooMany: 'That was a lot of tries.',
  againIn: (seconds: number): string => `You can try again in ${duration(seconds)}.`,
  againNow: 'You can try again now.',
};
