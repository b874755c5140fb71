import type { Context } from './context.ts';
import { provenAt } from './demand.ts';
import type { Exchange } from './exchange.ts';
import type { LiveSession } from './handler.ts';
import { acrOf, type Proof } from './proofs.ts';
import { randomSecret } from './random.ts';
import { openSession, sessionExpired } from './session.ts';
import type { SessionRecord } from './session-record.ts';
import { update } from './store.ts';

/** Milliseconds for which a step-up for an application opens it, whatever its `maxAge`. */
const clearance = 60_000;

/** What was proven in a session, and for which application. */
export interface Raise {
  readonly proofs: readonly Proof[];
  readonly app?: string | undefined;
}

/** The session after more was proven: another id, another token, the same end. Not stored yet. */
export function raisedSession({ random, clock }: Context, { record }: LiveSession, { proofs, app }: Raise): SessionRecord {
  const now = clock.now();
  const all = [...new Set([...record.proofs, ...proofs])];
  return {
    ...record,
    id: randomSecret(random),
    csrfToken: randomSecret(random),
    acr: acrOf(all),
    proofs: all,
    provenAt: { ...provenAt(record), ...Object.fromEntries(proofs.map((proof) => [proof, now])) },
    ...(record.verifiedAt !== undefined && proofs.includes('device') && { verifiedAt: now }),
    ...(app !== undefined && { cleared: { ...record.cleared, [app]: now + clearance } }),
    usedAt: now,
  };
}

/** Puts a session in the place of the one that it was made from. Throws `session-expired` if that has ended meanwhile. */
export async function replaceSession(
  context: Context,
  exchange: Exchange,
  { old, record }: { readonly old: SessionRecord; readonly record: SessionRecord },
): Promise<void> {
  if (!(await context.store.remove('sessions', old.id))) throw sessionExpired();
  await openSession(context, exchange, record);
}

/** Uses up what a step-up for an application has brought, and says whether there was something. Of two who ask one gets it. */
export async function useClearance({ store, clock }: Context, { record }: LiveSession, app: string): Promise<boolean> {
  let cleared = false;
  await update(store, 'sessions', record.id, (current) => {
    const { [app]: until, ...others } = current?.cleared ?? {};
    cleared = until !== undefined && until > clock.now();
    return current && until !== undefined ? { ...current, cleared: others } : undefined;
  });
  return cleared;
}
