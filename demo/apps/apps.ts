import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import type { AppLaunch } from 'portal-mock';
import type { RelyingParty, ServiceProvider, SingleSignOn } from 'portal-mock/sso';
import { bookmarkPage, stylesheet, type Site } from './page.ts';
import { mountRelyingParty, relyingPartyOf } from './relying-party.ts';
import { mountServiceProvider, serviceProviderOf } from './service-provider.ts';

/** What there is, by protocol. Vaultkeeper asks for a second factor every time, Treasury Desk for one that cannot be phished. */
const sites: Readonly<Record<AppLaunch['protocol'], readonly Site[]>> = {
  oidc: [
    { name: 'Ledgerline', path: '/ledgerline', purpose: 'to see the books' },
    { name: 'Vaultkeeper', path: '/vaultkeeper', purpose: 'to see what is secret' },
  ],
  saml: [
    { name: 'Waypoint', path: '/waypoint', purpose: 'to book a journey' },
    { name: 'Treasury Desk', path: '/treasury-desk', purpose: 'to approve payments' },
  ],
  bookmark: [{ name: 'Gather Rooms', path: '/gather-rooms', purpose: 'for everybody who needs a room' }],
};

/** The applications of the demonstration, on a server of their own. */
export interface DemoApps {
  /** On another host than the portal's, so that neither has the other's cookies. */
  readonly origin: string;
  /** Where each begins, by its id in the portal. */
  readonly launches: Readonly<Record<string, AppLaunch>>;
  readonly relyingParties: readonly RelyingParty[];
  readonly serviceProviders: readonly ServiceProvider[];
  /** Opens them: before they know the portal, nobody can log in. */
  open(portal: SingleSignOn): void;
  /** Stops them and ends every connection. */
  close(): Promise<void>;
}

/** Starts the server of the applications. 0: any port that is free. Rejects with an Error that says what to do if it is taken. */
export async function startApps(port: number): Promise<DemoApps> {
  const app = new Hono();
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }) as Server;
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? taken(port, error) : error;
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const relyingParties = sites.oidc.map((site) => relyingPartyOf(site, origin));
  return {
    origin,
    launches: launchesOn(origin),
    relyingParties,
    serviceProviders: sites.saml.map((site) => serviceProviderOf(site, origin)),
    open: (portal) => mountAll(app, { origin, portal, relyingParties }),
    close: () => close(server),
  };
}

const launchesOn = (origin: string): Record<string, AppLaunch> =>
  Object.fromEntries(
    (Object.keys(sites) as AppLaunch['protocol'][]).flatMap((protocol) =>
      sites[protocol].map(({ path }): [string, AppLaunch] => [
        path.slice(1),
        { protocol, url: `${origin}${path}${protocol === 'bookmark' ? '' : '/start'}` },
      ]),
    ),
  );

interface Mounts extends Pick<DemoApps, 'origin' | 'relyingParties'> {
  readonly portal: SingleSignOn;
}

function mountAll(app: Hono, { origin, portal, relyingParties }: Mounts): void {
  app.use(async ({ req }, next) => {
    // A form of another site logs nobody out. What the consumer of SAML gets comes from another one by its nature.
    const foreign = req.method === 'POST' && !req.path.endsWith('/acs') && req.header('origin') !== origin;
    if (foreign) return new Response('This form is not from here.', { status: 403 });
    await next();
    return undefined;
  });
  app.get('/style.css', () => new Response(stylesheet, { headers: { 'Content-Type': 'text/css; charset=utf-8' } }));
  for (const site of sites.bookmark) app.get(site.path, () => bookmarkPage(site));
  for (const site of sites.oidc) {
    const party = relyingParties.find(({ app: id }) => id === site.path.slice(1));
    if (party) mountRelyingParty(app, { site, party, issuer: portal.issuer });
  }
  for (const site of sites.saml) mountServiceProvider(app, { site, origin, portal: portal.saml });
}

const taken = (port: number, cause: Error): Error =>
  new Error(`Port ${port}, for the applications, is taken. Stop what listens there, or choose another one: PORT=${port + 1}`, {
    cause,
  });

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
