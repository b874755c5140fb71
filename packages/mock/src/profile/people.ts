import type { Handler } from '../handler.ts';
import { fold } from '../fold.ts';

/** People that one search yields. */
const most = 10;

/** Colleagues by the beginning of any part of their names: only who they are, and only those who are still there. */
export const searchPeople: Handler<'searchPeople'> = async ({ context, params, session }) => {
  const needle = fold(params.search);
  if (needle === '') return { items: [] };
  const accounts = await context.store.list('accounts');
  const found = accounts.filter(({ id, name, status }) => {
    const text = ` ${fold(name)}`;
    return id !== session.account.id && status !== 'suspended' && text.includes(` ${needle}`);
  });
  const sorted = found.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return { items: sorted.slice(0, most).map(({ id, name }) => ({ id, name })) };
};
