import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { pathParameters } from './openapi/operations.ts';
import { operations, type Operation } from './index.ts';

const rows: readonly (readonly [string, Operation])[] = Object.entries(operations);

test('no two operations share a method and a path', () => {
  const places = rows.map(([, { method, path }]) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
  assert.deepEqual(places, [...new Set(places)]);
});

for (const [name, { path, params, method, body, response, navigation, status }] of rows) {
  test(`${name} declares every parameter of its path, and requires it`, () => {
    for (const parameter of pathParameters(path)) {
      const schema = params?.shape[parameter];
      assert.ok(schema, `{${parameter}} is not declared`);
      assert.equal(z.safeParse(schema, undefined).success, false);
    }
  });

  test(`${name} takes nothing but its path where it could not be sent`, () => {
    const elsewhere = Object.keys(params?.shape ?? {}).filter((parameter) => !pathParameters(path).includes(parameter));
    if (method !== 'get') assert.deepEqual(elsewhere, []);
    if (method === 'get' || method === 'delete') assert.equal(body, undefined);
  });

  test(`${name} says what it answers`, () => {
    if (navigation) assert.deepEqual([method, response], ['get', undefined]);
    if (status) assert.ok(response);
  });
}
