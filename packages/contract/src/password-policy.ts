import * as z from 'zod/mini';

/**
 * One rule for a new password, in the order in which it is shown.
 *
 * `min-length` (`value`: code points), `max-length`, `upper-and-lower-case`, `lowercase`, `uppercase`, `number`, `symbol`,
 * `number-or-symbol`, `no-sequence` (`value`: longest run such as `abc` or `111`), `not-personal` (no name or email),
 * `not-common`, `not-recent` (`value`: how many earlier passwords). Only the server can check the last two; it checks every rule.
 */
export const PasswordRule = z.object({ rule: z.string(), value: z.optional(z.int().check(z.minimum(0))) });
export type PasswordRule = z.infer<typeof PasswordRule>;

/** What a new password must satisfy. Lengths count Unicode code points after NFC (NIST SP 800-63B-4 §3.1.1.2). */
export const PasswordPolicy = z.object({ minLength: z.int(), maxLength: z.int(), rules: z.array(PasswordRule) });
export type PasswordPolicy = z.infer<typeof PasswordPolicy>;
