import type { Account } from './accounts.ts';
import type { Context } from './context.ts';
import type { Store } from './store.ts';

/** An account at an identity provider: issuer and subject together are its key (OpenID Connect Core 1.0 §5.7). */
export type FederatedAccount = NonNullable<Account['federated']>;

const keyOf = ({ issuer, subject }: FederatedAccount): string => JSON.stringify([issuer, subject]);

/** The account here that belongs to an account at a provider. */
export async function findFederated({ store }: Context, federated: FederatedAccount): Promise<Account | undefined> {
  const id = await store.get('federated', keyOf(federated));
  return id && (await store.get('accounts', id.value))?.value;
}

/** Says that an account here belongs to an account at a provider. */
export const linkFederated = async (store: Store, federated: FederatedAccount, person: string): Promise<boolean> =>
  store.put('federated', keyOf(federated), person, 0);
