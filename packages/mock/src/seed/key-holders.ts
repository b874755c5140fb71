import { priyaPasskey, quentinKey } from './credentials.ts';
import { moreProfiles } from './more-profiles.ts';
import { person } from './person.ts';
import type { SeedPerson } from './seed.ts';

/** People who log in with a credential, whose private key stands in the seed for virtual authenticators. */
export const keyHolders = {
  priya: {
    ...person,
    id: 'p-priya',
    name: 'Priya Raman',
    email: 'priya@northwind.example',
    profile: moreProfiles.priya,
    summary: 'passkey, and an authenticator app after the password',
    password: 'silver-monsoon-priya',
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$TClE38I+DiOqLyTuMQLKcQ$PnyvaWBziCuejJq8KHeS9MyGGu3cNKa6/L5k1S0R2vI',
    authenticators: [{ id: 'a-priya-phone', label: 'Phone', secret: 'K53NO5XAT3AW3LBLMC7HXAEZJO6MOYHQ' }],
    credentials: [priyaPasskey],
  },
  quentin: {
    ...person,
    id: 'p-quentin',
    name: 'Quentin Laurent',
    email: 'quentin@northwind.example',
    profile: moreProfiles.quentin,
    summary: 'security key after the password',
    password: 'velvet-anchor-quentin',
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$HNlRV25bmc22c+mXDkjJsA$vb4kJO0RpTAhdTF7jrIPqtVIRDU6YRdHepkV8y/oE8s',
    credentials: [quentinKey],
  },
} as const satisfies Record<string, SeedPerson>;
