import { connectKeyOperations, type SshKey, sshKeyOperations, type SshKeys } from 'portal-contract';
import { agentsCard, security as t, sshKeysCard } from '../../shared/messages/en/security/overview.ts';
import type { Standing, View } from '../standing.ts';

/** Milliseconds after which a key that nobody uses is worth a thought. */
const year = 365 * 86_400_000;

export async function sshKeysStanding({ ask }: View): Promise<Standing> {
  const keys = await ask(sshKeyOperations.listSshKeys);
  const { length } = keys.items;
  const { more } = sshKeysCard;
  return { text: length ? sshKeysCard.have(length) : sshKeysCard.none, more, action: t.manage, todo: worthDoing(keys) };
}

function worthDoing({ items, rsaBits }: SshKeys): string | undefined {
  const weak = items.find(({ kind, bits }) => kind === 'ssh-rsa' && bits < rsaBits);
  if (weak) return sshKeysCard.todoWeak(weak.name);
  const old = items.find(({ lastUsedAt, createdAt }: SshKey) => Date.now() - Date.parse(lastUsedAt ?? createdAt) > year);
  return old && sshKeysCard.todoOld(old.name);
}

export async function agentsStanding({ ask }: View): Promise<Standing> {
  const { length } = (await ask(connectKeyOperations.listConnectKeys)).items;
  return { text: length ? agentsCard.waiting(length) : agentsCard.text, more: agentsCard.more, action: t.manage };
}
