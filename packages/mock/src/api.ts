import { operations, type Operation, type OperationName } from 'portal-contract';
import { bodyLimit } from 'hono/body-limit';
import type { Hono, Context as HonoContext } from 'hono';
import { largestBodyOf } from './body.ts';
import type { Context } from './context.ts';
import type { Exchange } from './exchange.ts';
import { fromListedOrigin, preflightHeaders } from './headers.ts';
import { PortalProblem } from './portal-problem.ts';
import { createServe } from './serve.ts';

/** What travels with a request through the router. */
export interface Env {
  Bindings: { readonly exchange: Exchange };
}

/** Mounts the operations of the contract below the endpoint's path. */
export function mountApi(app: Hono<Env>, context: Context): void {
  const serve = createServe(context);
  const paths = [...byPath(context.endpoint.pathname.replace(/\/$/, ''))];
  // A path that is written out goes before one whose parameter would match it.
  for (const [path, methods] of paths.sort(([a], [b]) => Number(a.includes(':')) - Number(b.includes(':')))) {
    for (const [method, name] of methods) {
      const limit = bodyLimit({ maxSize: largestBodyOf(name), onError: tooLarge });
      app.on(method, path, limit, (c) =>
        serve({ name, request: c.req.raw, exchange: c.env.exchange, params: { ...c.req.query(), ...c.req.param() } }),
      );
    }
    app.all(path, (c) => otherMethod(context, [...methods.keys()], c));
  }
}

const tooLarge = (): never => {
  throw new PortalProblem('malformed-request');
};

type Methods = ReadonlyMap<string, OperationName>;

/** The contract's paths with their methods, in the order of the contract, written as the router wants them. */
function byPath(base: string): ReadonlyMap<string, Methods> {
  const paths = new Map<string, Map<string, OperationName>>();
  for (const [name, { method, path }] of Object.entries(operations) as [OperationName, Operation][]) {
    const pattern = `${base}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    const methods = paths.get(pattern) ?? new Map<string, OperationName>();
    paths.set(pattern, methods.set(method.toUpperCase(), name));
  }
  return paths;
}

/** A preflight of a listed origin; every other method is not allowed here, and `Allow` says which are (RFC 9110 §15.5.6). */
function otherMethod(context: Context, methods: readonly string[], { req, env }: HonoContext<Env>): Response {
  if (req.method === 'OPTIONS' && fromListedOrigin(context, env.exchange)) {
    return new Response(null, { status: 204, headers: preflightHeaders(methods) });
  }
  const allow = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  throw new PortalProblem('method-not-allowed', { headers: { Allow: allow.join(', ') } });
}
