import type { App } from 'portal-contract';
import { byCategory } from './by-category.ts';
import type { Arrangement } from './arrangement.ts';
import { inOrder } from './in-order.ts';

/** A part of the grid. Its key tells it from the others. */
export interface Section {
  readonly key: string;
  readonly kind: 'favourites' | 'recent' | 'collection' | 'category' | 'all' | 'hidden';
  /** Its name, where it is not named for its kind. Empty for applications without a category. */
  readonly title: string;
  readonly apps: readonly App[];
}

/** Most recently used applications that are shown apart. */
const recents = 6;

/**
 * The applications as a person has arranged them.
 *
 * @param sort `category`, `name` or `recent`.
 * @param locale Language to sort names in.
 * @param flat Everything once and in one piece, but for the person's own collections.
 * @param withHidden Also what is hidden, apart.
 * @param category Those of one category only.
 * @param limit How many at most.
 */
export function sectionsOf(
  apps: readonly App[],
  arrangement: Arrangement,
  sort: string,
  locale: string,
  flat = false,
  withHidden = false,
  category?: string,
  limit?: number,
): readonly Section[] {
  const listed = category ? apps.filter((app) => app.category === category) : apps;
  const hidden = new Set(arrangement.hidden);
  const visible = inOrder(hidden.size ? listed.filter(({ id }) => !hidden.has(id)) : listed, arrangement.order);
  const sections = [
    ...(flat ? [] : [favourites(visible)]),
    ...(flat || withHidden || sort === 'name' || sort === 'recent' ? [] : [recent(visible)]),
    ...collections(visible, arrangement),
    ...main(visible, sort, locale, flat),
    ...(withHidden
      ? [
          section(
            'hidden',
            listed.filter(({ id }) => hidden.has(id)),
          ),
        ]
      : []),
  ].filter(({ kind, apps }) => apps.length > 0 || kind === 'collection');
  return limit === undefined ? sections : cut(sections, limit);
}

const section = (kind: Section['kind'], apps: readonly App[], title = '', key: string = kind): Section => ({
  key,
  kind,
  title,
  apps,
});

const favourites = (apps: readonly App[]): Section =>
  section(
    'favourites',
    apps.filter(({ favourite }) => favourite),
  );

/** What was used last and is no favourite, which stands above already. */
const recent = (apps: readonly App[]): Section =>
  section(
    'recent',
    byUse(apps.filter(({ usedAt, favourite, status }) => usedAt && !favourite && status === 'available')).slice(0, recents),
  );

function collections(apps: readonly App[], { collections }: Arrangement): readonly Section[] {
  if (!collections.length) return [];
  const found = new Map(apps.map((app) => [app.id, app]));
  return collections.map(({ id, name, apps }) =>
    section(
      'collection',
      apps.map((each) => found.get(each)).filter((app) => app !== undefined),
      name,
      `collection ${id}`,
    ),
  );
}

function main(apps: readonly App[], sort: string, locale: string, flat: boolean): readonly Section[] {
  if (sort === 'name') return [section('all', byName(apps, locale))];
  if (sort === 'recent') return [section('all', byUse(apps))];
  const categories = [...byCategory(apps)];
  if (flat)
    return [
      section(
        'all',
        categories.flatMap(([, apps]) => apps),
      ),
    ];
  return categories.map(([name, apps]) => section('category', apps, name, `category ${name}`));
}

function byName(apps: readonly App[], locale: string): readonly App[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return apps.toSorted((a, b) => compare(a.name, b.name));
}

/** The last used first; those that never were follow as they come. */
const byUse = (apps: readonly App[]): readonly App[] =>
  apps.toSorted((a, b) => (Date.parse(b.usedAt ?? '') || 0) - (Date.parse(a.usedAt ?? '') || 0));

function cut(sections: readonly Section[], limit: number): readonly Section[] {
  let left = limit;
  const kept: Section[] = [];
  for (const each of sections) {
    if (left <= 0) break;
    kept.push({ ...each, apps: each.apps.slice(0, left) });
    left -= each.apps.length;
  }
  return kept;
}
