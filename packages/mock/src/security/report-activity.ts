import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import type { Handler, LiveSession } from '../handler.ts';
import { passwordManagerOf } from '../password-manager.ts';
import { PortalProblem } from '../portal-problem.ts';
import { endFlows, endSessions } from '../revoke.ts';
import { update } from '../store.ts';
import { changedIn } from './account-change.ts';
import { noteEvent, type EventRecord } from './account-events.ts';
import { isReportable } from './activity.ts';

/** Does what there is to do where somebody else was at it: once, however often it is said. */
export const reportActivity: Handler<'reportActivity'> = async ({ context, session, params: { id } }) => {
  const { account, record } = session;
  const reported = await markReported(context, session, id);
  if (reported === 'before') return { ended: 0, loggedOut: false, passwordDue: account.passwordDue !== undefined };
  const loggedOut = reported.session === record.handle;
  const passwordDue = await requireNewPassword(context, account);
  await endFlows(context, account.id);
  const ended = await endSessions(context, account.id, ...(loggedOut ? [] : [record.id]));
  const { account: _account, ...by } = changedIn(session);
  await noteEvent(context, account.id, { kind: 'reported', ...by, notice: 'unread' });
  mailReport(context, account, reported);
  return { ended, loggedOut, passwordDue };
};

/** Marks an event as reported, and returns it; of two requests one gets it. Throws `not-found` for what cannot be reported. */
async function markReported({ store, clock }: Context, session: LiveSession, id: string): Promise<EventRecord | 'before'> {
  let marked: EventRecord | 'before' | undefined;
  await update(store, 'activity', session.account.id, (events = []) => {
    const found = events.find((event) => event.id === id);
    marked = found?.reportedAt === undefined ? found : 'before';
    if (!found || marked === 'before') return undefined;
    if (!isReportable(found, session)) throw new PortalProblem('not-found');
    return events.map((event) => (event === found ? { ...event, reportedAt: clock.now() } : event));
  });
  if (!marked) throw new PortalProblem('not-found');
  return marked;
}

/** Makes a new password due, where there is one here to change. */
async function requireNewPassword(context: Context, account: Account): Promise<boolean> {
  if (passwordManagerOf(context, account)) return false;
  await update(context.store, 'accounts', account.id, (current) => current && { ...current, passwordDue: 'reset' });
  return true;
}

/** Tells the owner and IT, in one mail. */
function mailReport({ outbox, clock }: Context, { email, name }: Account, { kind, at, from }: EventRecord): void {
  outbox.push({
    at: new Date(clock.now()).toISOString(),
    to: email,
    cc: 'it@northwind.example',
    subject: 'Somebody else may have used your account',
    text:
      `${name} says that this was somebody else: ${kind}, ${new Date(at).toISOString()}, ${from.place ?? 'unknown place'}. ` +
      'Every other session was ended, and a new password is due.',
  });
}
