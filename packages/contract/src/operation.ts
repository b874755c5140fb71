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
  /**
   * What it reads or writes has a version: the member `version` of the answer, and its `ETag` (RFC 9110 §8.8.3). A change takes the
   * version that it starts from as `If-Match`: without one it is `precondition-required`, with an old one `precondition-failed`,
   * which carries the resource as it is now as the member `current`.
   */
  readonly versioned?: true;
  /**
   * Members of the answer that are told once. A request that is repeated with the same `Idempotency-Key` gets the answer without
   * them; an answer that makes no sense without them is made anew.
   */
  readonly secrets?: readonly string[];
  /** The body is a merge patch (RFC 7396), and may be sent as `application/merge-patch+json` as well. */
  readonly mergePatch?: true;
  /** A page the browser goes to (303 See Other), not a call that a script makes. */
  readonly navigation?: true;
}
