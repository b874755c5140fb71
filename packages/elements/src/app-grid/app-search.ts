import type { App } from 'portal-contract';

/** Text as it is compared: no accents, no case. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Folding is slow, and a search asks for the same texts at every key. */
const searchTexts = new WeakMap<App, string>();

/** Everything of an application that a search looks at. */
function searchText(app: App): string {
  let text = searchTexts.get(app);
  if (text === undefined) {
    text = fold([app.name, app.label, app.description, app.category, app.publisher].join('\n'));
    searchTexts.set(app, text);
  }
  return text;
}

/** The applications in which every word of the query occurs, in their own order. */
export function searchApps(apps: readonly App[], query: string): readonly App[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return words.length ? apps.filter((app) => matches(searchText(app), words)) : apps;
}

const matches = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

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
