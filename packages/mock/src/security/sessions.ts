import type { ActiveSession } from 'portal-contract';
import type { Context } from '../context.ts';
import type { Handler, LiveSession } from '../handler.ts';
import { PortalProblem } from '../portal-problem.ts';
import type { Proof } from '../proofs.ts';
import { endSessions } from '../revoke.ts';
import { isLive } from '../session.ts';
import type { SessionRecord } from '../session-record.ts';
import { changedIn, recordChange } from './account-change.ts';

/** Where the person is logged in. */
export const listSessions: Handler<'listSessions'> = async ({ context, session }) => {
  const records = await liveSessions(context, session);
  const items = records.map((record) => present(context, record, session));
  return { items: items.sort((a, b) => Number(b.current) - Number(a.current) || latest(a, b)) };
};

const latest = (a: ActiveSession, b: ActiveSession): number => b.lastUsedAt.localeCompare(a.lastUsedAt);

/** Ends one of the person's sessions. Of two who end the same one gets it, the other finds nothing. */
export const revokeSession: Handler<'revokeSession'> = async ({ context, session, params: { id } }) => {
  const found = (await liveSessions(context, session)).find(({ handle }) => handle === id);
  if (!found || !(await context.store.remove('sessions', found.id))) throw new PortalProblem('not-found');
  await recordChange(context, changedIn(session), { kind: 'session-ended', subject: nameOf(found) });
  return undefined;
};

/** Ends every session but this one. */
export const revokeOtherSessions: Handler<'revokeOtherSessions'> = async ({ context, session }) => {
  const ended = await endSessions(context, session.account.id, session.record.id);
  if (ended > 0) await recordChange(context, changedIn(session), { kind: 'sessions-ended' });
  return { ended };
};

const liveSessions = async (context: Context, { account }: LiveSession): Promise<readonly SessionRecord[]> =>
  (await context.store.list('sessions')).filter((record) => record.person === account.id && isLive(context, record));

/** Milliseconds after its last use in which a session counts as in use. */
const inUse = 300_000;

function present({ clock }: Context, record: SessionRecord, { record: own }: LiveSession): ActiveSession {
  const { handle: id, from = {}, createdAt, usedAt, proofs } = record;
  const current = id === own.handle;
  return {
    ...from,
    id,
    current,
    createdAt: new Date(createdAt).toISOString(),
    lastUsedAt: new Date(usedAt).toISOString(),
    active: current || clock.now() - usedAt <= inUse,
    methods: [...new Set(proofs.map(methodOf))],
  };
}

/** A second step at an identity provider is still a log-in there. */
const methodOf = (proof: Proof): string => (proof === 'provider-mfa' ? 'provider' : proof);

/** A session in words: its device, or its browser and system. */
const nameOf = ({ from = {} }: SessionRecord): string =>
  from.device ?? [from.browser, from.system].filter((word) => word !== undefined).join(' on ');
