import type { Acr, StepAnswer } from 'portal-contract';
import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import type { FlowRecord, StoredStep } from './flow-record.ts';

/** One answer that is being judged. */
export interface Turn {
  readonly context: Context;
  readonly flow: FlowRecord;
}

/** A step that has no id yet. */
export interface DraftStep extends Partial<StepMembers> {
  readonly kind: string;
  readonly until?: number;
  /** What steps of this kind carry beside. */
  readonly [member: string]: unknown;
}

type StepMembers = Pick<StoredStep, 'notice' | 'alternatives' | 'canGoBack' | 'fallbackUrl'>;

/** Where an answer leads: to another step, to the end without a session, or to a session. */
export type Outcome =
  | { readonly to: 'step'; readonly step: DraftStep; readonly facts: Facts }
  | { readonly to: 'denied'; readonly step: DraftStep }
  | { readonly to: 'complete'; readonly account: Account; readonly acr: Acr };

/** What a flow knows by now. A step states it all, so that nothing stale is left behind. */
export type Facts = Pick<FlowRecord, 'identifier' | 'account' | 'authenticator'>;

/** The answer of one kind. */
export type AnswerOf<Kind extends StepAnswer['kind']> = Extract<StepAnswer, { kind: Kind }>;

/** Judges the answer of one kind. */
export type Judge<Kind extends StepAnswer['kind']> = (turn: Turn, answer: AnswerOf<Kind>) => Promise<Outcome>;

/** The next step. */
export const step = (draft: DraftStep, facts: Facts = {}): Outcome => ({ to: 'step', step: draft, facts });
