import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';

/** Shows new recovery codes. They are in this one response and never again: read again, the step has none. */
export const RecoveryCodesStep = z.object({
  ...stepMembers,
  kind: z.literal('recovery-codes'),
  /** Absent when they have been shown before; `{ kind: 'renew' }` then makes new ones. */
  codes: z.optional(z.array(z.string()).check(z.minLength(1))),
});
export type RecoveryCodesStep = z.infer<typeof RecoveryCodesStep>;

/** Says that the codes were saved. */
export const AcknowledgeAnswer = z.strictObject({ step: z.string(), kind: z.literal('acknowledge') });
export type AcknowledgeAnswer = z.infer<typeof AcknowledgeAnswer>;

/** Asks for another set in place of codes that were not saved; the earlier ones die at once. */
export const RenewAnswer = z.strictObject({ step: z.string(), kind: z.literal('renew') });
export type RenewAnswer = z.infer<typeof RenewAnswer>;
