import type { ActivityKind } from 'portal-contract';
import type { Context } from '../context.ts';
import { day } from '../enrolment-window.ts';
import { randomId } from '../random.ts';
import { update } from '../store.ts';
import type { Whereabouts } from '../whereabouts.ts';

/** One thing that happened to an account. Times are milliseconds since 1970. */
export interface EventRecord {
  readonly id: string;
  /** One more for every event of the person: what a cursor goes by. */
  readonly sequence: number;
  readonly kind: ActivityKind;
  readonly at: number;
  readonly from: Whereabouts;
  /** The session that it was done in, by its handle. */
  readonly session?: string;
  /** How often it happened in a row. */
  readonly count: number;
  /** What it concerns, by its name. */
  readonly subject?: string;
  /** What kind of factor it concerns. */
  readonly factor?: string;
  readonly reportedAt?: number;
  /** Only where the portal tells of it. */
  readonly notice?: 'unread' | 'read';
}

/** What happened, before it has a number and a time. */
export type EventDraft = Pick<EventRecord, 'kind'> &
  Partial<Pick<EventRecord, 'from' | 'session' | 'subject' | 'factor' | 'notice'>>;

/** Milliseconds for which events are kept. */
const kept = 90 * day;

/** Milliseconds within which failures from the same place are told as one. */
const together = 3_600_000;

/** Writes down what happened to a person's account. */
export async function noteEvent({ store, clock, random }: Context, person: string, draft: EventDraft): Promise<void> {
  const at = clock.now();
  const id = randomId(random);
  await update(store, 'activity', person, (events = []) => {
    const last = events.at(-1);
    if (last && repeats(last, draft, at)) return [...events.slice(0, -1), { ...last, at, count: last.count + 1 }];
    const event: EventRecord = { from: {}, ...draft, id, at, sequence: (last?.sequence ?? 0) + 1, count: 1 };
    return [...events.filter((each) => each.at > at - kept), event];
  });
}

/** Whether a failure is one more like the last. */
const repeats = (last: EventRecord, { kind, from = {} }: EventDraft, at: number): boolean =>
  kind === 'log-in-failed' &&
  last.kind === kind &&
  last.reportedAt === undefined &&
  at - last.at < together &&
  JSON.stringify(last.from) === JSON.stringify(from);

/** What happened to a person's account in the last 90 days, newest first. */
export async function eventsOf({ store, clock }: Context, person: string): Promise<readonly EventRecord[]> {
  const events = (await store.get('activity', person))?.value ?? [];
  return events.filter(({ at }) => at > clock.now() - kept).toReversed();
}
