import type { JsonObject } from './types.ts';

const text = { type: 'string' } as const;
const seconds = { type: 'integer', minimum: 0 } as const;

/** `components.headers`: the response headers that mean something to a client. */
export const headers = {
  Allow: { description: 'The methods that are allowed here.', schema: text, example: 'GET, DELETE' },
  'Cache-Control': {
    description: '`no-store`, but for the configuration: `public, max-age=300`.',
    schema: text,
    example: 'no-store',
  },
  ETag: { description: 'A strong entity tag (RFC 9110 §8.8.3).', schema: text, example: '"5f2c9a"' },
  Location: { description: 'Where the browser goes next.', schema: text, example: '/login?portal-app=skylark-mail' },
  'Retry-After': { description: 'Seconds to wait (RFC 9110 §10.2.3).', schema: seconds, example: 30 },
  'WWW-Authenticate': {
    description:
      'The scheme `PortalSession`, which browsers and proxies do not act on. With `step-up-required` it has the shape of RFC 9470: `error="insufficient_user_authentication"`, `acr_values`, `max_age`.',
    schema: text,
    example: 'PortalSession error="insufficient_user_authentication", acr_values="mfa", max_age=300',
  },
} as const satisfies Record<string, JsonObject>;

/** The name of a documented response header. */
export type HeaderName = keyof typeof headers;

/** References to documented headers, for a response. */
export const headerReferences = (names: readonly HeaderName[]): JsonObject =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
