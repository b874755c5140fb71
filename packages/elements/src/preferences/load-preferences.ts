import { preferencesOperations } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { preferencesOf } from '../shared/liking.ts';

/** Reads how the person who is logged in likes the portal, where the backend keeps that. Rejects with a `PortalError`. */
export async function loadPreferences(client: PortalConnection): Promise<void> {
  const { configuration, session } = client;
  await configuration.load();
  const { value } = configuration;
  if (value.status === 'ready' && value.configuration.capabilities['preferences']?.enabled !== true) return;
  const before = session.value;
  const preferences = await client.send(preferencesOperations.getPreferences);
  if (session.value === before) preferencesOf(client).take(preferences);
}
