import { DeniedStep } from '../../steps/denied.ts';
import { document } from '../registry.ts';
import { stepMemberDocs } from './members.ts';

/** A locked account that unlocks by itself. */
export const deniedStep: DeniedStep = {
  id: 'step_9pLw',
  kind: 'denied',
  reason: 'locked',
  unlockIn: 900,
  help: [{ text: 'How to unlock your account', url: 'https://intranet.northwind.example/it/unlock' }],
};

export const deniedDocs = [
  document(DeniedStep, {
    id: 'DeniedStep',
    description: 'Says that this person cannot log in now. Ends the flow.',
    members: {
      ...stepMemberDocs,
      reason: 'Why: `locked`, `suspended` or `policy`; anything else reads as `policy`.',
      unlockIn: 'Seconds until the account unlocks by itself, if it does.',
      help: 'Links that help, from the administrator.',
    },
    examples: [deniedStep, { id: 'step_0qBn', kind: 'denied', reason: 'suspended', help: [] }],
  }),
];
