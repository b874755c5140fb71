import * as z from 'zod/mini';

/** Every problem the API may answer with: its code, HTTP status, and a title for developers (never shown to people). */
export const problems = {
  'malformed-request': { status: 400, title: 'The request is not well-formed.' },
  'session-expired': { status: 401, title: 'There is no live session.' },
  'step-up-required': { status: 401, title: 'More or fresher proof of identity is needed.' },
  'csrf-rejected': { status: 403, title: 'The cross-site request forgery checks failed.' },
  'origin-rejected': { status: 403, title: 'This origin may not call the API.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  'flow-not-found': { status: 404, title: 'There is no such flow for this browser.' },
  'method-not-allowed': { status: 405, title: 'This method is not allowed here.' },
  'already-authenticated': { status: 409, title: 'There is a live session already.' },
  'step-mismatch': { status: 409, title: 'The flow has moved on to another step.' },
  'app-unavailable': { status: 409, title: 'The application cannot be opened now.' },
  'flow-expired': { status: 410, title: 'The flow has expired.' },
  'unsupported-media-type': { status: 415, title: 'The request body must be JSON.' },
  'validation-failed': { status: 422, title: 'The request does not satisfy its schema.' },
  'quota-exceeded': { status: 429, title: 'Too many requests.' },
  internal: { status: 500, title: 'The server failed.' },
  'temporarily-unavailable': { status: 503, title: 'The server cannot answer now.' },
} as const satisfies Record<string, { status: number; title: string }>;

/** The code of a problem: the last segment of its `type` URN. */
export type ProblemCode = keyof typeof problems;

/** Problems that any operation may answer with. */
export const commonProblems = [
  'malformed-request',
  'not-found',
  'method-not-allowed',
  'quota-exceeded',
  'internal',
  'temporarily-unavailable',
] as const satisfies readonly ProblemCode[];

/** Problems that any operation with `auth: 'session'` or `'step-up'` may answer with. */
export const sessionProblems = ['session-expired'] as const satisfies readonly ProblemCode[];

/** Problems that any operation that changes something may answer with. */
export const unsafeProblems = [
  'csrf-rejected',
  'origin-rejected',
  'unsupported-media-type',
] as const satisfies readonly ProblemCode[];

/** The `type` member of a problem (RFC 9457 §3.1.1). Compare it as a string; it is never fetched. */
export const problemType = (code: ProblemCode): `urn:portal:problem:${ProblemCode}` => `urn:portal:problem:${code}`;

/** One invalid member of a request: a JSON Pointer (RFC 6901) into the body and a code such as `required`, `too-long`, `format`. */
export const FieldError = z.object({ pointer: z.string(), code: z.string() });
export type FieldError = z.infer<typeof FieldError>;

/**
 * Problem details (RFC 9457), served as `application/problem+json`.
 *
 * Members that a client does not know are kept, because problems may carry extensions: `flow` with `step-mismatch`
 * (the current {@link Flow}), `acr` and `maxAge` with `step-up-required`.
 */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  /** Names this one occurrence in the server's log. */
  requestId: z.string(),
  errors: z.optional(z.array(FieldError)),
});
export type Problem = z.infer<typeof Problem>;
