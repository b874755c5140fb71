import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { createMock, type Mock, type MockOptions } from 'portal-mock';
import { type RunningServer, type ServerOptions, startServer } from 'portal-mock/server';

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

export interface DemoOptions extends Omit<MockOptions, 'endpoint' | 'loginPage'> {
  /** 0: any that is free. */
  port: number;
  /** Pages to serve in place of the intranet's own, where it answers. */
  pages?: NonNullable<ServerOptions['pages']>;
}

export interface Demo extends RunningServer {
  mock: Mock;
}

/** Serves the sample intranet, with the mock on the same origin under `/portal/v1`. The CDN build must be there. */
export async function startDemo({ port: wanted, pages, ...options }: DemoOptions): Promise<Demo> {
  const port = wanted || (await freePort());
  const mock = createMock({ ...options, loginPage: '/login', endpoint: `http://localhost:${port}/portal/v1` });
  const server = await startServer({
    mock,
    port,
    host: 'localhost',
    pages: async (request) => (await pages?.(request)) ?? servePage(request),
  });
  return { ...server, mock };
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

/** `/` and `/login` are pages, `/portal/…` is the CDN build, everything else stands beside this file. */
function fileOf(path: string): string {
  const safe = normalize(path);
  if (safe === '/') return join(import.meta.dirname, 'index.html');
  if (safe === '/login') return join(import.meta.dirname, 'login.html');
  if (safe.startsWith('/portal/')) return join(root, 'packages/elements/cdn', safe.slice('/portal/'.length));
  return join(import.meta.dirname, safe);
}
