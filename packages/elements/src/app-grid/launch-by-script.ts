import { type AppLaunch, confirmed, launchApp, type PortalConnection, toPortalError } from 'portal-sdk';
import { knownSession } from './known-session.ts';
import type { Launching } from './tile.ts';

/**
 * Opens an application in a tab of its own by `launchApp`, for pages whose log-in does not travel with a navigation. Call it
 * while the person clicks: the tab is opened at once, since a browser allows that only then. Resolves with what became of it.
 */
export async function launchByScript(client: PortalConnection, id: string): Promise<Launching | undefined> {
  const tab = open('about:blank', '_blank');
  if (!tab) return 'blocked';
  try {
    await knownSession(client);
    const launch = await confirmed(client, (options) => launchApp(client, id, options));
    go(tab, launch);
    return undefined;
  } catch (cause) {
    tab.close();
    const { code } = toPortalError(cause);
    if (code === 'aborted') return undefined;
    return code === 'app-unavailable' || code === 'not-found' ? 'unavailable' : 'failed';
  }
}

/** Sends a tab to the application, which cannot reach back. */
function go(tab: Window, { url, method, fields }: AppLaunch): void {
  const { document: page } = tab;
  tab.opener = null;
  const referrer = page.createElement('meta');
  referrer.name = 'referrer';
  referrer.content = 'no-referrer';
  page.head.append(referrer);
  if (method === 'get') {
    tab.location.replace(url);
    return;
  }
  const form = page.createElement('form');
  form.method = 'post';
  form.action = url.href;
  for (const [name, value] of Object.entries(fields)) {
    const input = page.createElement('input');
    Object.assign(input, { type: 'hidden', name, value });
    form.append(input);
  }
  page.body.append(form);
  form.submit();
}
