import { deflateRawSync } from 'node:zlib';
import { bodyLimit } from 'hono/body-limit';
import type { Hono } from 'hono';
import { seeOther } from '../pages/form.ts';
import { once, type Env, type Site } from './mount.ts';
import type { ServiceProvider } from './parties.ts';
import type { SamlProvider } from './saml-identity-provider.ts';

/** What a SAML application is configured with. */
export interface SamlIdentity {
  readonly entityId: string;
  /** Where it sends requests, by redirect or post. */
  readonly singleSignOn: string;
  /** What it checks signatures with, in PEM. */
  readonly certificate: string;
}

/** Sends the form of the page; whoever runs no scripts presses its button. */
export const submitScript = "document.querySelector('form').submit();\n";

/** Mounts the SAML 2.0 identity provider. Returns what applications are configured with. */
export function mountSaml(app: Hono<Env>, site: Site, providers: readonly ServiceProvider[]): () => Promise<SamlIdentity> {
  const { base, clock } = site;
  const [path, script] = [`${base.pathname}/saml`, `${base.pathname}/saml/submit.js`];
  const [singleSignOn, entityId] = [`${base.href}/saml`, `${base.href}/saml/metadata`];
  const provider = once(async () => {
    const { createSamlProvider } = await import('./saml-identity-provider.ts');
    return createSamlProvider({ entityId, singleSignOn, providers, clock });
  });
  app.get(`${path}/metadata`, async () => xml(await provider()));
  app.get(script, () => new Response(submitScript, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } }));
  app.get(path, async (c) => {
    const { signOn } = await import('./saml-sign-on.ts');
    const options = { ...site, provider: await provider(), singleSignOn, script };
    return signOn(options, c.env.exchange, new URL(c.req.url).searchParams);
  });
  // From another site a post comes without the portal's cookie (RFC 6265bis §5.6.7.1): it goes on as a get, which has it.
  app.post(path, bodyLimit({ maxSize: 65_536 }), async (c) => seeOther(queryOf(path, new URLSearchParams(await c.req.text()))));
  return async () => ({ entityId, singleSignOn, certificate: (await provider()).certificate });
}

const xml = ({ metadata }: SamlProvider): Response =>
  new Response(metadata, { headers: { 'Content-Type': 'application/samlmetadata+xml; charset=utf-8' } });

/** A request as a form has it (SAML Bindings 2.0 §3.5.4), turned into one for a query. */
export const toQuery = (posted: string): string => deflateRawSync(Buffer.from(posted, 'base64')).toString('base64');

function queryOf(path: string, form: URLSearchParams): string {
  const query = new URLSearchParams({ SAMLRequest: toQuery(form.get('SAMLRequest') ?? '') });
  const relayState = form.get('RelayState');
  if (relayState !== null) query.set('RelayState', relayState);
  return `${path}?${query.toString()}`;
}
