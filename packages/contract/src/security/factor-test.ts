import * as z from 'zod/mini';

/** A request that was sent to a phone to try it. It opens nothing. */
export const FactorTest = z.object({
  /** `waiting`, `approved`, `denied` or `expired`; anything else reads as `expired`. */
  status: z.string(),
  /** The number to choose on the phone. */
  number: z.int().check(z.minimum(0), z.maximum(99)),
  /** Seconds between two reads. */
  pollAfter: z.int().check(z.minimum(1)),
  /** Seconds until it cannot be answered any more. */
  expiresIn: z.int().check(z.minimum(0)),
  /** Seconds until another may be sent. */
  resendAfter: z.int().check(z.minimum(0)),
});
export type FactorTest = z.infer<typeof FactorTest>;
