import { normalizeIdentifier, type Account } from '../accounts.ts';
import type { Store } from '../store.ts';
import type { SeedPerson } from './seed.ts';

const accountOf = ({ id, name, email, passwordHash, status, profileLocked, authenticators, apps }: SeedPerson): Account => ({
  id,
  name,
  email: normalizeIdentifier(email),
  passwordHash,
  status,
  profileLocked,
  authenticators,
  apps,
});

/** Writes the people of a seed into a store that does not have them yet. Their passwords in clear stay out of it. */
export async function plant(store: Store, people: readonly SeedPerson[]): Promise<void> {
  for (const person of people) {
    await store.put('accounts', person.id, accountOf(person), 0);
    await store.put('identifiers', normalizeIdentifier(person.email), person.id, 0);
  }
}
