import { appOperations, Id } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { parameter } from './destination.ts';

/**
 * Takes the application's id out of the address, so that a reload or a bookmark does not open it again, and returns the
 * navigation that opens it.
 */
export function takeAppToOpen(client: PortalConnection): string | undefined {
  const url = new URL(location.href);
  const id = Id.safeParse(url.searchParams.get(parameter));
  url.searchParams.delete(parameter);
  history.replaceState(history.state, '', url);
  return id.success ? client.href(appOperations.openApp, { id: id.data }) : undefined;
}
