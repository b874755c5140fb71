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

/** A policy's refusal in the administrator's words, with both links. */
export const deniedByPolicyStep: DeniedStep = {
  id: 'step_1wTc',
  kind: 'denied',
  reason: 'policy',
  message: 'Northwind can only be reached from the office network and from company laptops.',
  help: [
    { text: 'Connect from home', url: 'https://intranet.northwind.example/it/vpn' },
    { text: 'Ask for a laptop', url: 'https://intranet.northwind.example/it/laptops' },
  ],
};

/** A step-up that nothing of this person's can satisfy. */
export const deniedStepUpStep: DeniedStep = {
  id: 'step_6mXa',
  kind: 'denied',
  reason: 'policy',
  reference: '7F3K-20QW',
  help: [{ text: 'Ask for access', url: 'https://intranet.northwind.example/it/access' }],
};

export const deniedDocs = [
  document(DeniedStep, {
    id: 'DeniedStep',
    description: 'Says that this person cannot log in, or go on, now. Ends the flow.',
    members: {
      ...stepMemberDocs,
      reason:
        'Why: `locked`, `suspended`, `password-expired`, `enrolment-expired` (the days to set up a second step are over), `policy`, or `rejected` (by the identity provider); anything else reads as `policy`. An account that is locked and expired is `locked`.',
      unlockIn: 'Seconds until the account unlocks by itself, if it does.',
      message: 'What the administrator wants to be read, in place of the client’s own sentence. Plain text.',
      reference: 'Names this refusal for whoever helps: short, to be read out.',
      help: 'Links that help, from the administrator. At most two are drawn.',
    },
    examples: [
      deniedStep,
      deniedByPolicyStep,
      deniedStepUpStep,
      { id: 'step_0qBn', kind: 'denied', reason: 'suspended', help: [] },
    ],
  }),
];
