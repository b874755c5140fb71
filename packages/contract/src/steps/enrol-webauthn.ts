import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';
import { WebAuthnOptions, WebAuthnResponse } from './webauthn-options.ts';

/** Sets up a passkey, a security key, or device log-in on this device (WebAuthn Level 3 §7.1). */
export const EnrolWebAuthnStep = z.object({
  ...stepMembers,
  kind: z.literal('enrol-webauthn'),
  /** Creation options. */
  options: WebAuthnOptions,
  /** `passkey`, `security-key` or `device`. */
  purpose: z.string(),
  /** Whether `{ kind: 'later' }` is an answer. */
  optional: z.optional(z.boolean()),
});
export type EnrolWebAuthnStep = z.infer<typeof EnrolWebAuthnStep>;

/** The new credential. */
export const EnrolWebAuthnAnswer = z.strictObject({
  step: z.string(),
  kind: z.literal('enrol-webauthn'),
  response: WebAuthnResponse,
});
export type EnrolWebAuthnAnswer = z.infer<typeof EnrolWebAuthnAnswer>;
