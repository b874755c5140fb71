import type { Account } from '../accounts.ts';
import { forgive, takeAttempt, type Attempt } from '../lockout.ts';
import { noteFailure } from './failure.ts';
import { attemptsLeft, barred, countedAs, waitFor } from './lock.ts';
import type { Refusal } from './steps.ts';
import type { Outcome, Turn } from './turn.ts';

/** A secret that can be guessed, and so is counted. */
export interface Guess {
  /** Checks it. A right one yields what uses it up, which says whether it was still unused; a wrong one yields nothing. */
  readonly check: () => Promise<(() => Promise<boolean>) | undefined>;
  /** Asks again. */
  readonly again: (refusal: Refusal) => Promise<Outcome>;
}

/** Counts a guess, checks it, and uses it up. Returns where a wrong one leads; nothing for a right one. */
export async function guess(turn: Turn, account: Account, { check, again }: Guess): Promise<Outcome | undefined> {
  const { context } = turn;
  const attempt = await takeAttempt(context, countedAs(turn, account));
  const wait = waitFor(turn, account.email, attempt);
  if (wait) return wait;
  const use = await check();
  if (!use) return refuse(turn, { account, attempt, again });
  const bar = barred(turn, account, attempt);
  if (bar === 'hidden') return again({ code: 'invalid-code' });
  await forgive(context, countedAs(turn, account), attempt);
  if (bar) return bar;
  return (await use()) ? undefined : again({ code: 'code-reused' });
}

interface Wrong extends Pick<Guess, 'again'> {
  readonly account: Account;
  readonly attempt: Attempt;
}

/** Asks again; the failure that locks leads to what policy tells of a lock, since the first factor has been proven. */
async function refuse(turn: Turn, { account, attempt, again }: Wrong): Promise<Outcome> {
  await noteFailure(turn, account, attempt);
  const left = attemptsLeft(turn, attempt);
  return lockedNow(turn, account, attempt) ?? again({ code: 'invalid-code', ...(left !== undefined && { left }) });
}

/** What to show once the account is locked by this failure or an earlier one. */
function lockedNow(turn: Turn, account: Account, attempt: Attempt): Outcome | undefined {
  if (attempt.left > 0 && attempt.lockedUntil === undefined) return undefined;
  const lockedUntil = attempt.lockedUntil ?? turn.context.clock.now() + turn.context.settings.lockout.duration * 1000;
  const now: Attempt = { ...attempt, lockedUntil };
  const bar = waitFor(turn, account.email, now) ?? barred(turn, account, now);
  return bar === 'hidden' ? undefined : bar;
}
