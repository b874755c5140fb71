import { appOperations, Id } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';

/** Where the log-in page is told which application to go on to, when somebody opened it without a session. */
const parameter = 'portal-app';

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
