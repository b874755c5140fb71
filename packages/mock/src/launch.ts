import type { Launch } from 'portal-contract';
import { policyOf, type AppPolicy } from './app-policy.ts';
import { noteUse } from './app-use.ts';
import { findApp } from './apps.ts';
import type { Context } from './context.ts';
import { meets } from './demand.ts';
import type { Handler, LiveSession } from './handler.ts';
import { PortalProblem } from './portal-problem.ts';
import { statusOf } from './present-app.ts';
import { useClearance } from './raise-session.ts';
import { randomSecret } from './random.ts';
import { seeOther } from './pages/form.ts';
import type { SeedApp } from './seed/seed.ts';
import { noteEvent } from './security/account-events.ts';
import { findSession, touchSession } from './session.ts';
import { stepUpRequired } from './step-up-required.ts';
import { update } from './store.ts';

/** A ticket that opens one application once, for one session. */
export interface Ticket {
  readonly app: string;
  readonly session: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Mints a launch. */
export const launchApp: Handler<'launchApp'> = async ({ context, params, session }) => {
  const app = openable(context, session, params.id);
  const missing = await needsMore(context, session, app);
  if (missing) throw stepUpRequired(missing, app.id);
  return mint(context, session, app);
};

/** Sends the browser to the application, or first to the log-in or the step-up page, which come back here. */
export const openApp: Handler<'openApp'> = async ({ context, exchange, params }) => {
  const session = await findSession(context, exchange);
  if (!session) return seeOther(pageWith(context, context.loginPage, { 'portal-app': params.id }));
  await touchSession(context, session);
  const app = openable(context, session, params.id);
  if (await needsMore(context, session, app)) {
    return seeOther(pageWith(context, context.stepUpPage, { 'portal-step-up': app.id }));
  }
  return seeOther((await mint(context, session, app)).url);
};

function pageWith({ endpoint }: Context, address: string, query: Readonly<Record<string, string>>): string {
  const page = new URL(address, endpoint.origin);
  for (const [name, value] of Object.entries(query)) page.searchParams.set(name, value);
  return page.href;
}

/** One of the person's applications that can be opened now. */
function openable(context: Context, { account }: LiveSession, id: string): SeedApp {
  const app = findApp(context, account, id);
  if (statusOf(context, app) !== 'available') throw new PortalProblem('app-unavailable');
  return app;
}

/** What an application asks for that the session does not have. What a step-up has brought for it is used up. */
async function needsMore(context: Context, session: LiveSession, app: SeedApp): Promise<AppPolicy | undefined> {
  const policy = policyOf(context, app);
  if (!policy || policy.denied) return policy;
  const enough = meets(session.record, policy, context.clock.now()) || (await useClearance(context, session, app.id));
  return enough ? undefined : policy;
}

/** Checks that an application can be opened as things are. Throws `not-found`, `app-unavailable` or `step-up-required`. */
export function requireOpen(context: Context, session: LiveSession, id: string): void {
  const policy = policyOf(context, openable(context, session, id));
  const enough = !policy || (!policy.denied && meets(session.record, policy, context.clock.now()));
  if (!enough) throw stepUpRequired(policy, id);
}

async function mint(context: Context, session: LiveSession, { id: app, name, launch }: SeedApp): Promise<Launch> {
  const { store, clock, random, settings, endpoint } = context;
  const ticket = launch ? passOf(session, app) : randomSecret(random);
  const expiresAt = clock.now() + settings.ticketLifetime * 1000;
  await update(store, 'tickets', ticket, () => ({ app, session: session.record.id, expiresAt }));
  await noteUse(context, session.account, app);
  const { from = {}, handle } = session.record;
  await noteEvent(context, session.account.id, { kind: 'app-opened', from, session: handle, subject: name });
  const url = launch?.url ?? `${endpoint.origin}/_mock/apps/${encodeURIComponent(app)}?ticket=${ticket}`;
  return { url, method: 'get', expiresIn: settings.ticketLifetime };
}

/** What stands in for a ticket where an application begins its own log-in: it comes back in the same session. */
const passOf = ({ record }: LiveSession, app: string): string => `${record.id} ${app}`;

/** Uses up what a launch has left for an application that begins its own log-in, and says whether there was something. */
export const redeemPass = (context: Context, session: LiveSession, app: string): Promise<boolean> =>
  redeem(context, session, { app, ticket: passOf(session, app) });

/** Uses a ticket up, and says whether it opens this application for this browser. It is gone either way. */
export async function redeem(
  { store, clock }: Context,
  session: LiveSession | undefined,
  { app, ticket }: { app: string; ticket: string },
): Promise<boolean> {
  const found = await store.get('tickets', ticket);
  if (!found || !(await store.remove('tickets', ticket))) return false;
  const { value } = found;
  return value.app === app && value.session === session?.record.id && value.expiresAt > clock.now();
}
