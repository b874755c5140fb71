import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';

/** Asks the person to wait after too many attempts. */
export const ThrottledStep = z.object({
  ...stepMembers,
  kind: z.literal('throttled'),
  /** Seconds until `{ kind: 'retry' }` is accepted. */
  retryAfter: z.int().check(z.minimum(0)),
});
export type ThrottledStep = z.infer<typeof ThrottledStep>;

/** Tries again after the wait. Too early, it gets the same step with the seconds that are left. */
export const RetryAnswer = z.strictObject({ step: z.string(), kind: z.literal('retry') });
export type RetryAnswer = z.infer<typeof RetryAnswer>;
