import * as z from 'zod/mini';

/** A moment in UTC: RFC 3339 with `Z`, such as `2026-06-03T16:00:00Z`. */
export const Timestamp = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/));
export type Timestamp = z.infer<typeof Timestamp>;
