import type { Account, Authenticator, Credential, Phone } from '../accounts.ts';
import { day } from '../enrolment-window.ts';
import type { SeedAge, SeedPerson } from './seed.ts';

const hour = 3_600_000;

const madeAt = ({ addedDaysAgo }: SeedAge, startedAt: number): Pick<Authenticator, 'createdAt'> =>
  addedDaysAgo === undefined ? {} : { createdAt: startedAt - addedDaysAgo * day };

const usedAt = ({ usedHoursAgo }: SeedAge, startedAt: number): Pick<Authenticator, 'usedAt'> =>
  usedHoursAgo === undefined ? {} : { usedAt: startedAt - usedHoursAgo * hour };

/** A thing of the seed with its times, and without what stands for them. */
function aged<Thing extends SeedAge>(thing: Thing, startedAt: number): Omit<Thing, keyof SeedAge> {
  const { addedDaysAgo: _added, usedHoursAgo: _used, ...facts } = thing;
  return { ...facts, ...madeAt(thing, startedAt), ...usedAt(thing, startedAt) };
}

/** The factors that a person of the seed starts with. Private keys stay out of them. */
export function factorsOf(
  { authenticators, credentials = [], phone }: SeedPerson,
  startedAt: number,
): Pick<Account, 'authenticators' | 'credentials' | 'phone'> {
  const credential = ({ privateKey: _privateKey, ...each }: (typeof credentials)[number]): Credential => ({
    counter: 0,
    createdAt: startedAt,
    ...aged(each, startedAt),
  });
  return {
    authenticators: authenticators.map((each): Authenticator => aged(each, startedAt)),
    credentials: credentials.map(credential),
    ...(phone && { phone: aged(phone, startedAt) satisfies Phone }),
  };
}
