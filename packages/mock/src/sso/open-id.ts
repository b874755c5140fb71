import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Hono } from 'hono';
import type { Provider } from 'oidc-provider';
import { seeOther } from '../pages/form.ts';
import { once, type Env, type Site } from './mount.ts';
import { interact } from './open-id-interaction.ts';
import type { RelyingParty } from './parties.ts';

/** Mounts the OpenID Connect provider, and the step of its own that reads the portal's session. */
export function mountOpenId(app: Hono<Env>, site: Site, parties: readonly RelyingParty[]): void {
  const { base, mock } = site;
  const provider = once(async () => {
    const { createOpenIdProvider } = await import('./open-id-provider.ts');
    return createOpenIdProvider(base.href, mock, parties);
  });
  app.get(`${base.pathname}/interaction/:uid`, async ({ env }) => {
    const location = await interact({ ...site, provider: await provider(), parties }, env.exchange, env);
    return location === undefined ? RESPONSE_ALREADY_SENT : seeOther(location);
  });
  app.all(`${base.pathname}/*`, async ({ env }) => answer(await provider(), base.pathname, env));
}

/** Has the provider answer, which looks at paths as if nothing stood before them. */
async function answer(provider: Provider, path: string, { incoming, outgoing }: HttpBindings): Promise<Response> {
  const { url = path } = incoming;
  Object.assign(incoming, { originalUrl: url, url: url.slice(path.length) });
  outgoing.setHeader('X-Content-Type-Options', 'nosniff');
  await provider.callback()(incoming, outgoing);
  return RESPONSE_ALREADY_SENT;
}
