import type { Account } from './accounts.ts';
import type { Context } from './context.ts';
import { enrolledFactors } from './flow-machine/factors.ts';
import { update } from './store.ts';

/** Milliseconds. */
export const day = 86_400_000;

/** Whether a person must have a second factor. */
export const requiresFactor = ({ settings }: Context, { mfa }: Account): boolean => settings.mfa.required || mfa !== undefined;

/** Whether a person must have a second factor, and has none. Recovery codes stand in for a factor, and are none. */
export const lacksFactor = (context: Context, account: Account): boolean =>
  requiresFactor(context, account) && enrolledFactors(account).every(({ kind }) => kind === 'recovery-code');

/** When setting one up cannot be put off any more, milliseconds since 1970; nothing where it never could. */
export function enrolmentDeadline({ settings, clock }: Context, account: Account): number | undefined {
  const { windowDays } = settings.mfa;
  const from = account.mfa?.enrolFrom ?? account.enrolAskedAt ?? clock.now();
  return windowDays === 'none' ? undefined : from + windowDays * day;
}

/** Whether a person is shut out until the administrator acts. */
export function isShutOut(context: Context, account: Account): boolean {
  const deadline = lacksFactor(context, account) ? enrolmentDeadline(context, account) : undefined;
  return deadline !== undefined && deadline <= context.clock.now();
}

/** Remembers when it was first asked for: from then on the days count for whom the account says nothing. */
export async function startWindow({ store, clock }: Context, { id }: Account): Promise<void> {
  await update(store, 'accounts', id, (account) =>
    account && account.enrolAskedAt === undefined ? { ...account, enrolAskedAt: clock.now() } : undefined,
  );
}

/** An account whose days begin again now, as the administrator grants them. */
export const withNewWindow = ({ clock }: Context, { enrolAskedAt: _askedAt, ...account }: Account): Account => ({
  ...account,
  ...(account.mfa && { mfa: { enrolFrom: clock.now() } }),
});
