import { IdentifierAnswer, IdentifierStep } from '../../steps/identifier.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';

/** The first step of a log-in. */
export const identifierStep: IdentifierStep = { id: 'step_1fYw', kind: 'identifier' };

/** The answer to {@link identifierStep}. */
export const identifierAnswer: IdentifierAnswer = {
  step: identifierStep.id,
  kind: 'identifier',
  identifier: 'astrid@northwind.example',
};

export const identifierDocs = [
  document(IdentifierStep, {
    id: 'IdentifierStep',
    description: 'Asks who is logging in.',
    members: stepMemberDocs,
    examples: [identifierStep],
  }),
  document(IdentifierAnswer, {
    id: 'IdentifierAnswer',
    description:
      'The company email. Answered alike — same next step, members and size class — for known, unknown, locked and disabled accounts.',
    members: {
      ...answerMemberDocs,
      identifier: 'At most 254 characters (RFC 5321 §4.5.3.1.3); white space around it is dropped.',
    },
    examples: [identifierAnswer],
  }),
];
