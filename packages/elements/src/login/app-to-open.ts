import type { PortalConnection } from 'portal-sdk';

/** Where the log-in page is told which application to go on to, when somebody opened it without a session. */
export const parameter = 'portal-app';

/** The navigation to go on to, if the address names one. What reads it comes only then. */
export async function appToOpen(client: PortalConnection): Promise<string | undefined> {
  if (!new URLSearchParams(location.search).has(parameter)) return undefined;
  const { takeAppToOpen } = await import('./take-app-to-open.ts');
  return takeAppToOpen(client);
}
