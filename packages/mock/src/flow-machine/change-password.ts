import type { ChangePasswordReason } from 'portal-contract';
import type { Account, PasswordDue } from '../accounts.ts';
import type { Context } from '../context.ts';
import { passwordExpiresAt } from '../password-age.ts';
import { passwordManagerOf } from '../password-manager.ts';
import { brokenRules } from '../password-policy.ts';
import { normalizePassword } from '../passwords.ts';
import { endFlows, endSessions } from '../revoke.ts';
import { recordChange } from '../security/account-change.ts';
import { setPassword } from '../set-password.ts';
import { closed } from './active.ts';
import { deniedStep, noticeOf, type Refusal } from './steps.ts';
import {
  provenOf,
  step,
  type Facts,
  type Judge,
  type Outcome,
  type Proven,
  type Requirement,
  type Turn,
  withProof,
} from './turn.ts';

/** A new password: at a log-in where the old one may not be used any more, and always at the end of a recovery. */
export const changePassword: Requirement = async (turn, proven) => {
  const { context, flow } = turn;
  const reason = flow.kind === 'recovery' ? 'recovery' : dueOf(context, proven);
  if (!reason) return undefined;
  if (reason === 'expired' && context.settings.expiredPassword === 'deny') return deniedStep('password-expired');
  if (flow.accepts.includes('change-password')) return changeStep(turn, proven, reason);
  return deniedStep(reason === 'expired' ? 'password-expired' : 'policy');
};

/** Why a new password is due. Whoever came from an identity provider has no password here to change. */
function dueOf(context: Context, { account, facts: { proofs = [] } }: Proven): PasswordDue | undefined {
  if (proofs.includes('provider') || proofs.includes('provider-mfa')) return undefined;
  if (passwordManagerOf(context, account)) return undefined;
  const { settings } = context;
  const due = account.passwordDue ?? (account.passwordChangedAt === undefined ? settings.passwordDue : undefined);
  return due ?? (expiryOf(context, account) === undefined ? undefined : 'expired');
}

/** When the password has expired by its age. */
function expiryOf(context: Context, account: Account): number | undefined {
  const at = passwordExpiresAt(context, account);
  return at !== undefined && at <= context.clock.now() ? at : undefined;
}

function changeStep({ context }: Turn, { account, facts }: Proven, reason: ChangePasswordReason, refusal?: Refusal): Outcome {
  const { email: identifier, name } = account;
  const expiredAt = account.passwordExpiredAt ?? expiryOf(context, account);
  return step(
    {
      kind: 'change-password',
      reason,
      policy: context.settings.passwordPolicy,
      identifier,
      name,
      canGoBack: true,
      ...(reason === 'expired' && expiredAt !== undefined && { expiredAt: new Date(expiredAt).toISOString() }),
      ...noticeOf(refusal),
    },
    facts,
  );
}

/** Takes a new password that breaks no rule. It ends everything that the old one has opened. */
export const judgeChangePassword: Judge<'change-password'> = async (turn, { newPassword }) => {
  const { context, flow } = turn;
  const proven = await provenOf(turn);
  if (!proven) return deniedStep('policy');
  const bar = closed(turn, proven.account);
  if (bar) return bar;
  const { verifyPassword, settings } = context;
  const password = normalizePassword(newPassword);
  const rules = await brokenRules({ password, policy: settings.passwordPolicy, account: proven.account, verifyPassword });
  const reason = reasonOf(turn);
  if (rules.length > 0) return changeStep(turn, proven, reason, { code: 'password-rejected', rules });
  const account = await setPassword(context, proven.account, password);
  if (!account) return deniedStep('policy');
  await endSessions(context, account.id);
  await endFlows(context, account.id, flow.id);
  await recordChange(context, { account, from: flow.from ?? {} }, { kind: 'password-changed' });
  return flow.kind === 'recovery'
    ? { to: 'password-set' }
    : turn.proceed({ account, facts: withoutDevice(proven.facts, account) });
};

/** What is proven once the devices are forgotten: the new password in place of the device that logged in. */
function withoutDevice(facts: Facts, account: Account): Facts {
  if (!facts.proofs?.includes('device')) return facts;
  const { verifiedAt: _verifiedAt, ...rest } = facts;
  return withProof({ ...rest, proofs: facts.proofs.filter((proof) => proof !== 'device') }, account, 'password');
}

const reasonOf = ({ flow }: Turn): ChangePasswordReason => flow.step['reason'] as ChangePasswordReason;
