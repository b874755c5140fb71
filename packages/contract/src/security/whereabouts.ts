import * as z from 'zod/mini';

/** From where something was done, as far as the server knows. Words to show, not to compare. */
export const whereabouts = {
  /** What the device is called, where it has said so: `MacBook Pro`. */
  device: z.optional(z.string()),
  /** `Chrome`. */
  browser: z.optional(z.string()),
  /** `macOS`. */
  system: z.optional(z.string()),
  /** A town and its country, by the network: `Malmö, Sweden`. */
  place: z.optional(z.string()),
};
