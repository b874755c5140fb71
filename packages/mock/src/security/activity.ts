import type { ActivityEvent, ActivityKind } from 'portal-contract';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { Handler, LiveSession } from '../handler.ts';
import { eventsOf, type EventRecord } from './account-events.ts';

/** Items a page unless told. */
const pageSize = 50;

/** What happened, newest first. A cursor goes by number, so that what happens meanwhile moves nothing. */
export const listActivity: Handler<'listActivity'> = async ({ context, session, params }) => {
  const { kinds = '', limit = pageSize, cursor } = params;
  const before = cursor === undefined ? Infinity : decodeCursor(cursor, kinds);
  const wanted = kinds === '' ? undefined : new Set<string>(kinds.split(','));
  const matching = (await eventsOf(context, session.account.id)).filter(
    ({ sequence, kind }) => sequence < before && (wanted?.has(kind) ?? true),
  );
  const page = matching.slice(0, limit);
  const last = page.at(-1);
  const more = last && matching.length > page.length;
  return {
    items: page.map((event) => present(event, session)),
    nextCursor: more ? encodeCursor(last.sequence, kinds) : null,
  };
};

/** What nobody else can have done, or what does not matter any more. */
const harmless = new Set<ActivityKind>(['app-opened', 'log-out', 'session-ended', 'sessions-ended', 'reported']);

/** Whether it makes sense to say that it was somebody else: not of what was reported, nor of the log-in to this session. */
export const isReportable = ({ kind, session, reportedAt }: EventRecord, { record }: LiveSession): boolean =>
  reportedAt === undefined && !harmless.has(kind) && !(kind === 'log-in' && session === record.handle);

function present(event: EventRecord, session: LiveSession): ActivityEvent {
  const { id, kind, at, from, count, subject, factor, reportedAt } = event;
  return {
    ...from,
    id,
    kind,
    at: new Date(at).toISOString(),
    ...(count > 1 && { count }),
    ...(subject !== undefined && { subject }),
    ...(factor !== undefined && { factor }),
    ...(event.session === session.record.handle && { current: true }),
    reportable: isReportable(event, session),
    ...(reportedAt !== undefined && { reportedAt: new Date(reportedAt).toISOString() }),
  };
}
