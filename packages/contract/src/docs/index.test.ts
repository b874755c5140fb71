import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import * as contract from '../index.ts';
import { answerSchemas, operations, stepSchemas, StepEnvelope } from '../index.ts';
import { documentation, documentedSchemas, operationGroups } from './index.ts';
import { createRegistry } from './registry.ts';

const isSchema = (value: unknown): value is z.ZodMiniType => value instanceof z.core.$ZodType;

/** Every schema that the package exports, by its name. */
const exported = Object.entries<unknown>(contract).flatMap(([name, value]) =>
  isSchema(value) ? [{ name, schema: value }] : [],
);

test('the package exports schemas', () => assert.ok(exported.length > 30));

for (const { name, schema } of exported) {
  test(`${name} is documented under its own name`, () => {
    // The envelope is documented as what it opens.
    assert.equal(documentation.get(schema)?.id, schema === StepEnvelope ? 'Step' : name);
  });
}

for (const { id, schema, description, examples } of documentedSchemas) {
  test(`${id} has a description and examples that parse`, () => {
    assert.match(description, /^[A-Z].*[.`]$/s);
    assert.ok(examples.length > 0);
    for (const example of examples) assert.deepEqual(z.parse(schema, example), example);
  });
}

test('a documented id names one schema', () => {
  const ids = documentedSchemas.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)]);
});

test('refuses a second schema with the same id', () => {
  const entry = { id: 'Twice', description: 'A text.', members: {}, examples: [''] };
  const entries = [z.string(), z.string()].map((schema) => ({ ...entry, schema }));
  assert.throws(() => createRegistry(entries), /Twice/);
});

test('keeps out of the global registry of zod', () => {
  for (const { schema } of documentedSchemas) assert.equal(z.globalRegistry.has(schema), false);
});

test('every operation stands in exactly one group', () => {
  const grouped = operationGroups.flatMap((group) =>
    Object.entries(group.operations).map(([name, { row }]) => [name, row] as const),
  );
  assert.equal(grouped.length, Object.keys(operations).length);
  assert.deepEqual(Object.fromEntries(grouped), operations);
});

for (const group of operationGroups) {
  for (const [name, { row, docs }] of Object.entries(group.operations)) {
    if (!row.params) continue;
    const { params } = row;
    test(`the examples of the parameters of ${name} parse together`, () => {
      const examples = Object.entries(docs.params ?? {}).map(([parameter, { example }]) => [parameter, example]);
      assert.deepEqual(examples.map(([parameter]) => parameter).sort(), Object.keys(params.shape).sort());
      z.parse(params, Object.fromEntries(examples));
    });
  }
}

/** The schemas that stand in a table by kind must read an example of their kind, and only of theirs. */
for (const [kind, schema] of [...Object.entries(stepSchemas), ...Object.entries(answerSchemas)]) {
  test(`${documentation.get(schema)?.id} has examples of the kind ${kind}`, () => {
    for (const example of documentation.get(schema)?.examples ?? []) assert.equal((example as { kind: string }).kind, kind);
  });
}

test('the steps inside the examples of a flow are steps of their kind', () => {
  const flows = documentation.get(contract.Flow)?.examples as readonly contract.Flow[];
  for (const { step } of flows) if (step) z.parse(stepSchemas[step.kind as contract.StepKind], step);
});
