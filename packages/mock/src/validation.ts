import type { FieldError } from 'portal-contract';
import type * as z from 'zod/mini';
import { PortalProblem } from './portal-problem.ts';

/** The problem `validation-failed` with what is wrong, member by member. */
export const invalid = (errors: readonly FieldError[]): PortalProblem =>
  new PortalProblem('validation-failed', { members: { errors } });

/** Checks a body, or parameters (whose pointer is their name). Throws `validation-failed`. */
export function parseBody<Output>(schema: z.ZodMiniType<Output>, input: unknown): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalid(result.error.issues.flatMap((issue) => fieldErrors(issue, input)));
}

type Issue = z.core.$ZodIssue;

/** One error for an issue; one a member where members are unknown. */
function fieldErrors(issue: Issue, input: unknown): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), code: 'not-allowed' }));
  }
  return [{ pointer: pointerTo(issue.path), code: codeOf(issue, valueAt(input, issue.path)) }];
}

function codeOf(issue: Issue, value: unknown): string {
  if (value === undefined || value === '') return 'required';
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-short' : 'not-allowed';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'not-allowed';
    case 'invalid_value':
      return 'not-allowed';
    default:
      return 'format';
  }
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), input);

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

/** A JSON Pointer (RFC 6901 §3). */
const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
