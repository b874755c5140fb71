import type { Context } from '../context.ts';
import type { Exchange } from '../exchange.ts';
import { releaseFlow } from '../flow-quota.ts';
import type { LiveSession } from '../handler.ts';
import { clearAttempts } from '../lockout.ts';
import { raisedSession, replaceSession } from '../raise-session.ts';
import { noteEvent } from '../security/account-events.ts';
import { newReference, randomId } from '../random.ts';
import { newSession, openSession, requireSession } from '../session.ts';
import type { Versioned } from '../store.ts';
import type { FlowRecord, StoredStep } from './flow-record.ts';
import type { DraftStep, Outcome } from './turn.ts';

/**
 * Takes the current step by giving it a new id, and says whether nobody was faster. Should judging fail, the flow still has a
 * step that can be answered.
 */
export async function claim(
  { store, random }: Context,
  { value, version }: Versioned<FlowRecord>,
): Promise<Versioned<FlowRecord> | undefined> {
  const claimed: FlowRecord = { ...value, step: { ...value.step, id: randomId(random) }, judging: true };
  return (await store.put('flows', value.id, claimed, version)) ? { value: claimed, version: version + 1 } : undefined;
}

/** Gives a step back that could not be judged: under the id it has by now it can be answered, and read as before. */
export async function unclaim({ store }: Context, { value, version }: Versioned<FlowRecord>): Promise<void> {
  const { judging: _judging, ...flow } = value;
  await store.put('flows', flow.id, flow, version);
}

/** Where an answer led: the flow, the session it brought, and what is told once. */
export interface Advanced {
  readonly flow: FlowRecord;
  readonly session?: LiveSession;
  readonly once?: DraftStep['once'];
}

/** Writes an outcome. The session exists only once the flow that brought it is complete. */
export async function follow({
  context,
  exchange,
  claimed,
  outcome,
}: {
  readonly context: Context;
  readonly exchange: Exchange;
  readonly claimed: Versioned<FlowRecord>;
  readonly outcome: Outcome;
}): Promise<Advanced | undefined> {
  const live = claimed.value.stepUp && (await requireSession(context, exchange));
  const next = settle(context, claimed.value, outcome, live);
  if (!(await context.store.put('flows', next.flow.id, next.flow, claimed.version))) return undefined;
  if (next.flow.status !== 'pending') await releaseFlow(context, next.flow);
  if (next.session) {
    const { record, account } = next.session;
    await clearAttempts(context, account.email);
    await (live ? replaceSession(context, exchange, { old: live.record, record }) : openSession(context, exchange, record));
    if (!live) await noteEvent(context, account.id, { kind: 'log-in', from: record.from ?? {}, session: record.handle });
  }
  return next;
}

/** The flow as an outcome leaves it. A step-up renews the `live` session. */
export function settle(context: Context, flow: FlowRecord, outcome: Outcome, live?: LiveSession): Advanced {
  const { id, kind, browser, expiresAt, accepts, returnTo, stepUp, from } = flow;
  const lasting = {
    ...(from && { from }),
    ...(returnTo !== undefined && { returnTo }),
    ...(stepUp && { stepUp, account: stepUp.person }),
  };
  const bare = { id, kind, browser, expiresAt, accepts, ...lasting };
  if (outcome.to === 'password-set') return { flow: { ...bare, status: 'complete', step: flow.step } };
  if (outcome.to === 'satisfied') return { flow: { ...bare, status: 'complete', step: flow.step, session: outcome.session } };
  if (outcome.to === 'complete') {
    const { account, proofs } = outcome;
    const record = live
      ? raisedSession(context, live, { proofs, app: stepUp?.app })
      : newSession(context, { ...outcome, ...(from && { from }) });
    return { flow: { ...bare, status: 'complete', step: flow.step, session: record.id }, session: { record, account } };
  }
  const { once, ...draft } = outcome.step;
  const step: StoredStep = { ...draft, id: randomId(context.random), ...(stepUp && ofStepUp(context, outcome)) };
  if (outcome.to === 'denied') return { flow: { ...bare, status: 'denied', step } };
  const next: FlowRecord = {
    ...bare,
    ...outcome.facts,
    ...(stepUp && { account: stepUp.person }),
    expiresAt: outlive(context, flow, [outcome.facts.asked?.recovery?.expiresAt, ...Object.values(step.until ?? {})]),
    status: 'pending',
    step,
  };
  return { flow: next, ...(once && { once }) };
}

/** What is different about the steps of a step-up: nobody else can come, and a refusal can be told to whoever helps. */
const ofStepUp = ({ random }: Context, { to }: Outcome): Partial<StoredStep> =>
  to === 'denied' ? { reference: newReference(random) } : { canGoBack: false };

/** A flow outlives what it waits for, or going on would find it expired. */
const outlive = ({ settings }: Context, { expiresAt }: FlowRecord, ends: readonly (number | undefined)[]): number =>
  Math.max(expiresAt, ...ends.filter((end) => end !== undefined).map((end) => end + settings.flowLifetime * 1000));
