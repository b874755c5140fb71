import { secondsUntil } from '../clock.ts';
import type { Context } from '../context.ts';
import { noteFailedAttempt } from '../flow-machine/failure.ts';
import type { LiveSession } from '../handler.ts';
import { forgive, takeAttempt, type Attempt } from '../lockout.ts';
import { normalizePassword } from '../passwords.ts';
import { PortalProblem } from '../portal-problem.ts';

/**
 * Checks the current password, and counts a wrong one beside those of log-ins: whoever has come by a session may not guess it
 * either. Throws `invalid-credentials`, or `throttled` once the account is locked by wrong ones.
 */
export async function requirePassword(context: Context, session: LiveSession, password: string): Promise<void> {
  const { account, record } = session;
  const attempt = await takeAttempt(context, account.email);
  if (attempt.exhausted || attempt.lockedUntil !== undefined) throw refusal(context, attempt);
  if (await context.verifyPassword(normalizePassword(password), account.passwordHash)) {
    await forgive(context, account.email, attempt);
    return;
  }
  await noteFailedAttempt(context, account, { attempt, from: record.from ?? {}, session: record.handle });
  throw refusal(context, attempt);
}

/** What policy tells of a wrong password, or of a lock. */
function refusal({ settings: { lockout }, clock }: Context, { left, lockedUntil, exhausted }: Attempt): PortalProblem {
  const until = lockedUntil ?? (left > 0 ? undefined : clock.now() + lockout.duration * 1000);
  if (until !== undefined && !exhausted && lockout.disclosure !== 'generic') {
    return new PortalProblem('throttled', { headers: { 'Retry-After': String(secondsUntil(until, clock)) } });
  }
  const members = lockout.disclosure === 'attempts-left' && !exhausted ? { attemptsLeft: left } : {};
  return new PortalProblem('invalid-credentials', { members });
}
