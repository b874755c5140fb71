import type { Operation } from 'portal-contract';
import { PortalError } from './portal-error.ts';

/** Fills the path's parameters and puts the others into the query. Parameters are strings and numbers. */
export function urlOf(endpoint: URL, operation: Operation, input: Record<string, unknown>): URL {
  const names = Object.keys(operation.params?.shape ?? {});
  const url = new URL(endpoint);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => segment(`${input[name] as string | number}`));
  // An endpoint at the root has the path `/` whatever is taken off its end.
  url.pathname = endpoint.pathname.replace(/\/$/, '') + path;
  for (const name of names) {
    const value = input[name];
    if (value !== undefined && !operation.path.includes(`{${name}}`)) url.searchParams.set(name, `${value as string | number}`);
  }
  return url;
}

/**
 * One path segment. The URL parser would read `.` and `..` as a way to another operation, and half a surrogate pair cannot be
 * encoded: nothing has such an id.
 */
function segment(text: string): string {
  if (/^\.{0,2}$|\p{Surrogate}/u.test(text)) throw new PortalError('not-found');
  return encodeURIComponent(text);
}
