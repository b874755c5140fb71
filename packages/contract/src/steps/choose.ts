import * as z from 'zod/mini';
import { Alternative, stepMembers } from './envelope.ts';

/** Asks which of several methods to use. */
export const ChooseStep = z.object({
  ...stepMembers,
  kind: z.literal('choose'),
  alternatives: z.array(Alternative).check(z.minLength(1)),
});
export type ChooseStep = z.infer<typeof ChooseStep>;

/** Picks one of the current step's alternatives. An answer to any step that has them. */
export const ChooseAnswer = z.strictObject({ step: z.string(), kind: z.literal('choose'), ref: z.string() });
export type ChooseAnswer = z.infer<typeof ChooseAnswer>;

/** Goes back to the step before. An answer to any step with `canGoBack`. */
export const BackAnswer = z.strictObject({ step: z.string(), kind: z.literal('back') });
export type BackAnswer = z.infer<typeof BackAnswer>;
