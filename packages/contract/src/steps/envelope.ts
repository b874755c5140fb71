import * as z from 'zod/mini';
import { mapOf } from '../map-of.ts';

/**
 * Why the last answer was not accepted, beside the field it concerns.
 *
 * Codes: `invalid-credentials`, `invalid-code`, `code-reused`, `invalid-credential` (a passkey that was not accepted),
 * `attempts-left` (params `{ left }`) when policy discloses it, `password-rejected` (params `{ rules }`, names of broken rules),
 * `push-denied`, `push-expired`, `push-busy` (the phone has just got another request), `link-invalid` (a recovery link that is used, old or of somebody else), `provider-denied` and
 * `provider-failed` (the identity provider did not let the person in).
 */
export const Notice = z.object({
  code: z.string(),
  /** `info`, `warning` or `error`; anything else reads as `info`. */
  level: z.string(),
  /** Values for the sentence: strings and numbers. */
  params: z.optional(mapOf(z.unknown())),
});
export type Notice = z.infer<typeof Notice>;

/** Another way to answer the current step, chosen with `{ kind: 'choose', ref }`. */
export const Alternative = z.object({
  ref: z.string(),
  /** The step kind it leads to. */
  kind: z.string(),
  /** What the person calls it: `Work phone`. */
  label: z.optional(z.string()),
});
export type Alternative = z.infer<typeof Alternative>;

/** What every step carries. */
export const stepMembers = {
  /** Works for one answer. */
  id: z.string().check(z.minLength(1)),
  notice: z.optional(Notice),
  alternatives: z.optional(z.array(Alternative)),
  /** Whether `{ kind: 'back' }` is an answer. */
  canGoBack: z.optional(z.boolean()),
  /** A page on the endpoint's origin for a client that cannot draw the step. */
  fallbackUrl: z.optional(z.string()),
};

/**
 * A step before its kind is known. A client reads this first, then the schema of that kind, so that a kind it does not know
 * is not an error and the schemas of kinds that are never asked for are never loaded.
 */
export const StepEnvelope = z.looseObject({ ...stepMembers, kind: z.string().check(z.minLength(1)) });
export type StepEnvelope = z.infer<typeof StepEnvelope>;

/** An answer before its kind is known; the server then checks it strictly by the schema of its kind. */
export const Answer = z.looseObject({
  /** The id of the step that is answered. */
  step: z.string(),
  kind: z.string(),
});
export type Answer = z.infer<typeof Answer>;
