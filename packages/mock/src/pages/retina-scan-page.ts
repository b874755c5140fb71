import { html } from 'hono/html';
import type { Hono } from 'hono';
import type { Env } from '../api.ts';
import type { Context } from '../context.ts';
import type { Exchange } from '../exchange.ts';
import { follow } from '../flow-machine/advance.ts';
import type { FlowRecord } from '../flow-machine/flow-record.ts';
import { PortalProblem } from '../portal-problem.ts';
import type { Versioned } from '../store.ts';
import { fromOwnForm, seeOther } from './form.ts';
import { page } from './page.ts';

const path = '/_mock/retina-scan/:flow';

/** Mounts the page that does the step of the scenario `future-step-fallback`, for clients that cannot draw it. */
export function mountRetinaScan(app: Hono<Env>, context: Context): void {
  app.get(path, async (c) => {
    await waitingFlow(context, c.env.exchange, c.req.param('flow'));
    const body = html`<main class="card">
      <h1>Look into the camera</h1>
      <p>
        This step has a page of its own, because the page you came from could not show it. There is no camera here: press the
        button.
      </p>
      <form method="post"><button>Scan</button></form>
    </main>`;
    return page(body, { title: 'Look into the camera' });
  });
  app.post(path, async (c) => {
    const { exchange } = c.env;
    await fromOwnForm(context, c.req.raw, exchange);
    const claimed = await waitingFlow(context, exchange, c.req.param('flow'));
    const account = (await context.store.get('accounts', claimed.value.account ?? ''))?.value;
    if (!account) throw new PortalProblem('flow-not-found');
    await follow({
      context,
      exchange,
      claimed,
      outcome: { to: 'complete', account, proofs: [...(claimed.value.proofs ?? []), 'provider-mfa'] },
    });
    return seeOther(new URL(context.loginPage, context.endpoint.origin).href);
  });
}

/** The flow of this browser, if it waits for the scan. */
async function waitingFlow({ store, cookies, clock }: Context, exchange: Exchange, id: string): Promise<Versioned<FlowRecord>> {
  const flow = await store.get('flows', id);
  const own = flow?.value.browser === exchange.cookie(cookies.names.browser);
  if (!flow || !own || flow.value.step.kind !== 'retina-scan' || flow.value.status !== 'pending') {
    throw new PortalProblem('flow-not-found');
  }
  if (flow.value.expiresAt <= clock.now()) throw new PortalProblem('flow-expired');
  return flow;
}
