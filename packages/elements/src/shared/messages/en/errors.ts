import type { PortalErrorCode } from 'portal-sdk';
import { unreachable } from './unreachable.ts';

const startedOver = (): string => 'That took too long, so we started over.';
const refused = (): string => 'This page isn’t allowed to do that. Contact your IT admin.';
const loggedOut = (): string => 'You’ve been logged out. Log in again to go on.';
const changedElsewhere = (): string =>
  'This was changed in another tab or on another device. Look at it again, then try once more.';
const gone = (): string => 'That isn’t there any more.';

/** One sentence for every way a call can fail; the company's name goes in. A code without a sentence does not compile. */
export const errors: Record<PortalErrorCode, (company: string) => string> = {
  network: unreachable,
  timeout: unreachable,
  'invalid-response': unreachable,
  internal: unreachable,
  'temporarily-unavailable': unreachable,
  unknown: unreachable,
  aborted: unreachable,
  insecure: () => 'This page isn’t secure, so you can’t log in here. Ask your IT admin for the https address.',
  'flow-expired': startedOver,
  'flow-not-found': startedOver,
  'step-mismatch': startedOver,
  'quota-exceeded': () => 'That was a lot of tries. Wait a minute, then try again.',
  'validation-failed': () => 'Something here needs another look.',
  'field-not-editable': (company) => `This is managed by ${company}. Ask your IT admin to change it.`,
  'link-invalid': () => 'This link doesn’t work any more. Ask for a new one.',
  'malformed-request': refused,
  'unsupported-media-type': refused,
  'method-not-allowed': refused,
  'csrf-rejected': refused,
  'origin-rejected': refused,
  'session-expired': loggedOut,
  'step-up-required': () => 'Confirm it’s you to go on.',
  'already-authenticated': () => 'You’re logged in already.',
  'credential-not-confirmed': () => 'Your passkey wasn’t confirmed. It may have timed out, or it belongs to another device.',
  'credential-exists': () => 'This is set up for your account already. Use it as it is, or choose another one.',
  'webauthn-unsupported': () => 'This browser can’t use passkeys here. Choose another way, or try another browser.',
  'not-found': gone,
  'precondition-failed': changedElsewhere,
  'precondition-required': changedElsewhere,
  'ssh-key-rejected': () => 'That isn’t a public key we can take.',
  duplicate: () => 'You have that already.',
  'limit-reached': () => 'You have as many as you can. Remove one first.',
  'invalid-credentials': () => 'That password isn’t right. Check it and try again.',
  'password-rejected': () => 'That password doesn’t follow every rule. Choose another one.',
  'password-managed': () => 'Your password is managed somewhere else, so you can’t change it here.',
  'factor-rejected': () => 'That didn’t work. Check it and try again.',
  'factor-limit': () => 'You have as many of these as you can. Remove one first.',
  'last-factor': (company) => `${company} requires a second step, and this is your last one. Add another one first.`,
  'factor-required': () => 'Set up a second step first. Recovery codes are for when you can’t use it.',
  'enrolment-expired': () => 'That took too long. Start again.',
  throttled: () => 'That was a lot of tries. Wait a while, then try again.',
  'app-unavailable': () => 'This app can’t be opened now.',
};
