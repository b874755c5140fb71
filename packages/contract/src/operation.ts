import type * as z from 'zod/mini';
import type { ProblemCode } from './problem.ts';

/** Who may call an operation: anybody, the browser that owns the flow, a live session, or a session with fresh proof. */
export type Auth = 'none' | 'flow' | 'session' | 'step-up';

/**
 * One endpoint of the portal API, described once. The SDK method, the mock's handler and the OpenAPI document all read this row.
 *
 * Paths are relative to the endpoint (e.g. `https://intranet.example/portal/v1`) and use OpenAPI braces.
 */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: `/${string}`;
  readonly summary: string;
  /** Path and query parameters. A name that stands in the path is a path parameter, every other one is a query parameter. */
  readonly params?: z.ZodMiniObject;
  /** The JSON request body: strict, so that a misspelt member is refused. */
  readonly body?: z.ZodMiniType;
  /** The JSON answer: open, so that an old client survives a new server. Absent: 204 with no body. */
  readonly response?: z.ZodMiniType;
  /** HTTP status of the answer where it is not 200 (or 204 without a response). */
  readonly status?: 201;
  readonly auth: Auth;
  /** Problem codes beyond the common ones, see `commonProblems`. */
  readonly problems: readonly ProblemCode[];
  /** A page the browser goes to (303 See Other), not a call that a script makes. */
  readonly navigation?: true;
}
