import type { Operation } from 'portal-contract';
import type { Output } from './connection.ts';
import { toPortalError } from './portal-error.ts';

/**
 * What there is now, when a change was refused because it started from an old version (`precondition-failed`). Anything else is
 * `undefined`: also an answer that does not keep the contract, after which reading it again tells.
 */
export function conflictOf<O extends Operation>(operation: O, cause: unknown): Output<O> | undefined {
  const { code, problem } = toPortalError(cause);
  if (code !== 'precondition-failed' || !operation.response) return undefined;
  return operation.response.safeParse(problem?.['current']).data as Output<O> | undefined;
}
