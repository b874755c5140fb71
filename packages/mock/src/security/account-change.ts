import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import type { LiveSession } from '../handler.ts';
import type { Whereabouts } from '../whereabouts.ts';
import { noteEvent, type EventDraft } from './account-events.ts';
import { mailChange, type MailedChange } from './change-mails.ts';

/** What was changed about an account. */
export type AccountChange = Pick<EventDraft, 'subject' | 'factor'> & { readonly kind: MailedChange };

/** Who changed it: in a session, or on the way to one. */
export interface ChangedBy {
  readonly account: Account;
  readonly from?: Whereabouts;
  /** The handle of the session. */
  readonly session?: string;
}

/** Whoever acts in a session. */
export const changedIn = ({ account, record }: LiveSession): ChangedBy => ({
  account,
  from: record.from ?? {},
  session: record.handle,
});

/** Writes a change down, and tells its owner: in the portal, and by exactly one mail. */
export async function recordChange(context: Context, { account, ...by }: ChangedBy, change: AccountChange): Promise<void> {
  await noteEvent(context, account.id, { ...by, ...change, notice: 'unread' });
  mailChange(context, account, change);
}
