import type { ActivateFactor } from 'portal-contract';
import type { Account, Authenticator } from '../accounts.ts';
import type { Context } from '../context.ts';
import { addCredential, credentialFactor } from '../credentials.ts';
import { rememberDevice } from '../devices.ts';
import type { Handler } from '../handler.ts';
import { PortalProblem } from '../portal-problem.ts';
import { replaceCodes } from '../recovery-codes.ts';
import { update } from '../store.ts';
import { timeStepOf } from '../totp.ts';
import { verifyAttestation } from '../webauthn.ts';
import { whereaboutsOf } from '../whereabouts.ts';
import { changedIn, recordChange } from './account-change.ts';
import { limitsOf } from './factor-limits.ts';
import type { CredentialSetupRecord, FactorSetupRecord, TotpSetupRecord } from './factor-setup-record.ts';
import { findFactor } from './present-factor.ts';

/** Activates a factor that has proven to work, in the place of the one that it replaces. */
export const activateFactor: Handler<'activateFactor'> = async (call) => {
  const { context, exchange, session, params, body } = call;
  const setup = await findSetup(context, session.account, params.id);
  const name = body.name?.trim() || undefined;
  const account = await activated(call, setup, { ...body, name });
  const own = await findFactor(context, { exchange, account, id: setup.id });
  if (!own) throw new PortalProblem('not-found');
  const { factor, word } = own;
  const kind = setup.replaces === undefined ? 'factor-added' : 'factor-replaced';
  await recordChange(context, changedIn(session), { kind, subject: factor.name, factor: word });
  // A device logs in by itself, so that there is nothing that codes would stand in for.
  const codeless = factor.kind !== 'device' && account.recoveryCodes.every(({ used }) => used);
  return { factor, ...(codeless && { recoveryCodes: [...(await replaceCodes(context, account.id))] }) };
};

/** What is being set up. Somebody else's is not there. Throws `not-found` or `enrolment-expired`. */
async function findSetup({ store, clock }: Context, { id: person }: Account, id: string): Promise<FactorSetupRecord> {
  const setup = (await store.get('factorSetups', id))?.value;
  if (setup?.person !== person) throw new PortalProblem('not-found');
  if (setup.expiresAt <= clock.now()) throw new PortalProblem('enrolment-expired');
  return setup;
}

type Proof = Pick<ActivateFactor, 'code' | 'credential'> & { readonly name: string | undefined };
type ActivateCall = Parameters<Handler<'activateFactor'>>[0];

function activated(call: ActivateCall, setup: FactorSetupRecord, proof: Proof): Promise<Account> {
  if (setup.kind === 'totp') return activateTotp(call, setup, proof);
  // A phone activates itself.
  if (setup.kind === 'push') throw new PortalProblem('factor-rejected');
  return activateCredential(call, setup, proof);
}

/** Adds the authenticator with its first code used up. */
async function activateTotp({ context, session }: ActivateCall, setup: TotpSetupRecord, proof: Proof): Promise<Account> {
  const { store, clock } = context;
  const lastStep = timeStepOf(setup, proof.code ?? '', clock);
  if (lastStep === undefined) throw new PortalProblem('factor-rejected');
  // Of two requests with the same code one removes it.
  if (!(await store.remove('factorSetups', setup.id))) throw new PortalProblem('not-found');
  const now = clock.now();
  const limit = limitsOf(context, session.account).totp ?? 0;
  const account = await update(store, 'accounts', session.account.id, (current) => {
    const replaced = current?.authenticators.find(({ id }) => id === setup.replaces);
    const others = current?.authenticators.filter((each) => each !== replaced) ?? [];
    const label = proof.name ?? replaced?.label ?? 'Authenticator app';
    const added: Authenticator = { id: setup.id, label, secret: setup.secret, lastStep, createdAt: now, usedAt: now };
    return current && others.length < limit ? { ...current, authenticators: [...others, added] } : undefined;
  });
  if (!account) throw new PortalProblem('factor-limit');
  return account;
}

/** Registers the credential: once, for its id is nobody else's. */
async function activateCredential(
  { context, exchange, session }: ActivateCall,
  setup: CredentialSetupRecord,
  { credential: answer, name }: Proof,
): Promise<Account> {
  const { challenge, purpose, replaces, id } = setup;
  const made = answer && (await verifyAttestation(context, { answer, challenge, purpose }));
  if (!made) throw new PortalProblem('factor-rejected');
  const { browser, system } = whereaboutsOf(context, exchange);
  const madeOn = [browser, system].filter((word) => word !== undefined).join(' on ');
  const replaced = session.account.credentials.find((each) => credentialFactor(each) === replaces);
  const label = name ?? replaced?.label ?? made.label;
  const credential = { ...made, factor: id, label, ...(madeOn !== '' && { madeOn }) };
  const account = await addCredential(context, session.account.id, credential, replaces);
  if (!account) throw new PortalProblem('factor-rejected');
  await context.store.remove('factorSetups', id);
  const own = exchange.cookie(context.cookies.names.browser);
  if (own !== undefined && made.transports.includes('internal')) await rememberDevice(context, own, made.id);
  return account;
}
