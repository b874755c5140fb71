import type { WebAuthnPurpose } from 'portal-contract';

const purposes: Record<WebAuthnPurpose, { title: string; text: string; start: string }> = {
  passkey: {
    title: 'Add a passkey',
    text: 'Use your fingerprint, face or screen lock to confirm it’s you. Nothing to remember, nothing to phish.',
    start: 'Add a passkey',
  },
  'security-key': {
    title: 'Add a security key',
    text: 'Have your key ready. Plug it in or hold it near, and touch it when your browser asks.',
    start: 'Add a security key',
  },
  device: {
    title: 'Log in faster on this device',
    text: 'Next time, use Touch ID, Windows Hello or your screen lock. No email, no password, no code.',
    start: 'Set up on this device',
  },
};

/** What is said while a passkey, a security key or a device is set up. */
export const enrolWebauthn = {
  purposeOf: (purpose: string): (typeof purposes)[WebAuthnPurpose] =>
    purposes[Object.hasOwn(purposes, purpose) ? (purpose as WebAuthnPurpose) : 'passkey'],
  prompt: 'Follow the prompt from your browser or device.',
  notNow: 'Not now',
  passing: 'Almost there',
  passingText: 'Logging you in…',
};
