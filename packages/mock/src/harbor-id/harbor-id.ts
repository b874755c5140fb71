import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Provider } from 'oidc-provider';
import { systemClock, type Clock } from '../clock.ts';
import type { ProviderSettings } from '../identity-provider.ts';
import { Interactions, type Act } from './interactions.ts';
import { errorPage, peoplePage, stylesheet } from './pages.ts';
import { people, type HarborPerson } from './people.ts';
import { createProvider } from './provider.ts';

export type { HarborPerson } from './people.ts';

/** How Harbor ID is started. */
export interface HarborIdOptions {
  /** 0: any that is free. */
  readonly port: number;
  /** Where the relying party takes browsers back: `http://localhost:4000/portal/v1/identity-provider/callback`. */
  readonly redirectUris: readonly string[];
  /** Where it reads the time for codes. Default: the machine's. */
  readonly clock?: Clock;
}

/** An identity provider that runs. */
export interface HarborId {
  /** What a relying party is configured with. */
  readonly settings: ProviderSettings;
  readonly people: readonly HarborPerson[];
  /** Stops it and ends every connection. */
  close(): Promise<void>;
}

/**
 * Starts Harbor ID, the identity provider of a fictional company, on this machine: a real OpenID Connect provider with log-in
 * pages of its own. Rejects with an Error if the port is taken.
 */
export async function startHarborId({ port, redirectUris, clock = systemClock }: HarborIdOptions): Promise<HarborId> {
  const server = createServer().listen(port, 'localhost');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const client = { clientId: 'northwind-portal', clientSecret: randomBytes(32).toString('base64url'), redirectUris };
  const provider = createProvider(issuer, client, people);
  server.on('request', listener(provider, { redirectUris, clock }));
  const { clientId, clientSecret } = client;
  return {
    settings: { name: 'Harbor ID', domains: ['harbor.example'], issuer, clientId, clientSecret },
    people,
    close: () => close(server),
  };
}

/** What the pages need. */
interface Site {
  readonly interactions: Interactions;
  readonly clock: Clock;
}

/** Answers with the pages of its own, and leaves everything else to the protocol. */
function listener(provider: Provider, { redirectUris, clock }: Required<Omit<HarborIdOptions, 'port'>>): RequestListener {
  const site: Site = { interactions: new Interactions({ provider, people, clock }), clock };
  const protocol = provider.callback();
  const policy = policyFor(redirectUris);
  return (request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'same-origin');
    const own = ownPage(request, response, site);
    if (!own) return void protocol(request, response);
    own
      .catch(async () => sendPage(response, await errorPage('This log-in is over. Start again.'), 400))
      .catch(() => response.destroy());
  };
}

/** No script at all. A form leads back to the relying party through redirects, which `form-action` covers too. */
const policyFor = (redirectUris: readonly string[]): string => {
  const origins = [...new Set(redirectUris.map((uri) => new URL(uri).origin))].join(' ');
  return `default-src 'none'; style-src 'self'; img-src data:; form-action 'self' ${origins}; base-uri 'none'; frame-ancestors 'none'`;
};

function ownPage(request: IncomingMessage, response: ServerResponse, { interactions, clock }: Site): Promise<void> | undefined {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/style.css') return send(response, stylesheet, { 'Content-Type': 'text/css; charset=utf-8' });
  if (pathname === '/') return peoplePage(people, clock).then((page) => sendPage(response, page));
  const act = actOf(request.method, pathname);
  return act && interaction({ request, response, act, interactions });
}

/** What a request to the log-in pages asks for. */
function actOf(method: string | undefined, pathname: string): Act | undefined {
  const [, act] = /^\/interaction\/[\w-]+(?:\/(login|code|cancel))?$/.exec(pathname) ?? [];
  if (method === 'POST') return act as Act | undefined;
  return method === 'GET' && pathname.startsWith('/interaction/') ? 'show' : undefined;
}

async function interaction({
  interactions,
  ...rest
}: {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly act: Act;
  readonly interactions: Interactions;
}): Promise<void> {
  const page = await interactions.answer({ ...rest, fields: await readForm(rest.request) });
  if (page !== undefined) await sendPage(rest.response, page);
}

const largestForm = 16_384;

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  if (request.method !== 'POST') return new URLSearchParams();
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > largestForm) throw new RangeError('The form is too large.');
  }
  return new URLSearchParams(text);
}

const sendPage = (response: ServerResponse, page: string, status = 200): Promise<void> =>
  send(response, page, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }, status);

async function send(response: ServerResponse, body: string, headers: Record<string, string>, status = 200): Promise<void> {
  response.writeHead(status, headers).end(body);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
