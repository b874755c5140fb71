import * as z from 'zod/mini';
import { PasswordPolicy } from '../password-policy.ts';
import { stepMembers } from './envelope.ts';

/** Why a new password is needed. One that a client does not know reads as `reset`. */
export type ChangePasswordReason = 'expired' | 'reset' | 'first-login' | 'recovery';

/** Asks for a new password. */
export const ChangePasswordStep = z.object({
  ...stepMembers,
  kind: z.literal('change-password'),
  /** `expired`, `reset` (by the administrator), `first-login` or `recovery`. */
  reason: z.string(),
  policy: PasswordPolicy,
  /** The company email, for password managers. */
  identifier: z.string(),
  /** The person's name, for the rule `not-personal`. */
  name: z.optional(z.string()),
  /** When the old one expired, RFC 3339. */
  expiredAt: z.optional(z.string()),
});
export type ChangePasswordStep = z.infer<typeof ChangePasswordStep>;

/** The new password, as typed. Refused with the notice `password-rejected` and the broken rules in `params.rules`. */
export const ChangePasswordAnswer = z.strictObject({
  step: z.string(),
  kind: z.literal('change-password'),
  newPassword: z.string().check(z.minLength(1), z.maxLength(1024)),
});
export type ChangePasswordAnswer = z.infer<typeof ChangePasswordAnswer>;
