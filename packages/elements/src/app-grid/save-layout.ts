import { type AppLayout, appLayoutOperations } from 'portal-contract';
import { conflictOf, type PortalConnection, toPortalError } from 'portal-sdk';
import { type Change, changed } from './arrangement.ts';
import { knownSession } from './known-session.ts';

const { getAppLayout, saveAppLayout } = appLayoutOperations;

/** Times that a save is tried on what others have saved meanwhile. */
const attempts = 5;

export interface SaveLayoutOptions {
  /** What was saved before, where that is known. */
  from: AppLayout | undefined;
  signal: AbortSignal;
}

/** Saves changes of a layout; where another tab has saved meanwhile, makes them again on that. Resolves with what is saved now. */
export async function saveLayout(
  client: PortalConnection,
  changes: readonly Change[],
  { from, signal }: SaveLayoutOptions,
): Promise<AppLayout> {
  await knownSession(client);
  let current = from ?? (await client.send(getAppLayout, {}, { signal }));
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { version } = current;
      return await client.send(saveAppLayout, { version, body: changed(current, changes) }, { signal });
    } catch (cause) {
      if (toPortalError(cause).code !== 'precondition-failed' || attempt === attempts) throw cause;
      current = conflictOf(saveAppLayout, cause) ?? (await client.send(getAppLayout, {}, { signal }));
    }
  }
}
