import type { ConnectKey } from 'portal-contract';
import { secondsUntil } from '../clock.ts';
import type { Context } from '../context.ts';
import type { Handler } from '../handler.ts';
import { PortalProblem } from '../portal-problem.ts';
import { randomId } from '../random.ts';
import { update } from '../store.ts';
import { tokenHash } from '../token-hash.ts';
import { changedIn, recordChange } from './account-change.ts';
import { newConnectKey, normalizeConnectKey, prefixOf } from './connect-key-text.ts';

/** A connect key as the server keeps it: never in clear. Times are milliseconds since 1970. */
export interface ConnectKeyRecord {
  readonly id: string;
  readonly prefix: string;
  /** SHA-256, base64: the key's 80 random bits leave nothing to guess. */
  readonly hash: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

type Keys = readonly ConnectKeyRecord[];

const live = ({ clock }: Context, keys: Keys = []): Keys => keys.filter(({ expiresAt }) => expiresAt > clock.now());

export const listConnectKeys: Handler<'listConnectKeys'> = async ({ context, session: { account } }) => ({
  items: live(context, (await context.store.get('connectKeys', account.id))?.value)
    .map((key) => present(context, key))
    .reverse(),
  limit: context.settings.connectKeys.limit,
});

export const createConnectKey: Handler<'createConnectKey'> = async ({ context, session }) => {
  const { store, random, clock, settings } = context;
  const secret = newConnectKey(random);
  const made: ConnectKeyRecord = {
    id: randomId(random),
    prefix: prefixOf(secret),
    hash: await tokenHash(normalizeConnectKey(secret)),
    createdAt: clock.now(),
    expiresAt: clock.now() + settings.connectKeys.lifetime * 1000,
  };
  await update(store, 'connectKeys', session.account.id, (keys) => {
    const waiting = live(context, keys);
    if (waiting.length >= settings.connectKeys.limit) throw new PortalProblem('limit-reached');
    return [...waiting, made];
  });
  await recordChange(context, changedIn(session), { kind: 'connect-key-created', subject: made.prefix });
  return { ...present(context, made), secret };
};

export const revokeConnectKey: Handler<'revokeConnectKey'> = async ({ context, session, params: { id } }) => {
  const taken = await take(context, session.account.id, (key) => key.id === id);
  if (!taken) throw new PortalProblem('not-found');
  await recordChange(context, changedIn(session), { kind: 'connect-key-revoked', subject: taken.prefix });
  return undefined;
};

/** Uses a connect key up for one computer, and says whose it is. Of two computers with the same key one wins. */
export async function useConnectKey(context: Context, secret: string): Promise<{ readonly person: string } | undefined> {
  const hash = await tokenHash(normalizeConnectKey(secret));
  for (const { id, name } of await context.store.list('accounts')) {
    const taken = await take(context, id, (key) => key.hash === hash);
    if (taken) return { person: name };
  }
  return undefined;
}

/** Takes a key that still works out of a person's list. */
async function take(
  context: Context,
  person: string,
  matches: (key: ConnectKeyRecord) => boolean,
): Promise<ConnectKeyRecord | undefined> {
  let taken: ConnectKeyRecord | undefined;
  await update(context.store, 'connectKeys', person, (keys) => {
    const waiting = live(context, keys);
    taken = waiting.find(matches);
    return taken && waiting.filter((each) => each !== taken);
  });
  return taken;
}

const present = ({ clock }: Context, { id, prefix, createdAt, expiresAt }: ConnectKeyRecord): ConnectKey => ({
  id,
  prefix,
  createdAt: new Date(createdAt).toISOString(),
  expiresAt: new Date(expiresAt).toISOString(),
  expiresIn: secondsUntil(expiresAt, clock),
});
