/** Sorts by a person's own order; what is not in it follows as it comes. */
export function inOrder<T extends { readonly id: string }>(items: readonly T[], order: readonly string[]): readonly T[] {
  if (!order.length) return items;
  const found = new Map<string, T | undefined>(order.map((id) => [id, undefined]));
  const rest: T[] = [];
  for (const item of items) {
    if (found.has(item.id)) found.set(item.id, item);
    else rest.push(item);
  }
  return [...[...found.values()].filter((each) => each !== undefined), ...rest];
}
