import type { Account } from './accounts.ts';
import type { Context } from './context.ts';
import type { Attempt } from './lockout.ts';

/** Tells the owner, once a lock, that failed attempts have just locked the account. */
export function mailLocked({ outbox, clock, settings }: Context, account: Account, attempt: Attempt): void {
  if (attempt.lockedUntil !== undefined || attempt.left > 0) return;
  const minutes = Math.ceil(settings.lockout.duration / 60);
  outbox.push({
    at: new Date(clock.now()).toISOString(),
    to: account.email,
    subject: 'Your account is locked',
    text:
      `Somebody tried to log in as you and failed too often, so your account is locked for ${minutes} minutes. ` +
      'If it was not you, contact IT: it@northwind.example.',
  });
}

/** Mails a link and a code that set a new password. The link's address comes from the configuration, never from a request. */
export function mailRecovery(
  { outbox, clock, settings, endpoint, recoveryPage }: Context,
  { email }: Account,
  { token, code }: { readonly token: string; readonly code: string },
): void {
  const link = new URL(recoveryPage, endpoint.origin);
  link.hash = `portal-recovery=${token}`;
  const minutes = Math.floor(settings.recovery.lifetime / 60);
  outbox.push({
    at: new Date(clock.now()).toISOString(),
    to: email,
    subject: 'Reset your password',
    text:
      `Open the link, or enter the code where you asked for it. Both work once, for ${minutes} minutes. ` +
      'If you did not ask for this, you need not do anything: your password stays as it is.',
    link: link.href,
    code,
  });
}

/** Tells somebody who asked for a new password that there is none to set here, and whom to turn to. Opens nothing. */
export function mailNoRecovery({ outbox, clock }: Context, { email }: Account): void {
  outbox.push({
    at: new Date(clock.now()).toISOString(),
    to: email,
    subject: 'Your password cannot be reset',
    text:
      'Somebody asked for a new password for your account, which cannot be set by email: the account is locked, or you log in ' +
      'with another company. Contact IT: it@northwind.example.',
  });
}

/** Mails the link that verifies a recovery email to that address. */
export function mailRecoveryEmail(
  { outbox, clock, settings, endpoint, profilePage }: Context,
  { address, token }: { readonly address: string; readonly token: string },
): void {
  const link = new URL(profilePage, endpoint.origin);
  link.hash = `portal-recovery-email=${token}`;
  const hours = Math.floor(settings.recoveryEmail.lifetime / 3600);
  outbox.push({
    at: new Date(clock.now()).toISOString(),
    to: address,
    subject: 'Verify your recovery email',
    text:
      `Open the link within ${hours} hours to make this your recovery email. It works once. ` +
      'If you did not ask for this, you need not do anything.',
    link: link.href,
  });
}

/** Tells the owner, at the company email, that the recovery email is another one now. */
export function mailRecoveryEmailChanged({ outbox, clock }: Context, { email }: Account): void {
  outbox.push({
    at: new Date(clock.now()).toISOString(),
    to: email,
    subject: 'Your recovery email was changed',
    text: 'Your recovery email was changed. If it was not you, contact IT: it@northwind.example.',
  });
}
