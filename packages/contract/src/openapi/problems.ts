import { problemExample } from '../docs/problem.ts';
import type { Operation } from '../operation.ts';
import {
  Problem,
  type ProblemCode,
  commonProblems,
  problemStatus,
  sessionProblems,
  unsafeProblems,
  versionProblems,
} from '../problem.ts';
import { problemTitles } from '../problem-titles.ts';
import { headerReferences, type HeaderName } from './headers.ts';
import { schemaReference } from './schemas.ts';
import { isUnsafe, needsSession } from './security.ts';
import type { JsonObject, ResponseObject } from './types.ts';

const codes = Object.keys(problemStatus) as ProblemCode[];

/** Every problem an operation may answer with, in the order of the problem table: common, by its kind, and its own. */
export function problemsOf(operation: Operation): readonly ProblemCode[] {
  const possible = new Set<ProblemCode>([
    ...commonProblems,
    ...(needsSession(operation) ? sessionProblems : []),
    ...(isUnsafe(operation) ? unsafeProblems : []),
    ...(operation.versioned && isUnsafe(operation) ? versionProblems : []),
    ...operation.problems,
  ]);
  return codes.filter((code) => possible.has(code));
}

const headersByStatus: Readonly<Record<number, readonly HeaderName[]>> = {
  401: ['WWW-Authenticate'],
  405: ['Allow'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};

function problemContent(possible: readonly ProblemCode[]): Record<string, JsonObject> {
  const schema = { allOf: [schemaReference(Problem)], properties: { code: { enum: possible } } };
  const examples = Object.fromEntries(possible.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
  return { 'application/problem+json': { schema, examples } };
}

function problemResponse(operation: Operation, status: number, possible: readonly ProblemCode[]): ResponseObject {
  const headers = headersByStatus[status];
  return {
    description: possible.map((code) => `\`${code}\`: ${problemTitles[code]}`).join('\n\n'),
    ...(headers && { headers: headerReferences(headers) }),
    // A browser that goes to a page shows what it gets: problems are pages there.
    content: operation.navigation ? { 'text/html': { schema: { type: 'string' } } } : problemContent(possible),
  };
}

/** The problem responses of an operation, one for each status. */
export function problemResponses(operation: Operation): Readonly<Record<string, ResponseObject>> {
  const possible = problemsOf(operation);
  const statuses = [...new Set(possible.map((code) => problemStatus[code]))];
  const respond = (status: number): [string, ResponseObject] => {
    const codesOfStatus = possible.filter((code) => problemStatus[code] === status);
    return [String(status), problemResponse(operation, status, codesOfStatus)];
  };
  return Object.fromEntries(statuses.map(respond));
}

/** `components.examples`: each problem as it stands on the wire. */
export const problemExamples = (): Readonly<Record<string, JsonObject>> =>
  Object.fromEntries(codes.map((code) => [code, { summary: problemTitles[code], value: problemExample(code) }]));
