import type { Arrangement, Change } from './arrangement.ts';
import { moved, type Place, reordered } from './order.ts';

type Collection = Arrangement['collections'][number];

/** Characters of a collection's name, and how many collections a person may have. */
export const limits = { name: 64, collections: 50 } as const;

export const setView =
  (view: string): Change =>
  (before) => ({ ...before, view });

export const setSort =
  (sort: string): Change =>
  (before) => ({ ...before, sort });

const added = (ids: readonly string[], id: string): string[] => (ids.includes(id) ? [...ids] : [...ids, id]);

const removed = (ids: readonly string[], id: string): string[] => ids.filter((each) => each !== id);

export const hide =
  (app: string): Change =>
  (before) => ({ ...before, hidden: added(before.hidden, app) });

export const unhide =
  (app: string): Change =>
  (before) => ({ ...before, hidden: removed(before.hidden, app) });

/** Moves an application in the person's own order, and shows that order. `natural` is the administrator's. */
export const moveApp =
  (app: string, place: Place, natural: readonly string[]): Change =>
  (before) => ({
    ...before,
    sort: 'category',
    order: reordered(before.order, natural, app, place).slice(0, 10_000),
  });

const inCollection =
  (id: string, edit: (collection: Collection) => Collection): Change =>
  (before) => ({
    ...before,
    collections: before.collections.map((each) => (each.id === id ? edit(each) : each)),
  });

export const moveInCollection = (id: string, app: string, place: Place): Change =>
  inCollection(id, (each) => ({ ...each, apps: [...moved(each.apps, app, place)] }));

export const addToCollection = (id: string, app: string): Change =>
  inCollection(id, (each) => ({ ...each, apps: added(each.apps, app) }));

export const removeFromCollection = (id: string, app: string): Change =>
  inCollection(id, (each) => ({ ...each, apps: removed(each.apps, app) }));

export const renameCollection = (id: string, name: string): Change => inCollection(id, (each) => ({ ...each, name }));

/** Puts a collection in, at the end unless told, also one that was deleted. */
export const createCollection =
  (collection: Collection, at: number = limits.collections): Change =>
  (before) =>
    before.collections.length >= limits.collections || before.collections.some(({ id }) => id === collection.id)
      ? before
      : { ...before, collections: before.collections.toSpliced(at, 0, collection) };

export const deleteCollection =
  (id: string): Change =>
  (before) => ({
    ...before,
    collections: before.collections.filter((each) => each.id !== id),
  });

/** Moves a collection by so many places. */
export const shiftCollection =
  (id: string, by: number): Change =>
  (before) => {
    const from = before.collections.findIndex((each) => each.id === id);
    const collection = before.collections[from];
    if (!collection) return before;
    const to = Math.max(0, Math.min(before.collections.length - 1, from + by));
    return { ...before, collections: before.collections.toSpliced(from, 1).toSpliced(to, 0, collection) };
  };
