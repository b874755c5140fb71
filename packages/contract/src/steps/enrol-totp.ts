import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';

/** Sets up an authenticator app. The secret is in this step alone: read again, the flow has a new one. */
export const EnrolTotpStep = z.object({
  ...stepMembers,
  kind: z.literal('enrol-totp'),
  /** What the QR code says: `otpauth://totp/…`. */
  otpauthUri: z.string().check(z.minLength(1), z.maxLength(1024)),
  /** The same secret to type by hand: base32 (RFC 4648 §6), no padding. */
  secret: z.string().check(z.minLength(1)),
  /** Length of a code, 6 to 8. */
  digits: z.int().check(z.minimum(6), z.maximum(8)),
  /** Seconds for which a code is shown. */
  period: z.int().check(z.minimum(1)),
});
export type EnrolTotpStep = z.infer<typeof EnrolTotpStep>;

/** The first code of the new authenticator, which proves that it has the secret. */
export const EnrolTotpAnswer = z.strictObject({
  step: z.string(),
  kind: z.literal('enrol-totp'),
  code: z.string().check(z.regex(/^\d{6,8}$/)),
});
export type EnrolTotpAnswer = z.infer<typeof EnrolTotpAnswer>;
