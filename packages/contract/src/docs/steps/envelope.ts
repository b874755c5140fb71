import { Alternative, Answer, Notice, StepEnvelope } from '../../steps/envelope.ts';
import { document } from '../registry.ts';
import { identifierAnswer, identifierStep } from './identifier.ts';
import { passwordAnswer, refusedPasswordStep } from './password.ts';

export const envelopeDocs = [
  document(Notice, {
    id: 'Notice',
    description:
      'Why the last answer was not accepted. Codes: `invalid-credentials`, `invalid-code`, `code-reused`, `invalid-credential` (a passkey or key that was not accepted), `attempts-left` (params `{ left }`) when policy discloses it, `password-rejected` (params `{ rules }`: the names of the broken rules), `push-denied`, `push-expired`, `push-busy` (no request was sent: the phone has just got another one), `link-invalid` (a recovery link that is used, old or of somebody else), `provider-denied` and `provider-failed` (the identity provider did not let the person in, or what it sent was not valid).',
    members: { level: 'A level a client does not know reads as `info`.', params: 'Values for the sentence.' },
    examples: [
      { code: 'invalid-credentials', level: 'error' },
      { code: 'attempts-left', level: 'error', params: { left: 3 } },
      { code: 'password-rejected', level: 'error', params: { rules: ['not-common', 'not-recent'] } },
      { code: 'push-expired', level: 'warning' },
    ],
  }),
  document(Alternative, {
    id: 'Alternative',
    description: 'Another way to answer the current step, chosen with `{ kind: "choose", ref }`.',
    members: { kind: 'The step kind it leads to.', label: 'What the person calls it.' },
    examples: [{ ref: 'totp-2', kind: 'totp', label: 'Work phone' }],
  }),
  document(StepEnvelope, {
    id: 'Step',
    description:
      'What the server asks next, told apart by `kind`. A client that does not know a kind takes an alternative it knows, then `fallbackUrl`, then says that it cannot go on; it never guesses and never skips.',
    examples: [identifierStep, refusedPasswordStep],
  }),
  document(Answer, {
    id: 'Answer',
    description: 'What the client answers, told apart by `kind`. `step` is the id of the step that is answered.',
    examples: [identifierAnswer, passwordAnswer],
  }),
];
