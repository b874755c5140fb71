import * as z from 'zod/mini';
import { Id } from '../id.ts';
import type { Operation } from '../operation.ts';
import { Timestamp } from '../timestamp.ts';

/** A key that links one computer to a person's account, once, within an hour. */
export const ConnectKey = z.object({
  id: Id,
  /** How it begins: what is left to know it by. */
  prefix: z.string(),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  /** Seconds until then, so that no clocks are compared. */
  expiresIn: z.int().check(z.minimum(0)),
  /** The key itself, in the one answer that makes it. Absent everywhere else, also when that request is repeated. */
  secret: z.optional(z.string()),
});
export type ConnectKey = z.infer<typeof ConnectKey>;

/** The connect keys of a person that still work, newest first. */
export const ConnectKeys = z.object({
  items: z.array(ConnectKey),
  /** Keys that may wait to be used at a time. */
  limit: z.int(),
});
export type ConnectKeys = z.infer<typeof ConnectKeys>;

export const connectKeyOperations = {
  /** The keys that are neither used nor too old. */
  listConnectKeys: {
    method: 'get',
    path: '/me/connect-keys',
    summary: 'List the connect keys',
    response: ConnectKeys,
    auth: 'session',
    problems: [],
  },
  /** Makes a key, and tells it once. */
  createConnectKey: {
    method: 'post',
    path: '/me/connect-keys',
    summary: 'Make a connect key',
    response: ConnectKey,
    status: 201,
    auth: 'step-up',
    problems: ['step-up-required', 'limit-reached'],
    secrets: ['secret'],
  },
  /** Makes a key useless at once. */
  revokeConnectKey: {
    method: 'delete',
    path: '/me/connect-keys/{id}',
    summary: 'Revoke a connect key',
    params: z.object({ id: Id }),
    auth: 'step-up',
    problems: ['step-up-required'],
  },
} as const satisfies Record<string, Operation>;
