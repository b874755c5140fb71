import { type App, type AppPage, appOperations } from 'portal-contract';
import { type PortalConnection, PortalError } from 'portal-sdk';
import { tidyApp } from './tidy-app.ts';

/** Items a page, the most the contract allows. */
const limit = 200;

/**
 * Reads all pages, and hands out what there is so far after the first, the second, the fourth … and the last, so that ten thousand
 * are not drawn fifty times. An item that comes twice is kept once. Resolves with all of them.
 */
export async function loadApps(
  client: PortalConnection,
  signal: AbortSignal,
  onProgress?: (apps: readonly App[]) => void,
): Promise<readonly App[]> {
  const ask = (cursor?: string): Promise<AppPage> =>
    client.send(appOperations.listApps, { limit, ...(cursor !== undefined && { cursor }) }, { signal });
  const apps = new Map<string, App>();
  const asked = new Set<string>();
  let pages = 0;
  for (let page: Promise<AppPage> | undefined = ask(); page;) {
    const { items, nextCursor }: AppPage = await page;
    for (const item of items) {
      if (apps.has(item.id)) continue;
      const app = tidyApp(item);
      apps.set(app.id, app);
    }
    pages += 1;
    // A page may bring nothing, and others follow. One that was asked for already would come for ever.
    if (nextCursor !== null && asked.has(nextCursor)) throw new PortalError('invalid-response');
    page = nextCursor === null ? undefined : ask(nextCursor);
    if (nextCursor !== null) asked.add(nextCursor);
    if (page) await sent(page);
    if (!page || Number.isInteger(Math.log2(pages))) onProgress?.([...apps.values()]);
  }
  return [...apps.values()];
}

/** Lets a request go out before its caller goes on to something long, such as drawing what the one before has brought. */
async function sent(request: Promise<unknown>): Promise<void> {
  request.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve));
}
