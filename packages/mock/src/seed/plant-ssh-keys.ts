import { parseSshKey } from 'portal-contract/ssh-key';
import { day } from '../enrolment-window.ts';
import { sshKeyRecord, type SshKeyRecord } from '../security/ssh-keys.ts';
import type { Store } from '../store.ts';
import type { SeedPerson } from './seed.ts';
import type { SeedSshKey } from './ssh-keys.ts';

/** Writes the SSH keys of a person of the seed. Throws for what is no key. */
export async function plantSshKeys(store: Store, { id, sshKeys = [] }: SeedPerson, startedAt: number): Promise<void> {
  if (sshKeys.length === 0 || (await store.get('sshKeys', id))) return;
  await store.put('sshKeys', id, await Promise.all(sshKeys.map((key) => recordOf(key, startedAt))), 0);
}

function recordOf({ publicKey, addedDaysAgo, usedDaysAgo, ...facts }: SeedSshKey, startedAt: number): Promise<SshKeyRecord> {
  // An old key may be shorter than a new one.
  const reading = parseSshKey(publicKey, { rsaBits: 0 });
  if ('reason' in reading) throw new Error(`${facts.id} is no key: ${reading.reason}`);
  return sshKeyRecord(reading.key, {
    ...facts,
    createdAt: startedAt - addedDaysAgo * day,
    ...(usedDaysAgo !== undefined && { usedAt: startedAt - usedDaysAgo * day }),
  });
}
