import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';

/** What can be set up as a second step. */
export type EnrolMethod = 'totp' | 'passkey' | 'security-key';

/** Asks to set up a second step, and which. */
export const EnrolStep = z.object({
  ...stepMembers,
  kind: z.literal('enrol'),
  /** `totp`, `passkey`, `security-key`, the best first; one that a client does not know is not drawn. */
  methods: z.array(z.string()).check(z.minLength(1)),
  /** Whether it cannot be put off any more. Otherwise `{ kind: 'later' }` is an answer. */
  required: z.boolean(),
  /** Whole days left to set it up, where it may be put off. */
  graceDays: z.optional(z.int().check(z.minimum(0))),
  /** When the account is shut out without it, RFC 3339. */
  deadline: z.optional(z.string()),
});
export type EnrolStep = z.infer<typeof EnrolStep>;

/** Sets this up now. */
export const EnrolAnswer = z.strictObject({ step: z.string(), kind: z.literal('enrol'), method: z.string() });
export type EnrolAnswer = z.infer<typeof EnrolAnswer>;

/** Puts off what may be put off: `enrol` within its days, `enrol-webauthn` of a device. */
export const LaterAnswer = z.strictObject({ step: z.string(), kind: z.literal('later') });
export type LaterAnswer = z.infer<typeof LaterAnswer>;
