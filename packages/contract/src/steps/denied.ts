import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';

/** Why a log-in is refused for good. */
export type DeniedReason = 'locked' | 'suspended' | 'policy';

/** Says that this person cannot log in now. Ends the flow. */
export const DeniedStep = z.object({
  ...stepMembers,
  kind: z.literal('denied'),
  /** `locked`, `suspended` or `policy`; a reason that a client does not know reads as `policy`. */
  reason: z.string(),
  /** Seconds until the account unlocks by itself, if it does. */
  unlockIn: z.optional(z.int().check(z.minimum(0))),
  /** Links that help, from the administrator. */
  help: z.array(z.object({ text: z.string(), url: z.string() })),
});
export type DeniedStep = z.infer<typeof DeniedStep>;
