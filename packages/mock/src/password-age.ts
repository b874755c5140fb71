import type { Account } from './accounts.ts';
import type { Context } from './context.ts';

/** When a password was set, milliseconds since 1970. Nothing where nobody knows, and policy assumes nothing. */
export function passwordSetAt({ settings, clock }: Context, account: Account): number | undefined {
  const { unknown } = settings.passwordAge;
  const assumed = unknown === undefined ? undefined : clock.now() - unknown * 1000;
  return account.passwordChangedAt ?? account.passwordSetAt ?? assumed;
}

/** When a password expires, milliseconds since 1970. */
export function passwordExpiresAt(context: Context, account: Account): number | undefined {
  const { maximum } = context.settings.passwordAge;
  const setAt = passwordSetAt(context, account);
  return setAt === undefined || maximum === undefined ? undefined : setAt + maximum * 1000;
}

/** When a password may be changed again, milliseconds since 1970. Whoever must choose a new one need not wait. */
export function passwordChangeableAt(context: Context, account: Account): number {
  const { minimum = 0 } = context.settings.passwordAge;
  return account.passwordDue === undefined ? (passwordSetAt(context, account) ?? 0) + minimum * 1000 : 0;
}
