import type { Operation } from 'portal-contract';
import { PortalProblem } from './portal-problem.ts';

/** What no resource has as its version. */
const noVersion = '';

/**
 * The version that a change starts from, by its `If-Match` (RFC 9110 §13.1.1). Anything but one strong entity tag is no version
 * that there ever was. Throws `precondition-required` where there is none.
 */
export function versionFor({ versioned, method }: Operation, { headers }: Request): string | undefined {
  if (!versioned || method === 'get') return undefined;
  const ifMatch = headers.get('if-match');
  if (ifMatch === null) throw new PortalProblem('precondition-required');
  return /^"([!#-~]*)"$/.exec(ifMatch.trim())?.[1] ?? noVersion;
}

/** The problem of a change that starts from an old version, with what there is now. */
export const preconditionFailed = (current: object): PortalProblem =>
  new PortalProblem('precondition-failed', { members: { current } });

/** The entity tag of an answer that has a version. */
export const entityTag = ({ versioned }: Operation, result: unknown): Readonly<Record<string, string>> =>
  versioned ? { ETag: `"${(result as { readonly version: string }).version}"` } : {};
