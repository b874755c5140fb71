import type { StepAnswer } from 'portal-contract';
import type { Context } from '../context.ts';
import type { Exchange } from '../exchange.ts';
import { releaseFlow } from '../flow-quota.ts';
import type { LiveSession } from '../handler.ts';
import { clearAttempts } from '../lockout.ts';
import { randomId } from '../random.ts';
import { newSession, openSession } from '../session.ts';
import type { Versioned } from '../store.ts';
import type { FlowRecord, StoredStep } from './flow-record.ts';
import { judge } from './machine.ts';
import type { Outcome } from './turn.ts';

/**
 * Takes the current step by giving it a new id, and says whether nobody was faster. Should judging fail, the flow still has a
 * step that can be answered.
 */
export async function claim(
  { store, random }: Context,
  { value, version }: Versioned<FlowRecord>,
): Promise<Versioned<FlowRecord> | undefined> {
  const claimed: FlowRecord = { ...value, step: { ...value.step, id: randomId(random) } };
  return (await store.put('flows', value.id, claimed, version)) ? { value: claimed, version: version + 1 } : undefined;
}

/** Where an answer led: the flow, and the session it brought. */
export interface Advanced {
  readonly flow: FlowRecord;
  readonly session?: LiveSession;
}

/** Judges an answer to a claimed step and writes where it leads. Nothing is returned if the flow has moved on meanwhile. */
export async function advance({
  context,
  exchange,
  claimed,
  answer,
}: {
  readonly context: Context;
  readonly exchange: Exchange;
  readonly claimed: Versioned<FlowRecord>;
  readonly answer: StepAnswer;
}): Promise<Advanced | undefined> {
  const outcome = await judge({ context, flow: claimed.value }, answer);
  return follow({ context, exchange, claimed, outcome });
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
  const next = settle(context, claimed.value, outcome);
  if (!(await context.store.put('flows', next.flow.id, next.flow, claimed.version))) return undefined;
  if (next.flow.status !== 'pending') await releaseFlow(context, next.flow);
  if (next.session) {
    await clearAttempts(context, next.session.account.email);
    await openSession(context, exchange, next.session.record);
  }
  return next;
}

function settle(context: Context, flow: FlowRecord, outcome: Outcome): Advanced {
  const { id, kind, browser, expiresAt, accepts } = flow;
  const bare = { id, kind, browser, expiresAt, accepts };
  if (outcome.to === 'complete') {
    const record = newSession(context, outcome.account, outcome.acr);
    return {
      flow: { ...bare, status: 'complete', step: flow.step, session: record.id },
      session: { record, account: outcome.account },
    };
  }
  const step: StoredStep = { ...outcome.step, id: randomId(context.random) };
  if (outcome.to === 'denied') return { flow: { ...bare, status: 'denied', step } };
  return { flow: { ...bare, ...outcome.facts, expiresAt: outlive(context, flow, step), status: 'pending', step } };
}

/** A flow outlives the wait it asks for, or trying again would find it expired. */
const outlive = ({ settings }: Context, { expiresAt }: FlowRecord, { until }: StoredStep): number =>
  until ? Math.max(expiresAt, until + settings.flowLifetime * 1000) : expiresAt;
