import type { OperationDocumentation, OperationGroup } from '../docs/registry.ts';
import type { Operation } from '../operation.ts';
import { headerReferences } from './headers.ts';
import { problemResponses } from './problems.ts';
import { parameterSchemas, schemaDescription, schemaReference } from './schemas.ts';
import { isUnsafe, needsSession, security } from './security.ts';
import type { JsonObject, OpenApiDocument, OperationObject, ParameterObject, ResponseObject } from './types.ts';

type Documented = OperationGroup['operations'][string];

const ifNoneMatch: ParameterObject = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of the answer the client has.',
  schema: { type: 'string' },
  example: '"5f2c9a"',
};

const ifMatch: ParameterObject = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The version that the change starts from, as a strong entity tag: the `version` of the answer, in quotes.',
  schema: { type: 'string' },
  example: '"v7"',
};

const idempotencyKey: ParameterObject = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Made by the client for one act. A request that is repeated with it, within 24 hours and in the same session, is carried out once: it gets the first answer again, without what is told once.',
  schema: { type: 'string', minLength: 1, maxLength: 128 },
  example: '5f0d7c6e-8a2b-4a55-9d0f-1c9e5b7a3e21',
};

/** The names that stand in braces in a path. */
export const pathParameters = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

function parameters({ row, docs }: Documented): readonly ParameterObject[] {
  const { properties, required } = row.params ? parameterSchemas(row.params) : { properties: {}, required: [] };
  const inPath = pathParameters(row.path);
  const documented = Object.entries(properties).map(([name, schema]): ParameterObject => {
    const words = docs.params?.[name];
    if (!words) throw new Error(`The parameter ${name} of ${row.method} ${row.path} has no documentation.`);
    return { name, in: inPath.includes(name) ? 'path' : 'query', required: required.includes(name), schema, ...words };
  });
  return [
    ...documented,
    ...(docs.conditional ? [ifNoneMatch] : []),
    ...(row.versioned && isUnsafe(row) ? [ifMatch] : []),
    ...(row.method === 'post' && needsSession(row) ? [idempotencyKey] : []),
  ];
}

const successHeaders = (row: Operation, { conditional, setsCookie }: OperationDocumentation): JsonObject => ({
  ...headerReferences(
    row.navigation
      ? ['Cache-Control', 'Location']
      : conditional || row.versioned
        ? ['Cache-Control', 'ETag']
        : ['Cache-Control'],
  ),
  ...(setsCookie && { 'Set-Cookie': { description: setsCookie, schema: { type: 'string' } } }),
});

function success({ row, docs }: Documented): Readonly<Record<string, ResponseObject>> {
  const headers = successHeaders(row, docs);
  if (row.navigation) return { 303: { description: 'The browser goes on to `Location`.', headers } };
  if (!row.response) return { 204: { description: 'Done. There is no body.', headers } };
  const content = { 'application/json': { schema: schemaReference(row.response) } };
  return {
    [row.status ?? 200]: { description: schemaDescription(row.response) ?? row.summary, headers, content },
    ...(docs.conditional && {
      304: { description: 'The client has the current answer.', headers: headerReferences(['ETag']) },
    }),
  };
}

function requestContent({ mergePatch }: Operation, body: NonNullable<Operation['body']>): Readonly<Record<string, JsonObject>> {
  const content = { schema: schemaReference(body) };
  return { 'application/json': content, ...(mergePatch && { 'application/merge-patch+json': content }) };
}

function operationObject(operationId: string, tag: string, documented: Documented): OperationObject {
  const { row, docs } = documented;
  const described = parameters(documented);
  return {
    operationId,
    tags: [tag],
    summary: row.summary,
    description: docs.description,
    security: security(row),
    ...(described.length && { parameters: described }),
    ...(row.body && { requestBody: { required: true, content: requestContent(row, row.body) } }),
    responses: { ...success(documented), ...problemResponses(row) },
  };
}

/** `paths`: every operation of the groups, under its path and method. */
export function paths(groups: readonly OperationGroup[]): OpenApiDocument['paths'] {
  const result: Record<string, Record<string, OperationObject>> = {};
  for (const { name: tag, operations } of groups) {
    for (const [operationId, documented] of Object.entries(operations)) {
      const { path, method } = documented.row;
      (result[path] ??= {})[method] = operationObject(operationId, tag, documented);
    }
  }
  return result;
}
