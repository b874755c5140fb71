import * as z from 'zod/mini';
import { Id } from '../id.ts';

/** A phone number in a list of them. */
export const PhoneNumber = z.object({
  /** One of the field's `types`: `mobile`, `home`, `work`, `work_mobile`, `work_fax`. */
  type: z.string(),
  /** E.164: `+46705550142`. */
  number: z.string(),
});
export type PhoneNumber = z.infer<typeof PhoneNumber>;

/** A postal address, by its parts. Each part is optional, at least one of them is there. */
export const Address = z.object({
  /** One of the field's `types`: `work`, `home`. Only in a list. */
  type: z.optional(z.string()),
  streetAddress: z.optional(z.string()),
  /** Flat, floor, building. */
  extendedAddress: z.optional(z.string()),
  poBox: z.optional(z.string()),
  locality: z.optional(z.string()),
  region: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  /** ISO 3166-1 alpha-2: `SE`. */
  country: z.optional(z.string()),
});
export type Address = z.infer<typeof Address>;

/** Somebody of the company, as far as colleagues may know: what a manager is chosen from. */
export const PersonReference = z.object({ id: Id, name: z.string() });
export type PersonReference = z.infer<typeof PersonReference>;
