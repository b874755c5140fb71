import * as z from 'zod/mini';
import type { Operation } from '../operation.ts';
import { Timestamp } from '../timestamp.ts';

/** How many recovery codes are left. Never the codes themselves: they are stored as hashes. */
export const RecoveryCodes = z.object({
  left: z.int().check(z.minimum(0)),
  /** How many the set had; 0 where there never was one. */
  total: z.int().check(z.minimum(0)),
  createdAt: z.optional(Timestamp),
});
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

/** A new set of recovery codes. */
export const NewRecoveryCodes = z.object({
  ...RecoveryCodes.shape,
  /** The codes, told once. Absent where they were told before: then make others. */
  codes: z.optional(z.array(z.string()).check(z.minLength(1))),
});
export type NewRecoveryCodes = z.infer<typeof NewRecoveryCodes>;

export const recoveryCodeOperations = {
  /** How many are left. */
  getRecoveryCodes: {
    method: 'get',
    path: '/me/recovery-codes',
    summary: 'Read how many recovery codes are left',
    response: RecoveryCodes,
    auth: 'session',
    problems: [],
  },
  /** Makes a new set; the codes before it die at once. */
  replaceRecoveryCodes: {
    method: 'post',
    path: '/me/recovery-codes',
    summary: 'Make new recovery codes',
    response: NewRecoveryCodes,
    status: 201,
    auth: 'step-up',
    problems: ['step-up-required', 'factor-required'],
    secrets: ['codes'],
  },
} as const satisfies Record<string, Operation>;
