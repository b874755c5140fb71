import type { Factor, FactorKind } from 'portal-contract';
import type { Account, Authenticator, Credential, Phone } from '../accounts.ts';
import type { Context } from '../context.ts';
import { credentialFactor } from '../credentials.ts';
import type { Exchange } from '../exchange.ts';
import { deviceAge } from '../session.ts';

/** A factor as its owner sees it, and what kind of thing to tell of it. */
export interface OwnFactor {
  readonly factor: Factor & { readonly kind: FactorKind };
  /** `totp`, `passkey`, `security-key`, `device` or `push`. */
  readonly word: string;
}

const time = (at: number): string => new Date(at).toISOString();

const named = (name: string, createdAt?: number): Pick<Factor, 'name' | 'createdAt'> => ({
  name,
  ...(createdAt !== undefined && { createdAt: time(createdAt) }),
});

const used = (usedAt?: number): Pick<Factor, 'lastUsedAt'> => (usedAt === undefined ? {} : { lastUsedAt: time(usedAt) });

const authenticator = ({ id, label, createdAt, usedAt }: Authenticator): OwnFactor => ({
  factor: { id, kind: 'totp', ...named(label, createdAt), ...used(usedAt) },
  word: 'totp',
});

const phone = ({ id, name, createdAt, usedAt, app }: Phone): OwnFactor => ({
  factor: { id, kind: 'push', ...named(name, createdAt), ...used(usedAt), ...(app !== undefined && { app }) },
  word: 'push',
});

function credential(own: Credential, now: number, here: readonly string[]): OwnFactor {
  const { purpose, label, createdAt, usedAt, transports, backedUp, madeOn } = own;
  const device = purpose === 'device';
  const verified = usedAt ?? createdAt;
  return {
    factor: {
      id: credentialFactor(own),
      kind: device ? 'device' : 'webauthn',
      ...named(label, createdAt),
      ...used(usedAt),
      ...(device
        ? { verifiedAt: time(verified), validFor: Math.max(0, Math.floor((verified + deviceAge - now) / 1000)) }
        : { purpose, synced: backedUp, transports: [...transports] }),
      ...(madeOn !== undefined && { madeOn }),
      ...(here.includes(own.id) && { current: true }),
    },
    word: purpose,
  };
}

/** The factors of a person, in the order in which they were set up. Recovery codes stand in for one, and are none. */
export async function factorsFor(context: Context, exchange: Exchange, account: Account): Promise<readonly OwnFactor[]> {
  const browser = exchange.cookie(context.cookies.names.browser) ?? '';
  const here = (await context.store.get('browsers', browser))?.value.devices ?? [];
  const factors = [
    ...account.authenticators.map(authenticator),
    ...account.credentials.map((each) => credential(each, context.clock.now(), here)),
    ...(account.phone ? [phone(account.phone)] : []),
  ];
  return factors.sort((a, b) => (a.factor.createdAt ?? '').localeCompare(b.factor.createdAt ?? ''));
}

/** One of a person's factors. */
export const findFactor = async (
  context: Context,
  { exchange, account, id }: { readonly exchange: Exchange; readonly account: Account; readonly id: string },
): Promise<OwnFactor | undefined> => (await factorsFor(context, exchange, account)).find(({ factor }) => factor.id === id);
