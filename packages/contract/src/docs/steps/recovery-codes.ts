import { AcknowledgeAnswer, RecoveryCodesStep, RenewAnswer } from '../../steps/recovery-codes.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';

/** Shows new codes, for the one time that they are shown. */
export const recoveryCodesStep: RecoveryCodesStep = {
  id: 'step_3tWq',
  kind: 'recovery-codes',
  codes: [
    'K7WP-3XQ9-MTD4',
    '9RHB-ZC5V-2NYG',
    'QF8T-J4KM-W6XS',
    'D2VN-7GPB-HR5C',
    'X6YQ-M9WT-4KJF',
    'B3ZS-R8DH-VQ7N',
    'TG5C-2PXK-9MWB',
    'J4HN-QY6R-Z8DV',
    'W9MF-S3TG-C7XP',
    'N5KB-8VJQ-R2HZ',
  ],
};

/** The same step read again, after a reload: there is nothing to show any more. */
export const shownRecoveryCodesStep: RecoveryCodesStep = { id: recoveryCodesStep.id, kind: 'recovery-codes' };

export const recoveryCodesDocs = [
  document(RecoveryCodesStep, {
    id: 'RecoveryCodesStep',
    description:
      'Shows new recovery codes after the first factor was set up. They are in this one response and never again, and at rest only as hashes.',
    members: {
      ...stepMemberDocs,
      codes: 'Absent when they have been shown before; `{ kind: "renew" }` then makes new ones.',
    },
    examples: [recoveryCodesStep, shownRecoveryCodesStep],
  }),
  document(AcknowledgeAnswer, {
    id: 'AcknowledgeAnswer',
    description: 'Says that the codes were saved.',
    members: answerMemberDocs,
    examples: [{ step: recoveryCodesStep.id, kind: 'acknowledge' }],
  }),
  document(RenewAnswer, {
    id: 'RenewAnswer',
    description: 'Asks for another set in place of codes that were not saved. The earlier ones die at once.',
    members: answerMemberDocs,
    examples: [{ step: shownRecoveryCodesStep.id, kind: 'renew' }],
  }),
];
