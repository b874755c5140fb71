import type { Flow } from 'portal-contract';
import type { Context } from './context.ts';
import type { Exchange } from './exchange.ts';
import { advance, claim } from './flow-machine/advance.ts';
import { parseAnswer } from './flow-machine/fit.ts';
import type { FlowRecord } from './flow-machine/flow-record.ts';
import { presentFlow } from './flow-machine/present.ts';
import { ownBrowser, reserveFlow, releaseFlow } from './flow-quota.ts';
import type { Handler } from './handler.ts';
import { PortalProblem } from './portal-problem.ts';
import { randomId } from './random.ts';
import { findSession } from './session.ts';
import type { Versioned } from './store.ts';

/** Starts a flow that belongs to this browser. */
export const startFlow: Handler<'startFlow'> = async ({ context, exchange, body }) => {
  if (await findSession(context, exchange)) throw new PortalProblem('already-authenticated');
  const { random, clock, settings, store } = context;
  const browser = await ownBrowser(context, exchange);
  const flow: FlowRecord = {
    id: randomId(random),
    kind: body.kind,
    browser,
    status: 'pending',
    expiresAt: clock.now() + settings.flowLifetime * 1000,
    accepts: body.accepts,
    step: { id: randomId(random), kind: 'identifier' },
  };
  await reserveFlow(context, flow);
  await store.put('flows', flow.id, flow, 0);
  return presentFlow({ context, exchange, flow });
};

/** The flow as it stands. */
export const getFlow: Handler<'getFlow'> = async ({ context, exchange, params }) => {
  const { value } = await ownFlow(context, exchange, params.id);
  return presentFlow({ context, exchange, flow: value });
};

/** Judges an answer. Its step is claimed first, so that of two answers to one step only one counts. */
export const answerFlow: Handler<'answerFlow'> = async ({ context, exchange, params, body }) => {
  const current = await ownFlow(context, exchange, params.id);
  const flow = current.value;
  const mismatch = async (): Promise<PortalProblem> => {
    const { value } = await ownFlow(context, exchange, params.id);
    const now: Flow = await presentFlow({ context, exchange, flow: value });
    return new PortalProblem('step-mismatch', { members: { flow: now } });
  };
  if (flow.status !== 'pending' || flow.step.id !== body.step) throw await mismatch();
  const answer = parseAnswer(flow.step, body);
  const claimed = await claim(context, current);
  if (!claimed) throw await mismatch();
  const next = await advance({ context, exchange, claimed, answer });
  if (!next) throw await mismatch();
  return presentFlow({ context, exchange, ...next });
};

/** Ends a flow: from here on there is none. */
export const cancelFlow: Handler<'cancelFlow'> = async ({ context, exchange, params }) => {
  const { value } = await findOwnFlow(context, exchange, params.id);
  await context.store.remove('flows', value.id);
  await releaseFlow(context, value);
  return undefined;
};

/** A flow of this browser. To another browser it does not exist, exactly like an id that nobody has. */
async function findOwnFlow({ store, cookies }: Context, exchange: Exchange, id: string): Promise<Versioned<FlowRecord>> {
  const flow = await store.get('flows', id);
  if (!flow || flow.value.browser !== exchange.cookie(cookies.names.browser)) throw new PortalProblem('flow-not-found');
  return flow;
}

/** A flow of this browser that still lives. Throws `flow-not-found` or `flow-expired`. */
async function ownFlow(context: Context, exchange: Exchange, id: string): Promise<Versioned<FlowRecord>> {
  const flow = await findOwnFlow(context, exchange, id);
  if (flow.value.expiresAt <= context.clock.now()) throw new PortalProblem('flow-expired');
  return flow;
}
