import type { Account } from '../accounts.ts';
import { currentAttempt, lockedUntil, recoveryCount, type Attempt } from '../lockout.ts';
import type { Disclosure } from '../settings.ts';
import { deniedStep, passwordStep, throttledStep, type Refusal } from './steps.ts';
import type { Outcome, Turn } from './turn.ts';

/**
 * What may be told now. A client that cannot draw `throttled` is told nothing, and so is whoever has guessed so often that
 * only the administrator can unlock.
 */
function disclosure({ context, flow }: Turn, attempt?: Pick<Attempt, 'exhausted'>): Disclosure {
  const policy = context.settings.lockout.disclosure;
  if (attempt?.exhausted) return 'generic';
  return timed(policy) && !flow.accepts.includes('throttled') ? 'generic' : policy;
}

const timed = (policy: Disclosure): boolean => policy === 'timer' || policy === 'attempts-left';

/** The password step, or the wait before it where policy tells of it, whether or not anybody has this identifier. */
export async function passwordOrWait(turn: Turn, identifier: string, refusal?: Refusal): Promise<Outcome> {
  return (await waitNow(turn, identifier)) ?? passwordStep(identifier, refusal);
}

/** The wait that a lock asks for now, where policy tells of it. */
export async function waitNow(turn: Turn, identifier: string): Promise<Outcome | undefined> {
  const until = timed(disclosure(turn)) ? await lockedUntil(turn.context, identifier) : undefined;
  return until === undefined ? undefined : throttledStep(identifier, until);
}

/** The wait that an attempt runs into before anything is checked, where policy tells of it. */
export function waitFor(turn: Turn, identifier: string, attempt: Attempt): Outcome | undefined {
  // After the wait comes the password, which opens no recovery.
  if (turn.flow.kind === 'recovery') return undefined;
  const wait = timed(disclosure(turn, attempt)) && attempt.lockedUntil !== undefined;
  return wait ? throttledStep(identifier, attempt.lockedUntil) : undefined;
}

/** Attempts left, where policy tells. */
export const attemptsLeft = (turn: Turn, attempt: Attempt): number | undefined =>
  disclosure(turn, attempt) === 'attempts-left' ? attempt.left : undefined;

/** Why somebody who has just proven a secret may still not log in: told, or hidden behind an ordinary refusal. */
export function barred(
  turn: Turn,
  account: Account,
  attempt: Pick<Attempt, 'lockedUntil' | 'exhausted'>,
): Outcome | 'hidden' | undefined {
  const { lockedUntil: until, exhausted } = attempt;
  if (account.status === 'active' && until === undefined && !exhausted) return undefined;
  if (disclosure(turn, attempt) === 'generic') return 'hidden';
  if (account.status === 'suspended') return deniedStep('suspended');
  return account.status === 'locked' ? deniedStep('locked') : deniedStep('locked', until);
}

/** The same by what the administrator says alone: whoever locks an account from outside must not lock its owner's keys out. */
export const barredByStatus = (turn: Turn, account: Account): Outcome | 'hidden' | undefined =>
  barred(turn, account, { exhausted: false });

/** The same for an approval and a provider's word, which stand beside a secret that can be guessed, or vouch for somebody from afar. */
export const barredNow = async (turn: Turn, account: Account): Promise<Outcome | 'hidden' | undefined> =>
  barred(turn, account, await currentAttempt(turn.context, countedAs(turn, account)));

/** A recovery counts for itself: whoever locks an account from outside must not lock its owner out of the way back in. */
export const countedAs = ({ flow }: Turn, { email }: Account): string =>
  flow.kind === 'recovery' ? recoveryCount(email) : email;
