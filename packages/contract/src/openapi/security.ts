import type { Operation } from '../operation.ts';
import type { JsonObject, OperationObject } from './types.ts';

/** `components.securitySchemes`: how a request proves whose it is, and that a page of ours sent it. */
export const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-portal-session',
    description: 'The live session. HttpOnly, Secure, SameSite=Lax. On http://localhost the name is `portal-session`.',
  },
  browser: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-portal-browser',
    description: 'The browser that started the flow. HttpOnly, Secure, SameSite=Lax. On http://localhost: `portal-browser`.',
  },
  portalRequest: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Portal-Request',
    description: 'Always `1`. A page of another origin cannot send it without a preflight that the server refuses.',
  },
  csrf: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Portal-CSRF',
    description: 'The `csrfToken` of the session.',
  },
} as const satisfies Record<string, JsonObject>;

/** Whether an operation changes something, and so must pass the cross-site request forgery checks. */
export const isUnsafe = ({ method, navigation }: Operation): boolean => method !== 'get' && !navigation;

/** Whether an operation needs a live session. */
export const needsSession = ({ auth }: Operation): boolean => auth === 'session' || auth === 'step-up';

/** The `security` member of an operation: alternatives, each with everything it needs. */
export function security(operation: Operation): OperationObject['security'] {
  // A browser that goes to a page may or may not have a session; without one it is sent to log in.
  if (operation.navigation) return [{ session: [] }, {}];
  const needs = {
    ...(needsSession(operation) && { session: [] }),
    ...(operation.auth === 'flow' && { browser: [] }),
    ...(isUnsafe(operation) && { portalRequest: [] }),
    ...(isUnsafe(operation) && needsSession(operation) && { csrf: [] }),
  };
  return Object.keys(needs).length ? [needs] : [];
}
