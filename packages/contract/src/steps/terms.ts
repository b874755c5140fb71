import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';

/** Asks to accept the company's terms. */
export const TermsStep = z.object({
  ...stepMembers,
  kind: z.literal('terms'),
  /** What is accepted: https links. */
  documents: z.array(z.object({ title: z.string(), url: z.string() })).check(z.minLength(1)),
});
export type TermsStep = z.infer<typeof TermsStep>;

/** Accepts the terms. */
export const AcceptAnswer = z.strictObject({ step: z.string(), kind: z.literal('accept') });
export type AcceptAnswer = z.infer<typeof AcceptAnswer>;

/** Declines the terms, which ends the flow. */
export const DeclineAnswer = z.strictObject({ step: z.string(), kind: z.literal('decline') });
export type DeclineAnswer = z.infer<typeof DeclineAnswer>;
