import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import { credentialFactor } from '../credentials.ts';
import { requiresFactor, lacksFactor } from '../enrolment-window.ts';
import type { Handler } from '../handler.ts';
import { PortalProblem } from '../portal-problem.ts';
import { update } from '../store.ts';
import { invalid } from '../validation.ts';
import { relyingPartyId, userHandle } from '../webauthn-options.ts';
import { changedIn, recordChange } from './account-change.ts';
import { limitsOf } from './factor-limits.ts';
import { factorsFor, findFactor } from './present-factor.ts';

/** Every factor of the person. */
export const listFactors: Handler<'listFactors'> = async ({ context, exchange, session: { account } }) => ({
  items: (await factorsFor(context, exchange, account)).map(({ factor }) => factor),
  limits: { ...limitsOf(context, account) },
  required: requiresFactor(context, account),
  accepted: {
    rpId: relyingPartyId(context),
    userId: userHandle(account),
    allAcceptedCredentialIds: account.credentials.map(({ id }) => id),
    name: account.email,
    displayName: account.name,
  },
});

/** Calls a factor otherwise. */
export const renameFactor: Handler<'renameFactor'> = async ({ context, exchange, session, params: { id }, body }) => {
  const name = body.name.trim();
  const own = await findFactor(context, { exchange, account: session.account, id });
  if (!own) throw new PortalProblem('not-found');
  if (name === '') throw invalid([{ pointer: '/name', code: 'required' }]);
  if (name === own.factor.name) return own.factor;
  const account = await update(
    context.store,
    'accounts',
    session.account.id,
    (current) => current && withName(current, id, name),
  );
  const renamed = account && (await findFactor(context, { exchange, account, id }));
  if (!renamed) throw new PortalProblem('not-found');
  await recordChange(context, changedIn(session), { kind: 'factor-renamed', subject: name, factor: own.word });
  return renamed.factor;
};

const withName = (account: Account, id: string, name: string): Account => ({
  ...account,
  authenticators: account.authenticators.map((each) => (each.id === id ? { ...each, label: name } : each)),
  credentials: account.credentials.map((each) => (credentialFactor(each) === id ? { ...each, label: name } : each)),
  ...(account.phone && { phone: account.phone.id === id ? { ...account.phone, name } : account.phone }),
});

/** Removes a factor: of two who remove the same one gets it, and of two who remove the last two one is refused. */
export const removeFactor: Handler<'removeFactor'> = async ({ context, exchange, session, params: { id } }) => {
  const own = await findFactor(context, { exchange, account: session.account, id });
  if (!own) throw new PortalProblem('not-found');
  let before: Account | undefined;
  await update(context.store, 'accounts', session.account.id, (current) => {
    before = current;
    const left = current && withoutFactor(current, id);
    if (!left || left === current) throw new PortalProblem('not-found');
    if (own.factor.kind !== 'device' && lacksFactor(context, left)) throw new PortalProblem('last-factor');
    return left;
  });
  await forget(context, before, id);
  await recordChange(context, changedIn(session), { kind: 'factor-removed', subject: own.factor.name, factor: own.word });
  return undefined;
};

/** An account without a factor; the same where it has none of this id. Recovery codes go with the last one that they stand in for. */
function withoutFactor(account: Account, id: string): Account {
  const { phone, ...rest } = account;
  const authenticators = account.authenticators.filter((each) => each.id !== id);
  const credentials = account.credentials.filter((each) => credentialFactor(each) !== id);
  const kept = phone && phone.id !== id ? { phone } : {};
  const count = (each: Account): number => each.authenticators.length + each.credentials.length + (each.phone ? 1 : 0);
  const left: Account = { ...rest, ...kept, authenticators, credentials };
  if (count(left) === count(account)) return account;
  const stands = authenticators.length > 0 || left.phone || credentials.some(({ purpose }) => purpose !== 'device');
  return stands ? left : { ...left, recoveryCodes: [] };
}

/** Takes away what is kept of a factor beside the account. */
async function forget({ store }: Context, before: Account | undefined, id: string): Promise<void> {
  const credential = before?.credentials.find((each) => credentialFactor(each) === id);
  if (credential) await store.remove('credentials', credential.id);
  if (before?.phone?.id === id) await store.remove('pushes', id);
}
