import { TotpAnswer, TotpStep } from '../../steps/totp.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';

/** Asks for a code of the phone, and offers the tablet. */
export const totpStep: TotpStep = {
  id: 'step_4tGz',
  kind: 'totp',
  digits: 6,
  period: 30,
  label: 'Phone',
  alternatives: [{ ref: 'totp-2', kind: 'totp', label: 'Tablet' }],
  canGoBack: true,
};

export const totpDocs = [
  document(TotpStep, {
    id: 'TotpStep',
    description: 'Asks for a code of an authenticator app (RFC 6238).',
    members: {
      ...stepMemberDocs,
      digits: 'Length of the code.',
      period: 'Seconds for which a code is shown.',
      label: 'What the person calls the authenticator, where there are several.',
    },
    examples: [totpStep, { ...totpStep, id: 'step_5dXu', notice: { code: 'invalid-code', level: 'error' } }],
  }),
  document(TotpAnswer, {
    id: 'TotpAnswer',
    description: 'A code. Each works once: the server remembers the time step it belongs to.',
    members: { ...answerMemberDocs, code: 'Digits only; a client drops spaces that were typed or pasted.' },
    examples: [{ step: totpStep.id, kind: 'totp', code: '492039' }],
  }),
];
