import type { Account } from './accounts.ts';
import { useOf } from './app-use.ts';
import type { Context } from './context.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { enrolledFactors } from './flow-machine/factors.ts';
import { fold } from './fold.ts';
import type { Handler } from './handler.ts';
import { PortalProblem } from './portal-problem.ts';
import { presentApp, presentDetails } from './present-app.ts';
import type { SeedApp } from './seed/seed.ts';

const largestPage = 200;

/** A page of the person's applications, in the administrator's order. */
export const listApps: Handler<'listApps'> = async ({ context, params, session }) => {
  const { search = '', category, limit = largestPage } = params;
  const filter = JSON.stringify([fold(search), category ?? null]);
  const start = params.cursor === undefined ? 0 : decodeCursor(params.cursor, filter);
  const matching = appsOf(context, session.account).filter(listed(search, category));
  const use = await useOf(context, session.account);
  const items = matching.slice(start, start + limit).map((app) => presentApp(context, app, use));
  const next = start + limit;
  return { items, nextCursor: next < matching.length ? encodeCursor(next, filter) : null };
};

/** One of the person's applications, with its details. */
export const getApp: Handler<'getApp'> = async ({ context, params, session }) =>
  presentDetails(context, findApp(context, session.account, params.id), await useOf(context, session.account));

/** One of a person's applications. Throws `not-found` for everybody else's, exactly as for an id that nobody has. */
export function findApp(context: Context, account: Account, id: string): SeedApp {
  const app = appsOf(context, account).find((each) => each.id === id);
  if (!app) throw new PortalProblem('not-found');
  return app;
}

/**
 * The applications of a person, while their access lasts; those that ask for a second step only where there can be one, or where
 * they are given by name.
 */
const appsOf = ({ catalogue, settings, clock }: Context, account: Account): readonly SeedApp[] =>
  catalogue
    .of(settings.appCount ?? account.apps, { mfa: enrolledFactors(account).length > 0 })
    .filter(({ accessEndsAt }) => accessEndsAt === undefined || accessEndsAt > clock.now());

/** Which applications stand in a list: those that match, but for what the administrator has hidden. */
function listed(search: string, category?: string): (app: SeedApp) => boolean {
  const needle = fold(search);
  return (app) => {
    if (app.hidden || (category !== undefined && app.category !== category)) return false;
    const text = [app.name, app.description, app.label, app.category, app.publisher];
    return text.some((each) => fold(each ?? '').includes(needle));
  };
}
