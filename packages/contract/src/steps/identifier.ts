import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';

/** Asks who is logging in. Answered alike for known, unknown, locked and disabled accounts. */
export const IdentifierStep = z.object({ ...stepMembers, kind: z.literal('identifier') });
export type IdentifierStep = z.infer<typeof IdentifierStep>;

/** The company email, at most 254 characters (RFC 5321 §4.5.3.1.3). */
export const IdentifierAnswer = z.strictObject({
  step: z.string(),
  kind: z.literal('identifier'),
  identifier: z.string().check(z.minLength(1), z.maxLength(254)),
});
export type IdentifierAnswer = z.infer<typeof IdentifierAnswer>;
