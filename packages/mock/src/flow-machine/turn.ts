import type { StepAnswer } from 'portal-contract';
import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import type { Proof } from '../proofs.ts';
import type { FlowRecord, StoredStep } from './flow-record.ts';

/** One answer that is being judged. */
export interface Turn {
  readonly context: Context;
  readonly flow: FlowRecord;
  /** What is still missing for an account with these facts: the next step, or the end. */
  readonly proceed: (proven: Proven) => Promise<Outcome>;
}

/** An account, and what the flow knows of it by now. */
export interface Proven {
  readonly account: Account;
  readonly facts: Facts;
}

/** A step that has no id yet. */
export interface DraftStep extends Partial<StepMembers> {
  readonly kind: string;
  /** Members that are sent in the answer to this turn and never again, such as secrets. They are not stored. */
  readonly once?: Readonly<Record<string, unknown>>;
  /** What steps of this kind carry beside. */
  readonly [member: string]: unknown;
}

type StepMembers = Pick<StoredStep, 'notice' | 'alternatives' | 'canGoBack' | 'fallbackUrl' | 'until'>;

/** Where an answer leads: to another step, to the end without a session, to a session or the one there is, or to a new password. */
export type Outcome =
  | { readonly to: 'step'; readonly step: DraftStep; readonly facts: Facts }
  | { readonly to: 'denied'; readonly step: DraftStep }
  | { readonly to: 'complete'; readonly account: Account; readonly proofs: readonly Proof[]; readonly verifiedAt?: number }
  | { readonly to: 'satisfied'; readonly session: string }
  | { readonly to: 'password-set' };

/** What a flow knows by now. A step states it all, so that nothing stale is left behind. */
export type Facts = Pick<FlowRecord, 'identifier' | 'account' | 'proofs' | 'verifiedAt' | 'putOff' | 'asked'>;

/** What stays known from one step to the next: everything but what the step asked. */
export const known = ({ identifier, account, proofs, verifiedAt, putOff }: FlowRecord): Facts => ({
  ...(identifier !== undefined && { identifier }),
  ...(account !== undefined && { account }),
  ...(proofs && { proofs }),
  ...(verifiedAt !== undefined && { verifiedAt }),
  ...(putOff && { putOff }),
});

/** Facts with one proof more. */
export const withProof = (facts: Facts, account: Account, proof: Proof): Facts => ({
  ...facts,
  identifier: account.email,
  account: account.id,
  proofs: [...new Set([...(facts.proofs ?? []), proof])],
});

/** The account that has proven something in this flow, as it is now. */
export async function provenOf({ context, flow }: Turn): Promise<Proven | undefined> {
  const account = flow.account === undefined ? undefined : (await context.store.get('accounts', flow.account))?.value;
  return account && { account, facts: known(flow) };
}

/** The answer of one kind. */
export type AnswerOf<Kind extends StepAnswer['kind']> = Extract<StepAnswer, { kind: Kind }>;

/** Judges the answer of one kind. */
export type Judge<Kind extends StepAnswer['kind']> = (turn: Turn, answer: AnswerOf<Kind>) => Promise<Outcome>;

/** Something a flow must have before it is complete: the step that asks for it, or nothing if it is there. */
export type Requirement = (turn: Turn, proven: Proven) => Promise<Outcome | undefined>;

/** The next step. */
export const step = (draft: DraftStep, facts: Facts = {}): Outcome => ({ to: 'step', step: draft, facts });
