import type { FieldError } from 'portal-contract';
import { update, type Store } from '../store.ts';
import { invalid } from '../validation.ts';
import { uniqueFields } from './fields.ts';
import type { Claim, ProfileRecord } from './profile-record.ts';

/** Who has a value that only one person may have. Free once no change holds it any more. */
export interface UniqueValue {
  readonly person: string;
  /** The changes that took it: the one that was made, and those that still may be. */
  readonly attempts: readonly string[];
}

/** The key of a value among those of everybody: one spelling, whatever its case. */
const keyOf = (field: string, value: string): string => `${field} ${value.trim().normalize('NFC').toLowerCase()}`;

/** Takes a value for a person, unless somebody else has it. */
async function claim(store: Store, person: string, { key, attempt }: Claim): Promise<boolean> {
  const taken = await update(store, 'uniqueValues', key, (value) => {
    const free = !value || value.attempts.length === 0 || value.person === person;
    const before = value?.person === person ? value.attempts : [];
    return free ? { person, attempts: [...before, attempt] } : undefined;
  });
  return taken !== undefined;
}

/** Gives values back. Another change of the same person may still hold one. */
export async function releaseValues(store: Store, claims: readonly Claim[]): Promise<void> {
  for (const { key, attempt } of claims) {
    await update(
      store,
      'uniqueValues',
      key,
      (value) => value && { ...value, attempts: value.attempts.filter((each) => each !== attempt) },
    );
  }
}

/** The values that a change takes, and those that it gives back once it is made. */
export interface Claimed {
  /** Every claim of the profile after the change, by the name of the field. */
  readonly claims: ProfileRecord['claims'];
  readonly taken: readonly Claim[];
  readonly given: readonly Claim[];
}

/**
 * Takes the values of a profile that only one person may have, before the profile is written. `attempt` names
 * the change among all. Throws `validation-failed` with
 * `taken` where somebody else has one, and takes nothing then.
 */
export async function claimValues(
  { store, attempt }: { readonly store: Store; readonly attempt: string },
  person: string,
  { record, values }: { readonly record: Pick<ProfileRecord, 'claims'>; readonly values: ProfileRecord['values'] },
): Promise<Claimed> {
  const claims: Record<string, Claim> = {};
  const [taken, given]: [Claim[], Claim[]] = [[], []];
  const errors: FieldError[] = [];
  for (const field of uniqueFields) {
    const before = record.claims[field];
    const value = values[field];
    const key = typeof value === 'string' ? keyOf(field, value) : undefined;
    if (before && before.key !== key) given.push(before);
    if (before && before.key === key) claims[field] = before;
    else if (key !== undefined) {
      const wanted = { key, attempt };
      if (await claim(store, person, wanted)) taken.push((claims[field] = wanted));
      else errors.push({ pointer: `/values/${field}`, code: 'taken' });
    }
  }
  if (errors.length === 0) return { claims, taken, given };
  await releaseValues(store, taken);
  throw invalid(errors);
}
