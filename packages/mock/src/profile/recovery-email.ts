import { normalizeIdentifier, type Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import type { Handler } from '../handler.ts';
import { mailRecoveryEmail, mailRecoveryEmailChanged } from '../mail.ts';
import { PortalProblem } from '../portal-problem.ts';
import { randomSecret } from '../random.ts';
import { noteEvent } from '../security/account-events.ts';
import { invalid } from '../validation.ts';
import { tokenHash } from '../token-hash.ts';
import { changedBy, changeProfile, currentProfile, presentProfile } from './current-profile.ts';
import type { RecoveryEmailRecord } from './profile-record.ts';
import { fieldsOf, notEditable, schemaFor } from './profile-schema.ts';

const hour = 3_600_000;

/** Sets the recovery email and mails its link. The link before is dead, since its hash is gone. */
export const setRecoveryEmail: Handler<'setRecoveryEmail'> = async ({ context, session, body: { address } }) => {
  const { account, record: own } = session;
  await requireEditable(context, account);
  if (normalizeIdentifier(address) === normalizeIdentifier(account.email)) {
    throw invalid([{ pointer: '/address', code: 'not-allowed' }]);
  }
  const token = randomSecret(context.random);
  const hash = await tokenHash(token);
  let previous: RecoveryEmailRecord | undefined;
  const changed = await changeProfile(context, account, (record) => {
    previous = record.recoveryEmail;
    if (previous?.verified && previous.address === address) return undefined;
    return { ...record, ...changedBy(context, account), recoveryEmail: sent(context, previous, { address, hash }) };
  });
  if (changed) mailRecoveryEmail(context, { address, token });
  if (changed && previous?.address !== address) {
    const by = { from: own.from ?? {}, session: own.handle };
    await noteEvent(context, account.id, { kind: 'recovery-email-changed', ...by, notice: 'unread' });
    mailRecoveryEmailChanged(context, account);
  }
  return presentProfile(context, account, await currentProfile(context, account));
};

/** Throws `field-not-editable` where the profile or this field is locked. */
async function requireEditable(context: Context, account: Account): Promise<void> {
  const { record } = await currentProfile(context, account);
  const field = fieldsOf(schemaFor(context, account, record)).get('recoveryEmail');
  if (!field?.editable) throw notEditable([{ pointer: '/address', code: 'not-editable' }]);
}

/** A recovery email whose link is on its way. Throws `quota-exceeded` where there were enough mails in this hour. */
function sent(
  { clock, settings: { recoveryEmail } }: Context,
  previous: RecoveryEmailRecord | undefined,
  { address, hash }: { readonly address: string; readonly hash: string },
): RecoveryEmailRecord {
  const now = clock.now();
  const mailedAt = (previous?.mailedAt ?? []).filter((time) => time > now - hour);
  const [oldest = now] = mailedAt;
  if (mailedAt.length >= recoveryEmail.mailsPerHour) {
    const wait = Math.ceil((oldest + hour - now) / 1000);
    throw new PortalProblem('quota-exceeded', { headers: { 'Retry-After': String(wait) } });
  }
  return {
    address,
    verified: false,
    sentAt: now,
    tokenHash: hash,
    expiresAt: now + recoveryEmail.lifetime * 1000,
    mailedAt: [...mailedAt, now],
  };
}

/** Verifies the recovery email of whoever is logged in. Of two requests with the same token one wins. */
export const verifyRecoveryEmail: Handler<'verifyRecoveryEmail'> = async ({ context, session: { account }, body }) => {
  const hash = await tokenHash(body.token);
  const verified = await changeProfile(context, account, (record) => {
    const { tokenHash: expected, expiresAt = 0, ...rest } = record.recoveryEmail ?? { address: '', verified: false };
    if (expected !== hash || expiresAt <= context.clock.now()) return undefined;
    return { ...record, ...changedBy(context, account), recoveryEmail: { ...rest, verified: true } };
  });
  if (!verified) throw new PortalProblem('link-invalid');
  return presentProfile(context, account, await currentProfile(context, account));
};
