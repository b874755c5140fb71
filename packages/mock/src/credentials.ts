import type { Account, Credential } from './accounts.ts';
import type { Context } from './context.ts';
import { update } from './store.ts';
import type { Assertion } from './webauthn.ts';

/** What a credential is called among the factors of its owner. Its own id may be longer than an id of the contract. */
export const credentialFactor = ({ factor, id }: Credential): string => factor ?? id.slice(0, 128);

/** How many credentials an account may have. */
export const credentialLimit = 20;

/** A credential and whose it is. */
export interface OwnedCredential {
  readonly account: Account;
  readonly credential: Credential;
}

/** Whose credential this is. */
export async function findCredential({ store }: Context, id: string): Promise<OwnedCredential | undefined> {
  const owner = (await store.get('credentials', id))?.value;
  const account = owner === undefined ? undefined : (await store.get('accounts', owner))?.value;
  const credential = account?.credentials.find((each) => each.id === id);
  return account && credential && { account, credential };
}

/**
 * Registers a credential, in the place of another where it replaces one, and returns the account that has it now. Returns nothing
 * when anybody has a credential with this id already (WebAuthn Level 3 §7.1), or when the account has as many as it may have.
 */
export async function addCredential(
  { store }: Context,
  owner: string,
  credential: Credential,
  replaces?: string,
): Promise<Account | undefined> {
  if (!(await store.put('credentials', credential.id, owner, 0))) return undefined;
  let replaced: Credential | undefined;
  const account = await update(store, 'accounts', owner, (current) => {
    replaced = current?.credentials.find((each) => credentialFactor(each) === replaces);
    const others = current?.credentials.filter((each) => each !== replaced) ?? [];
    return current && others.length < credentialLimit ? { ...current, credentials: [...others, credential] } : undefined;
  });
  if (!account) await store.remove('credentials', credential.id);
  else if (replaced) await store.remove('credentials', replaced.id);
  return account;
}

/**
 * Counts a use of a credential, and returns the account as it is then. Returns nothing if the counter has not advanced: then
 * somebody has used the credential meanwhile, or there are two copies of it (WebAuthn Level 3 §6.1.1).
 */
export async function useCredential(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  { account: { id: owner }, credential: { id } }: OwnedCredential,
  { counter, backedUp }: Assertion,
): Promise<Account | undefined> {
  return update(store, 'accounts', owner, (account) => {
    const used = account?.credentials.find((each) => each.id === id);
    if (!account || !used || !advances(used.counter, counter)) return undefined;
    const next: Credential = { ...used, counter, backedUp, usedAt: clock.now() };
    return { ...account, credentials: account.credentials.map((each) => (each === used ? next : each)) };
  });
}

/** An authenticator that does not count says 0 every time. */
const advances = (before: number, now: number): boolean => (before === 0 && now === 0) || now > before;

/** Removes every device from an account, as a new password requires, and returns the account without them. */
export async function forgetDevices({ store }: Pick<Context, 'store'>, accountId: string): Promise<Account | undefined> {
  let devices: readonly Credential[] = [];
  const account = await update(store, 'accounts', accountId, (current) => {
    devices = current?.credentials.filter(({ purpose }) => purpose === 'device') ?? [];
    return current && { ...current, credentials: current.credentials.filter(({ purpose }) => purpose !== 'device') };
  });
  for (const { id } of devices) await store.remove('credentials', id);
  return account;
}
