import * as z from 'zod/mini';
import type { Operation } from '../operation.ts';
import { Timestamp } from '../timestamp.ts';

/** Who manages a password that cannot be changed here, and where it can. */
export const PasswordManager = z.object({
  /** As people know it: `Northwind Active Directory`. */
  name: z.string(),
  /** The page to change it on: https. */
  url: z.optional(z.string()),
});
export type PasswordManager = z.infer<typeof PasswordManager>;

/** How a person's password stands. Never anything about what it is. */
export const PasswordState = z.object({
  /** When it was last changed. Absent where nobody knows. */
  changedAt: z.optional(Timestamp),
  /** Seconds until it expires. Absent where it does not. */
  expiresIn: z.optional(z.int().check(z.minimum(0))),
  /** Whether that is soon, as the administrator sees it. */
  expiresSoon: z.optional(z.boolean()),
  /** Seconds until it may be changed again. Absent where it may be now. */
  changeableIn: z.optional(z.int().check(z.minimum(1))),
  /** Only where it cannot be changed here. */
  managedBy: z.optional(PasswordManager),
  /** Kinds of factors that a change ends, and that must be set up anew afterwards: `device`. */
  renews: z.array(z.string()),
});
export type PasswordState = z.infer<typeof PasswordState>;

/** A new password in place of the current one. */
export const ChangePassword = z.strictObject({
  /** As typed. */
  currentPassword: z.string().check(z.minLength(1), z.maxLength(1024)),
  /** As typed: never trimmed, cut or changed in case. */
  newPassword: z.string().check(z.minLength(1), z.maxLength(1024)),
  /** Whether every other session of the person ends. This one goes on, under another id. */
  logOutOthers: z.boolean(),
});
export type ChangePassword = z.infer<typeof ChangePassword>;

export const passwordOperations = {
  /** How old the password is, when it expires, and whether it can be changed here. */
  getPassword: {
    method: 'get',
    path: '/me/password',
    summary: 'Read how the password stands',
    response: PasswordState,
    auth: 'session',
    problems: [],
  },
  /** Changes the password. The session goes on under another id, with another CSRF token. */
  changePassword: {
    method: 'post',
    path: '/me/password',
    summary: 'Change the password',
    body: ChangePassword,
    response: PasswordState,
    auth: 'step-up',
    problems: [
      'step-up-required',
      'password-rejected',
      'password-managed',
      'invalid-credentials',
      'throttled',
      'validation-failed',
    ],
  },
} as const satisfies Record<string, Operation>;
