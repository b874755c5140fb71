import { findAccount, type Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import { forgive, takeAttempt, type Attempt } from '../lockout.ts';
import { decoyHash, normalizePassword } from '../passwords.ts';
import { noteFailure } from './failure.ts';
import { attemptsLeft, barred, passwordOrWait, waitFor } from './lock.ts';
import { withProof, type Judge, type Outcome, type Turn } from './turn.ts';

/** Checks the password: one verification for everybody, also for those who don't exist. */
export const judgePassword: Judge<'password'> = async (turn, { password }) => {
  const { context, flow } = turn;
  const { identifier = '' } = flow;
  const attempt = await takeAttempt(context, identifier);
  const wait = waitFor(turn, identifier, attempt);
  if (wait) return wait;
  const account = await findLocal(context, identifier);
  const matches = await context.verifyPassword(normalizePassword(password), account?.passwordHash ?? decoyHash);
  if (!account || !matches) return refuse(turn, attempt, account);
  const bar = barred(turn, account, attempt);
  if (bar === 'hidden') return refuse(turn, attempt);
  await forgive(context, identifier, attempt);
  return bar ?? turn.proceed({ account, facts: withProof({}, account, 'password') });
};

/** The account that has a password here. Whoever logs in elsewhere is unknown to this step, also where no provider is set up. */
async function findLocal(context: Context, identifier: string): Promise<Account | undefined> {
  const account = await findAccount(context, identifier);
  return account?.federated ? undefined : account;
}

/** Asks again. Tells nothing that depends on whether the account exists; its owner hears of a lock by mail. */
async function refuse(turn: Turn, attempt: Attempt, account?: Account): Promise<Outcome> {
  const { identifier = '' } = turn.flow;
  if (account) await noteFailure(turn, account, attempt);
  const left = attemptsLeft(turn, attempt);
  const refusal = left === undefined ? ({ code: 'invalid-credentials' } as const) : ({ code: 'attempts-left', left } as const);
  return passwordOrWait(turn, identifier, refusal);
}
