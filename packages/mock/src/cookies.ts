/** The cookies of the portal, by what they are for. */
export interface CookieNames {
  /** Holds the session id. */
  readonly session: string;
  /** Ties flows to the browser that started them. */
  readonly browser: string;
}

/** How cookies are named and marked for one endpoint. */
export interface CookiePolicy {
  readonly names: CookieNames;
  /** Attributes of every cookie, as they stand in `Set-Cookie`. */
  readonly attributes: string;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The cookie policy of an endpoint. Names carry `__Host-` (RFC 6265bis §4.1.3.2), which binds them to the host and to https;
 * on http://localhost, where not every browser keeps such a cookie, they lose it together with `Secure`.
 */
export function cookiePolicy(endpoint: URL): CookiePolicy {
  const plain = endpoint.protocol === 'http:' && loopback.has(endpoint.hostname);
  const prefix = plain ? '' : '__Host-';
  return {
    names: { session: `${prefix}portal-session`, browser: `${prefix}portal-browser` },
    attributes: `Path=/; HttpOnly; SameSite=Lax${plain ? '' : '; Secure'}`,
  };
}

/** The value of a cookie in a `Cookie` header. */
export function readCookie(header: string | null, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const split = pair.indexOf('=');
    if (split > 0 && pair.slice(0, split).trim() === name) return pair.slice(split + 1).trim();
  }
  return undefined;
}
