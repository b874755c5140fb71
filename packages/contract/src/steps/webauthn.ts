import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';
import { WebAuthnOptions, WebAuthnResponse } from './webauthn-options.ts';

/** What a WebAuthn credential is used as. A client reads one that it does not know as `passkey`. */
export type WebAuthnPurpose = 'passkey' | 'security-key' | 'device';

/** Asks for a passkey, a security key, or this device's own authenticator (WebAuthn Level 3 §7.2). */
export const WebAuthnStep = z.object({
  ...stepMembers,
  kind: z.literal('webauthn'),
  /** Request options. */
  options: WebAuthnOptions,
  /** `passkey`, `security-key` or `device`. */
  purpose: z.string(),
});
export type WebAuthnStep = z.infer<typeof WebAuthnStep>;

/** The authenticator's assertion. Also an answer to `identifier` where that carries `passkey` or `device`. */
export const WebAuthnAnswer = z.strictObject({ step: z.string(), kind: z.literal('webauthn'), response: WebAuthnResponse });
export type WebAuthnAnswer = z.infer<typeof WebAuthnAnswer>;
