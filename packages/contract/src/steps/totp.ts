import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';

/** Asks for a code of an authenticator app (RFC 6238). */
export const TotpStep = z.object({
  ...stepMembers,
  kind: z.literal('totp'),
  /** Length of the code, 6 to 8. */
  digits: z.int().check(z.minimum(6), z.maximum(8)),
  /** Seconds for which a code is shown. */
  period: z.int().check(z.minimum(1)),
  /** What the person calls the authenticator, where there are several. */
  label: z.optional(z.string()),
});
export type TotpStep = z.infer<typeof TotpStep>;

/** The code: 6 to 8 digits, nothing else. */
export const TotpAnswer = z.strictObject({
  step: z.string(),
  kind: z.literal('totp'),
  code: z.string().check(z.regex(/^\d{6,8}$/)),
});
export type TotpAnswer = z.infer<typeof TotpAnswer>;
