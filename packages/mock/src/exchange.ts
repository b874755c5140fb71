import { readCookie } from './cookies.ts';

/**
 * What a browser says and keeps beside a request. A script in a page can neither read nor write these headers
 * (Fetch §2.2.2 forbids them), so they travel here, whether the request came over HTTP or from a function call.
 */
export interface Exchange {
  /** The `Origin` header. */
  readonly origin: string | undefined;
  /** The `Sec-Fetch-Site` header. */
  readonly fetchSite: string | undefined;
  /** The `User-Agent` header. */
  readonly userAgent?: string | undefined;
  /** The value of a cookie that came with the request. */
  cookie(name: string): string | undefined;
  /** Sends one `Set-Cookie`: `name=value` and attributes. */
  setCookie(cookie: string): void;
}

/** An exchange over HTTP, and the cookies that its response has to carry. */
export interface HttpExchange extends Exchange {
  readonly setCookies: readonly string[];
}

/** Reads an exchange from the headers of a request that a server received. */
export function httpExchange({ headers }: Request): HttpExchange {
  const setCookies: string[] = [];
  return {
    setCookies,
    origin: headers.get('origin') ?? undefined,
    fetchSite: headers.get('sec-fetch-site') ?? undefined,
    userAgent: headers.get('user-agent') ?? undefined,
    cookie: (name) => readCookie(headers.get('cookie'), name),
    setCookie: (cookie) => setCookies.push(cookie),
  };
}
