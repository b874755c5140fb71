import { Hono } from 'hono';
import { systemClock, type Clock } from '../clock.ts';
import type { Mock } from '../mock.ts';
import type { Env, SignOnEnv } from './mount.ts';
import { mountOpenId } from './open-id.ts';
import type { RelyingParty, ServiceProvider } from './parties.ts';
import { refusalPage } from './refusal-page.ts';
import { mountSaml, type SamlIdentity } from './saml.ts';
import { SamlRefusal } from './saml-refusal.ts';

export type { SignOnEnv } from './mount.ts';
export type { RelyingParty, ServiceProvider } from './parties.ts';
export type { SamlIdentity } from './saml.ts';

/** How single sign-on is made. */
export interface SingleSignOnOptions {
  readonly mock: Mock;
  readonly relyingParties?: readonly RelyingParty[];
  readonly serviceProviders?: readonly ServiceProvider[];
  /** The time that applications go by. Default: the machine's. */
  readonly clock?: Clock;
  /** Hears of errors that a browser sees as a page without details. */
  readonly report?: (error: unknown) => void;
}

/** The portal as identity provider of applications. */
export interface SingleSignOn {
  /** The path on the portal's origin below which everything is its own. */
  readonly path: string;
  /** The issuer of the OpenID Connect provider. */
  readonly issuer: string;
  /** What SAML applications are configured with. The key is made when it is first needed. */
  saml(): Promise<SamlIdentity>;
  /** Answers a request below `path`. */
  handle(request: Request, env: SignOnEnv): Promise<Response>;
}

/**
 * Makes the portal an identity provider, by OpenID Connect and by SAML 2.0. Whoever is logged in to the portal, and may open an
 * application, is logged in there without seeing a page.
 */
export function createSingleSignOn(options: SingleSignOnOptions): SingleSignOn {
  const { mock, relyingParties = [], serviceProviders = [], clock = systemClock, report } = options;
  const base = new URL('/sso', mock.endpoint);
  const site = { mock, clock, base };
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    await next();
    if (c.res.headers.has('content-type')) for (const [name, value] of headers) c.res.headers.set(name, value);
  });
  const saml = mountSaml(app, site, serviceProviders);
  mountOpenId(app, site, relyingParties);
  app.onError((error) => {
    if (error instanceof SamlRefusal) return refusalPage(error.message);
    if (error.name === 'SessionNotFound') return refusalPage('It was started in another browser, or it is over.');
    report?.(error);
    return refusalPage('Something went wrong here.', 500);
  });
  return { path: base.pathname, issuer: base.href, saml, handle: async (request, env) => app.fetch(request, env) };
}

const headers = [
  ['Cache-Control', 'no-store'],
  ['X-Content-Type-Options', 'nosniff'],
] as const;
