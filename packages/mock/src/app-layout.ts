import type { AppLayout, SaveAppLayout } from 'portal-contract';
import type { Context } from './context.ts';
import type { Handler, LiveSession } from './handler.ts';
import { preconditionFailed } from './precondition.ts';
import { invalid } from './validation.ts';

const standard: SaveAppLayout = { view: 'grid', sort: 'category', order: [], hidden: [], collections: [] };

interface CurrentLayout {
  readonly layout: AppLayout;
  /** The version in the store. */
  readonly stored: number;
}

async function current({ store }: Context, { account }: LiveSession): Promise<CurrentLayout> {
  const found = await store.get('appLayouts', account.id);
  const stored = found?.version ?? 0;
  return { layout: { version: versionOf(stored), ...(found?.value ?? standard) }, stored };
}

const versionOf = (stored: number): string => `v${stored}`;

/** How the person has arranged their applications. */
export const getAppLayout: Handler<'getAppLayout'> = async ({ context, session }) => (await current(context, session)).layout;

/** Saves a layout over the version that it starts from, and over no other. */
export const saveAppLayout: Handler<'saveAppLayout'> = async ({ context, session, body, version }) => {
  requireOwnIds(body);
  const { layout, stored } = await current(context, session);
  if (version !== layout.version || context.settings.layoutConflict) throw preconditionFailed(layout);
  const saved = tidy(body);
  if (await context.store.put('appLayouts', session.account.id, saved, stored)) {
    return { version: versionOf(stored + 1), ...saved };
  }
  throw preconditionFailed((await current(context, session)).layout);
};

/** Throws `validation-failed` where two collections have the same id. */
function requireOwnIds({ collections }: SaveAppLayout): void {
  const ids = collections.map(({ id }) => id);
  const again = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (again >= 0) throw invalid([{ pointer: `/collections/${again}/id`, code: 'not-allowed' }]);
}

/** Every id once, at its first place. */
const tidy = ({ order, hidden, collections, ...rest }: SaveAppLayout): SaveAppLayout => ({
  ...rest,
  order: [...new Set(order)],
  hidden: [...new Set(hidden)],
  collections: collections.map(({ apps, ...collection }) => ({ ...collection, apps: [...new Set(apps)] })),
});
