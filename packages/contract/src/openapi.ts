import { contractVersion } from './configuration.ts';
import { operationGroups } from './docs/index.ts';
import { headers } from './openapi/headers.ts';
import { paths } from './openapi/operations.ts';
import { problemExamples } from './openapi/problems.ts';
import { componentSchemas } from './openapi/schemas.ts';
import { securitySchemes } from './openapi/security.ts';
import type { OpenApiDocument } from './openapi/types.ts';

export type * from './openapi/types.ts';

const description = `What a backend implements so that the portal's elements work against it.

Errors are problem details (RFC 9457) with a stable \`code\`. Clients drop members that they do not know; servers refuse them. \
Times are RFC 3339 in UTC, durations are whole seconds. Everything that changes something passes five checks against cross-site \
request forgery: JSON content type, \`X-Portal-Request\`, \`Origin\`, Fetch Metadata and, with a session, \`X-Portal-CSRF\`.`;

const server = {
  url: '{endpoint}',
  description: 'Best under the intranet’s own origin, behind its reverse proxy.',
  variables: {
    endpoint: { default: 'https://intranet.northwind.example/portal/v1', description: 'Where the API is mounted.' },
  },
};

/** Builds the OpenAPI 3.1 document of the contract from the operation table, the problem table and the documented schemas. */
export const createOpenApiDocument = (): OpenApiDocument => ({
  openapi: '3.1.1',
  info: { title: 'Portal API', version: contractVersion, description, license: { name: 'MIT', identifier: 'MIT' } },
  servers: [server],
  tags: operationGroups.map(({ name, description }) => ({ name, description })),
  paths: paths(operationGroups),
  components: { schemas: componentSchemas(), headers, examples: problemExamples(), securitySchemes },
});
