import type { Context, Hono } from 'hono';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type IDToken,
} from 'openid-client';
import type { RelyingParty } from 'portal-mock/sso';
import { BrowserMemory, newSecret, type Arrival } from './arrivals.ts';
import { Attempts } from './attempts.ts';
import { arrivalPage, refusedPage, welcomePage, type Site } from './page.ts';

/** What an application is to the portal, when it runs on an origin. */
export const relyingPartyOf = ({ path }: Site, origin: string): RelyingParty => ({
  app: path.slice(1),
  clientId: path.slice(1),
  clientSecret: newSecret(),
  redirectUris: [`${origin}${path}/callback`],
});

/** What the return from the portal must match. */
interface Departure {
  readonly nonce: string;
  readonly verifier: string;
}

/** What an application logs people in with. */
export interface RelyingPartyOptions {
  readonly site: Site;
  readonly party: RelyingParty;
  /** The portal as OpenID Connect provider. */
  readonly issuer: string;
}

/** Mounts an application that logs people in with OpenID Connect: the code flow with PKCE, state and nonce. */
export function mountRelyingParty(app: Hono, options: RelyingPartyOptions): void {
  const { site } = options;
  const { path } = site;
  const sessions = new BrowserMemory<Arrival>(path);
  const attempts = new Attempts<Departure>(path);
  app.get(path, (context) => {
    const arrival = sessions.read(context);
    return arrival ? arrivalPage(site, arrival) : welcomePage(site);
  });
  app.get(`${path}/start`, async (context) => {
    const [state, departure] = [randomState(), { nonce: randomNonce(), verifier: randomPKCECodeVerifier() }];
    attempts.begin(context, state, departure);
    return context.redirect(await addressOf(options, state, departure), 303);
  });
  app.get(`${path}/callback`, async (context) => {
    const state = context.req.query('state') ?? '';
    const departure = attempts.end(context, state);
    const claims = departure && (await claimsOf(options, context, { ...departure, state }).catch(() => undefined));
    if (!claims) return refusedPage(site);
    sessions.keep(context, arrivalOf(claims));
    return context.redirect(path, 303);
  });
  app.post(`${path}/log-out`, (context) => {
    sessions.forget(context);
    return context.redirect(path, 303);
  });
}

/** Discovers the portal as provider (OpenID Connect Discovery 1.0). */
const discover = ({ party, issuer }: RelyingPartyOptions): Promise<Configuration> => {
  const options = issuer.startsWith('http:') ? { execute: [allowInsecureRequests] } : {};
  return discovery(new URL(issuer), party.clientId, party.clientSecret, undefined, options);
};

/** The address of the authentication request. */
async function addressOf(options: RelyingPartyOptions, state: string, { nonce, verifier }: Departure): Promise<string> {
  const [redirect_uri = ''] = options.party.redirectUris;
  const url = buildAuthorizationUrl(await discover(options), {
    redirect_uri,
    scope: 'openid profile email',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return url.href;
}

/** The claims that a code stands for. Rejects where anything about it is wrong. */
async function claimsOf(
  options: RelyingPartyOptions,
  { req }: Context,
  { nonce, verifier, state }: Departure & { readonly state: string },
): Promise<IDToken | undefined> {
  const [callback] = options.party.redirectUris;
  // Built from the configuration: what the request says of its own host is not to be trusted.
  const current = new URL(new URL(req.url).search, callback);
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
  return (await authorizationCodeGrant(await discover(options), current, checks)).claims();
}

const textOf = (claim: unknown): string => (typeof claim === 'string' ? claim : '');

const arrivalOf = ({ sub, name, email, acr, amr, auth_time: at }: IDToken): Arrival => ({
  protocol: 'OpenID Connect',
  subject: sub,
  name: textOf(name),
  email: textOf(email),
  acr: textOf(acr),
  amr: Array.isArray(amr) ? amr.map(textOf) : [],
  authenticatedAt: new Date((at ?? 0) * 1000).toISOString(),
});
