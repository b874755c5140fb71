import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';

/** Says that a message is on its way if the account exists, and takes the code that is in it. */
export const SentStep = z.object({
  ...stepMembers,
  kind: z.literal('sent'),
  /** `email`. */
  channel: z.string(),
  /** How many digits the code has. Absent: it has letters, or its length varies. */
  digits: z.optional(z.int().check(z.minimum(4), z.maximum(10))),
  /** The address as it was typed. */
  identifier: z.string(),
  /** Seconds until `{ kind: 'resend' }` is accepted. */
  resendAfter: z.int().check(z.minimum(0)),
});
export type SentStep = z.infer<typeof SentStep>;

/** The code from the message. */
export const SentAnswer = z.strictObject({
  step: z.string(),
  kind: z.literal('sent'),
  token: z.string().check(z.minLength(1), z.maxLength(512)),
});
export type SentAnswer = z.infer<typeof SentAnswer>;
