import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import type { Attempt } from '../lockout.ts';
import { mailLocked } from '../mail.ts';
import { noteEvent, type EventDraft } from '../security/account-events.ts';
import type { Turn } from './turn.ts';

/** Writes a failed attempt down, and tells the owner of one that locks. */
export const noteFailure = ({ context, flow }: Turn, account: Account, attempt: Attempt): Promise<void> =>
  noteFailedAttempt(context, account, { attempt, from: flow.from ?? {} });

/** The same, outside a flow. */
export async function noteFailedAttempt(
  context: Context,
  account: Account,
  { attempt, ...by }: Pick<EventDraft, 'from' | 'session'> & { readonly attempt: Attempt },
): Promise<void> {
  await noteEvent(context, account.id, { kind: 'log-in-failed', ...by });
  if (attempt.lockedUntil !== undefined || attempt.left > 0) return;
  await noteEvent(context, account.id, { kind: 'account-locked', ...by, notice: 'unread' });
  mailLocked(context, account, attempt);
}
