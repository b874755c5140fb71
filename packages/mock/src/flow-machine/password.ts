import { findAccount, type Account } from '../accounts.ts';
import { forgive, takeAttempt, type Attempt } from '../lockout.ts';
import { mailLocked } from '../mail.ts';
import { decoyHash, normalizePassword } from '../passwords.ts';
import { attemptsLeft, barred, passwordOrWait, waitFor } from './lock.ts';
import { afterPassword } from './second-factor.ts';
import type { Judge, Outcome, Turn } from './turn.ts';

/** Checks the password: one verification for everybody, also for those who don't exist. */
export const judgePassword: Judge<'password'> = async (turn, { password }) => {
  const { context, flow } = turn;
  const { identifier = '' } = flow;
  const attempt = await takeAttempt(context, identifier);
  const wait = waitFor(turn, identifier, attempt);
  if (wait) return wait;
  const account = await findAccount(context, identifier);
  const matches = await context.verifyPassword(normalizePassword(password), account?.passwordHash ?? decoyHash);
  if (!account || !matches) return refuse(turn, attempt, account);
  const bar = barred(turn, account, attempt);
  if (bar === 'hidden') return refuse(turn, attempt);
  await forgive(context, identifier, attempt);
  return bar ?? afterPassword(turn, account);
};

/** Asks again. Tells nothing that depends on whether the account exists; its owner hears of a lock by mail. */
async function refuse(turn: Turn, attempt: Attempt, account?: Account): Promise<Outcome> {
  const { identifier = '' } = turn.flow;
  if (account) mailLocked(turn.context, account, attempt);
  const left = attemptsLeft(turn, attempt);
  const refusal = left === undefined ? ({ code: 'invalid-credentials' } as const) : ({ code: 'attempts-left', left } as const);
  return passwordOrWait(turn, identifier, refusal);
}
