import { stepSchemas, type Flow, type StepEnvelope, type StepKind } from 'portal-contract';
import { secondsUntil } from '../clock.ts';
import type { Context } from '../context.ts';
import type { Exchange } from '../exchange.ts';
import type { LiveSession } from '../handler.ts';
import { PortalProblem } from '../portal-problem.ts';
import { findSession, presentSession } from '../session.ts';
import type { FlowRecord, StoredStep } from './flow-record.ts';
import type { DraftStep } from './turn.ts';

/**
 * A flow as the contract shows it. A complete one is read only by the browser that still has its session; once that has
 * ended, so has the flow.
 */
export async function presentFlow({
  context,
  exchange,
  flow,
  session,
  once,
}: {
  readonly context: Context;
  readonly exchange: Exchange;
  readonly flow: FlowRecord;
  /** The session that has just been opened, whose cookie the request could not have yet. */
  readonly session?: LiveSession;
  /** Members of the step that only this answer has. */
  readonly once?: DraftStep['once'];
}): Promise<Flow> {
  const { id, kind, status } = flow;
  const envelope = { id, kind, status, expiresIn: secondsUntil(flow.expiresAt, context.clock) };
  if (status !== 'complete') return { ...envelope, step: presentStep(context, { ...flow.step, ...once }) };
  if (flow.kind === 'recovery') return { ...envelope, result: { passwordSet: true } };
  const live = session ?? (await findSession(context, exchange));
  if (live?.record.id !== flow.session || !live) throw new PortalProblem('flow-expired');
  return { ...envelope, result: { session: presentSession(context, live) } };
}

const isStepKind = (kind: string): kind is StepKind => Object.hasOwn(stepSchemas, kind);

/** A step with its running seconds worked out, checked against the schema of its kind. */
function presentStep({ clock }: Context, { until = {}, ...step }: StoredStep): StepEnvelope {
  const seconds = Object.entries(until).map(([member, at]) => [member, secondsUntil(at, clock)] as const);
  const present = { ...step, ...Object.fromEntries(seconds) };
  return isStepKind(present.kind) ? stepSchemas[present.kind].parse(present) : present;
}
