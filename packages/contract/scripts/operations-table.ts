import { operationGroups } from '../src/docs/index.ts';
import { problemsOf } from '../src/openapi/problems.ts';
import { schemaDescription, schemaReference } from '../src/openapi/schemas.ts';
import {
  type Operation,
  type ProblemCode,
  commonProblems,
  problemStatus,
  problemTitles,
  sessionProblems,
  unsafeProblems,
  versionProblems,
} from '../src/index.ts';

const code = (text: string): string => `\`${text}\``;

const cells = (...texts: readonly string[]): string => `| ${texts.join(' | ')} |`;

const table = (heads: readonly string[], rows: readonly string[]): string =>
  [cells(...heads), cells(...heads.map(() => '---')), ...rows].join('\n');

const schemaName = (schema: Operation['body']): string =>
  schema && schemaDescription(schema) ? code(String(schemaReference(schema).$ref).replace(/^.*\//, '')) : '';

const problemCodes = Object.keys(problemStatus) as ProblemCode[];

const includes = (list: readonly ProblemCode[], problem: ProblemCode): boolean => list.includes(problem);

const understood = new Set<ProblemCode>([...commonProblems, ...sessionProblems, ...unsafeProblems, ...versionProblems]);

function row([name, { row: operation }]: readonly [string, { readonly row: Operation }]): string {
  const { method, path, auth, navigation, body, response, versioned } = operation;
  const own = problemsOf(operation).filter((each) => !understood.has(each));
  const answer = navigation ? '303' : response ? schemaName(response) : '204';
  const whoMayCall = navigation ? 'anybody (navigation)' : auth;
  return cells(
    code(name),
    code(`${method.toUpperCase()} ${path}`),
    whoMayCall,
    schemaName(body) + (versioned && body ? ' with `If-Match`' : ''),
    answer + (versioned ? ' with `ETag`' : ''),
    own.map(code).join(' '),
  );
}

/** The operations as a Markdown table, one row each. */
export const operationsTable = (): string =>
  table(
    ['operation', 'method and path', 'auth', 'request', 'answer', 'problems of its own'],
    operationGroups.flatMap(({ operations }) => Object.entries(operations).map(row)),
  );

function whoAnswersIt(problem: ProblemCode): string {
  if (includes(commonProblems, problem)) return 'any operation';
  if (includes(sessionProblems, problem)) return 'operations that need a session';
  if (includes(unsafeProblems, problem)) return 'operations that change something';
  if (includes(versionProblems, problem)) return 'operations with `If-Match`';
  return 'as listed above';
}

/** The problems as a Markdown table, one row each. */
export const problemsTable = (): string =>
  table(
    ['problem', 'status', 'meaning', 'answered by'],
    problemCodes.map((problem) => {
      const status = problemStatus[problem];
      const title = problemTitles[problem];
      return cells(code(problem), String(status), title, whoAnswersIt(problem));
    }),
  );
