import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { Provider, type Configuration, type JWK } from 'oidc-provider';
import { memoryAdapter } from './memory-adapter.ts';
import { errorPage } from './pages.ts';
import type { HarborPerson } from './people.ts';

/** The one relying party. */
export interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
}

/** Makes the OpenID Connect provider: code flow with PKCE, keys of its own, nobody asked for consent. */
export function createProvider(issuer: string, client: Client, people: readonly HarborPerson[]): Provider {
  const provider = new Provider(issuer, configurationOf(client, people));
  provider.use(async (ctx, next) => {
    await next();
    // Nobody stays logged in here, so that the next person of the demonstration is asked again.
    const { oidc } = ctx as { oidc?: { route?: string; session?: { destroy(): Promise<void> } } };
    if (oidc?.route === 'resume') await oidc.session?.destroy();
  });
  return provider;
}

/** The protocol as far as it is needed: the code flow with PKCE, subjects and methods, nothing else. Times are seconds. */
const protocol: Configuration = {
  adapter: memoryAdapter,
  enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
  scopes: ['openid'],
  claims: { openid: ['sub', 'amr'] },
  responseTypes: ['code'],
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false }, userinfo: { enabled: false } },
  ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
  expiresWithSession: async () => false,
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  renderError: async (ctx, { error_description: description, error }) => {
    ctx.type = 'html';
    ctx.body = await errorPage(description ?? error);
  },
};

function configurationOf({ clientId, clientSecret, redirectUris }: Client, people: readonly HarborPerson[]): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    ...protocol,
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [...redirectUris],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...(privateKey.export({ format: 'jwk' }) as JWK), use: 'sig', alg: 'ES256' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    findAccount: (_ctx, subject) => {
      const known = people.some((person) => person.subject === subject);
      return known ? { accountId: subject, claims: async () => ({ sub: subject }) } : undefined;
    },
    loadExistingGrant,
  };
}

/** Grants what the one relying party asks for: it belongs to a company that the person works for. */
const loadExistingGrant: NonNullable<Configuration['loadExistingGrant']> = async ({ oidc }) => {
  const { client, session, provider } = oidc;
  if (!client || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
};
