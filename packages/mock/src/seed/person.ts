import type { SeedPerson } from './seed.ts';

/** What the people of the seed have in common. */
export const person = {
  status: 'active',
  profileLocked: false,
  authenticators: [],
  apps: 'standard',
} as const satisfies Partial<SeedPerson>;
