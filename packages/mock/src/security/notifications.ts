import type { SecurityNotice } from 'portal-contract';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { Handler } from '../handler.ts';
import { PortalProblem } from '../portal-problem.ts';
import { update } from '../store.ts';
import { eventsOf, type EventRecord } from './account-events.ts';

/** Items a page unless told. */
const pageSize = 50;

/** What the portal tells of, newest first. A notice has the id of its event. */
export const listNotifications: Handler<'listNotifications'> = async ({ context, session, params }) => {
  const { limit = pageSize, cursor } = params;
  const before = cursor === undefined ? Infinity : decodeCursor(cursor, 'notices');
  const notices = (await eventsOf(context, session.account.id)).filter(({ notice }) => notice !== undefined);
  const matching = notices.filter(({ sequence }) => sequence < before);
  const page = matching.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(present),
    nextCursor: last && matching.length > page.length ? encodeCursor(last.sequence, 'notices') : null,
    unread: notices.filter(({ notice }) => notice === 'unread').length,
  };
};

/** Marks one of the person's notices as read. */
export const readNotification: Handler<'readNotification'> = async ({ context, session, params: { id } }) => {
  let found = false;
  await update(context.store, 'activity', session.account.id, (events = []) => {
    found = events.some((event) => event.id === id && event.notice !== undefined);
    return found ? events.map((event) => (event.id === id ? { ...event, notice: 'read' } : event)) : undefined;
  });
  if (!found) throw new PortalProblem('not-found');
  return undefined;
};

const present = ({ id, kind, at, subject, factor, notice }: EventRecord): SecurityNotice => ({
  id,
  kind,
  at: new Date(at).toISOString(),
  ...(subject !== undefined && { subject }),
  ...(factor !== undefined && { factor }),
  read: notice === 'read',
  activity: id,
});
