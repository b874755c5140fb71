import { ChangePasswordAnswer, ChangePasswordStep } from '../../steps/change-password.ts';
import { passwordPolicy } from '../password-policy.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';

/** Asks for a new password because the old one has expired. */
export const changePasswordStep: ChangePasswordStep = {
  id: 'step_4bNd',
  kind: 'change-password',
  reason: 'expired',
  policy: passwordPolicy,
  identifier: 'astrid@northwind.example',
  name: 'Astrid Lindqvist',
  expiredAt: '2026-06-01T00:00:00Z',
};

/** The last step of a recovery, before anything is typed. */
export const recoverPasswordStep: ChangePasswordStep = {
  id: 'step_5qCx',
  kind: 'change-password',
  reason: 'recovery',
  policy: passwordPolicy,
  identifier: 'astrid@northwind.example',
};

/** The same after a password that breaks two rules. */
export const refusedChangePasswordStep: ChangePasswordStep = {
  ...recoverPasswordStep,
  id: 'step_6fSm',
  notice: { code: 'password-rejected', level: 'error', params: { rules: ['not-common', 'not-recent'] } },
};

/** The answer to {@link refusedChangePasswordStep}. */
export const changePasswordAnswer: ChangePasswordAnswer = {
  step: refusedChangePasswordStep.id,
  kind: 'change-password',
  newPassword: 'Lanterns over 9 quiet harbours',
};

export const changePasswordDocs = [
  document(ChangePasswordStep, {
    id: 'ChangePasswordStep',
    description: 'Asks for a new password, and says beforehand what it must satisfy.',
    members: {
      ...stepMemberDocs,
      reason: '`expired`, `reset` (by the administrator), `first-login` or `recovery`; anything else reads as `reset`.',
      identifier: 'The company email, for password managers.',
      name: 'The person’s name, for the rule `not-personal`.',
      expiredAt: 'When the old one expired, RFC 3339.',
    },
    examples: [changePasswordStep, recoverPasswordStep, refusedChangePasswordStep],
  }),
  document(ChangePasswordAnswer, {
    id: 'ChangePasswordAnswer',
    description:
      'The new password, as typed. The server checks every rule; refused, the same step comes with the notice `password-rejected` and the broken rules in `params.rules`. Accepted, the person’s other sessions end and device log-in has to be set up anew.',
    members: { ...answerMemberDocs, newPassword: 'At most 1024 characters: never trimmed, cut or changed in case.' },
    examples: [changePasswordAnswer],
  }),
];
