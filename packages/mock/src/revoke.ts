import type { Account } from './accounts.ts';
import type { Context } from './context.ts';
import { releaseFlow } from './flow-quota.ts';

/** Ends every session of a person, in every browser but those to keep, and says how many there were. */
export async function endSessions({ store }: Context, person: string, ...keep: readonly string[]): Promise<number> {
  let ended = 0;
  for (const { id, person: owner } of await store.list('sessions')) {
    if (owner === person && !keep.includes(id) && (await store.remove('sessions', id))) ended += 1;
  }
  return ended;
}

/** Ends every other flow in which this person has proven something: what was proven may not count any more. */
export async function endFlows(context: Context, person: string, except?: string): Promise<void> {
  for (const flow of await context.store.list('flows')) {
    if (flow.account !== person || flow.id === except) continue;
    await context.store.remove('flows', flow.id);
    await releaseFlow(context, flow);
  }
}

/** Ends the recovery that was asked for, if one was: its link and its code are dead. */
export async function endRecovery({ store }: Context, { email }: Account): Promise<void> {
  const requests = await store.get('recoveryRequests', email);
  if (requests) await store.remove('recoveries', requests.value.latest);
}
