import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';

/** Asks for one of the recovery codes that the person saved. Each works once. */
export const RecoveryCodeStep = z.object({ ...stepMembers, kind: z.literal('recovery-code') });
export type RecoveryCodeStep = z.infer<typeof RecoveryCodeStep>;

/** The code; spaces, dashes and case do not matter. */
export const RecoveryCodeAnswer = z.strictObject({
  step: z.string(),
  kind: z.literal('recovery-code'),
  code: z.string().check(z.minLength(1), z.maxLength(64)),
});
export type RecoveryCodeAnswer = z.infer<typeof RecoveryCodeAnswer>;
