import type { BeginFactor, FactorSetup } from 'portal-contract';
import type { Account } from '../accounts.ts';
import { secondsUntil } from '../clock.ts';
import type { Context } from '../context.ts';
import type { Handler } from '../handler.ts';
import { PortalProblem } from '../portal-problem.ts';
import { newReference, randomId, randomSecret } from '../random.ts';
import { tokenHash } from '../token-hash.ts';
import { newSecret, otpauthUri, totpParameters } from '../totp.ts';
import { invalid } from '../validation.ts';
import { creationOptions } from '../webauthn-options.ts';
import { isFull, limitsOf } from './factor-limits.ts';
import type { FactorSetupRecord } from './factor-setup-record.ts';
import { factorsFor, type OwnFactor } from './present-factor.ts';

/** How many factors a person may have begun to set up at a time; the one begun first is forgotten. */
const mostBegun = 10;

/** Begins to set a factor up. What it is set up with is in this one answer, and is kept only until it is active. */
export const beginFactor: Handler<'beginFactor'> = async ({ context, exchange, session: { account }, body }) => {
  const limits = limitsOf(context, account);
  const factors = await factorsFor(context, exchange, account);
  requireAllowed({ account, body, factors, offered: limits[body.kind] !== undefined });
  if (isFull(limits, factors, body.kind, body.replaces)) throw new PortalProblem('factor-limit');
  await forgetBegun(context, account);
  return begin(context, account, body);
};

interface Asked {
  readonly account: Account;
  readonly body: BeginFactor;
  readonly factors: readonly OwnFactor[];
  readonly offered: boolean;
}

/** Throws `validation-failed` for what is not offered to this person. */
function requireAllowed({ account, body, factors, offered }: Asked): void {
  const { kind, purpose, replaces } = body;
  // A passkey logs in by itself, which is the provider's to do for its people.
  const passkey = kind === 'webauthn' && (purpose ?? 'passkey') === 'passkey' && account.federated !== undefined;
  const wrong = [
    ...(offered ? [] : ['/kind']),
    ...((purpose !== undefined && kind !== 'webauthn') || passkey ? ['/purpose'] : []),
    ...(replaces === undefined || factors.some(({ factor }) => factor.id === replaces && factor.kind === kind)
      ? []
      : ['/replaces']),
  ];
  if (wrong.length > 0) throw invalid(wrong.map((pointer) => ({ pointer, code: 'not-allowed' })));
}

/** Forgets what this person began and left. */
async function forgetBegun({ store, clock }: Context, { id }: Account): Promise<void> {
  const own = (await store.list('factorSetups')).filter(({ person }) => person === id);
  const live = own.filter(({ expiresAt }) => expiresAt > clock.now());
  const dead = [...own.filter((each) => !live.includes(each)), ...live.slice(0, Math.max(0, live.length - mostBegun + 1))];
  for (const setup of dead) await store.remove('factorSetups', setup.id);
}

async function begin(context: Context, account: Account, body: BeginFactor): Promise<FactorSetup> {
  const { random, clock, store, settings } = context;
  const { kind, purpose = 'passkey', replaces } = body;
  const seconds = kind === 'push' ? settings.factorSetup.pairing : settings.factorSetup.lifetime;
  const setup = {
    id: randomId(random),
    person: account.id,
    expiresAt: clock.now() + seconds * 1000,
    ...(replaces !== undefined && { replaces }),
  };
  const { record, told } = await materials[kind](context, account, { setup, purpose });
  await store.put('factorSetups', record.id, record, 0);
  return { id: record.id, kind, expiresIn: secondsUntil(record.expiresAt, clock), ...told };
}

interface Blank {
  readonly setup: Pick<FactorSetupRecord, 'id' | 'person' | 'expiresAt' | 'replaces'>;
  readonly purpose: 'passkey' | 'security-key';
}

/** What is kept of a set-up, and what is told. */
interface Material {
  readonly record: FactorSetupRecord;
  readonly told: Pick<FactorSetup, 'totp' | 'options' | 'push'>;
}

type Make = (context: Context, account: Account, blank: Blank) => Promise<Material>;

const totp: Make = async ({ random }, { email }, { setup }) => {
  const secret = newSecret(random);
  return {
    record: { ...setup, kind: 'totp', secret },
    told: { totp: { secret, uri: otpauthUri({ secret }, email), ...totpParameters } },
  };
};

const webauthn: Make = async (context, account, { setup, purpose }) => {
  const challenge = randomSecret(context.random);
  const options = creationOptions(context, account, { challenge, purpose });
  return { record: { ...setup, kind: 'webauthn', purpose, challenge }, told: { options } };
};

const device: Make = async (context, account, { setup }) => {
  const challenge = randomSecret(context.random);
  // A device that is renewed may hold the credential that it replaces.
  const credentials = account.credentials.filter(({ factor, id }) => (factor ?? id) !== setup.replaces);
  const options = creationOptions(context, { ...account, credentials }, { challenge, purpose: 'device' });
  return { record: { ...setup, kind: 'device', purpose: 'device', challenge }, told: { options } };
};

/** Seconds between two looks at whether the phone is paired. */
const pollAfter = 2;

const push: Make = async ({ random, endpoint }, _account, { setup }) => {
  const code = newReference(random);
  const uri = `${endpoint.origin}/_mock/phone?code=${code}`;
  return { record: { ...setup, kind: 'push', codeHash: await tokenHash(code) }, told: { push: { uri, code, pollAfter } } };
};

const materials: { readonly [Kind in BeginFactor['kind']]: Make } = { totp, webauthn, device, push };
