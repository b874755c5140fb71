import { normalizeIdentifier } from './accounts.ts';
import type { Context } from './context.ts';
import { update } from './store.ts';

/** Failed attempts of one identifier. Times are milliseconds since 1970. */
export interface Attempts {
  /** Failures since the count last started. */
  readonly failures: number;
  /** Consecutive failures, those during a lock too; only success or the administrator clears them. */
  readonly consecutive: number;
  readonly failedAt: number;
  readonly lockedUntil: number;
}

/** A place in the count that was taken before the secret was checked. */
export interface Attempt {
  /** Set when the identifier was locked already: the attempt must not succeed. */
  readonly lockedUntil?: number;
  /** Nothing but the administrator unlocks, and nothing may be told. */
  readonly exhausted: boolean;
  /** Attempts left after this one, if it fails. */
  readonly left: number;
  /** The count before this attempt. */
  readonly before: Attempts;
}

const none: Attempts = { failures: 0, consecutive: 0, failedAt: 0, lockedUntil: 0 };

/**
 * Takes one attempt out of what is left, before the secret is checked: parallel guesses cannot slip through between a check
 * of the count and the failure. {@link forgive} gives it back. Unknown identifiers are counted on the same schedule.
 */
export async function takeAttempt(context: Context, identifier: string): Promise<Attempt> {
  const { store, clock, settings } = context;
  const { threshold, duration, hardStop } = settings.lockout;
  const now = clock.now();
  let before = none;
  await update(store, 'attempts', normalizeIdentifier(identifier), (stored = none) => {
    before = started(stored, context);
    const consecutive = before.consecutive + 1;
    if (before.lockedUntil > now) return { ...before, consecutive };
    const failures = before.failures + 1;
    return { failures, consecutive, failedAt: now, lockedUntil: failures >= threshold ? now + duration * 1000 : 0 };
  });
  return {
    ...(before.lockedUntil > now && { lockedUntil: before.lockedUntil }),
    exhausted: before.consecutive >= hardStop,
    left: Math.max(0, threshold - before.failures - 1),
    before,
  };
}

/** The count starts again when a lock is over, and after a time without a failure. */
function started(attempts: Attempts, { clock, settings }: Context): Attempts {
  const now = clock.now();
  const over = attempts.lockedUntil > 0 && attempts.lockedUntil <= now;
  const quiet = attempts.lockedUntil === 0 && now - attempts.failedAt >= settings.lockout.resetAfter * 1000;
  return over || quiet ? { ...attempts, failures: 0, lockedUntil: 0 } : attempts;
}

/** Gives an attempt back that turned out right. Failures that others made meanwhile stay. */
export async function forgive(context: Context, identifier: string, { lockedUntil, before }: Attempt): Promise<void> {
  if (lockedUntil !== undefined) return;
  const { threshold } = context.settings.lockout;
  await update(context.store, 'attempts', normalizeIdentifier(identifier), (stored = none) => {
    const failures = Math.max(0, stored.failures - 1);
    return {
      failures,
      consecutive: Math.max(0, stored.consecutive - 1),
      failedAt: failures === before.failures ? before.failedAt : stored.failedAt,
      lockedUntil: failures >= threshold ? stored.lockedUntil : 0,
    };
  });
}

/** How an identifier stands, without an attempt being taken. */
export async function currentAttempt(context: Context, identifier: string): Promise<Attempt> {
  const { store, clock, settings } = context;
  const before = started((await store.get('attempts', normalizeIdentifier(identifier)))?.value ?? none, context);
  return {
    ...(before.lockedUntil > clock.now() && { lockedUntil: before.lockedUntil }),
    exhausted: before.consecutive >= settings.lockout.hardStop,
    left: Math.max(0, settings.lockout.threshold - before.failures),
    before,
  };
}

/** When the identifier unlocks, if it is locked by failures now. */
export async function lockedUntil({ store, clock }: Context, identifier: string): Promise<number | undefined> {
  const attempts = await store.get('attempts', normalizeIdentifier(identifier));
  return attempts && attempts.value.lockedUntil > clock.now() ? attempts.value.lockedUntil : undefined;
}

/** Under which identifier the failures of a recovery are counted: beside those of log-ins. */
export const recoveryCount = (email: string): string => `recovery ${email}`;

/** Forgets every failure, those of recoveries too: after a new password, or when the administrator unlocks. */
export async function clearEveryAttempt(context: Context, email: string): Promise<void> {
  for (const identifier of [email, recoveryCount(email)]) await clearAttempts(context, identifier);
}

/** Forgets the failures of one identifier: after a log-in. */
export async function clearAttempts({ store }: Context, identifier: string): Promise<void> {
  await store.remove('attempts', normalizeIdentifier(identifier));
}
