import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { Provider, type Configuration, type JWK } from 'oidc-provider';
import { memoryAdapter } from '../harbor-id/memory-adapter.ts';
import type { Mock } from '../mock.ts';
import { refusalPage } from './refusal-page.ts';
import type { RelyingParty } from './parties.ts';

/**
 * Makes the portal's OpenID Connect provider: the code flow with PKCE, ES256, nobody asked for consent, since the company
 * decides who has which application.
 */
export function createOpenIdProvider(issuer: string, mock: Mock, parties: readonly RelyingParty[]): Provider {
  const provider = new Provider(issuer, configurationOf(new URL(issuer).pathname, mock, parties));
  provider.use(async (ctx, next) => {
    await next();
    // The portal's own session is the only one: with another one here, logging out of the portal would not be the end of it.
    const { oidc } = ctx as { oidc?: { route?: string; session?: { destroy(): Promise<void> } } };
    if (oidc?.route === 'resume') await oidc.session?.destroy();
  });
  return provider;
}

/** What an application may learn, by scope (OpenID Connect Core 1.0 §5.4). */
const claims = { openid: ['sub', 'acr', 'amr', 'auth_time'], profile: ['name'], email: ['email'] };
const scope = Object.keys(claims).join(' ');

/** The protocol as far as it is needed. Times are seconds. */
const protocol: Configuration = {
  adapter: memoryAdapter,
  acrValues: ['pwd', 'mfa', 'phr', 'device'],
  claims,
  // Everything stands in the ID token: one answer, signed.
  conformIdTokenClaims: false,
  enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
  expiresWithSession: async () => false,
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false }, userinfo: { enabled: false } },
  pkce: { required: () => true },
  responseTypes: ['code'],
  scopes: Object.keys(claims),
  ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
  renderError: async (ctx, { error, error_description: description }) => {
    const page = await refusalPage(description ?? error);
    for (const [name, value] of page.headers) ctx.set(name, value);
    ctx.body = await page.text();
  },
};

function configurationOf(path: string, { store }: Mock, parties: readonly RelyingParty[]): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    ...protocol,
    clients: parties.map(({ clientId, clientSecret, redirectUris }) => ({
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [...redirectUris],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      id_token_signed_response_alg: 'ES256',
      require_auth_time: true,
      scope,
    })),
    jwks: { keys: [{ ...(privateKey.export({ format: 'jwk' }) as JWK), use: 'sig', alg: 'ES256' }] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: 'portal-sso', interaction: 'portal-sso-interaction', resume: 'portal-sso-resume' },
    },
    interactions: { url: (_ctx, { uid }) => `${path}/interaction/${uid}` },
    findAccount: async (_ctx, subject) => {
      const account = (await store.get('accounts', subject))?.value;
      if (!account || account.status === 'suspended') return undefined;
      const { name, email } = account;
      return { accountId: subject, claims: async () => ({ sub: subject, name, email }) };
    },
    loadExistingGrant,
  };
}

/** Grants what an application asks for. */
const loadExistingGrant: NonNullable<Configuration['loadExistingGrant']> = async ({ oidc }) => {
  const { client, session, provider } = oidc;
  if (!client || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(scope);
  await grant.save();
  return grant;
};
