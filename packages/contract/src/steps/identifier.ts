import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';
import { WebAuthnOptions } from './webauthn-options.ts';

/** A company's own log-in page, to which email addresses of some domains are sent. */
export const IdentityProvider = z.object({
  name: z.string(),
  /** Email domains, lower case: `harbor.example`. */
  domains: z.array(z.string()),
});
export type IdentityProvider = z.infer<typeof IdentityProvider>;

/** Asks who is logging in. Answered alike for known, unknown, locked and disabled accounts. */
export const IdentifierStep = z.object({
  ...stepMembers,
  kind: z.literal('identifier'),
  /** Request options for a passkey, where logging in with one is offered: conditional and by button. */
  passkey: z.optional(WebAuthnOptions),
  /** Request options for device log-in, where the administrator offers it. */
  device: z.optional(WebAuthnOptions),
  /** Whose domains are routed elsewhere, so that the person can be told before going on. */
  identityProviders: z.optional(z.array(IdentityProvider)),
});
export type IdentifierStep = z.infer<typeof IdentifierStep>;

/** The company email, at most 254 characters (RFC 5321 §4.5.3.1.3). */
export const IdentifierAnswer = z.strictObject({
  step: z.string(),
  kind: z.literal('identifier'),
  identifier: z.string().check(z.minLength(1), z.maxLength(254)),
});
export type IdentifierAnswer = z.infer<typeof IdentifierAnswer>;
