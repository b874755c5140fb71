import { plus } from '../../shared/icons/plus.ts';
import { sort as sortIcon } from '../../shared/icons/sort.ts';
import { apps } from '../../shared/messages/en/apps.ts';
import { appsMenu as t } from '../../shared/messages/en/apps-menu.ts';
import { limits, setSort } from '../changes.ts';
import type { GridContext } from '../grid-context.ts';
import type { MenuItem } from './menu-item.ts';

/** The ways of sorting, and the way to an order of one's own. */
export function sortItems(context: GridContext): { name: string; items: readonly MenuItem[] } {
  const sorts: readonly MenuItem[] = (['category', 'name', 'recent'] as const).map((sort) => ({
    text: apps.sorts[sort],
    kind: 'menuitemradio',
    checked: sort === context.sort,
    act: () => context.change(setSort(sort)),
  }));
  const full = context.arrangement.collections.length >= limits.collections;
  const create: MenuItem = { text: t.newCollection, icon: plus, act: () => context.show({ kind: 'naming' }) };
  return {
    name: t.sort,
    items: [
      ...(context.choosesSort ? sorts : []),
      { text: t.rearrange, icon: sortIcon, apart: context.choosesSort, act: () => context.rearrange(true) },
      ...(full ? [] : [create]),
    ],
  };
}
