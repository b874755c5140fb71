import { moreProfiles } from './more-profiles.ts';
import { person } from './person.ts';
import type { SeedPerson } from './seed.ts';

/** People whose profile has something to show. */
export const profileHolders = {
  rosa: {
    ...person,
    id: 'p-rosa',
    name: 'Rosa Lindgren',
    email: 'rosa@northwind.example',
    summary: 'profile with fields of the administrator’s own',
    password: 'crooked-pencil-rosa',
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$5lU3wuxfvnDptzIokqBbEw$oBSRil+bvM6mzMnEQwkPVMQC3pRpAuAaNp+KXei6xiA',
    profile: moreProfiles.rosa,
  },
  samir: {
    ...person,
    id: 'p-samir',
    name: 'Samir Aziz',
    email: 'samir@northwind.example',
    summary: 'profile fields locked for every reason there is',
    password: 'hollow-drum-samir',
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$TXZ1Sx/cOUoP7YyxefNnMw$K4hlX5nPcIDH/S67R9mEe2P9Ih92Y7PRPx5BxcDBc6o',
    profile: moreProfiles.samir,
  },
} as const satisfies Record<string, SeedPerson>;
