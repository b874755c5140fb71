import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import type { Handler } from '../handler.ts';
import { preconditionFailed } from '../precondition.ts';
import { randomId } from '../random.ts';
import { update } from '../store.ts';
import { changeValues } from './change-values.ts';
import { changedBy, currentProfile, presentProfile, versionOf } from './current-profile.ts';
import type { ProfileRecord } from './profile-record.ts';
import { claimValues, releaseValues } from './unique-values.ts';

/** What is known of the person. */
export const getProfile: Handler<'getProfile'> = async ({ context, session: { account } }) =>
  presentProfile(context, account, await currentProfile(context, account));

/** Changes values over the version that the change starts from, and over no other: all of them or none. */
export const updateProfile: Handler<'updateProfile'> = async ({ context, session: { account }, body, version }) => {
  const { store, random } = context;
  const current = await currentProfile(context, account);
  const { record, stored } = current;
  const values = await changeValues(context, account, record, body.values);
  if (version !== versionOf(stored)) throw preconditionFailed(presentProfile(context, account, current));
  if (same(values, record.values)) return presentProfile(context, account, current);
  const { claims, taken, given } = await claimValues({ store, attempt: randomId(random) }, account.id, { record, values });
  const changed: ProfileRecord = { ...record, values, claims, ...changedBy(context, account) };
  if (!(await store.put('profiles', account.id, changed, stored))) {
    await releaseValues(store, taken);
    throw preconditionFailed(presentProfile(context, account, await currentProfile(context, account)));
  }
  await releaseValues(store, given);
  await followName(context, account);
  return presentProfile(context, account, { record: changed, stored: stored + 1 });
};

const same = (a: ProfileRecord['values'], b: ProfileRecord['values']): boolean => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
};

/** Makes the name that others see the one of the profile, which may change again meanwhile. */
async function followName(context: Context, account: Account): Promise<void> {
  for (;;) {
    const { record, stored } = await currentProfile(context, account);
    const { firstName, lastName } = record.values;
    const name = [firstName, lastName].filter((part) => typeof part === 'string').join(' ');
    await update(context.store, 'accounts', account.id, (now) => (now && now.name !== name ? { ...now, name } : undefined));
    if ((await currentProfile(context, account)).stored === stored) return;
  }
}
