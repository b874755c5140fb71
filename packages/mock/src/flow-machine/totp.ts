import { useTimeStep, type Account, type Authenticator } from '../accounts.ts';
import { forgive, takeAttempt, type Attempt } from '../lockout.ts';
import { mailLocked } from '../mail.ts';
import { timeStepOf } from '../totp.ts';
import { attemptsLeft, barred, waitFor } from './lock.ts';
import { deniedStep, totpStep } from './steps.ts';
import type { Judge, Outcome, Turn } from './turn.ts';

/** Checks a code: of the current time step or the one before, and each only once. */
export const judgeTotp: Judge<'totp'> = async (turn, { code }) => {
  const { context, flow } = turn;
  const account = flow.account === undefined ? undefined : (await context.store.get('accounts', flow.account))?.value;
  const authenticator = account?.authenticators.find(({ id }) => id === flow.authenticator);
  if (!account || !authenticator) return deniedStep('policy');
  const attempt = await takeAttempt(context, account.email);
  const wait = waitFor(turn, account.email, attempt);
  if (wait) return wait;
  const timeStep = timeStepOf(authenticator, code, context.clock);
  if (timeStep === undefined) return refuse(turn, { account, authenticator, attempt });
  const bar = barred(turn, account, attempt);
  if (bar === 'hidden') return totpStep(account, authenticator, { code: 'invalid-code' });
  await forgive(context, account.email, attempt);
  if (bar) return bar;
  const fresh = await useTimeStep(context, account.id, { authenticator: authenticator.id, step: timeStep });
  return fresh ? { to: 'complete', account, acr: 'mfa' } : totpStep(account, authenticator, { code: 'code-reused' });
};

interface WrongCode {
  readonly account: Account;
  readonly authenticator: Authenticator;
  readonly attempt: Attempt;
}

/** Asks again; the failure that locks leads to what policy tells of a lock, since the password has been proven. */
async function refuse(turn: Turn, { account, authenticator, attempt }: WrongCode): Promise<Outcome> {
  mailLocked(turn.context, account, attempt);
  const left = attemptsLeft(turn, attempt);
  const locked = await lockedNow(turn, account, attempt);
  return locked ?? totpStep(account, authenticator, { code: 'invalid-code', ...(left !== undefined && { left }) });
}

/** What to show once the account is locked by this failure or an earlier one. */
async function lockedNow(turn: Turn, account: Account, attempt: Attempt): Promise<Outcome | undefined> {
  if (attempt.left > 0 && attempt.lockedUntil === undefined) return undefined;
  const lockedUntil = attempt.lockedUntil ?? turn.context.clock.now() + turn.context.settings.lockout.duration * 1000;
  const now: Attempt = { ...attempt, lockedUntil };
  const bar = waitFor(turn, account.email, now) ?? barred(turn, account, now);
  return bar === 'hidden' ? undefined : bar;
}
