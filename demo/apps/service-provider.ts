import { generateServiceProviderMetadata, SAML, ValidateInResponseTo, type Profile } from '@node-saml/node-saml';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { SamlIdentity, ServiceProvider } from 'portal-mock/sso';
import { BrowserMemory, newSecret, type Arrival } from './arrivals.ts';
import { Attempts } from './attempts.ts';
import { arrivalPage, refusedPage, welcomePage, type Site } from './page.ts';

const namesOf = ({ path }: Site, origin: string): { readonly issuer: string; readonly callbackUrl: string } => ({
  issuer: `${origin}${path}/metadata`,
  callbackUrl: `${origin}${path}/acs`,
});

const identifierFormat = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

/** What an application is to the portal, when it runs on an origin. */
export const serviceProviderOf = (site: Site, origin: string): ServiceProvider => ({
  app: site.path.slice(1),
  metadata: generateServiceProviderMetadata({ ...namesOf(site, origin), identifierFormat, wantAssertionsSigned: true }),
});

/** What an application logs people in with. */
export interface ServiceProviderOptions {
  readonly site: Site;
  readonly origin: string;
  /** The portal as SAML identity provider. */
  readonly portal: () => Promise<SamlIdentity>;
}

/** Mounts an application that logs people in with SAML 2.0: signatures, audience, time and the request are all checked. */
export function mountServiceProvider(app: Hono, options: ServiceProviderOptions): void {
  const { site } = options;
  const { path } = site;
  const provider = memo(() => createProvider(options));
  const sessions = new BrowserMemory<Arrival>(path);
  const attempts = new Attempts<Arrival | undefined>(path);
  app.get(path, (context) => {
    const arrival = sessions.read(context);
    return arrival ? arrivalPage(site, arrival) : welcomePage(site);
  });
  app.get(`${path}/start`, async (context) => {
    const state = newSecret();
    attempts.begin(context, state, undefined);
    return context.redirect(await (await provider()).getAuthorizeUrlAsync(state, undefined, {}), 303);
  });
  // The post comes from another site, so that this browser's cookie is not with it: who it was is looked at one step later.
  app.post(`${path}/acs`, bodyLimit({ maxSize: 262_144 }), async (context) => {
    const { arrival, state } = await readPost(await provider(), context);
    if (!arrival || !attempts.note(state, arrival)) return refusedPage(site);
    return context.redirect(`${path}/arrive?${new URLSearchParams({ state }).toString()}`, 303);
  });
  app.get(`${path}/arrive`, (context) => {
    const arrival = attempts.end(context, context.req.query('state') ?? '');
    if (!arrival) return refusedPage(site);
    sessions.keep(context, arrival);
    return context.redirect(path, 303);
  });
  app.post(`${path}/log-out`, (context) => {
    sessions.forget(context);
    return context.redirect(path, 303);
  });
}

function memo<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

async function createProvider({ site, origin, portal }: ServiceProviderOptions): Promise<SAML> {
  const { entityId, singleSignOn, certificate } = await portal();
  const names = namesOf(site, origin);
  return new SAML({
    ...names,
    identifierFormat,
    audience: names.issuer,
    entryPoint: singleSignOn,
    idpCert: certificate,
    idpIssuer: entityId,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: true,
    validateInResponseTo: ValidateInResponseTo.always,
    acceptedClockSkewMs: 0,
    // Any strength will do here; the portal knows what it asks for.
    disableRequestedAuthnContext: true,
  });
}

/** What a post to the consumer says. Without an arrival, something about it was wrong. */
async function readPost(provider: SAML, { req }: Context): Promise<{ state: string; arrival?: Arrival }> {
  const { SAMLResponse = '', RelayState: state = '' } = Object.fromEntries(new URLSearchParams(await req.text()));
  const result = await provider.validatePostResponseAsync({ SAMLResponse }).catch(() => undefined);
  return { state, ...(result?.profile && { arrival: arrivalOf(result.profile) }) };
}

/** What the assertion says; its XML is what the signature covers. */
function arrivalOf({ nameID, attributes, getAssertionXml }: Profile): Arrival {
  const xml = getAssertionXml?.() ?? '';
  const values = (attributes ?? {}) as Readonly<Record<string, unknown>>;
  const textOf = (name: string): string => [values[name]].flat().map(String).join(' ');
  return {
    protocol: 'SAML 2.0',
    subject: nameID,
    name: textOf('urn:oid:2.16.840.1.113730.3.1.241'),
    email: textOf('urn:oid:0.9.2342.19200300.100.1.3'),
    acr: /<(?:\w+:)?AuthnContextClassRef>([^<]*)</.exec(xml)?.[1] ?? '',
    amr: [values['urn:ietf:rfc:8176:amr'] ?? []].flat().map(String),
    authenticatedAt: /\sAuthnInstant="([^"]*)"/.exec(xml)?.[1] ?? '',
  };
}
