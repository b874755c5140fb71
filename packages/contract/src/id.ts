import * as z from 'zod/mini';

/**
 * An opaque identifier: 1 to 128 unreserved characters (RFC 3986 §2.3), never only dots, so that it is always one path segment.
 */
export const Id = z.string().check(z.regex(/^(?!\.+$)[\w.~-]{1,128}$/));
export type Id = z.infer<typeof Id>;
