import type { App } from 'portal-contract';
import type { Account } from './accounts.ts';
import type { Context } from './context.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Handler } from './handler.ts';
import { PortalProblem } from './portal-problem.ts';
import type { SeedApp } from './seed/seed.ts';

const largestPage = 200;

/** A page of the person's applications, in the administrator's order. */
export const listApps: Handler<'listApps'> = async ({ context, params, session }) => {
  const { search = '', category, limit = largestPage } = params;
  const filter = JSON.stringify([fold(search), category ?? null]);
  const start = params.cursor === undefined ? 0 : decodeCursor(params.cursor, filter);
  const matching = appsOf(context, session.account).filter(matches(search, category));
  const items = matching.slice(start, start + limit).map((app) => presentApp(context, app));
  const next = start + limit;
  return { items, nextCursor: next < matching.length ? encodeCursor(next, filter) : null };
};

/** One of the person's applications. */
export const getApp: Handler<'getApp'> = async ({ context, params, session }) =>
  presentApp(context, findApp(context, session.account, params.id));

/** One of a person's applications. Throws `not-found` for everybody else's, exactly as for an id that nobody has. */
export function findApp(context: Context, account: Account, id: string): SeedApp {
  const app = appsOf(context, account).find((each) => each.id === id);
  if (!app) throw new PortalProblem('not-found');
  return app;
}

/** The applications of a person; those that ask for a second step only where there can be one, or where they are listed. */
const appsOf = ({ catalogue, settings }: Context, { apps, authenticators }: Account): readonly SeedApp[] =>
  catalogue.of(settings.appCount ?? apps, { mfa: authenticators.length > 0 });

/** An application as the contract shows it. Maintenance is over when its time has come. */
export function presentApp({ endpoint, clock }: Context, app: SeedApp): App {
  const { backAt, logo, mfa = false, ...rest } = app;
  const status = backAt === undefined || backAt <= clock.now() ? 'available' : 'maintenance';
  return {
    ...rest,
    mfa,
    status,
    ...(logo !== undefined && { logo: `${endpoint.origin}/_mock/logos/${app.id}.svg` }),
    ...(status === 'maintenance' && backAt !== undefined && { availableAt: new Date(backAt).toISOString() }),
  };
}

function matches(search: string, category?: string): (app: SeedApp) => boolean {
  const needle = fold(search);
  return (app) => {
    const text = [app.name, app.description, app.label, app.category, app.publisher];
    return (category === undefined || app.category === category) && text.some((each) => fold(each ?? '').includes(needle));
  };
}

/** Case and accents taken off. */
const fold = (text: string): string => text.trim().normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
