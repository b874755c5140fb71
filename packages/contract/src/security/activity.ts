import * as z from 'zod/mini';
import { Id } from '../id.ts';
import type { Operation } from '../operation.ts';
import { pageOf } from '../page.ts';
import { Timestamp } from '../timestamp.ts';
import { whereabouts } from './whereabouts.ts';

/** What happened. A client shows a kind that it does not know by its time and place. */
export type ActivityKind =
  | 'log-in'
  | 'log-in-failed'
  | 'log-out'
  | 'account-locked'
  | 'session-ended'
  | 'sessions-ended'
  | 'password-changed'
  | 'factor-added'
  | 'factor-replaced'
  | 'factor-renamed'
  | 'factor-removed'
  | 'recovery-codes-replaced'
  | 'recovery-code-used'
  | 'recovery-email-changed'
  | 'ssh-key-added'
  | 'ssh-key-renamed'
  | 'ssh-key-removed'
  | 'connect-key-created'
  | 'connect-key-revoked'
  | 'app-opened'
  | 'reported';

/** One thing that happened to the account. */
export const ActivityEvent = z.object({
  id: Id,
  /** See {@link ActivityKind}. */
  kind: z.string(),
  at: Timestamp,
  ...whereabouts,
  /** How often it happened in a row, where that is more than once. `at` is the last time. */
  count: z.optional(z.int().check(z.minimum(2))),
  /** What it concerns, by its name: a factor, a key, an application. */
  subject: z.optional(z.string()),
  /** What kind of factor it concerns: `totp`, `passkey`, `security-key`, `device`, `push`. */
  factor: z.optional(z.string()),
  /** Whether it was done in this session. */
  current: z.optional(z.boolean()),
  /** Whether "This wasn't me" makes sense. */
  reportable: z.boolean(),
  /** When the person said that it was somebody else. */
  reportedAt: z.optional(Timestamp),
});
export type ActivityEvent = z.infer<typeof ActivityEvent>;

/** A page of what happened, newest first. */
export const ActivityPage = pageOf(ActivityEvent);
export type ActivityPage = z.infer<typeof ActivityPage>;

/** What was done about something that was not the person. */
export const ActivityReport = z.object({
  /** Sessions that were ended. */
  ended: z.int().check(z.minimum(0)),
  /** Whether this one was among them, because it was done in it: then somebody has to log in again. */
  loggedOut: z.boolean(),
  /** Whether a new password must be chosen, at the latest at the next log-in. */
  passwordDue: z.boolean(),
});
export type ActivityReport = z.infer<typeof ActivityReport>;

export const activityOperations = {
  /** What happened in the last 90 days. */
  listActivity: {
    method: 'get',
    path: '/me/activity',
    summary: 'List what happened',
    params: z.object({
      /** Kinds to show, apart by commas. Default: every kind. */
      kinds: z.optional(z.string().check(z.maxLength(1024), z.regex(/^[a-z-]+(,[a-z-]+)*$/))),
      /** Items a page, at most 200. */
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
      cursor: z.optional(z.string().check(z.maxLength(256))),
    }),
    response: ActivityPage,
    auth: 'session',
    problems: ['validation-failed'],
  },
  /** "This wasn't me": ends sessions, forces a new password, and tells the person and IT. */
  reportActivity: {
    method: 'post',
    path: '/me/activity/{id}/report',
    summary: 'Report that it was somebody else',
    params: z.object({ id: Id }),
    response: ActivityReport,
    auth: 'session',
    problems: [],
  },
} as const satisfies Record<string, Operation>;
