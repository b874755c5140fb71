import * as z from 'zod/mini';
import type { Operation } from '../operation.ts';
import { Profile } from './profile.ts';

/** An email address: something on both sides of one `@`, a dot behind it, and nothing blank. At most 254 characters (RFC 5321). */
export const EmailAddress = z.string().check(z.maxLength(254), z.regex(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/));
export type EmailAddress = z.infer<typeof EmailAddress>;

/** The address to send a link to. Must not be the company email. */
export const SetRecoveryEmail = z.strictObject({ address: EmailAddress });
export type SetRecoveryEmail = z.infer<typeof SetRecoveryEmail>;

/** The token of the mailed link. */
export const VerifyRecoveryEmail = z.strictObject({ token: z.string().check(z.minLength(1), z.maxLength(256)) });
export type VerifyRecoveryEmail = z.infer<typeof VerifyRecoveryEmail>;

export const recoveryEmailOperations = {
  /** Sets the recovery email and mails a link to it; set again, it mails another link, and the one before is dead. */
  setRecoveryEmail: {
    method: 'post',
    path: '/me/recovery-email',
    summary: 'Set the recovery email',
    body: SetRecoveryEmail,
    response: Profile,
    auth: 'step-up',
    problems: ['step-up-required', 'field-not-editable', 'validation-failed'],
  },
  /** Verifies the recovery email with the token of the link: once, within 24 hours, by the person who set it. */
  verifyRecoveryEmail: {
    method: 'post',
    path: '/me/recovery-email/verification',
    summary: 'Verify the recovery email',
    body: VerifyRecoveryEmail,
    response: Profile,
    auth: 'session',
    problems: ['link-invalid', 'validation-failed'],
  },
} as const satisfies Record<string, Operation>;
