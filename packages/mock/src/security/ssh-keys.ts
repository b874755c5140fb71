import { parseSshKey, sshFingerprint, type SshPublicKey } from 'portal-contract/ssh-key';
import type { SshKey } from 'portal-contract';
import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import type { Handler } from '../handler.ts';
import { PortalProblem } from '../portal-problem.ts';
import { randomId } from '../random.ts';
import { update } from '../store.ts';
import { changedIn, recordChange } from './account-change.ts';

/** A public SSH key as the server keeps it. Times are milliseconds since 1970. */
export interface SshKeyRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly bits: number;
  readonly fingerprint: string;
  readonly publicKey: string;
  readonly createdAt: number;
  readonly usedAt?: number;
}

/** What is kept of a key. */
export async function sshKeyRecord(
  key: SshPublicKey,
  facts: Pick<SshKeyRecord, 'id' | 'name' | 'createdAt' | 'usedAt'>,
): Promise<SshKeyRecord> {
  return { ...facts, kind: key.kind, bits: key.bits, fingerprint: await sshFingerprint(key), publicKey: key.line };
}

export const listSshKeys: Handler<'listSshKeys'> = async ({ context, session: { account } }) => ({
  items: ((await context.store.get('sshKeys', account.id))?.value ?? []).map(presentSshKey),
  ...context.settings.sshKeys,
});

/** Adds a key. Of two requests with the same key one finds it there: the list is compared and set. */
export const addSshKey: Handler<'addSshKey'> = async ({ context, session, body }) => {
  const { limit, rsaBits } = context.settings.sshKeys;
  const reading = parseSshKey(body.publicKey, { rsaBits });
  if ('reason' in reading) throw new PortalProblem('ssh-key-rejected', { members: { reason: reading.reason } });
  const facts = { id: randomId(context.random), name: body.name.trim(), createdAt: context.clock.now() };
  const added = await sshKeyRecord(reading.key, facts);
  await update(context.store, 'sshKeys', session.account.id, (keys = []) => {
    if (keys.some(({ fingerprint }) => fingerprint === added.fingerprint)) throw new PortalProblem('duplicate');
    if (keys.length >= limit) throw new PortalProblem('limit-reached');
    return [...keys, added];
  });
  await recordChange(context, changedIn(session), { kind: 'ssh-key-added', subject: added.name });
  return presentSshKey(added);
};

export const renameSshKey: Handler<'renameSshKey'> = async ({ context, session, params: { id }, body }) => {
  const name = body.name.trim();
  let renamed: SshKeyRecord | undefined;
  const changed = await update(context.store, 'sshKeys', session.account.id, (keys = []) => {
    const key = keys.find((each) => each.id === id);
    if (!key) throw new PortalProblem('not-found');
    renamed = { ...key, name };
    return key.name === name ? undefined : keys.map((each) => (each === key ? { ...key, name } : each));
  });
  if (!renamed) throw new PortalProblem('not-found');
  if (changed) await recordChange(context, changedIn(session), { kind: 'ssh-key-renamed', subject: name });
  return presentSshKey(renamed);
};

export const removeSshKey: Handler<'removeSshKey'> = async ({ context, session, params: { id } }) => {
  const { name } = await takeKey(context, session.account, id);
  await recordChange(context, changedIn(session), { kind: 'ssh-key-removed', subject: name });
  return undefined;
};

/** Takes a key out of the list, so that of two requests one finds it. Throws `not-found`. */
async function takeKey({ store }: Context, account: Account, id: string): Promise<SshKeyRecord> {
  let removed: SshKeyRecord | undefined;
  await update(store, 'sshKeys', account.id, (keys = []) => {
    removed = keys.find((each) => each.id === id);
    return removed && keys.filter((each) => each !== removed);
  });
  if (!removed) throw new PortalProblem('not-found');
  return removed;
}

const presentSshKey = ({ createdAt, usedAt, ...key }: SshKeyRecord): SshKey => ({
  ...key,
  createdAt: new Date(createdAt).toISOString(),
  ...(usedAt !== undefined && { lastUsedAt: new Date(usedAt).toISOString() }),
});
