import type { WebAuthnPurpose } from 'portal-contract';
import { errors } from './errors.ts';

const refused: Record<WebAuthnPurpose, string> = {
  passkey: errors['credential-not-confirmed'](''),
  'security-key': 'Your security key wasn’t confirmed. It may have timed out, or it belongs to another account.',
  device: 'This device didn’t confirm it’s you. It may have timed out, or it isn’t set up for your account.',
};

/** What is said about a passkey, a security key or a device that was asked. */
export const ceremony = {
  failed: 'That didn’t work',
  tryAgain: 'Try again',
  refused: (purpose: string): string => refused[Object.hasOwn(refused, purpose) ? (purpose as WebAuthnPurpose) : 'passkey'],
};
