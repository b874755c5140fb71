import { WebAuthnAnswer, WebAuthnStep } from '../../steps/webauthn.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';
import { assertion, passkeyOptions, securityKeyOptions } from './webauthn-options.ts';

/** Asks for a security key, and offers the other ways. */
export const webauthnStep: WebAuthnStep = {
  id: 'step_5kRt',
  kind: 'webauthn',
  options: securityKeyOptions,
  purpose: 'security-key',
  alternatives: [
    { ref: 'totp-1', kind: 'totp', label: 'Phone' },
    { ref: 'recovery-code', kind: 'recovery-code' },
  ],
  canGoBack: true,
};

/** The same question after a credential that was not accepted: a fresh challenge, and a notice. */
export const refusedWebAuthnStep: WebAuthnStep = {
  id: 'step_6wBj',
  kind: 'webauthn',
  options: passkeyOptions,
  purpose: 'passkey',
  canGoBack: true,
  notice: { code: 'invalid-credential', level: 'error' },
};

/** The answer to {@link refusedWebAuthnStep}. */
export const webauthnAnswer: WebAuthnAnswer = { step: refusedWebAuthnStep.id, kind: 'webauthn', response: assertion };

export const webauthnDocs = [
  document(WebAuthnStep, {
    id: 'WebAuthnStep',
    description: 'Asks for a passkey, a security key, or this device’s own authenticator (WebAuthn Level 3 §7.2).',
    members: {
      ...stepMemberDocs,
      options: 'Request options, with a new challenge each time.',
      purpose: '`passkey`, `security-key` or `device`; anything else reads as `passkey`.',
    },
    examples: [webauthnStep, refusedWebAuthnStep],
  }),
  document(WebAuthnAnswer, {
    id: 'WebAuthnAnswer',
    description:
      'The authenticator’s assertion. Also an answer to `identifier` where that carries `passkey` or `device`: whose credential it is, and what for, follows from its id. Whatever is wrong with it, the notice is the same `invalid-credential`.',
    members: answerMemberDocs,
    examples: [webauthnAnswer],
  }),
];
