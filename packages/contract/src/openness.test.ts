import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { documentation, documentedSchemas } from './docs/index.ts';
import { Answer, answerSchemas, operations, type Operation } from './index.ts';

const rows: readonly Operation[] = Object.values(operations);

/** What a server reads: the bodies, and each kind of answer instead of the envelope. */
const requests = new Set<z.ZodMiniType>([
  ...rows.flatMap(({ body }) => (body && body !== Answer ? [body] : [])),
  ...Object.values(answerSchemas),
]);

const objects = documentedSchemas.flatMap(({ schema, id }) => (schema instanceof z.ZodMiniObject ? [{ schema, id }] : []));

/** A name that the schema does not know, with a value: what a newer peer might add. */
const unknownMember = (schema: z.ZodMiniObject): fc.Arbitrary<readonly [string, unknown]> =>
  fc.tuple(
    fc.string({ minLength: 1 }).filter((name) => !(name in schema.shape) && name !== '__proto__'),
    fc.jsonValue(),
  );

const withUnknownMember = (schema: z.ZodMiniObject): fc.Arbitrary<readonly [object, object]> => {
  const examples = documentation.get(schema)?.examples as readonly object[];
  return fc
    .tuple(fc.constantFrom(...examples), unknownMember(schema))
    .map(([example, [name, value]]) => [example, { ...example, [name]: value }] as const);
};

const check = (schema: z.ZodMiniObject, predicate: (example: object, extended: object) => void): void =>
  fc.assert(fc.property(withUnknownMember(schema), ([example, extended]) => predicate(example, extended)));

test('there are requests and responses to try', () => {
  const bodies = rows.filter(({ body }) => body && body !== Answer);
  assert.equal(requests.size, bodies.length + Object.keys(answerSchemas).length);
  assert.ok(objects.length > requests.size + 10);
});

for (const { schema, id } of objects.filter(({ schema: each }) => requests.has(each))) {
  test(`${id}, which a client sends, is refused with a member it does not have`, () => {
    check(schema, (example, extended) => {
      assert.equal(z.safeParse(schema, example).success, true);
      assert.equal(z.safeParse(schema, extended).success, false);
    });
  });
}

for (const { schema, id } of objects.filter(({ schema: each }) => !requests.has(each))) {
  test(`${id}, which a server sends, is read with a member that is new`, () => {
    check(schema, (example, extended) => {
      // Some keep what they do not know, all others drop it; no member that is known changes.
      const parsed = z.parse(schema, extended) as Record<string, unknown>;
      for (const [name, value] of Object.entries(example)) assert.deepEqual(parsed[name], value);
    });
  });
}
