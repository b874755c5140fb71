import { html } from 'hono/html';
import type { Hono } from 'hono';
import type { Env } from '../api.ts';
import type { Context } from '../context.ts';
import type { Exchange } from '../exchange.ts';
import { follow } from '../flow-machine/advance.ts';
import type { Asked, FlowRecord } from '../flow-machine/flow-record.ts';
import { turnOf } from '../flow-machine/machine.ts';
import { isNeedless } from '../flow-machine/needless.ts';
import { judgeReturn, refuseReturn } from '../flow-machine/provider-return.ts';
import { flowOfState } from '../identity-provider.ts';
import { randomId } from '../random.ts';
import { findSession } from '../session.ts';
import type { Versioned } from '../store.ts';
import { seeOther } from './form.ts';
import { page } from './page.ts';

/** Mounts the address to which identity providers send browsers back. */
export function mountProviderCallback(app: Hono<Env>, context: Context): void {
  app.get(context.identityProviders.callback.pathname, (c) =>
    providerReturn(context, c.env.exchange, new URL(c.req.url).searchParams),
  );
}

/** Takes a return into the flow it belongs to, and sends the browser to the page it came from. */
async function providerReturn(context: Context, exchange: Exchange, returned: URLSearchParams): Promise<Response> {
  const { store, cookies } = context;
  const state = returned.get('state') ?? '';
  const current = await store.get('flows', flowOfState(state));
  const own = current !== undefined && current.value.browser === exchange.cookie(cookies.names.browser);
  if (!own) return lost(context);
  const flow = current.value;
  if (await isOver(context, exchange, flow)) return lost(context);
  const departure = flow.asked?.redirect;
  const waits = flow.status === 'pending' && flow.step.kind === 'redirect' && departure !== undefined;
  if (waits && !(await isNeedless(context, exchange, flow))) {
    const claimed = await claimReturn(context, current);
    const turn = claimed && turnOf(context, claimed.value);
    // A state that is not the one that was sent out ends the attempt before anything else of the return is looked at.
    const judged =
      turn && (state === departure.state ? judgeReturn(turn, returned, departure) : refuseReturn(turn, 'provider-failed'));
    if (judged) await follow({ context, exchange, claimed, outcome: await judged });
  }
  return seeOther(pageOf(context, flow));
}

/** Whether a page that goes on with this flow would find none: it has expired, or the session that it brought has ended. */
async function isOver(context: Context, exchange: Exchange, { status, expiresAt, session }: FlowRecord): Promise<boolean> {
  if (expiresAt <= context.clock.now()) return true;
  return status === 'complete' && (await findSession(context, exchange))?.record.id !== session;
}

/** Takes the return by forgetting what it must match, so that of two returns only one is looked at. */
async function claimReturn(
  { store, random }: Context,
  { value, version }: Versioned<FlowRecord>,
): Promise<Versioned<FlowRecord> | undefined> {
  const { redirect: _redirect, ...asked }: Asked = value.asked ?? {};
  const claimed: FlowRecord = { ...value, asked, step: { ...value.step, id: randomId(random) } };
  return (await store.put('flows', value.id, claimed, version)) ? { value: claimed, version: version + 1 } : undefined;
}

/** The page that the flow was started on, told which flow to go on with. */
function pageOf({ loginPage, endpoint }: Context, { id, returnTo }: FlowRecord): string {
  const back = new URL(returnTo ?? loginPage, endpoint.origin);
  back.searchParams.set('portal-flow', id);
  return back.href;
}

/** For a return that belongs to no flow of this browser, or to one that is over. The flow it may belong to in another one stays as it is. */
function lost({ loginPage, endpoint }: Context): Promise<Response> {
  const title = 'This log-in cannot go on here';
  const body = html`<main class="card">
    <h1>${title}</h1>
    <p>It was started in another browser, or it is over. Start again from the log-in page.</p>
    <p><a href="${new URL(loginPage, endpoint.origin).href}">Go to the log-in page</a></p>
  </main>`;
  return page(body, { title, status: 400 });
}
