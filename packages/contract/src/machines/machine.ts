import type { Flow, FlowKind, FlowStatus } from '../flow.ts';
import type { EnrolMethod } from '../steps/enrol.ts';
import type { StepAnswer, StepKind } from '../steps/index.ts';

/** How a flow ends: the statuses that no answer leaves, and `cancelled`, after which the flow does not exist any more. */
export type Terminal = Exclude<FlowStatus, 'pending'> | 'cancelled';

/** Something that the server decides between two steps. Never on the wire: the step that follows is. */
export type DecisionName = `${string}?`;

/** Where a flow can stand: at a step that is asked, named by its kind, at a decision, or at an end. */
export type State<Decision extends DecisionName = DecisionName> = StepKind | Decision | Terminal;

/**
 * How an answer was taken: `invalid` asks again with a notice, `early` asks again with what is left of the wait, `throttled` makes
 * the person wait, and `blocked` means that the account cannot be used. `device` is `ok` where the step's purpose is `device`.
 */
type Outcome = 'ok' | 'invalid' | 'early' | 'throttled' | 'blocked' | 'device';

/** An answer with its outcome; for `enrol` the outcome is the method that was picked. */
type Answered = `${StepAnswer['kind']}:${Outcome}` | `enrol:${EnrolMethod}`;

/** What happens away from the client: on the phone, found by polling `getFlow`, and at the identity provider, by its return. */
type Elsewhere = `poll:${'approved' | 'denied' | 'expired' | 'blocked'}` | `return:${'ok' | 'denied' | 'failed' | 'rejected'}`;

/** What leads on from a step. */
export type FlowEvent = Answered | Elsewhere | 'cancel' | '*:expired';

/** Every step may be cancelled and expires. */
interface AnyStep {
  readonly cancel: readonly ['cancelled'];
  readonly '*:expired': readonly ['expired'];
}

type StepEdges<Decision extends DecisionName> = AnyStep & {
  readonly [Event in Exclude<FlowEvent, keyof AnyStep>]?: readonly State<Decision>[];
};

type DecisionEdges<Decision extends DecisionName> = Readonly<Record<string, readonly State<Decision>[]>>;

/** A step kind that asks for something. `denied` asks for nothing: it is an end. */
type AskingKind = Exclude<StepKind, Terminal>;

/**
 * The steps of one kind of flow, and what leads from each to which: where one event has several targets, the server picks by what it
 * knows of the person and the policy. An event that a state does not have is refused there and changes nothing.
 */
export interface FlowMachine<Decision extends DecisionName = DecisionName> {
  readonly kind: FlowKind;
  readonly start: AskingKind | Decision;
  /** What `complete` brings. */
  readonly result: keyof NonNullable<Flow['result']>;
  readonly terminals: readonly Terminal[];
  readonly states: { readonly [Kind in AskingKind]?: StepEdges<Decision> } & {
    readonly [Name in Decision]: DecisionEdges<Decision>;
  };
}

/** What every step has. */
export const anyStep: AnyStep = { cancel: ['cancelled'], '*:expired': ['expired'] };

/** One edge of a machine. */
export interface Edge {
  readonly from: State;
  /** A {@link FlowEvent}, or what was decided. */
  readonly event: string;
  readonly to: State;
}

/** Every edge of a machine, in the order in which they are written. */
export const edgesOf = ({ states }: FlowMachine): readonly Edge[] =>
  (Object.entries(states) as [State, DecisionEdges<DecisionName>][]).flatMap(([from, events]) =>
    Object.entries(events).flatMap(([event, targets]) => targets.map((to) => ({ from, event, to }))),
  );
