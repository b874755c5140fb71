import { preferencesOperations } from 'portal-contract';
import type { PortalConnection, SessionState } from 'portal-sdk';
import { preferencesOf } from '../shared/liking.ts';

/** Reads how the person who is logged in likes the portal, where the backend keeps that. Rejects with a `PortalError`. */
export async function loadPreferences(client: PortalConnection): Promise<void> {
  const { configuration, session } = client;
  await configuration.load();
  const { value } = configuration;
  if (value.status === 'ready' && value.configuration.capabilities['preferences']?.enabled !== true) return;
  const before = session.value;
  const preferences = await client.send(preferencesOperations.getPreferences);
  if (isSame(before, session.value)) preferencesOf(client).take(preferences);
}

/** Whether nobody else has logged in meanwhile, nor the person logged out. A session may have been read anew. */
function isSame(before: SessionState, now: SessionState): boolean {
  if (now.status === 'logged-out') return false;
  return before.status !== 'logged-in' || (now.status === 'logged-in' && now.session.person.id === before.session.person.id);
}
