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
    policy: { title: 'You can’t log in here', text: 'Your company doesn’t allow it. Contact your IT admin.' },
  } satisfies Record<DeniedReason, { title: string; text: string }>,
  unlocksIn: (seconds: number): string => `Or wait: it unlocks in ${duration(seconds)}.`,
  mail: (company: string): string => `Email ${company} IT`,
  call: (company: string): string => `Call ${company} IT`,
};
