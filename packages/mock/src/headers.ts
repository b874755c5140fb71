import type { Context } from './context.ts';
import type { Exchange } from './exchange.ts';

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  Vary: 'Origin, Sec-Fetch-Site, Cookie',
};

const unlessSet = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

/** The headers that every response of the mock carries. What a handler has set about caching and referrers stays. */
export function setHeaders(headers: Headers, context: Context, exchange: Exchange): void {
  for (const [name, value] of Object.entries(always)) headers.set(name, value);
  for (const [name, value] of Object.entries(unlessSet)) if (!headers.has(name)) headers.set(name, value);
  for (const [name, value] of Object.entries(corsHeaders(context, exchange))) headers.set(name, value);
}

/** Whether the request comes from another origin that may call the API. */
export const fromListedOrigin = ({ endpoint, origins }: Context, { origin }: Exchange): boolean =>
  origin !== undefined && origin !== endpoint.origin && origins.has(origin);

/** An exact echo for a listed origin; for every other one nothing, so that its browser keeps the answer from it. */
const corsHeaders = (context: Context, exchange: Exchange): Record<string, string> =>
  fromListedOrigin(context, exchange)
    ? { 'Access-Control-Allow-Origin': exchange.origin ?? '', 'Access-Control-Allow-Credentials': 'true' }
    : {};

/** What a preflight of a listed origin is told (Fetch §3.3.3). */
export const preflightHeaders = (methods: readonly string[]): Record<string, string> => ({
  'Access-Control-Allow-Methods': methods.join(', '),
  'Access-Control-Allow-Headers': 'Content-Type, If-Match, Idempotency-Key, X-Portal-Request, X-Portal-CSRF',
  'Access-Control-Max-Age': '600',
});
