import { AcceptedCredentials, Factor, FactorList, FactorName, RenameFactor } from '../../security/factor.ts';
import { document } from '../registry.ts';
import { registration } from '../steps/webauthn-options.ts';

/** Astrid’s authenticator app. */
export const phone: Factor = {
  id: 'totp_5Qm2xVd9',
  kind: 'totp',
  name: 'Astrid’s phone',
  createdAt: '2026-02-02T08:30:00Z',
  lastUsedAt: '2026-06-03T06:12:00Z',
};

/** Astrid’s passkey. */
export const passkey: Factor = {
  id: 'key_9Lk7Qm2x',
  kind: 'webauthn',
  name: 'MacBook Pro',
  createdAt: '2026-01-04T10:00:00Z',
  lastUsedAt: '2026-06-03T06:12:00Z',
  purpose: 'passkey',
  synced: true,
  transports: ['internal', 'hybrid'],
  madeOn: 'Chrome on macOS',
  current: true,
};

const device: Factor = {
  id: 'dev_3Vd9Lk7Q',
  kind: 'device',
  name: 'MacBook Pro',
  createdAt: '2026-05-20T07:00:00Z',
  verifiedAt: '2026-06-03T06:12:00Z',
  validFor: 30_000,
  current: true,
};

const approver: Factor = { id: 'push_7Qm2xVd9', kind: 'push', name: 'Astrid’s phone', app: 'Northwind app 4.2' };

const accepted: AcceptedCredentials = {
  rpId: 'northwind.example',
  userId: 'lN5IpayRwR_UTBiSCFghmQ',
  allAcceptedCredentialIds: [registration.id],
  name: 'astrid@northwind.example',
  displayName: 'Astrid Lindqvist',
};

const limits = { totp: 5, webauthn: 20, device: 20, push: 1 };

export const factorDocs = [
  document(FactorName, {
    id: 'FactorName',
    description: 'A person’s word for a factor: 1 to 64 characters.',
    examples: ['Astrid’s phone', 'Blue USB key'],
  }),
  document(Factor, {
    id: 'Factor',
    description: 'One way to prove who one is, beside the password.',
    members: {
      kind: '`totp` (authenticator app), `webauthn` (passkey or security key), `device` (device log-in) or `push` (phone approval). One that a client does not know can be renamed and removed.',
      lastUsedAt: 'Absent where it was never used.',
      purpose: 'Of `webauthn`: `passkey` (logs in by itself) or `security-key`; anything else reads as `security-key`.',
      synced: 'Of `webauthn`: whether it is on the person’s other devices too.',
      transports: 'How it is reached (WebAuthn Level 3 §5.8.4).',
      madeOn: 'The browser and system it was set up on, in words.',
      current: 'Whether it was set up in this browser, or used here.',
      verifiedAt: 'Of `device`: when it last verified the person.',
      validFor: 'Of `device`: seconds until it must verify the person again, 0 where it must at the next log-in.',
      app: 'Of `push`: what the phone runs, as it says.',
    },
    examples: [phone, passkey, device, approver],
  }),
  document(AcceptedCredentials, {
    id: 'AcceptedCredentials',
    description:
      'What the browser’s WebAuthn signal API is told after a change, so that a passkey that was removed is not offered any more (WebAuthn Level 3 §5.1.10).',
    members: { userId: 'base64url.', allAcceptedCredentialIds: 'base64url.' },
    examples: [accepted],
  }),
  document(FactorList, {
    id: 'FactorList',
    description: 'Every factor of the person, and what else may be set up.',
    members: {
      limits: 'How many of each kind a person may have. A kind that is not in it cannot be set up.',
      required: 'Whether a second step is required: then the last one cannot be removed.',
      accepted: 'For the browser’s signal API, where there may be passkeys.',
    },
    examples: [
      { items: [phone, passkey], limits, required: true, accepted },
      { items: [], limits: { totp: 5 }, required: false },
    ],
  }),
  document(RenameFactor, {
    id: 'RenameFactor',
    description: 'What a factor is called from now on.',
    examples: [{ name: 'Blue USB key' }],
  }),
];
