import type { Exchange } from './exchange.ts';
import { aborted } from './faults.ts';

/** One browser: a `fetch` of its own and the cookies it keeps. */
export interface MockBrowser {
  /** A drop-in for `fetch`. Relative addresses start from the endpoint; nothing but the endpoint's origin can be reached. */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  /** The cookies it has, by name. */
  readonly cookies: ReadonlyMap<string, string>;
}

/** What kind of page the browser shows. */
export interface BrowserOptions {
  /** The origin of that page. Default: the endpoint's own. */
  readonly origin?: string;
  /** What it sends as `Sec-Fetch-Site`; `null` for a browser that does not. Default: as its origin is to the endpoint's. */
  readonly fetchSite?: string | null;
  /** What it says of itself. Default: what the browser says that the mock runs in. */
  readonly userAgent?: string;
}

/** Answers a request that came with an exchange. */
export type Handle = (request: Request, exchange: Exchange) => Promise<Response>;

const mostRedirects = 20;

/**
 * A browser without a network. It does what a browser does on its own: it keeps the cookies and says where a request comes
 * from. That goes beside the request, since a script in a real page can neither set nor read those headers.
 */
export function createBrowser(endpoint: URL, handle: Handle, options: BrowserOptions = {}): MockBrowser {
  const { origin = endpoint.origin, userAgent = globalThis.navigator?.userAgent } = options;
  const fetchSite = options.fetchSite === undefined ? siteOf(origin, endpoint) : (options.fetchSite ?? undefined);
  const cookies = new Map<string, string>();
  const exchangeFor = ({ method }: Request): Exchange => ({
    // A browser leaves Origin out of a same-origin read (Fetch §3.2).
    origin: origin === endpoint.origin && (method === 'GET' || method === 'HEAD') ? undefined : origin,
    fetchSite,
    userAgent,
    cookie: (name) => cookies.get(name),
    setCookie: (cookie) => keep(cookies, cookie),
  });
  const send = async (request: Request, redirects = 0): Promise<Response> => {
    if (new URL(request.url).origin !== endpoint.origin) throw new TypeError('Failed to fetch');
    request.signal.throwIfAborted();
    const response = await Promise.race([handle(request, exchangeFor(request)), aborted(request.signal)]);
    const location = response.headers.get('location');
    if (location === null || response.status < 300 || request.redirect === 'manual') return response;
    if (request.redirect === 'error' || redirects === mostRedirects) throw new TypeError('Failed to fetch');
    return send(new Request(new URL(location, request.url), { signal: request.signal }), redirects + 1);
  };
  const resolve = (input: RequestInfo | URL): RequestInfo | URL =>
    input instanceof Request ? input : new URL(input, endpoint.href.replace(/\/?$/, '/'));
  return { cookies, fetch: async (input, init) => send(new Request(resolve(input), init)) };
}

const siteOf = (origin: string, endpoint: URL): string => (origin === endpoint.origin ? 'same-origin' : 'cross-site');

/** Keeps what a `Set-Cookie` says, or forgets it with `Max-Age=0`. */
function keep(cookies: Map<string, string>, cookie: string): void {
  const [pair = '', ...attributes] = cookie.split('; ');
  const name = pair.slice(0, pair.indexOf('='));
  if (attributes.includes('Max-Age=0')) cookies.delete(name);
  else cookies.set(name, pair.slice(name.length + 1));
}
