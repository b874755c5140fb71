import type { DeniedReason } from 'portal-contract';
import { duration } from '../../duration.ts';

/** What a person who is shut out reads. */
export const denied = {
  reasons: {
    locked: {
      title: 'Your account is locked',
      text: 'There were too many failed attempts. Contact your IT admin to unlock it.',
    },
    suspended: { title: 'Your account is turned off', text: 'Contact your IT admin to turn it on again.' },
    'password-expired': { title: 'Your password has expired', text: 'Contact your IT admin to get a new one.' },
    'enrolment-expired': {
      title: 'Your account is locked',
      text: 'The time to set up a second step is over. Contact your IT admin to unlock it.',
    },
    policy: { title: 'You can’t log in here', text: 'Your company doesn’t allow it. Contact your IT admin.' },
    rejected: {
      title: 'We couldn’t log you in',
      text: 'The page you logged in on didn’t let you through. Try again, or contact your IT admin.',
    },
  } satisfies Record<DeniedReason, { title: string; text: string }>,
  unlocksIn: (seconds: number): string => `Or wait: it unlocks in ${duration(seconds)}.`,
  unlocked: 'The wait is over. You can log in again.',
  logIn: 'Log in',
  mail: (company: string): string => `Email ${company} IT`,
  call: (company: string): string => `Call ${company} IT`,
};
