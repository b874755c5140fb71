import type { Session } from 'portal-contract';
import type { Account } from './accounts.ts';
import type { Context } from './context.ts';
import type { Exchange } from './exchange.ts';
import type { Handler, LiveSession } from './handler.ts';
import { PortalProblem } from './portal-problem.ts';
import { acrOf, type Proof } from './proofs.ts';
import { randomId, randomSecret } from './random.ts';
import { noteEvent } from './security/account-events.ts';
import type { SessionRecord } from './session-record.ts';
import { update } from './store.ts';
import type { Whereabouts } from './whereabouts.ts';

/** The session as the client sees it. */
export const getSession: Handler<'getSession'> = async ({ context, session }) => presentSession(context, session);

/** Ends the session: its id is dead from here on. */
export const logOut: Handler<'logOut'> = async ({ context, exchange, session }) => {
  const { record, account } = session;
  if (await context.store.remove('sessions', record.id)) {
    await noteEvent(context, account.id, { kind: 'log-out', from: record.from ?? {}, session: record.handle });
  }
  clearSessionCookie(context, exchange);
  return undefined;
};

/** The live session of a request, or nothing. Expired ones are removed, and so are those of a disabled account. */
export async function findSession(context: Context, exchange: Exchange): Promise<LiveSession | undefined> {
  const { store, cookies } = context;
  const id = exchange.cookie(cookies.names.session);
  const record = id === undefined ? undefined : (await store.get('sessions', id))?.value;
  if (!record) return undefined;
  const account = (await store.get('accounts', record.person))?.value;
  if (account && account.status !== 'suspended' && isLive(context, record)) return { record, account };
  await store.remove('sessions', record.id);
  return undefined;
}

/** The live session of a request. Throws `session-expired` where there is none, and takes a dead cookie back. */
export async function requireSession(context: Context, exchange: Exchange): Promise<LiveSession> {
  const session = await findSession(context, exchange);
  if (session) return session;
  if (exchange.cookie(context.cookies.names.session) !== undefined) clearSessionCookie(context, exchange);
  throw sessionExpired();
}

/** The problem of whoever has no live session. */
export const sessionExpired = (): PortalProblem =>
  new PortalProblem('session-expired', { headers: { 'WWW-Authenticate': 'PortalSession' } });

/** Starts the idle time again. */
export async function touchSession({ store, clock }: Context, { record }: LiveSession): Promise<void> {
  await update(store, 'sessions', record.id, (current) => current && { ...current, usedAt: clock.now() });
}

/** What a session is opened with. */
export interface LogIn {
  readonly account: Account;
  readonly proofs: readonly Proof[];
  /** When a device verified the person, milliseconds since 1970. */
  readonly verifiedAt?: number;
  /** From where. */
  readonly from?: Whereabouts;
}

/** A new session under a new id, which it never shares with an earlier one. Not stored yet. */
export function newSession({ random, clock }: Context, { account, proofs, verifiedAt, from }: LogIn): SessionRecord {
  const now = clock.now();
  return {
    id: randomSecret(random),
    handle: randomId(random),
    ...(from && { from }),
    csrfToken: randomSecret(random),
    person: account.id,
    acr: acrOf(proofs),
    proofs,
    ...(verifiedAt !== undefined && { verifiedAt }),
    createdAt: now,
    usedAt: now,
  };
}

/** Stores a new session and hands its cookie out. A session that the browser had before is dead. */
export async function openSession(context: Context, exchange: Exchange, record: SessionRecord): Promise<void> {
  const { store, cookies } = context;
  const old = exchange.cookie(cookies.names.session);
  if (old !== undefined) await store.remove('sessions', old);
  await store.put('sessions', record.id, record, 0);
  exchange.setCookie(`${cookies.names.session}=${record.id}; ${cookies.attributes}`);
}

/** A session as the contract shows it, with whole seconds that never promise too much. */
export function presentSession(context: Context, { record, account }: LiveSession): Session {
  const now = context.clock.now();
  const left = (end: number): number => Math.max(0, Math.floor((end - now) / 1000));
  return {
    person: { id: account.id, name: account.name, email: account.email },
    acr: record.acr,
    idleIn: left(endOf(context, record)),
    absoluteIn: left(absoluteEndOf(context, record)),
    csrfToken: record.csrfToken,
  };
}

/** Whether a session has not ended by itself. */
export const isLive = (context: Context, record: SessionRecord): boolean => endOf(context, record) > context.clock.now();

/** When a session ends if nothing is done. */
const endOf = (context: Context, record: SessionRecord): number =>
  record.endsAt ?? Math.min(absoluteEndOf(context, record), record.usedAt + context.settings.session.idleTimeout * 1000);

/** Milliseconds after which a device must verify the person again: twelve hours, however long sessions are. */
export const deviceAge = 43_200_000;

/** When a session ends whatever is done. */
function absoluteEndOf({ settings }: Context, { createdAt, verifiedAt, endsAt }: SessionRecord): number {
  if (endsAt !== undefined) return endsAt;
  const end = createdAt + settings.session.absoluteTimeout * 1000;
  return verifiedAt === undefined ? end : Math.min(end, verifiedAt + deviceAge);
}

function clearSessionCookie({ cookies }: Context, exchange: Exchange): void {
  exchange.setCookie(`${cookies.names.session}=; ${cookies.attributes}; Max-Age=0`);
}
