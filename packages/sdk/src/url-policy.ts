/** Schemes that run code or read local data: never allowed, whatever an administrator lists. */
const forbidden = new Set(['javascript:', 'data:', 'blob:', 'vbscript:', 'file:', 'filesystem:', 'about:', 'view-source:']);

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export interface UrlPolicy {
  /** What relative addresses are resolved against. Plain http is allowed on its origin only. */
  base: string | URL;
  /** Schemes to allow beside https, without the colon: `['mailto', 'slack']`. */
  schemes?: readonly string[];
}

/** Whether credentials may travel to this address: https, or plain http to this very machine. */
export const isTrustworthy = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));

/**
 * Parses an address that came from a backend and returns it if it may be followed, else `undefined`.
 *
 * Only the parsed address is compared, since the URL parser folds white space, case and backslashes (WHATWG URL).
 */
export function allowedUrl(value: string, { base, schemes = [] }: UrlPolicy): URL | undefined {
  const url = URL.parse(value, base);
  if (!url || forbidden.has(url.protocol) || url.username || url.password) return undefined;
  const allowed =
    isTrustworthy(url) ||
    (url.protocol === 'http:' && url.origin === new URL(base).origin) ||
    (url.protocol !== 'http:' && schemes.some((scheme) => `${scheme.toLowerCase()}:` === url.protocol));
  return allowed ? url : undefined;
}

/** An image that may be shown: the policy above for https and the base's origin, or an inline PNG or WebP. */
export function allowedImage(value: string, policy: Pick<UrlPolicy, 'base'>): string | undefined {
  if (/^data:image\/(png|webp);base64,[\w+/=]+$/.test(value)) return value;
  return allowedUrl(value, { base: policy.base })?.href;
}

/** A place on the base's own origin, as path, query and fragment; anything else is `undefined`. For `return-to` and the like. */
export function sameOriginPath(value: string, base: string | URL): string | undefined {
  const url = URL.parse(value, base);
  if (!url || url.origin !== new URL(base).origin || !/^https?:$/.test(url.protocol)) return undefined;
  // A path that begins with two slashes, as `/.//evil.example` does once parsed, would be read as a host by whoever follows it.
  if (url.pathname.startsWith('//')) return undefined;
  return url.pathname + url.search + url.hash;
}
