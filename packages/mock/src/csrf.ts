import type { Context } from './context.ts';
import type { Exchange } from './exchange.ts';
import type { LiveSession } from './handler.ts';
import { PortalProblem } from './portal-problem.ts';

/**
 * Checks that a request which changes something comes from a script of a page that may call the API: `Origin` in the
 * allow-list, `Sec-Fetch-Site` not another site's, and a header that no form can send. Throws `origin-rejected` or
 * `csrf-rejected`.
 */
export function requireOwnPage({ origins, endpoint }: Context, { headers }: Request, { origin, fetchSite }: Exchange): void {
  if (origin === undefined || !origins.has(origin)) throw new PortalProblem('origin-rejected');
  // A browser without Fetch Metadata falls back to Origin, which was checked; it never falls back to "allow".
  const listed = origin !== endpoint.origin && fetchSite === 'same-site';
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && !listed) throw new PortalProblem('csrf-rejected');
  if (headers.get('x-portal-request') !== '1') throw new PortalProblem('csrf-rejected');
}

/** Checks the token that is bound to the session. Throws `csrf-rejected`. */
export function requireToken({ headers }: Request, { record }: LiveSession): void {
  if (!equal(headers.get('x-portal-csrf') ?? '', record.csrfToken)) throw new PortalProblem('csrf-rejected');
}

/** Compares in a time that does not depend on where two texts differ. */
function equal(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < b.length; index += 1) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
}
