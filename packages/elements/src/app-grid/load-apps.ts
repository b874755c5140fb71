import { type App, appOperations } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';

/** Items a page, the most the contract allows. */
const limit = 200;

/** Reads all pages, and hands out what there is so far after each. An item that comes twice is kept once. */
export async function loadApps(
  client: PortalConnection,
  signal: AbortSignal,
  onProgress: (apps: readonly App[]) => void,
): Promise<readonly App[]> {
  const apps = new Map<string, App>();
  let cursor: string | undefined;
  do {
    const input = { limit, ...(cursor !== undefined && { cursor }) };
    const page: { items: App[]; nextCursor: string | null } = await client.send(appOperations.listApps, input, { signal });
    const before = apps.size;
    for (const app of page.items) apps.set(app.id, app);
    onProgress([...apps.values()]);
    // A page that brings nothing new would be asked for for ever.
    cursor = apps.size > before ? (page.nextCursor ?? undefined) : undefined;
  } while (cursor !== undefined);
  return [...apps.values()];
}
