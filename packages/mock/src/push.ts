import type { Phone } from './accounts.ts';
import type { Clock } from './clock.ts';
import type { Context } from './context.ts';
import { noteFailedAttempt } from './flow-machine/failure.ts';
import type { FlowRecord } from './flow-machine/flow-record.ts';
import { takeAttempt } from './lockout.ts';
import { randomBelow, randomId, type Random } from './random.ts';
import { update } from './store.ts';

/** An approval request on a phone. A phone has one at a time. */
export interface PushRecord {
  readonly id: string;
  readonly phone: string;
  /** The flow that waits for it. */
  readonly flow: string;
  /** The number that the portal shows. */
  readonly number: number;
  /** What the phone offers to choose from; one of them is the number. */
  readonly numbers: readonly number[];
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** When requests that nobody has approved were sent to this phone lately, this one among them, milliseconds since 1970. */
  readonly lately: readonly number[];
  /** Under which identifier it counts as a failed attempt if it is denied. A test counts nowhere. */
  readonly countedAs?: string;
  /** It opens nothing: the person tries the phone. */
  readonly test?: true;
  readonly state: 'waiting' | 'approved' | 'denied';
}

/** Milliseconds for which a request can be answered, and before which no other is sent to the same phone. */
const lifetime = 60_000;

/** So many requests a phone gets within so many milliseconds, or it could be asked until somebody approves to have peace. */
const cap = { requests: 5, within: 900_000 } as const;

/** When a request is over, milliseconds since 1970. */
export const endOfPush = ({ sentAt }: PushRecord): number => sentAt + lifetime;

/** When another request may be sent to the same phone, milliseconds since 1970. */
export function nextPushAt(push: PushRecord): number {
  const oldest = push.lately.at(-cap.requests);
  return Math.max(endOfPush(push), oldest === undefined ? 0 : oldest + cap.within);
}

/** Whether a request can still be answered. */
export const isWaiting = (push: PushRecord, clock: Clock): boolean => push.state === 'waiting' && endOfPush(push) > clock.now();

/** The latest request on a phone. */
export const findPush = async ({ store }: Context, phone: Phone): Promise<PushRecord | undefined> =>
  (await store.get('pushes', phone.id))?.value;

/** What a request is sent for. */
export interface PushCause {
  readonly flow: Pick<FlowRecord, 'id'>;
  /** Under which identifier it counts as a failed attempt if it is denied. */
  readonly countedAs?: string;
  readonly test?: true;
}

/**
 * Sends a request unless the phone got one less than a minute ago, or too many lately, and returns the latest that it has then.
 */
export async function sendPush(context: Context, phone: Phone, { flow, ...cause }: PushCause): Promise<PushRecord | undefined> {
  const { store, clock, random } = context;
  const numbers = threeNumbers(random);
  const now = clock.now();
  const push: Omit<PushRecord, 'lately'> = {
    id: randomId(random),
    phone: phone.id,
    flow: flow.id,
    number: numbers[randomBelow(random, numbers.length)] ?? 0,
    numbers,
    sentAt: now,
    ...cause,
    state: 'waiting',
  };
  const sent = await update(store, 'pushes', phone.id, (last) =>
    last && nextPushAt(last) > now
      ? undefined
      : { ...push, lately: [...(last?.lately ?? []), now].filter((at) => at + cap.within > now) },
  );
  return sent ?? findPush(context, phone);
}

/** Three different numbers of two digits, in no order. */
function threeNumbers(random: Random): readonly number[] {
  const pool = Array.from({ length: 90 }, (_, index) => index + 10);
  return [0, 1, 2].flatMap(() => pool.splice(randomBelow(random, pool.length), 1));
}

/** How a person answers on the phone: with the number that was chosen, or not at all. */
export type PushAnswer = { readonly number: number } | 'deny';

/**
 * Answers a request, once and in time. Another number than the one that the portal shows denies it. A denial is a failed attempt of
 * whoever asked; an approval ends the count of requests.
 */
export async function answerPush(context: Context, id: string, answer: PushAnswer): Promise<void> {
  const { store, clock } = context;
  const phone = (await store.list('pushes')).find((push) => push.id === id)?.phone ?? '';
  const answered = await update(store, 'pushes', phone, (push) => {
    if (push?.id !== id || !isWaiting(push, clock)) return undefined;
    const approved = answer !== 'deny' && answer.number === push.number;
    return approved ? { ...push, state: 'approved', lately: [] } : { ...push, state: 'denied' };
  });
  if (answered?.state === 'denied') await countDenial(context, answered);
}

/** Counts a denial like a wrong code. The owner hears by mail of one that locks. */
async function countDenial(context: Context, push: PushRecord): Promise<void> {
  if (push.countedAs === undefined) return;
  const attempt = await takeAttempt(context, push.countedAs);
  const owner = (await context.store.list('accounts')).find(({ phone }) => phone?.id === push.phone);
  if (owner) await noteFailedAttempt(context, owner, { attempt });
}
