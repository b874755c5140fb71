import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOverBudget, table } from './table.ts';

test('a figure is over its budget only beyond it', () => {
  assert.equal(isOverBudget({ name: 'a', bytes: 101, budget: 100 }), true);
  assert.equal(isOverBudget({ name: 'a', bytes: 100, budget: 100 }), false);
  assert.equal(isOverBudget({ name: 'a', bytes: 100 }), false);
});

test('prints each figure beside its budget and goal', () => {
  const limits = { budget: 36_000, goal: 28_000 };
  const figures = [27_900, 28_100, 36_100].map((bytes) => ({ name: `${bytes}`, bytes, ...limits }));
  const rows = table(figures).map((line) => line.split(/ {2,}/).slice(1));
  assert.deepEqual(rows, [
    ['size', 'budget', 'goal'],
    ['27.9', '36.0', '28.0', 'goal'],
    ['28.1', '36.0', '28.0', 'ok'],
    ['36.1', '36.0', '28.0', 'OVER'],
  ]);
});
