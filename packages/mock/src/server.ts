import { serve, type HttpBindings, type ServerType } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { httpExchange } from './exchange.ts';
import type { Mock } from './mock.ts';
import type { SingleSignOn } from './sso/single-sign-on.ts';

/** What a server serves, and where. */
export interface ServerOptions {
  readonly mock: Mock;
  readonly port: number;
  /** The address to listen on. Default `127.0.0.1`: this machine only. */
  readonly host?: string;
  /** Serves the host's pages: everything that is neither below the endpoint nor below `/_mock`. */
  readonly pages?: (request: Request) => Response | undefined | Promise<Response | undefined>;
  /** The portal as identity provider, on the same origin. */
  readonly sso?: SingleSignOn;
}

/** A server that listens. */
export interface RunningServer {
  /** Its address, without a path. */
  readonly url: string;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

/**
 * Serves a mock over HTTP. Its `endpoint` must name this port, since cookies, origins and links follow it.
 * Rejects with an Error that says what to do if the port is taken.
 */
export async function startServer({ mock, port, host = '127.0.0.1', pages, sso }: ServerOptions): Promise<RunningServer> {
  const isOwn = below([new URL(mock.endpoint).pathname.replace(/\/$/, ''), '/_mock']);
  const isSso = below(sso ? [sso.path] : []);
  const fetch = async (request: Request, { incoming, outgoing }: HttpBindings): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const exchange = httpExchange(request);
    if (sso && isSso(pathname)) return sso.handle(request, { exchange, incoming, outgoing });
    const page = isOwn(pathname) ? undefined : await pages?.(request);
    if (page) return page;
    try {
      const response = await mock.handle(request, exchange);
      for (const cookie of exchange.setCookies) response.headers.append('Set-Cookie', cookie);
      return response;
    } catch {
      // There is no answer: the scenario lost the connection, or the client has gone.
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  };
  const server = serve({ fetch: (request, env) => fetch(request, env as HttpBindings), port, hostname: host });
  await listening(server, port);
  return { url: new URL(mock.endpoint).origin, close: () => close(server) };
}

/** Whether a path is one of some, or below it. */
const below =
  (bases: readonly string[]) =>
  (pathname: string): boolean =>
    bases.some((base) => pathname === base || pathname.startsWith(`${base}/`));

function listening(server: ServerType, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve());
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? taken(port, error) : error));
  });
}

const taken = (port: number, cause: Error): Error =>
  new Error(`Port ${port} is taken. Stop what listens there, or choose another one: PORT=${port + 1}`, { cause });

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
