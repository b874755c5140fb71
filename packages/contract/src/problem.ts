import * as z from 'zod/mini';

/** Every problem the API may answer with, and its HTTP status. What each means stands in `problemTitles`. */
export const problemStatus = {
  'malformed-request': 400,
  'session-expired': 401,
  'step-up-required': 401,
  'csrf-rejected': 403,
  'origin-rejected': 403,
  'not-found': 404,
  'flow-not-found': 404,
  'method-not-allowed': 405,
  'already-authenticated': 409,
  'step-mismatch': 409,
  'app-unavailable': 409,
  duplicate: 409,
  'limit-reached': 409,
  'factor-limit': 409,
  'last-factor': 409,
  'factor-required': 409,
  'password-managed': 409,
  'flow-expired': 410,
  'link-invalid': 410,
  'enrolment-expired': 410,
  'precondition-failed': 412,
  'unsupported-media-type': 415,
  'validation-failed': 422,
  'field-not-editable': 422,
  'ssh-key-rejected': 422,
  'invalid-credentials': 422,
  'password-rejected': 422,
  'factor-rejected': 422,
  'precondition-required': 428,
  'quota-exceeded': 429,
  throttled: 429,
  internal: 500,
  'temporarily-unavailable': 503,
} as const;

/** The code of a problem: the last segment of its `type` URN. */
export type ProblemCode = keyof typeof problemStatus;

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

/** Problems that any change of something with a version may answer with. */
export const versionProblems = ['precondition-failed', 'precondition-required'] as const satisfies readonly ProblemCode[];

/** The `type` member of a problem (RFC 9457 §3.1.1). Compare it as a string; it is never fetched. */
export const problemType = (code: ProblemCode): `urn:portal:problem:${ProblemCode}` => `urn:portal:problem:${code}`;

/** One invalid member of a request: a JSON Pointer (RFC 6901) into the body and a code such as `required`, `too-long`, `format`. */
export const FieldError = z.object({ pointer: z.string(), code: z.string() });
export type FieldError = z.infer<typeof FieldError>;

/**
 * Problem details (RFC 9457), served as `application/problem+json`.
 *
 * Members that a client does not know are kept, because problems may carry extensions: `flow` with `step-mismatch`
 * (the current {@link Flow}), `acr`, `maxAge` and `app` with `step-up-required`, `current` (the resource as it is now) with
 * `precondition-failed`, `reason` (such as `private-key`) with `ssh-key-rejected`, `rules` (the broken ones) with `password-rejected`.
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
