import { twoSessions } from './history.ts';
import { tildaMacBook, tildaUsbKey } from './more-credentials.ts';
import { people } from './people.ts';
import { seed, type Seed, type SeedPerson } from './seed.ts';

const { astrid, tilda } = people;
const [authenticator] = astrid.authenticators;

/** Astrid as the pictures of the design have her: with two keys, seven recovery codes left, and logged in elsewhere. */
const settledAstrid: SeedPerson = {
  ...astrid,
  authenticators: [{ ...authenticator, label: 'Astrid’s phone', addedDaysAgo: 120, usedHoursAgo: 2 }],
  credentials: [tildaMacBook, tildaUsbKey],
  recoveryCodes: tilda.recoveryCodes,
  recoveryCodesUsed: tilda.recoveryCodesUsed,
  sessions: twoSessions('Astrid’s phone'),
};

/** The people of Northwind, but for Tilda, whose keys Astrid has here. */
export const designSeed: Seed = {
  ...seed,
  people: seed.people.flatMap((person) => {
    if (person.id === tilda.id) return [];
    return [person.id === astrid.id ? settledAstrid : person];
  }),
};
