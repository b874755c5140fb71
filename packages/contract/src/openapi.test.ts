import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import type * as z from 'zod/mini';
import { documentation, documentedSchemas } from './docs/index.ts';
import {
  type Operation,
  type OperationName,
  type ProblemCode,
  answerSchemas,
  contractVersion,
  operations,
  problemStatus,
  stepSchemas,
} from './index.ts';
import { createOpenApiDocument, type JsonObject, type OperationObject } from './openapi.ts';

const document = createOpenApiDocument();
const { schemas } = document.components;

const rows = Object.entries(operations) as [OperationName, Operation][];

const operationObject = ({ path, method }: Operation): OperationObject => {
  const found = document.paths[path]?.[method];
  assert.ok(found, `${method} ${path} is not in the document`);
  return found;
};

/** What a JSON Pointer in a `$ref` leads to. */
function resolve(reference: string): unknown {
  const names = reference.replace(/^#\//, '').split('/');
  return names.reduce<unknown>((value, name) => (value as JsonObject)[name], document);
}

/** Every object inside a part of the document, references followed, examples left out. */
function* objectsIn(part: unknown, seen = new Set<unknown>()): Generator<JsonObject> {
  if (typeof part !== 'object' || part === null || seen.has(part)) return;
  seen.add(part);
  if (!Array.isArray(part)) yield part as JsonObject;
  for (const [name, value] of Object.entries(part)) {
    if (name === '$ref') yield* objectsIn(resolve(value as string), seen);
    else if (name !== 'examples' && name !== 'discriminator') yield* objectsIn(value, seen);
  }
}

/** The shapes inside a part of the document, but for open-ended records and what stands in `without`. */
const shapesIn = (part: unknown, without = new Set<unknown>()): readonly JsonObject[] =>
  [...objectsIn(part, without)].filter(({ type, properties }) => type === 'object' && properties);

test('is valid OpenAPI 3.1, by an independent validator', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document) as unknown as Record<string, unknown>);
  assert.equal(errors, undefined);
  assert.equal(valid, true);
  assert.equal(validator.version, '3.1');
});

test('the validator would notice a mistake', async () => {
  const { valid } = await new Validator().validate({
    ...structuredClone(document),
    paths: { '/session': { get: { responses: 'none' } } },
  });
  assert.equal(valid, false);
});

test('carries the version of the contract', () => {
  assert.equal(document.info.version, contractVersion);
  assert.match(contractVersion, /^\d+\.\d+$/);
});

test('every operation appears once, by its name', () => {
  const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
  assert.deepEqual(ids.sort(), Object.keys(operations).sort());
  for (const [name, row] of rows) assert.equal(operationObject(row).operationId, name);
});

test('every schema appears with its description and examples', () => {
  assert.deepEqual(Object.keys(schemas).sort(), documentedSchemas.map(({ id }) => id).sort());
  for (const { id, description, examples } of documentedSchemas) {
    assert.equal(schemas[id]?.description, description);
    assert.deepEqual(schemas[id]?.examples, examples);
  }
});

test('every member that is described is there', () => {
  for (const { id, members } of documentedSchemas) {
    const properties = (schemas[id]?.properties ?? {}) as Readonly<Record<string, JsonObject>>;
    for (const [name, words] of Object.entries(members)) assert.equal(properties[name]?.description, words, `${id}.${name}`);
  }
});

test('every problem appears in an answer, and as an example', () => {
  const inAnswers = new Set<unknown>();
  for (const [, row] of rows)
    for (const { enum: codes } of objectsIn(operationObject(row).responses))
      for (const code of Array.isArray(codes) ? codes : []) inAnswers.add(code);
  for (const code of Object.keys(problemStatus)) assert.ok(inAnswers.has(code), code);
  assert.deepEqual(Object.keys(document.components.examples), Object.keys(problemStatus));
});

for (const [name, row] of rows) {
  test(`${name} lists its problems under their status`, () => {
    const { responses } = operationObject(row);
    const own: readonly ProblemCode[] = [
      ...row.problems,
      'internal',
      ...(row.auth === 'session' ? (['session-expired'] as const) : []),
    ];
    for (const code of own) assert.match(responses[problemStatus[code]]?.description ?? '', new RegExp(`\`${code}\``));
  });

  test(`${name} is protected if it changes something`, () => {
    const needed = operationObject(row).security.flatMap((alternative) => Object.keys(alternative));
    assert.equal(needed.includes('portalRequest'), row.method !== 'get');
    assert.equal(needed.includes('csrf'), row.method !== 'get' && (row.auth === 'session' || row.auth === 'step-up'));
    assert.equal(operationObject(row).responses[403] !== undefined, row.method !== 'get');
  });

  test(`${name} reads strictly and answers openly`, () => {
    const { requestBody, responses } = operationObject(row);
    // The browser makes what is inside, and may add to it.
    const open = new Set<unknown>([schemas.WebAuthnResponse]);
    for (const shape of shapesIn(requestBody, open)) assert.equal(shape.additionalProperties, false);
    for (const shape of shapesIn(responses)) assert.notEqual(shape.additionalProperties, false);
    if (row.body) assert.ok(shapesIn(requestBody).length > 0);
    if (row.response) assert.ok(shapesIn(responses[row.status ?? 200]).length > 0);
  });

  test(`${name} has its parameters where the path says`, () => {
    for (const { name: parameter, in: place, required } of operationObject(row).parameters ?? []) {
      assert.equal(place === 'path', row.path.includes(`{${parameter}}`));
      if (place === 'path') assert.equal(required, true);
    }
  });
}

const unions: readonly (readonly [string, Readonly<Record<string, z.ZodMiniType>>])[] = [
  ['Step', stepSchemas],
  ['Answer', answerSchemas],
];

for (const [union, table] of unions) {
  test(`${union} is the union of the table of its kinds`, () => {
    const { oneOf, discriminator } = schemas[union] ?? {};
    const references = Object.entries(table).map(([kind, schema]) => ({
      kind,
      $ref: `#/components/schemas/${documentation.get(schema)?.id}`,
    }));
    const mapping = Object.fromEntries(references.map(({ kind, $ref }) => [kind, $ref]));
    assert.deepEqual(discriminator, { propertyName: 'kind', mapping });
    assert.deepEqual(
      oneOf,
      references.map(({ $ref }) => ({ $ref })),
    );
    for (const { kind, $ref } of references) {
      const { properties } = resolve($ref) as { properties: { kind: JsonObject } };
      assert.equal(properties.kind.const, kind);
    }
  });
}

test('a navigation sends the browser on, and answers problems as pages', () => {
  const { responses } = operationObject(operations.openApp);
  assert.ok(responses[303]?.headers?.Location);
  assert.deepEqual(Object.keys(responses[404]?.content ?? {}), ['text/html']);
});

test('says how long to wait, what is allowed, and how to prove more', () => {
  const { responses } = operationObject(operations.launchApp);
  const headersOf = (status: number): readonly string[] => Object.keys(responses[status]?.headers ?? {});
  assert.deepEqual([401, 405, 429, 503].map(headersOf), [['WWW-Authenticate'], ['Allow'], ['Retry-After'], ['Retry-After']]);
});

test('a change of something with a version takes that version, and every answer tells it', () => {
  const [get, put] = [operationObject(operations.getAppLayout), operationObject(operations.saveAppLayout)];
  const required = put.parameters?.filter((parameter) => parameter.required).map(({ name }) => name);
  assert.deepEqual(required, ['If-Match']);
  for (const { responses } of [get, put]) assert.ok(responses[200]?.headers?.ETag);
  assert.match(put.responses[412]?.description ?? '', /precondition-failed/);
  assert.match(put.responses[428]?.description ?? '', /precondition-required/);
  assert.deepEqual([get.parameters, get.responses[412]], [undefined, undefined]);
});

test('what is done within a session by a POST can be named, so that it is done once', () => {
  for (const [name, row] of rows) {
    const named = operationObject(row).parameters?.some((parameter) => parameter.name === 'Idempotency-Key') ?? false;
    assert.equal(named, row.method === 'post' && (row.auth === 'session' || row.auth === 'step-up'), name);
  }
});

test('the configuration can be asked for conditionally', () => {
  const { responses, parameters } = operationObject(operations.getConfiguration);
  assert.ok(responses[200]?.headers?.ETag);
  assert.ok(responses[304]);
  assert.deepEqual(
    parameters?.map(({ name }) => name),
    ['If-None-Match'],
  );
});

test('a merge patch may say that it is one, and nothing else may', () => {
  for (const [name, row] of rows) {
    const types = Object.keys((operationObject(row).requestBody as { content?: object } | undefined)?.content ?? {});
    const merge = row.mergePatch ? ['application/merge-patch+json'] : [];
    assert.deepEqual(types, row.body ? ['application/json', ...merge] : [], name);
    if (row.mergePatch) assert.equal(row.method, 'patch');
  }
});

test('the values of a change are an object, whatever its members are called', () => {
  const { type, properties } = schemas['ProfileValues'] ?? {};
  assert.deepEqual([type, properties], ['object', undefined]);
});

test('building it twice gives the same text', () => {
  assert.equal(JSON.stringify(createOpenApiDocument()), JSON.stringify(document));
});
