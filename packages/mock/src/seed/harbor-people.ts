import { moreProfiles } from './more-profiles.ts';
import type { SeedPerson } from './seed.ts';

const person = {
  status: 'active',
  profileLocked: false,
  authenticators: [],
  apps: 'standard',
} as const satisfies Partial<SeedPerson>;

/** People who log in at Harbor ID, their own company's identity provider. Their passwords are the ones over there. */
export const harborPeople = {
  sofia: {
    ...person,
    id: 'p-sofia',
    name: 'Sofia Bergman',
    email: 'sofia@harbor.example',
    profile: moreProfiles.sofia,
    summary: 'logs in at Harbor ID, which asks for a code',
    password: 'harbour-bridge-sofia',
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$ylBLgQqbsjvG2HyCOitXtA$+hkFjk6ymM349KQUaNrVtYzCfMtf0/fMPVANnOt//9Q',
    federated: { provider: 'Harbor ID', subject: 'h-2041' },
  },
  tomas: {
    ...person,
    id: 'p-tomas',
    name: 'Tomas Novak',
    email: 'tomas@harbor.example',
    profile: moreProfiles.tomas,
    summary: 'logs in at Harbor ID without a code, then with one here',
    password: 'tidal-clock-tomas',
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$3O9edtsYH1Ga+p4bVXZmzA$xGp3Mh/J3WNgg6VSEok1Jw5ExOHcnlXAwMR+0a91/9o',
    authenticators: [{ id: 'a-tomas-phone', label: 'Phone', secret: 'RRO7G2VKA6ZOR3ZNLRJ5JX5THA55LXG5' }],
    federated: { provider: 'Harbor ID', subject: 'h-2042' },
  },
} as const satisfies Record<string, SeedPerson>;
