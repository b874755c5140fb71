import { bareProfile } from '../profile/current-profile.ts';
import type { ProfileRecord } from '../profile/profile-record.ts';
import { claimValues } from '../profile/unique-values.ts';
import type { Store } from '../store.ts';
import type { SeedPerson } from './seed.ts';

/** Writes the profile of a person of the seed. Throws where two have the same user name or employee identifier. */
export async function plantProfile(store: Store, { id, name, profile }: SeedPerson): Promise<void> {
  if (await store.get('profiles', id)) return;
  const record: ProfileRecord = { ...bareProfile({ name }), ...profile };
  const { claims } = await claimValues({ store, attempt: 'seed' }, id, { record, values: record.values });
  await store.put('profiles', id, { ...record, claims }, 0);
}
