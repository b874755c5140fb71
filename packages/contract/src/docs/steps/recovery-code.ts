import { RecoveryCodeAnswer, RecoveryCodeStep } from '../../steps/recovery-code.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';

/** Asks for a recovery code in place of the authenticator app. */
export const recoveryCodeStep: RecoveryCodeStep = {
  id: 'step_2vHs',
  kind: 'recovery-code',
  alternatives: [{ ref: 'totp-1', kind: 'totp', label: 'Phone' }],
  canGoBack: true,
};

/** The answer to {@link recoveryCodeStep}, as it was typed. */
export const recoveryCodeAnswer: RecoveryCodeAnswer = {
  step: recoveryCodeStep.id,
  kind: 'recovery-code',
  code: 'k7wp-3xq9-mtd4',
};

export const recoveryCodeDocs = [
  document(RecoveryCodeStep, {
    id: 'RecoveryCodeStep',
    description: 'Asks for one of the recovery codes that the person saved. Each works once.',
    members: stepMemberDocs,
    examples: [recoveryCodeStep, { ...recoveryCodeStep, id: 'step_3yLd', notice: { code: 'invalid-code', level: 'error' } }],
  }),
  document(RecoveryCodeAnswer, {
    id: 'RecoveryCodeAnswer',
    description: 'A recovery code. Wrong ones count towards the lock-out like wrong passwords.',
    members: { ...answerMemberDocs, code: 'Spaces, dashes and case do not matter.' },
    examples: [recoveryCodeAnswer],
  }),
];
