import type * as z from 'zod/mini';
import { PortalError } from './portal-error.ts';

export interface Parsed {
  value: unknown;
  /** List items that were left out. */
  dropped: number;
}

/** Checks an answer against its schema. A list loses the items that do not satisfy it; anything else fails as `invalid-response`. */
export function parseResponse(schema: z.ZodMiniType, data: unknown): Parsed {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, dropped: 0 };
  const malformed = new Set<PropertyKey | undefined>();
  for (const { path } of result.error.issues) {
    if (path[0] !== 'items' || typeof path[1] !== 'number') throw new PortalError('invalid-response');
    malformed.add(path[1]);
  }
  const { items, ...rest } = data as { items: unknown[] };
  const retry = schema.safeParse({ ...rest, items: items.filter((_, index) => !malformed.has(index)) });
  if (!retry.success) throw new PortalError('invalid-response');
  return { value: retry.data, dropped: malformed.size };
}
