import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';

/** Why a log-in, or a step-up, is refused for good. */
export type DeniedReason = 'locked' | 'suspended' | 'password-expired' | 'enrolment-expired' | 'policy' | 'rejected';

/** Says that this person cannot log in, or go on, now. Ends the flow. */
export const DeniedStep = z.object({
  ...stepMembers,
  kind: z.literal('denied'),
  /**
   * `locked`, `suspended`, `password-expired`, `enrolment-expired`, `policy`, or `rejected` (by the identity provider); a reason
   * that a client does not know reads as `policy`.
   */
  reason: z.string(),
  /** Seconds until the account unlocks by itself, if it does. */
  unlockIn: z.optional(z.int().check(z.minimum(0))),
  /** What the administrator wants to be read, in place of the portal's own sentence. Plain text. */
  message: z.optional(z.string()),
  /** Names this refusal for whoever helps: short, to be read out. */
  reference: z.optional(z.string()),
  /** Links that help, from the administrator, at most two are drawn. */
  help: z.array(z.object({ text: z.string(), url: z.string() })),
});
export type DeniedStep = z.infer<typeof DeniedStep>;
