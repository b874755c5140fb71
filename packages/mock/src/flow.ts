import type { Flow, StartFlow } from 'portal-contract';
import type { Context } from './context.ts';
import type { Exchange } from './exchange.ts';
import { claim, follow, settle, unclaim, type Advanced } from './flow-machine/advance.ts';
import { shownEnrolTotp } from './flow-machine/enrol-totp.ts';
import { fits, parseAnswer } from './flow-machine/fit.ts';
import type { FlowRecord } from './flow-machine/flow-record.ts';
import { judge, reread, turnOf } from './flow-machine/machine.ts';
import { isNeedless } from './flow-machine/needless.ts';
import { opening } from './flow-machine/opening.ts';
import { presentFlow } from './flow-machine/present.ts';
import { requireReturnTo } from './flow-machine/return-to.ts';
import { requireStepUpOnly, stepUpOf } from './flow-machine/step-up.ts';
import { ownBrowser, reserveFlow, releaseFlow } from './flow-quota.ts';
import type { Handler } from './handler.ts';
import { PortalProblem } from './portal-problem.ts';
import { randomId } from './random.ts';
import { findSession, requireSession, sessionExpired } from './session.ts';
import type { Versioned } from './store.ts';
import { invalid } from './validation.ts';
import { whereaboutsOf } from './whereabouts.ts';

/** Starts a flow that belongs to this browser. */
export const startFlow: Handler<'startFlow'> = async ({ context, exchange, body }) => {
  const { settings, store } = context;
  const session = await findSession(context, exchange);
  if (body.kind === 'login' && session) throw new PortalProblem('already-authenticated');
  if (body.kind === 'recovery' && !settings.recovery.enabled) throw invalid([{ pointer: '/kind', code: 'not-allowed' }]);
  requireStepUpOnly(body);
  if (body.kind === 'step-up' && !session) throw sessionExpired();
  const stepUp = body.kind === 'step-up' && session && stepUpOf(context, session, body);
  const blank: FlowRecord = {
    ...(await blankFlow(context, exchange, body)),
    ...(stepUp && { stepUp, account: stepUp.person }),
  };
  await reserveFlow(context, blank);
  const { flow, once } = settle(context, blank, await opening(turnOf(context, blank), body));
  await store.put('flows', flow.id, flow, 0);
  if (flow.status !== 'pending') await releaseFlow(context, flow);
  return presentFlow({ context, exchange, flow, ...(once && { once }) });
};

/** A flow in which nothing has been asked yet. */
const blankFlow = async (
  context: Context,
  exchange: Exchange,
  { kind, accepts, returnTo }: StartFlow,
): Promise<FlowRecord> => ({
  id: randomId(context.random),
  kind,
  browser: await ownBrowser(context, exchange),
  status: 'pending',
  expiresAt: context.clock.now() + context.settings.flowLifetime * 1000,
  accepts,
  from: whereaboutsOf(context, exchange),
  ...(returnTo !== undefined && { returnTo: requireReturnTo(context, returnTo) }),
  step: { id: randomId(context.random), kind: 'identifier' },
});

/** The flow as it stands, or as it stands after what has happened elsewhere meanwhile. */
export const getFlow: Handler<'getFlow'> = async ({ context, exchange, params }) =>
  presentFlow({ context, exchange, ...(await readFlow(context, exchange, params.id)) });

/** Reads a flow, again until nothing came between. */
async function readFlow(context: Context, exchange: Exchange, id: string): Promise<Advanced> {
  const current = await ownFlow(context, exchange, id);
  const flow = current.value;
  // An answer that is being judged decides what comes next: reading must not come between.
  if (flow.judging) return { flow, once: shownEnrolTotp(flow) };
  const outcome = await reread(turnOf(context, flow));
  if (!outcome) return { flow };
  return (await follow({ context, exchange, claimed: current, outcome })) ?? readFlow(context, exchange, id);
}

/** Judges an answer. Its step is claimed first, so that of two answers to one step only one counts. */
export const answerFlow: Handler<'answerFlow'> = async ({ context, exchange, params, body }) => {
  const current = await ownFlow(context, exchange, params.id);
  const flow = current.value;
  const mismatch = async (): Promise<PortalProblem> => {
    const now: Flow = await presentFlow({ context, exchange, ...(await readFlow(context, exchange, params.id)) });
    return new PortalProblem('step-mismatch', { members: { flow: now } });
  };
  if (flow.status !== 'pending' || flow.step.id !== body.step || !fits(flow.step, body.kind)) throw await mismatch();
  const answer = parseAnswer(flow.step, body);
  const claimed = await claim(context, current);
  if (!claimed) throw await mismatch();
  const outcome = await judge(turnOf(context, claimed.value), answer).catch(async (error: unknown) => {
    await unclaim(context, claimed);
    throw error;
  });
  const next = await follow({ context, exchange, claimed, outcome });
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

/**
 * A flow of this browser that still lives: a step-up no longer than the session, a log-in until there is one. Throws
 * `flow-not-found`, `flow-expired`, `already-authenticated` or `session-expired`.
 */
async function ownFlow(context: Context, exchange: Exchange, id: string): Promise<Versioned<FlowRecord>> {
  const flow = await findOwnFlow(context, exchange, id);
  const { stepUp } = flow.value;
  if (stepUp && (await requireSession(context, exchange)).account.id !== stepUp.person)
    throw new PortalProblem('flow-not-found');
  if (flow.value.expiresAt <= context.clock.now()) throw new PortalProblem('flow-expired');
  if (await isNeedless(context, exchange, flow.value)) throw new PortalProblem('already-authenticated');
  return flow;
}
