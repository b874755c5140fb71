import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { createMock, type Mock, type MockOptions } from 'portal-mock';
import { type HarborId, startHarborId } from 'portal-mock/harbor-id';
import { createSingleSignOn } from 'portal-mock/sso';
import { type RunningServer, type ServerOptions, startServer } from 'portal-mock/server';
import { type DemoApps, startApps } from './apps/apps.ts';
import { followScenarioLink } from './scenario-link.ts';

const root = join(import.meta.dirname, '..');

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
};

/** What a careful intranet sends: nothing from elsewhere, no inline script or style, no markup from strings. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

export interface DemoOptions extends Omit<MockOptions, 'endpoint' | 'loginPage' | 'identityProviders' | 'apps'> {
  /** 0: any that is free. */
  port: number;
  /** Pages to serve in place of the intranet's own, where it answers. */
  pages?: NonNullable<ServerOptions['pages']>;
}

export interface Demo extends RunningServer {
  mock: Mock;
  harborId: HarborId;
  apps: DemoApps;
}

/**
 * Serves the sample intranet, with the mock on the same origin under `/portal/v1`, and beside it Harbor ID, where the people of
 * another company log in, and applications that log people in through the portal. The CDN build must be there.
 */
export async function startDemo({ port: wanted, pages, ...options }: DemoOptions): Promise<Demo> {
  const port = wanted || (await freePort());
  const endpoint = `http://localhost:${port}/portal/v1`;
  const apps = await startApps(wanted && wanted + 2);
  const harborId = await startBeside(wanted, `${endpoint}/identity-provider/callback`);
  const { settings } = harborId;
  const mock = createMock({
    ...options,
    loginPage: '/login',
    stepUpPage: '/confirm',
    profilePage: '/profile',
    endpoint,
    identityProviders: [settings],
    apps: apps.launches,
  });
  const sso = createSingleSignOn({ mock, ...apps, ...(options.report && { report: options.report }) });
  apps.open(sso);
  const closeOthers = (): Promise<unknown> => Promise.all([harborId.close(), apps.close()]);
  const server = await startServer({
    mock,
    sso,
    port,
    host: 'localhost',
    pages: async (request) => (await pages?.(request)) ?? followScenarioLink(request, mock) ?? servePage(request),
  }).catch(async (error: unknown) => {
    await closeOthers();
    throw error;
  });
  const close = async (): Promise<void> => {
    await Promise.all([server.close(), closeOthers()]);
  };
  return { ...server, mock, harborId, apps, close };
}

/** Starts Harbor ID on the next port, or on any that is free. */
async function startBeside(port: number, redirectUri: string): Promise<HarborId> {
  const redirectUris = [redirectUri];
  if (port === 0) return startHarborId({ port, redirectUris });
  return startHarborId({ port: port + 1, redirectUris }).catch(() => startHarborId({ port: 0, redirectUris }));
}

/** The mock has to know its address before it listens. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function servePage({ url, method }: Request): Promise<Response | undefined> {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const file = fileOf(new URL(url).pathname);
  const type = types[extname(file)];
  const body = type && (await readFile(file).catch(() => undefined));
  if (!body) return new Response('Nothing here.', { status: 404, headers: { 'Content-Type': 'text/plain' } });
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cache-Control': file.includes('/chunks/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}

/** Pages that stand beside this file, by their path. */
const pageNames = ['login', 'confirm', 'profile'];

/** `/` is a page and so are these, `/portal/…` is the CDN build, everything else stands beside this file. */
function fileOf(path: string): string {
  const safe = normalize(path);
  if (safe === '/') return join(import.meta.dirname, 'index.html');
  if (pageNames.includes(safe.slice(1))) return join(import.meta.dirname, `${safe}.html`);
  if (safe.startsWith('/portal/')) return join(root, 'packages/elements/cdn', safe.slice('/portal/'.length));
  return join(import.meta.dirname, safe);
}
