import {
  ActivatedFactor,
  ActivateFactor,
  BeginFactor,
  FactorSetup,
  PushSetup,
  TotpSetup,
} from '../../security/factor-setup.ts';
import { document } from '../registry.ts';
import { creationOptions, registration } from '../steps/webauthn-options.ts';
import { passkey, phone } from './factor.ts';

const secret = 'KZ3WQ5DFOB2HE4TJMRXG63LPNF2GSY3B';

const totpSetup: TotpSetup = {
  secret,
  uri: `otpauth://totp/Northwind:astrid%40northwind.example?secret=${secret}&issuer=Northwind&algorithm=SHA1&digits=6&period=30`,
  digits: 6,
  period: 30,
};

const pushSetup: PushSetup = {
  uri: 'https://intranet.northwind.example/pair#K7WP-3XQ9',
  code: 'K7WP-3XQ9',
  pollAfter: 2,
};

export const factorSetupDocs = [
  document(BeginFactor, {
    id: 'BeginFactor',
    description: 'What a new factor will be.',
    members: {
      purpose: 'Only of `webauthn`. Default: `passkey`.',
      replaces:
        'The factor of the same kind that it takes the place of, in one act, once it is activated. Until then that one works, so that whoever leaves half-way is not locked out.',
    },
    examples: [{ kind: 'totp' }, { kind: 'webauthn', purpose: 'security-key' }, { kind: 'totp', replaces: phone.id }],
  }),
  document(TotpSetup, {
    id: 'TotpSetup',
    description: 'The secret that an authenticator app is given (RFC 6238), in this one answer.',
    members: {
      secret: 'Base32 (RFC 4648 §6) without padding: to type by hand.',
      uri: 'What the QR code says. A client draws it itself and sends it nowhere.',
      digits: 'Length of a code.',
      period: 'Seconds for which a code is shown.',
    },
    examples: [totpSetup],
  }),
  document(PushSetup, {
    id: 'PushSetup',
    description: 'What a phone is paired with, in this one answer.',
    members: {
      uri: 'What the QR code says. A client draws it itself and sends it nowhere.',
      code: 'The same to type on the phone.',
      pollAfter: 'Seconds between two reads of `listFactors`, in which the phone is once it is paired.',
    },
    examples: [pushSetup],
  }),
  document(FactorSetup, {
    id: 'FactorSetup',
    description: 'A factor that is being set up: it proves nothing before it is activated.',
    members: {
      id: 'The id of the factor once it is active.',
      kind: 'As asked for.',
      expiresIn: 'Seconds in which it must be activated.',
      totp: 'Only of `totp`. Absent where it was told before: then begin again.',
      options: 'Only of `webauthn` and `device`: creation options.',
      push: 'Only of `push`. Absent where it was told before: then begin again.',
    },
    examples: [
      { id: 'totp_2xVd9Lk7', kind: 'totp', expiresIn: 900, totp: totpSetup },
      { id: 'key_1Kd8Wp3s', kind: 'webauthn', expiresIn: 900, options: creationOptions },
      { id: 'push_4Hs6Rn0c', kind: 'push', expiresIn: 300, push: pushSetup },
      { id: 'totp_2xVd9Lk7', kind: 'totp', expiresIn: 860 },
    ],
  }),
  document(ActivateFactor, {
    id: 'ActivateFactor',
    description: 'Proof that the new factor works: a `code` of `totp`, a `credential` of `webauthn` and `device`.',
    members: { name: 'The person’s word for it. Without one it gets one by what it is.' },
    examples: [{ code: '183562', name: 'Astrid’s phone' }, { credential: registration }],
  }),
  document(ActivatedFactor, {
    id: 'ActivatedFactor',
    description: 'A factor that works from now on.',
    members: { recoveryCodes: 'New ones, told once, where the person had none that work.' },
    examples: [{ factor: phone, recoveryCodes: ['7K3M-Q9XD-2VTA-HW5C', 'BBPQ-QHMJ-FJ6Z-19SQ'] }, { factor: passkey }],
  }),
];
