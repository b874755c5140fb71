import type { WebAuthnPurpose } from 'portal-contract';

const purposes: Record<WebAuthnPurpose, { title: string; text: string }> = {
  passkey: { title: 'Confirm with your passkey', text: 'Follow the prompt from your browser or device.' },
  'security-key': { title: 'Confirm with your security key', text: 'Plug it in or hold it close, then touch it.' },
  device: { title: 'Confirm with this device', text: 'Follow the prompt from your browser or device.' },
};

/** What the step says that asks for a passkey, a security key or this device. */
export const webauthn = {
  of: (purpose: string): { title: string; text: string } =>
    purposes[Object.hasOwn(purposes, purpose) ? (purpose as WebAuthnPurpose) : 'passkey'],
  cancel: 'Cancel',
};
