import type { Account } from './accounts.ts';
import type { Context } from './context.ts';
import { forgetDevices } from './credentials.ts';
import { clearEveryAttempt } from './lockout.ts';
import { endRecovery } from './revoke.ts';
import { update } from './store.ts';

/** How many earlier passwords are kept to compare with. */
const kept = 24;

/**
 * Sets the password, in NFC, and returns the account as it is then. Recoveries end and devices are forgotten; sessions are the
 * caller's business. Returns nothing where somebody else has set one or the administrator has closed the account meanwhile.
 */
export async function setPassword(context: Context, account: Account, password: string): Promise<Account | undefined> {
  const { store, clock, random } = context;
  const { id, passwordHash } = account;
  const hash = await context.hashPassword(password, random(16));
  const changed = await update(store, 'accounts', id, (current) => {
    if (current?.passwordHash !== passwordHash || current.status !== 'active') return undefined;
    const { passwordDue: _due, passwordExpiredAt: _expiredAt, ...rest } = current;
    const passwordHistory = [passwordHash, ...current.passwordHistory].slice(0, kept);
    return { ...rest, passwordHash: hash, passwordHistory, passwordChangedAt: clock.now() };
  });
  if (!changed) return undefined;
  await clearEveryAttempt(context, changed.email);
  await endRecovery(context, changed);
  return forgetDevices(context, id);
}
