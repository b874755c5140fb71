import type { Profile } from 'portal-contract';
import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import { update } from '../store.ts';
import type { ProfileRecord, RecoveryEmailRecord } from './profile-record.ts';

/** A profile and its version in the store; 0 where there is none yet. */
export interface CurrentProfile {
  readonly record: ProfileRecord;
  readonly stored: number;
}

/** What is known of somebody of whom nothing but the account is known. */
export function bareProfile({ name }: { readonly name: string }): ProfileRecord {
  const [firstName = name, ...rest] = name.split(' ');
  const lastName = rest.join(' ');
  return { values: { firstName, ...(lastName && { lastName }) }, locks: {}, custom: [], claims: {} };
}

/** The profile of a person as it is now. */
export async function currentProfile({ store }: Context, account: Account): Promise<CurrentProfile> {
  const found = await store.get('profiles', account.id);
  return { record: found?.value ?? bareProfile(account), stored: found?.version ?? 0 };
}

/** A profile as the contract shows it. */
export function presentProfile({ endpoint }: Context, account: Account, { record, stored }: CurrentProfile): Profile {
  const { values, recoveryEmail, photo, updatedAt, updatedBy } = record;
  return {
    version: versionOf(stored),
    values: { ...values, companyEmail: account.email },
    ...(recoveryEmail && { recoveryEmail: presentRecoveryEmail(recoveryEmail) }),
    ...(photo !== undefined && { photo: `${endpoint.origin}/_mock/photos/${photo}` }),
    ...(updatedAt !== undefined && { updatedAt: timestamp(updatedAt) }),
    ...(updatedBy !== undefined && { updatedBy }),
  };
}

/** The version that a client sees. */
export const versionOf = (stored: number): string => `v${stored}`;

const timestamp = (time: number): string => new Date(time).toISOString();

const presentRecoveryEmail = ({ address, verified, sentAt }: RecoveryEmailRecord): NonNullable<Profile['recoveryEmail']> => ({
  address,
  verified,
  ...(sentAt !== undefined && { sentAt: timestamp(sentAt) }),
});

/** What was changed in a profile, and by whom. */
export const changedBy = ({ clock }: Context, { name }: Pick<Account, 'name'>): Partial<ProfileRecord> => ({
  updatedAt: clock.now(),
  updatedBy: name,
});

/** Changes a profile whatever its version is, and says what it is then. `change` returns nothing to leave it as it is. */
export async function changeProfile(
  context: Context,
  account: Account,
  change: (record: ProfileRecord) => ProfileRecord | undefined,
): Promise<ProfileRecord | undefined> {
  return update(context.store, 'profiles', account.id, (record) => change(record ?? bareProfile(account)));
}
