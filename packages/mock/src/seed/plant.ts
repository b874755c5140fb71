import { normalizeIdentifier, type Account } from '../accounts.ts';
import { linkFederated } from '../federated.ts';
import type { ProviderSettings } from '../identity-provider.ts';
import { day } from '../enrolment-window.ts';
import { hashCode } from '../recovery-codes.ts';
import type { Store } from '../store.ts';
import { factorsOf } from './plant-factors.ts';
import { plantHistory } from './plant-history.ts';
import { plantProfile } from './plant-profile.ts';
import { plantSshKeys } from './plant-ssh-keys.ts';
import type { SeedPerson } from './seed.ts';

/** What a seed is planted in. */
export interface Ground {
  /** When the mock starts, milliseconds since 1970. */
  readonly startedAt: number;
  /** The identity providers that the host has. */
  readonly providers: readonly Pick<ProviderSettings, 'name' | 'issuer'>[];
}

/** What the account of a person in the seed starts with; the seed's own words stay out of it. */
async function accountOf(seedPerson: SeedPerson, { startedAt, providers }: Ground): Promise<Account> {
  const { summary: _summary, password: _password, recoveryCodes = [], ...rest } = seedPerson;
  const { mfaDaysAgo, expiredDaysAgo, passwordDaysAgo, recoveryCodesUsed = 0, federated, ...facts } = rest;
  const { profile: _profile, sshKeys: _sshKeys, sessions: _sessions, activity: _activity, ...person } = facts;
  // A provider that the host does not have vouches for nobody, and yet its people have no password here: no issuer is such a name.
  const issuer = providers.find(({ name }) => name === federated?.provider)?.issuer ?? federated?.provider;
  const hashes = await Promise.all(recoveryCodes.map(hashCode));
  return {
    passwordHistory: [],
    ...person,
    ...factorsOf(seedPerson, startedAt),
    email: normalizeIdentifier(person.email),
    recoveryCodes: hashes.map((hash, index) => ({ hash, used: index < recoveryCodesUsed })),
    ...(passwordDaysAgo !== undefined && { passwordSetAt: startedAt - passwordDaysAgo * day }),
    ...(issuer !== undefined && federated && { federated: { issuer, subject: federated.subject } }),
    ...(mfaDaysAgo !== undefined && { mfa: { enrolFrom: startedAt - mfaDaysAgo * day } }),
    ...(expiredDaysAgo !== undefined && { passwordExpiredAt: startedAt - expiredDaysAgo * day }),
  };
}

/** Writes the people of a seed into a store that does not have them yet. Their secrets in clear stay out of it. */
export async function plant(store: Store, people: readonly SeedPerson[], ground: Ground): Promise<void> {
  for (const person of people) {
    const account = await accountOf(person, ground);
    await store.put('accounts', person.id, account, 0);
    if (account.federated) await linkFederated(store, account.federated, person.id);
    await store.put('identifiers', normalizeIdentifier(person.email), person.id, 0);
    await plantProfile(store, person);
    await plantHistory(store, person, ground.startedAt);
    await plantSshKeys(store, person, ground.startedAt);
    for (const { id } of person.credentials ?? []) await store.put('credentials', id, person.id, 0);
  }
}
