import type { AuthorizationResponseError, Configuration, IDToken } from 'openid-client';
import type { Proof } from './proofs.ts';
import { randomSecret, type Random } from './random.ts';

/** An OpenID Connect provider that logs in the people of some email domains. */
export interface ProviderSettings {
  readonly name: string;
  /** Lower case: `harbor.example`. */
  readonly domains: readonly string[];
  /** Its issuer identifier: https, or http on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What a return must match. */
export interface Departure {
  /** The issuer that the browser was sent to. */
  readonly provider: string;
  readonly state: string;
  readonly nonce: string;
  /** PKCE code verifier (RFC 7636). */
  readonly verifier: string;
}

/** What a provider has vouched for. Issuer and subject together are the key of a person, never the email. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  readonly proof: Extract<Proof, 'provider' | 'provider-mfa'>;
}

/** The relying party: sends browsers to providers, and checks what they come back with. */
export interface IdentityProviders {
  readonly list: readonly ProviderSettings[];
  /** The address to which a provider sends browsers back. */
  readonly callback: URL;
  /** The provider that the domain of an email belongs to, whoever has the email. */
  route(email: string): ProviderSettings | undefined;
  /** Where to send the browser, and what its return must match. Rejects if the provider cannot be reached. */
  depart(provider: ProviderSettings, options: DepartOptions): Promise<{ readonly url: string; readonly departure: Departure }>;
  /** Checks a return. Rejects with {@link ProviderDenied} if the provider or the person said no, else with what was wrong. */
  verify(returned: URLSearchParams, departure: Departure): Promise<Vouched>;
}

/** What a log-in at a provider begins with. */
export interface DepartOptions {
  readonly email: string;
  readonly random: Random;
  /** The flow that waits for the return. */
  readonly flow: string;
}

/** The provider did not let the person in, or the person went back. */
export class ProviderDenied extends Error {
  override readonly name = 'ProviderDenied';
}

/**
 * OpenID Connect Core 1.0 with the authorization code flow, PKCE (S256), state, nonce, and the issuer of the response (RFC 9207).
 * Providers are discovered when they are first needed.
 */
export function createIdentityProviders(list: readonly ProviderSettings[], endpoint: URL): IdentityProviders {
  const callback = new URL(`${endpoint.href.replace(/\/$/, '')}/identity-provider/callback`);
  const discover = discoverOnce();
  return {
    list,
    callback,
    route: (email) => {
      const domain = email.slice(email.lastIndexOf('@') + 1);
      return list.find(({ domains }) => domains.includes(domain));
    },
    depart: async (provider, options) => depart(await discover(provider), { ...options, provider, callback }),
    verify: async (returned, departure) => {
      const provider = list.find(({ issuer }) => issuer === departure.provider);
      if (!provider) throw new Error(`There is no identity provider ${departure.provider}.`);
      // Built from the configuration: what the request says of its own host is not to be trusted.
      const current = new URL(`?${returned.toString()}`, callback);
      return exchangeCode(await discover(provider), current, departure);
    },
  };
}

/** The address of an authentication request (OpenID Connect Core 1.0 §3.1.2.1). */
async function depart(
  configuration: Configuration,
  { provider, callback, email, random, flow }: DepartOptions & { readonly provider: ProviderSettings; readonly callback: URL },
): ReturnType<IdentityProviders['depart']> {
  const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client');
  const [state, nonce, verifier] = [`${flow}.${randomSecret(random)}`, randomSecret(random), randomSecret(random)];
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: callback.href,
    scope: 'openid',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    login_hint: email,
    // Whoever has logged out here is not logged in again by a session that is left over there.
    prompt: 'login',
  });
  return { url: url.href, departure: { provider: provider.issuer, state, nonce, verifier } };
}

/** The flow that a `state` belongs to. */
export const flowOfState = (state: string): string => state.split('.', 1)[0] ?? '';

async function exchangeCode(configuration: Configuration, current: URL, departure: Departure): Promise<Vouched> {
  const { authorizationCodeGrant } = await import('openid-client');
  const { state, nonce, verifier } = departure;
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
  const tokens = await authorizationCodeGrant(configuration, current, checks).catch((error: unknown) => {
    throw isDenial(error) ? new ProviderDenied('access_denied', { cause: error }) : error;
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('The identity provider sent no ID token.');
  return { issuer: claims.iss, subject: claims.sub, proof: assertsMfa(claims) ? 'provider-mfa' : 'provider' };
}

/** Whether the provider said no (RFC 6749 §4.1.2.1), in a response whose state and issuer were right. */
const isDenial = (error: unknown): boolean =>
  error instanceof Error &&
  (error as Partial<AuthorizationResponseError>).code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR' &&
  (error as Partial<AuthorizationResponseError>).error === 'access_denied';

/** What authentication methods (RFC 8176 §2) prove: something known, had, or inherent. */
const methodKinds: Readonly<Record<string, 'known' | 'had' | 'inherent'>> = {
  pwd: 'known',
  pin: 'known',
  kba: 'known',
  otp: 'had',
  sms: 'had',
  tel: 'had',
  hwk: 'had',
  swk: 'had',
  pop: 'had',
  sc: 'had',
  face: 'inherent',
  fpt: 'inherent',
  iris: 'inherent',
  retina: 'inherent',
  vbm: 'inherent',
};

const mfaClasses = new Set(['https://refeds.org/profile/mfa', 'http://schemas.openid.net/pape/policies/2007/06/multi-factor']);

/** Whether an ID token says that more than one factor was proven: by its class, or by methods of more than one kind. */
function assertsMfa({ acr, amr }: IDToken): boolean {
  if (typeof acr === 'string' && mfaClasses.has(acr)) return true;
  const methods = Array.isArray(amr) ? amr.filter((method): method is string => typeof method === 'string') : [];
  const kinds = new Set(methods.map((method) => methodKinds[method]).filter((kind) => kind !== undefined));
  return methods.includes('mfa') || kinds.size > 1;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Discovers providers (OpenID Connect Discovery 1.0), each once; one that could not be reached is tried again. */
function discoverOnce(): (provider: ProviderSettings) => Promise<Configuration> {
  const discovered = new Map<string, Promise<Configuration>>();
  return (provider) => {
    const { issuer } = provider;
    const known = discovered.get(issuer);
    if (known) return known;
    const found = discover(provider);
    discovered.set(issuer, found);
    found.catch(() => discovered.delete(issuer));
    return found;
  };
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const { allowInsecureRequests, ClientSecretBasic, discovery, enableNonRepudiationChecks } = await import('openid-client');
  const { protocol, hostname } = new URL(issuer);
  const plain = protocol === 'http:' && loopback.has(hostname);
  // Signatures of ID tokens are checked even though they come straight from the provider: on this machine without TLS.
  const execute = [enableNonRepudiationChecks, ...(plain ? [allowInsecureRequests] : [])];
  return discovery(new URL(issuer), clientId, undefined, ClientSecretBasic(clientSecret), { execute, timeout: 5 });
}
