import type { Launch } from 'portal-contract';
import { findApp, presentApp } from './apps.ts';
import type { Context } from './context.ts';
import type { Handler, LiveSession } from './handler.ts';
import { PortalProblem } from './portal-problem.ts';
import { randomSecret } from './random.ts';
import { seeOther } from './pages/form.ts';
import { findSession, touchSession } from './session.ts';

/** A ticket that opens one application once, for one session. */
export interface Ticket {
  readonly app: string;
  readonly session: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Mints a launch. */
export const launchApp: Handler<'launchApp'> = ({ context, params, session }) => mint(context, session, params.id);

/** Sends the browser to the application, or first to the log-in page, which comes back here. */
export const openApp: Handler<'openApp'> = async ({ context, exchange, params }) => {
  const session = await findSession(context, exchange);
  if (!session) return seeOther(logInFirst(context, params.id));
  await touchSession(context, session);
  return seeOther((await mint(context, session, params.id)).url);
};

function logInFirst({ endpoint, loginPage }: Context, app: string): string {
  const page = new URL(loginPage, endpoint.origin);
  page.searchParams.set('portal-app', app);
  return page.href;
}

async function mint(context: Context, session: LiveSession, id: string): Promise<Launch> {
  const { store, clock, random, settings, endpoint } = context;
  const app = findApp(context, session.account, id);
  if (app.mfa && session.record.acr === 'pwd') throw stepUpRequired('mfa');
  if (presentApp(context, app).status !== 'available') throw new PortalProblem('app-unavailable');
  const ticket = randomSecret(random);
  const expiresAt = clock.now() + settings.ticketLifetime * 1000;
  await store.put('tickets', ticket, { app: app.id, session: session.record.id, expiresAt }, 0);
  const url = `${endpoint.origin}/_mock/apps/${encodeURIComponent(app.id)}?ticket=${ticket}`;
  return { url, method: 'get', expiresIn: settings.ticketLifetime };
}

/** Asks for more proof in the shape of RFC 9470 §3. Any time since that proof will do. */
function stepUpRequired(acr: 'mfa'): PortalProblem {
  const challenge = `PortalSession error="insufficient_user_authentication", acr_values="${acr}"`;
  return new PortalProblem('step-up-required', {
    members: { acr, maxAge: 43_200 },
    headers: { 'WWW-Authenticate': challenge },
  });
}

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
