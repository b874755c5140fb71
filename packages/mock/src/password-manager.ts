import type { PasswordManager } from 'portal-contract';
import type { Account } from './accounts.ts';
import { company } from './company.ts';
import type { Context } from './context.ts';

/** Who manages the password of an account, where it cannot be changed here. */
export function passwordManagerOf(
  { settings, identityProviders }: Context,
  { federated, passwordManager }: Account,
): PasswordManager | undefined {
  if (!federated) return passwordManager ?? settings.passwordManager;
  return { name: identityProviders.list.find(({ issuer }) => issuer === federated.issuer)?.name ?? company };
}
