import { type App, type AppPage, appOperations } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { tidyApp } from './tidy-app.ts';

/** Items a page, the most the contract allows. */
const limit = 200;

/**
 * Reads all pages, and hands out what there is so far after the first, the second, the fourth … and the last, so that ten thousand
 * are not drawn fifty times. An item that comes twice is kept once.
 */
export async function loadApps(
  client: PortalConnection,
  signal: AbortSignal,
  onProgress: (apps: readonly App[]) => void,
): Promise<void> {
  const ask = (cursor?: string): Promise<AppPage> =>
    client.send(appOperations.listApps, { limit, ...(cursor !== undefined && { cursor }) }, { signal });
  const apps = new Map<string, App>();
  let pages = 0;
  for (let asked: Promise<AppPage> | undefined = ask(); asked;) {
    const { items, nextCursor }: AppPage = await asked;
    const before = apps.size;
    for (const item of items) {
      if (apps.has(item.id)) continue;
      const app = tidyApp(item);
      apps.set(app.id, app);
    }
    // A page that brings nothing new would be asked for for ever.
    asked = nextCursor !== null && apps.size > before ? ask(nextCursor) : undefined;
    if (asked) await sent(asked);
    pages += 1;
    if (!asked || Number.isInteger(Math.log2(pages))) onProgress([...apps.values()]);
  }
}

/** Lets a request go out before its caller goes on to something long, such as drawing what the one before has brought. */
async function sent(request: Promise<unknown>): Promise<void> {
  request.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve));
}
