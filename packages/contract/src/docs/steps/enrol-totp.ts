import { EnrolTotpAnswer, EnrolTotpStep } from '../../steps/enrol-totp.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';

const secret = 'KZ3WQ5DFOB2HE4TJMRXG63LPNF2GSY3B';

/** Shows a new secret and asks for its first code. */
export const enrolTotpStep: EnrolTotpStep = {
  id: 'step_8pGw',
  kind: 'enrol-totp',
  otpauthUri: `otpauth://totp/Northwind:astrid%40northwind.example?secret=${secret}&issuer=Northwind&algorithm=SHA1&digits=6&period=30`,
  secret,
  digits: 6,
  period: 30,
  canGoBack: true,
};

/** The answer to {@link enrolTotpStep}. */
export const enrolTotpAnswer: EnrolTotpAnswer = { step: enrolTotpStep.id, kind: 'enrol-totp', code: '183562' };

export const enrolTotpDocs = [
  document(EnrolTotpStep, {
    id: 'EnrolTotpStep',
    description:
      'Sets up an authenticator app (RFC 6238). The secret is in this one response: `getFlow` makes a new one. After a wrong code the step keeps its secret, which the person’s app has already.',
    members: {
      ...stepMemberDocs,
      otpauthUri: 'What the QR code says. A client draws it itself and sends it nowhere.',
      secret: 'The same secret to type by hand: base32 (RFC 4648 §6) without padding.',
      digits: 'Length of a code.',
      period: 'Seconds for which a code is shown.',
    },
    examples: [enrolTotpStep, { ...enrolTotpStep, id: 'step_9xMr', notice: { code: 'invalid-code', level: 'error' } }],
  }),
  document(EnrolTotpAnswer, {
    id: 'EnrolTotpAnswer',
    description: 'The first code of the new authenticator, which proves that it has the secret. It is used up thereby.',
    members: { ...answerMemberDocs, code: 'Digits only; a client drops spaces that were typed or pasted.' },
    examples: [enrolTotpAnswer],
  }),
];
