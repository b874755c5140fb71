import * as z from 'zod/mini';
import { Id } from '../id.ts';
import type { Operation } from '../operation.ts';
import { Timestamp } from '../timestamp.ts';
import { whereabouts } from './whereabouts.ts';

/** One session of the person, in this browser or in another. */
export const ActiveSession = z.object({
  /** Names the session. It opens nothing. */
  id: Id,
  /** Whether it is this one. */
  current: z.boolean(),
  ...whereabouts,
  createdAt: Timestamp,
  lastUsedAt: Timestamp,
  /** Whether it was used in the last few minutes. */
  active: z.boolean(),
  /** What was proven to open it: `password`, `totp`, `passkey`, `security-key`, `device`, `push`, `recovery-code`, `provider`, or a new one. */
  methods: z.array(z.string()),
});
export type ActiveSession = z.infer<typeof ActiveSession>;

/** Every live session of the person: this one first, the others by their last use. */
export const ActiveSessions = z.object({ items: z.array(ActiveSession) });
export type ActiveSessions = z.infer<typeof ActiveSessions>;

/** What ended. */
export const EndedSessions = z.object({ ended: z.int().check(z.minimum(0)) });
export type EndedSessions = z.infer<typeof EndedSessions>;

export const activeSessionOperations = {
  /** Where the person is logged in. */
  listSessions: {
    method: 'get',
    path: '/me/sessions',
    summary: 'List the sessions',
    response: ActiveSessions,
    auth: 'session',
    problems: [],
  },
  /** Ends one session at once, this one as well. */
  revokeSession: {
    method: 'delete',
    path: '/me/sessions/{id}',
    summary: 'End a session',
    params: z.object({ id: Id }),
    auth: 'step-up',
    problems: ['step-up-required'],
  },
  /** Ends every session but this one. */
  revokeOtherSessions: {
    method: 'post',
    path: '/me/sessions/revoke-others',
    summary: 'End every other session',
    response: EndedSessions,
    auth: 'step-up',
    problems: ['step-up-required'],
  },
} as const satisfies Record<string, Operation>;
