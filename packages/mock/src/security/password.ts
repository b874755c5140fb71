import type { PasswordState } from 'portal-contract';
import type { Account } from '../accounts.ts';
import { secondsUntil } from '../clock.ts';
import type { Context } from '../context.ts';
import type { Handler, LiveSession } from '../handler.ts';
import { passwordChangeableAt, passwordExpiresAt, passwordSetAt } from '../password-age.ts';
import { passwordManagerOf } from '../password-manager.ts';
import { brokenRules } from '../password-policy.ts';
import { normalizePassword } from '../passwords.ts';
import { PortalProblem } from '../portal-problem.ts';
import { raisedSession, replaceSession } from '../raise-session.ts';
import { endFlows, endSessions } from '../revoke.ts';
import type { SessionRecord } from '../session-record.ts';
import { setPassword } from '../set-password.ts';
import { changedIn, recordChange } from './account-change.ts';
import { requirePassword } from './require-password.ts';

/** How the password stands. */
export const getPassword: Handler<'getPassword'> = async ({ context, session: { account } }) => stateOf(context, account);

/** Changes the password of whoever knows the current one. The session goes on under another id. */
export const changePassword: Handler<'changePassword'> = async ({ context, exchange, session, body }) => {
  const { account } = session;
  if (passwordManagerOf(context, account)) throw new PortalProblem('password-managed');
  await requirePassword(context, session, body.currentPassword);
  const password = normalizePassword(body.newPassword);
  await requireRules(context, account, password);
  const changed = await setPassword(context, account, password);
  // Somebody else was faster: what was typed is not the current one any more.
  if (!changed) throw new PortalProblem('invalid-credentials');
  await endFlows(context, account.id);
  if (body.logOutOthers) await endSessions(context, account.id, session.record.id);
  await replaceSession(context, exchange, { old: session.record, record: renewed(context, session) });
  await recordChange(context, changedIn(session), { kind: 'password-changed' });
  return stateOf(context, changed);
};

/** Throws `password-rejected` with the rules that the new password breaks. */
async function requireRules(context: Context, account: Account, password: string): Promise<void> {
  const { settings, clock, verifyPassword } = context;
  const tooYoung = passwordChangeableAt(context, account) > clock.now();
  const rules = tooYoung
    ? ['min-age']
    : await brokenRules({ password, policy: settings.passwordPolicy, account, verifyPassword });
  if (rules.length > 0) throw new PortalProblem('password-rejected', { members: { rules } });
}

/** The session with the password just proven. The device that opened it is forgotten, and its twelve hours with it. */
function renewed(context: Context, session: LiveSession): SessionRecord {
  const { verifiedAt: _verifiedAt, ...record } = session.record;
  const { device: _device, ...provenAt } = record.provenAt ?? {};
  const proofs = record.proofs.filter((proof) => proof !== 'device');
  return raisedSession(context, { ...session, record: { ...record, proofs, provenAt } }, { proofs: ['password'] });
}

function stateOf(context: Context, account: Account): PasswordState {
  const { clock, settings } = context;
  const managedBy = passwordManagerOf(context, account);
  if (managedBy) return { managedBy, renews: [] };
  const setAt = passwordSetAt(context, account);
  const expiresAt = passwordExpiresAt(context, account);
  const expiresIn = expiresAt === undefined ? undefined : secondsUntil(expiresAt, clock);
  const changeableIn = secondsUntil(passwordChangeableAt(context, account), clock);
  return {
    ...(setAt !== undefined && { changedAt: new Date(setAt).toISOString() }),
    ...(expiresIn !== undefined && { expiresIn, expiresSoon: expiresIn <= settings.passwordAge.warning }),
    ...(changeableIn > 0 && { changeableIn }),
    renews: account.credentials.some(({ purpose }) => purpose === 'device') ? ['device'] : [],
  };
}
