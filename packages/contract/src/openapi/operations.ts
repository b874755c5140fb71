import type { OperationDocumentation, OperationGroup } from '../docs/registry.ts';
import type { Operation } from '../operation.ts';
import { headerReferences } from './headers.ts';
import { problemResponses } from './problems.ts';
import { parameterSchemas, schemaDescription, schemaReference } from './schemas.ts';
import { security } from './security.ts';
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
  return docs.conditional ? [...documented, ifNoneMatch] : documented;
}

const successHeaders = (row: Operation, { conditional, setsCookie }: OperationDocumentation): JsonObject => ({
  ...headerReferences(
    row.navigation ? ['Cache-Control', 'Location'] : conditional ? ['Cache-Control', 'ETag'] : ['Cache-Control'],
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
    ...(row.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaReference(row.body) } } },
    }),
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
