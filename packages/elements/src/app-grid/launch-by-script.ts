import { allowedUrl, type AppLaunch, launchApp, type PortalConnection, type PortalErrorCode, toPortalError } from 'portal-sdk';
import { addressFor } from '../step-up/asked-app.ts';
import { knownSession } from './known-session.ts';
import type { Launching } from './tile.ts';

export interface ScriptLaunch {
  /** The application's id. */
  id: string;
  /** An empty tab, opened while the person clicked. */
  tab: Window;
}

const outcomes: { readonly [code in PortalErrorCode]?: Launching } = {
  'app-unavailable': 'unavailable',
  'not-found': 'unavailable',
};

/**
 * Opens an application in a tab by `launchApp`, for pages whose log-in does not travel with a navigation. Where it asks for more
 * proof, the tab goes to the page that asks. Resolves with what became of it.
 */
export async function launchByScript(client: PortalConnection, { id, tab }: ScriptLaunch): Promise<Launching | undefined> {
  try {
    await knownSession(client);
    go(tab, await launchApp(client, id));
    return undefined;
  } catch (cause) {
    const { code } = toPortalError(cause);
    const asks = code === 'step-up-required' ? await stepUpPage(client) : undefined;
    if (asks) {
      leave(tab).location.replace(addressFor(asks, id));
      return undefined;
    }
    tab.close();
    return outcomes[code] ?? 'failed';
  }
}

/** The page of the intranet that asks for a proof, before an application. */
async function stepUpPage(client: PortalConnection): Promise<URL | undefined> {
  await client.configuration.load();
  const { value } = client.configuration;
  if (value.status !== 'ready') return undefined;
  const { stepUp: address = value.configuration.pages.login } = value.configuration.pages;
  return address === undefined ? undefined : allowedUrl(address, { base: client.endpoint });
}

/** Sends a tab to the application. */
function go(tab: Window, { url, method, fields }: AppLaunch): void {
  const { document: page } = leave(tab);
  if (method === 'get') return tab.location.replace(url);
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

/** Lets go of a tab: what it shows cannot reach back, and is not told where it came from. */
function leave(tab: Window): Window {
  const { document: page } = tab;
  tab.opener = null;
  const referrer = page.createElement('meta');
  referrer.name = 'referrer';
  referrer.content = 'no-referrer';
  page.head.append(referrer);
  return tab;
}
