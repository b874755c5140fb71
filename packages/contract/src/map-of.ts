import * as z from 'zod/mini';

/** An object whose member names are data. The same as `z.record` with string keys, by what objects load anyway (0.6 kB less). */
export const mapOf = <Value extends z.ZodMiniType>(
  value: Value,
): z.ZodMiniObject<Record<never, never>, z.core.$catchall<Value>> => z.catchall(z.object({}), value);
