/** A place in an order: before an id, or after it. */
export type Place = { readonly before: string } | { readonly after: string };

/** Ids with one of them moved. Where there is no such place, or no such id, nothing moves. */
export function moved(ids: readonly string[], id: string, place: Place): readonly string[] {
  const anchor = 'before' in place ? place.before : place.after;
  if (anchor === id || !ids.includes(id) || !ids.includes(anchor)) return ids;
  const others = ids.filter((each) => each !== id);
  others.splice(others.indexOf(anchor) + ('before' in place ? 0 : 1), 0, id);
  return others;
}

/**
 * A person's order after a move, no longer than it has to be: `natural` is the administrator's, in which everything stands that is
 * not in the order.
 */
export function reordered(order: readonly string[], natural: readonly string[], id: string, place: Place): string[] {
  const known = new Set(order);
  const all = moved([...order, ...natural.filter((each) => !known.has(each))], id, place);
  // What stands at the end as the administrator has it follows by itself.
  const places = new Map(natural.map((each, place) => [each, place]));
  let end = all.length;
  for (let next = Infinity; end > 0; end -= 1) {
    const place = places.get(all[end - 1] ?? '');
    if (place === undefined || place > next) break;
    next = place;
  }
  return all.slice(0, end);
}
