import { chevronDown } from '../../shared/icons/chevron-down.ts';
import { chevronUp } from '../../shared/icons/chevron-up.ts';
import { pencil } from '../../shared/icons/pencil.ts';
import { trash } from '../../shared/icons/trash.ts';
import { appsMenu as t } from '../../shared/messages/en/apps-menu.ts';
import { createCollection, deleteCollection, shiftCollection } from '../changes.ts';
import type { GridContext } from '../grid-context.ts';
import type { MenuItem } from './menu-item.ts';

/** What can be done with a collection. */
export function collectionItems(context: GridContext, id: string): { name: string; items: readonly MenuItem[] } | undefined {
  const { collections } = context.arrangement;
  const at = collections.findIndex((each) => each.id === id);
  const collection = collections[at];
  if (!collection) return undefined;
  const up: MenuItem = { text: t.moveUp, icon: chevronUp, act: () => context.change(shiftCollection(id, -1)) };
  const down: MenuItem = { text: t.moveDown, icon: chevronDown, act: () => context.change(shiftCollection(id, 1)) };
  const { name } = collection;
  return {
    name,
    items: [
      { text: t.rename, icon: pencil, act: () => context.show({ kind: 'naming', id }) },
      ...(at > 0 ? [up] : []),
      ...(at < collections.length - 1 ? [down] : []),
      {
        text: t.delete,
        icon: trash,
        apart: true,
        danger: true,
        act: () => context.change(deleteCollection(id), { text: t.deleted(name), undo: createCollection(collection, at) }),
      },
    ],
  };
}
