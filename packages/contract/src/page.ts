import * as z from 'zod/mini';

/** A page of a list: its items in a stable order, and an opaque cursor for the next page (`null` at the end). */
export const pageOf = <Item extends z.ZodMiniType>(
  item: Item,
): z.ZodMiniObject<{ items: z.ZodMiniArray<Item>; nextCursor: z.ZodMiniNullable<z.ZodMiniString> }> =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
