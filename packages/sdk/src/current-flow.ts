import { Flow } from 'portal-contract';
import { toPortalError } from './portal-error.ts';

/** The flow has moved on (another tab, Back, a double submit): the problem says where it stands. Throws any other failure. */
export function currentFlow(cause: unknown): Flow {
  const error = toPortalError(cause);
  const moved = error.code === 'step-mismatch' ? Flow.safeParse(error.problem?.['flow']) : undefined;
  if (moved?.success) return moved.data;
  throw error;
}
