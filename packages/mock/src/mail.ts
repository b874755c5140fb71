import type { Account } from './accounts.ts';
import type { Context } from './context.ts';
import type { Attempt } from './lockout.ts';

/** Tells the owner, once a lock, that failed attempts have just locked the account. */
export function mailLocked({ outbox, clock, settings }: Context, account: Account, attempt: Attempt): void {
  if (attempt.lockedUntil !== undefined || attempt.left > 0) return;
  const minutes = Math.ceil(settings.lockout.duration / 60);
  outbox.push({
    at: new Date(clock.now()).toISOString(),
    to: account.email,
    subject: 'Your account is locked',
    text:
      `Somebody tried to log in as you and failed too often, so your account is locked for ${minutes} minutes. ` +
      'If it was not you, contact IT: it@northwind.example.',
  });
}
