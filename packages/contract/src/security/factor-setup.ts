import * as z from 'zod/mini';
import { Id } from '../id.ts';
import { WebAuthnOptions, WebAuthnResponse } from '../steps/webauthn-options.ts';
import { Factor, FactorName } from './factor.ts';

/** What a new factor will be. */
export const BeginFactor = z.strictObject({
  kind: z.literal(['totp', 'webauthn', 'device', 'push']),
  /** Only of `webauthn`. Default: `passkey`. */
  purpose: z.optional(z.literal(['passkey', 'security-key'])),
  /** The factor of the same kind that it takes the place of, in one act, once it is activated; until then that one works. */
  replaces: z.optional(Id),
});
export type BeginFactor = z.infer<typeof BeginFactor>;

/** The secret that an authenticator app is given, this once. */
export const TotpSetup = z.object({
  /** Base32 (RFC 4648 §6), no padding: to type by hand. */
  secret: z.string().check(z.minLength(1)),
  /** What the QR code says: `otpauth://totp/…`. */
  uri: z.string().check(z.minLength(1), z.maxLength(1024)),
  /** Length of a code, 6 to 8. */
  digits: z.int().check(z.minimum(6), z.maximum(8)),
  /** Seconds for which a code is shown. */
  period: z.int().check(z.minimum(1)),
});
export type TotpSetup = z.infer<typeof TotpSetup>;

/** What a phone is paired with, this once. */
export const PushSetup = z.object({
  /** What the QR code says. */
  uri: z.string().check(z.minLength(1), z.maxLength(1024)),
  /** The same to type on the phone. */
  code: z.string().check(z.minLength(1)),
  /** Seconds between two reads of `listFactors`. */
  pollAfter: z.int().check(z.minimum(1)),
});
export type PushSetup = z.infer<typeof PushSetup>;

/** A factor that is being set up: it proves nothing before it is activated. */
export const FactorSetup = z.object({
  /** The id of the factor once it is active. */
  id: Id,
  /** See `FactorKind`. */
  kind: z.string(),
  /** Seconds in which it must be activated. */
  expiresIn: z.int().check(z.minimum(0)),
  /** Only of `totp`. Absent where it was told before: then begin again. */
  totp: z.optional(TotpSetup),
  /** Only of `webauthn` and `device`: creation options. */
  options: z.optional(WebAuthnOptions),
  /** Only of `push`. Absent where it was told before: then begin again. */
  push: z.optional(PushSetup),
});
export type FactorSetup = z.infer<typeof FactorSetup>;

/** Proof that the new factor works. The phone of `push` activates itself. */
export const ActivateFactor = z.strictObject({
  /** The first code of a new authenticator app. */
  code: z.optional(z.string().check(z.regex(/^\d{6,8}$/))),
  /** The credential that was made with the options of `webauthn` or `device`. */
  credential: z.optional(WebAuthnResponse),
  /** The person's word for it. Without one it gets one by what it is. */
  name: z.optional(FactorName),
});
export type ActivateFactor = z.infer<typeof ActivateFactor>;

/** A factor that works from now on. */
export const ActivatedFactor = z.object({
  factor: Factor,
  /** New recovery codes, told once, where the person had none that work. */
  recoveryCodes: z.optional(z.array(z.string())),
});
export type ActivatedFactor = z.infer<typeof ActivatedFactor>;
