import { EnrolWebAuthnAnswer, EnrolWebAuthnStep } from '../../steps/enrol-webauthn.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';
import { creationOptions, registration } from './webauthn-options.ts';

/** Makes a passkey as the second step. */
export const enrolWebAuthnStep: EnrolWebAuthnStep = {
  id: 'step_1sKv',
  kind: 'enrol-webauthn',
  options: creationOptions,
  purpose: 'passkey',
  canGoBack: true,
};

/** Offers device log-in after an ordinary one. */
export const enrolDeviceStep: EnrolWebAuthnStep = {
  id: 'step_2gYz',
  kind: 'enrol-webauthn',
  options: {
    ...creationOptions,
    authenticatorSelection: {
      authenticatorAttachment: 'platform',
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
  },
  purpose: 'device',
  optional: true,
};

/** The answer to {@link enrolWebAuthnStep}. */
export const enrolWebAuthnAnswer: EnrolWebAuthnAnswer = {
  step: enrolWebAuthnStep.id,
  kind: 'enrol-webauthn',
  response: registration,
};

export const enrolWebAuthnDocs = [
  document(EnrolWebAuthnStep, {
    id: 'EnrolWebAuthnStep',
    description:
      'Sets up a passkey, a security key, or device log-in on this device (WebAuthn Level 3 §7.1). For a `device` the options ask for the platform’s own authenticator and for user verification.',
    members: {
      ...stepMemberDocs,
      options: 'Creation options, with a new challenge each time and the person’s credentials in `excludeCredentials`.',
      purpose: '`passkey`, `security-key` or `device`; anything else reads as `passkey`.',
      optional: 'Whether `{ kind: "later" }` is an answer, as it is for a `device`.',
    },
    examples: [enrolWebAuthnStep, enrolDeviceStep],
  }),
  document(EnrolWebAuthnAnswer, {
    id: 'EnrolWebAuthnAnswer',
    description: 'The new credential. One that does not verify gets the same step with the notice `invalid-credential`.',
    members: answerMemberDocs,
    examples: [enrolWebAuthnAnswer],
  }),
];
