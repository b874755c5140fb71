import * as z from 'zod/mini';
import { Id } from '../id.ts';
import type { Operation } from '../operation.ts';
import { pageOf } from '../page.ts';
import { Timestamp } from '../timestamp.ts';

/** A notice of a change, for the portal to show. */
export const SecurityNotice = z.object({
  id: Id,
  /** The kind of what happened, see `ActivityEvent.kind`. */
  kind: z.string(),
  at: Timestamp,
  /** What it concerns, by its name. */
  subject: z.optional(z.string()),
  /** What kind of factor it concerns. */
  factor: z.optional(z.string()),
  read: z.boolean(),
  /** The event in the activity, to report it. */
  activity: Id,
});
export type SecurityNotice = z.infer<typeof SecurityNotice>;

/** A page of notices, newest first. */
export const SecurityNoticePage = z.object({
  ...pageOf(SecurityNotice).shape,
  /** How many are unread, on every page together. */
  unread: z.int().check(z.minimum(0)),
});
export type SecurityNoticePage = z.infer<typeof SecurityNoticePage>;

export const notificationOperations = {
  /** Notices of the last 90 days. */
  listNotifications: {
    method: 'get',
    path: '/me/notifications',
    summary: 'List the notices',
    params: z.object({
      /** Items a page, at most 200. */
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
      cursor: z.optional(z.string().check(z.maxLength(256))),
    }),
    response: SecurityNoticePage,
    auth: 'session',
    problems: ['validation-failed'],
  },
  /** Marks a notice as read. Done twice it is as done once. */
  readNotification: {
    method: 'put',
    path: '/me/notifications/{id}/read',
    summary: 'Mark a notice as read',
    params: z.object({ id: Id }),
    auth: 'session',
    problems: [],
  },
} as const satisfies Record<string, Operation>;
