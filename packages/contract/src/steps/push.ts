import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';

/**
 * Waits for an approval on a phone. There is no answer but `resend`: the client polls `getFlow`, and the step changes by itself.
 *
 * Refused or unanswered, it is the same step with `expiresIn: 0` and the notice `push-denied` or `push-expired`;
 * `push-busy` where none was sent, because the phone got another request less than a minute ago or too many lately.
 */
export const PushStep = z.object({
  ...stepMembers,
  kind: z.literal('push'),
  /** What the person calls the phone. */
  device: z.string(),
  /** The number to choose on the phone, where numbers are matched. */
  number: z.optional(z.int().check(z.minimum(0), z.maximum(99))),
  /** Seconds between two polls. */
  pollAfter: z.int().check(z.minimum(1)),
  /** Seconds until the request expires; 0 once it is over. */
  expiresIn: z.int().check(z.minimum(0)),
  /** Seconds until `{ kind: 'resend' }` is accepted. */
  resendAfter: z.int().check(z.minimum(0)),
});
export type PushStep = z.infer<typeof PushStep>;

/** Sends again: the approval request of `push`, the mail of `sent`. Too early, the same step with what is left of the wait. */
export const ResendAnswer = z.strictObject({ step: z.string(), kind: z.literal('resend') });
export type ResendAnswer = z.infer<typeof ResendAnswer>;
