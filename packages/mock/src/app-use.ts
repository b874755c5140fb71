import type { Account } from './accounts.ts';
import { findApp } from './apps.ts';
import type { Context } from './context.ts';
import type { Handler } from './handler.ts';
import { update } from './store.ts';

/** What a person does with their applications. */
export interface AppUse {
  /** Ids of those that are marked. */
  readonly favourites: readonly string[];
  /** When each was last opened, milliseconds since 1970, by its id. */
  readonly usedAt: Readonly<Record<string, number>>;
}

const unused: AppUse = { favourites: [], usedAt: {} };

/** What a person has done with their applications by now. */
export const useOf = async ({ store }: Context, { id }: Account): Promise<AppUse> =>
  (await store.get('appUse', id))?.value ?? unused;

/** Remembers that an application was opened. */
export async function noteUse({ store, clock }: Context, { id }: Account, app: string): Promise<void> {
  await update(store, 'appUse', id, (use = unused) => ({ ...use, usedAt: { ...use.usedAt, [app]: clock.now() } }));
}

/** Marks an application. */
export const addFavourite: Handler<'addFavourite'> = async ({ context, params, session }) => {
  const { id } = findApp(context, session.account, params.id);
  await update(context.store, 'appUse', session.account.id, (use = unused) =>
    use.favourites.includes(id) ? undefined : { ...use, favourites: [...use.favourites, id] },
  );
  return undefined;
};

/** Takes the mark off. */
export const removeFavourite: Handler<'removeFavourite'> = async ({ context, params, session }) => {
  const { id } = findApp(context, session.account, params.id);
  await update(context.store, 'appUse', session.account.id, (use = unused) => ({
    ...use,
    favourites: use.favourites.filter((each) => each !== id),
  }));
  return undefined;
};
