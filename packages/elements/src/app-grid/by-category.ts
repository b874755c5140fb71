import type { App } from 'portal-contract';

/** Applications by category, both in the order in which they come. Those without one stand last, without a name. */
export function byCategory(apps: readonly App[]): ReadonlyMap<string, readonly App[]> {
  const groups = new Map<string, App[]>();
  for (const app of apps) {
    const group = groups.get(app.category ?? '');
    if (group) group.push(app);
    else groups.set(app.category ?? '', [app]);
  }
  const rest = groups.get('');
  if (rest && groups.delete('')) groups.set('', rest);
  return groups;
}
