/** Which edges of a machine were taken, worked out from what a client saw on the wire. */
import assert from 'node:assert/strict';
import type { FlowStatus, StepEnvelope } from 'portal-contract';
import { type Edge, edgesOf, type FlowMachine, type State } from 'portal-contract/machines';

/** A flow as it stood on one side of a move. */
export interface Stand {
  readonly state: State;
  readonly step?: StepEnvelope | undefined;
}

/** One move: what a client did, or what happened elsewhere, and the flow before and after. */
export interface Move {
  /** An answer's kind, or `start`, `poll`, `return`, `cancel`, `*`. */
  readonly cause: string;
  readonly sent?: Readonly<Record<string, unknown>>;
  readonly before: Stand;
  readonly after: Stand;
}

/** Where a flow stands. */
export const standOf = ({ status, step }: { status: FlowStatus; step?: StepEnvelope | undefined }): Stand => ({
  state: status === 'pending' ? ((step?.kind ?? assert.fail('A pending flow has no step.')) as State) : status,
  step,
});

type Holds = (move: Move) => boolean;

const noticeOf = ({ after }: Move): string | undefined => after.step?.notice?.code;
const reasonOf = ({ after }: Move): unknown => after.step?.['reason'];
const to =
  (...states: readonly State[]): Holds =>
  ({ after }) =>
    states.includes(after.state);
const saying =
  (notice: string): Holds =>
  (move) =>
    noticeOf(move) === notice;
const barred: Holds = (move) => ['locked', 'suspended'].includes(String(reasonOf(move)));

const waitOf = ({ step }: Stand): number => Number(step?.['resendAfter']);
/** Something was sent, so that the wait for the next time is longer than it was. */
const sentAgain: Holds = ({ before, after }) => waitOf(after) > waitOf(before);
const refused: Holds = (move) => move.before.state === move.after.state && move.after.step?.notice?.level === 'error';
const forDevice: Holds = ({ before }) => before.step?.['purpose'] === 'device';

/** What the wire shows when an event happened; an event without a row happened whenever its answer led where it leads. */
const shows: Readonly<Record<string, Holds>> = {
  'identifier:invalid': refused,
  'identifier:throttled': to('throttled'),
  'password:invalid': refused,
  'password:throttled': to('throttled'),
  'webauthn:invalid': refused,
  'webauthn:blocked': barred,
  'totp:invalid': refused,
  'totp:throttled': to('throttled'),
  'totp:blocked': barred,
  'recovery-code:invalid': refused,
  'recovery-code:ok': (move) => !barred(move) && !refused(move),
  'recovery-code:throttled': to('throttled'),
  'recovery-code:blocked': barred,
  'retry:early': to('throttled'),
  'poll:approved': (move) => !barred(move),
  'poll:denied': saying('push-denied'),
  'poll:expired': saying('push-expired'),
  'poll:blocked': barred,
  'resend:ok': sentAgain,
  'resend:early': (move) => !sentAgain(move),
  'return:ok': (move) => reasonOf(move) !== 'rejected',
  'return:denied': saying('provider-denied'),
  'return:failed': saying('provider-failed'),
  'return:rejected': (move) => reasonOf(move) === 'rejected',
  'enrol:totp': ({ sent }) => sent?.['method'] === 'totp',
  'enrol:passkey': ({ sent }) => sent?.['method'] === 'passkey',
  'enrol:security-key': ({ sent }) => sent?.['method'] === 'security-key',
  'enrol-totp:invalid': refused,
  'enrol-webauthn:ok': (move) => !forDevice(move),
  'enrol-webauthn:invalid': refused,
  'enrol-webauthn:device': (move) => forDevice(move) && !refused(move),
  'later:device': forDevice,
  'change-password:ok': (move) => !refused(move),
  'change-password:invalid': saying('password-rejected'),
  'change-password:blocked': barred,
  'sent:invalid': refused,
};

/** What is proven by these is looked at before all else. */
const proving = ['password', 'return', 'recovery-code', 'change-password'];

/** What the wire shows of a decision. */
const decides: Readonly<Record<string, Holds>> = {
  'link?:none': ({ sent }) => sent?.['token'] === undefined,
  'link?:valid': ({ sent, after }) => sent?.['token'] !== undefined && after.state !== 'identifier',
  'link?:invalid': saying('link-invalid'),
  'mfa?:blocked': (move) => reasonOf(move) !== 'password-expired',
  'post?:blocked': (move) =>
    reasonOf(move) === 'password-expired' || (!proving.includes(move.cause) && !(move.cause === 'totp' && barred(move))),
};

/** How an edge is named in a report. */
export const nameOf = ({ from, event, to: target }: Edge): string => `${from} —${event}→ ${target}`;

/** The ways of a machine that a move can have taken. */
function waysOf(machine: FlowMachine, move: Move): readonly (readonly Edge[])[] {
  const edges = edgesOf(machine);
  const onward = (state: State): readonly (readonly Edge[])[] => {
    if (!state.endsWith('?')) return state === move.after.state ? [[]] : [];
    const decisions = edges.filter(({ from, event }) => from === state && (decides[`${from}:${event}`]?.(move) ?? true));
    return decisions.flatMap((edge) => onward(edge.to).map((rest) => [edge, ...rest]));
  };
  if (move.cause === 'start') return onward(machine.start);
  const first = edges.filter(
    ({ from, event }) => from === move.before.state && event.split(':')[0] === move.cause && (shows[event]?.(move) ?? true),
  );
  return first.flatMap((edge) => onward(edge.to).map((rest) => [edge, ...rest]));
}

/** The edges of a machine that were taken so far. */
export class Reach {
  readonly machine: FlowMachine;
  readonly #taken = new Set<string>();

  constructor(machine: FlowMachine) {
    this.machine = machine;
  }

  /** Notes a move. Of several ways it can have taken, only what they share counts. Throws where the machine has none. */
  note(move: Move): void {
    const [first, ...others] = waysOf(this.machine, move);
    const { cause, before, after } = move;
    assert.ok(
      first,
      `The machine has no way from ${before.state} by ${cause} to ${after.state}: ${JSON.stringify(after.step)}`,
    );
    for (const edge of first) if (others.every((way) => way.includes(edge))) this.#taken.add(nameOf(edge));
  }

  /** The edges that were not taken yet. */
  missing(): string[] {
    return edgesOf(this.machine)
      .map(nameOf)
      .filter((name) => !this.#taken.has(name));
  }
}
