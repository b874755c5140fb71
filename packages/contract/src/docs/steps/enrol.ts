import { EnrolAnswer, EnrolStep, LaterAnswer } from '../../steps/enrol.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';

/** Asks for a second step that may still be put off for five days. */
export const enrolStep: EnrolStep = {
  id: 'step_6cTn',
  kind: 'enrol',
  methods: ['passkey', 'totp', 'security-key'],
  required: false,
  graceDays: 5,
  deadline: '2026-06-08T09:30:00Z',
};

/** The same on the last day: it cannot be put off any more. */
export const requiredEnrolStep: EnrolStep = {
  id: 'step_7jVb',
  kind: 'enrol',
  methods: ['totp', 'security-key'],
  required: true,
};

/** The answer to {@link enrolStep}. */
export const enrolAnswer: EnrolAnswer = { step: enrolStep.id, kind: 'enrol', method: 'totp' };

export const enrolDocs = [
  document(EnrolStep, {
    id: 'EnrolStep',
    description:
      'Asks to set up a second step, and which. Comes at every log-in until one is set up; once the days are over the log-in ends with `denied` and the reason `enrolment-expired`.',
    members: {
      ...stepMemberDocs,
      methods: '`totp`, `passkey`, `security-key`, the best first; one that a client does not know is not drawn.',
      required: 'Whether it cannot be put off any more. Otherwise `{ kind: "later" }` is an answer.',
      graceDays: 'Whole days left to set it up, where it may be put off.',
      deadline: 'When the account is shut out without it, RFC 3339.',
    },
    examples: [enrolStep, requiredEnrolStep],
  }),
  document(EnrolAnswer, {
    id: 'EnrolAnswer',
    description: 'Sets this up now.',
    members: { ...answerMemberDocs, method: 'One of the step’s `methods`.' },
    examples: [enrolAnswer],
  }),
  document(LaterAnswer, {
    id: 'LaterAnswer',
    description:
      'Puts off what may be put off: `enrol` that is not `required`, `enrol-webauthn` that is `optional`. Elsewhere it is `validation-failed`.',
    members: answerMemberDocs,
    examples: [{ step: enrolStep.id, kind: 'later' }],
  }),
];
