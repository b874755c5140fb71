import { PasswordAnswer, PasswordStep } from '../../steps/password.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';

/** The password step as it first comes. */
export const passwordStep: PasswordStep = {
  id: 'step_2hRb',
  kind: 'password',
  identifier: 'astrid@northwind.example',
  canGoBack: true,
};

/** The same question again after a wrong password: a fresh id, and a notice. */
export const refusedPasswordStep: PasswordStep = {
  ...passwordStep,
  id: 'step_3cNk',
  notice: { code: 'invalid-credentials', level: 'error' },
};

/** The answer to {@link refusedPasswordStep}. */
export const passwordAnswer: PasswordAnswer = {
  step: refusedPasswordStep.id,
  kind: 'password',
  password: 'correct horse battery staple',
};

export const passwordDocs = [
  document(PasswordStep, {
    id: 'PasswordStep',
    description: 'Asks for the password.',
    members: { ...stepMemberDocs, identifier: 'To show who is logging in, and for password managers.' },
    examples: [passwordStep, refusedPasswordStep],
  }),
  document(PasswordAnswer, {
    id: 'PasswordAnswer',
    description: 'The password, as typed: never trimmed, cut or changed in case. For an unknown account a decoy is verified.',
    members: answerMemberDocs,
    examples: [{ step: passwordStep.id, kind: 'password', password: 'correct horse batery staple' }, passwordAnswer],
  }),
];
