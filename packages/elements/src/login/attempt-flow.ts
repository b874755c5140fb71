import type { FlowKind, Step } from 'portal-contract';
import type { FlowAnswer, FlowState, PortalConnection } from 'portal-sdk';

/** The flow behind an attempt: what it leads to, where it stands, and how it begins. */
export interface AttemptFlow {
  readonly state: FlowState;
  /** What the flow leads to. */
  readonly kind: FlowKind;
  /** The company email, as far as it is known. */
  readonly identifier: string | undefined;
  /** The step to draw: the last one, also while its answer is on its way. */
  readonly step: Step | undefined;
  /** Whether an answer is on its way. */
  readonly pending: boolean;
  /** Whether the step that is asked has been on screen before a reload. */
  readonly resumed: boolean;
  /** Begins with a client. */
  begin(client: PortalConnection): void;
  /** Begins over again. */
  restart(kind: FlowKind, how: { keep: boolean }): void;
  answer(answer: FlowAnswer): void;
  /** Asks again for what failed: the start, or the step as it stands. */
  refresh(): Promise<void>;
}

/** Hears of a change of the flow. */
export type OnChange = (now: FlowState, before: FlowState) => void;

export interface AttemptOptions {
  client: () => PortalConnection | undefined;
  /** Makes the flow. It tells of every change, after it has taken it in. */
  flow: (onChange: OnChange) => AttemptFlow;
  /** Whether this step is on screen. */
  shows: (step: Step) => boolean;
  /** Hears of every change of the flow. */
  onChange: OnChange;
}
