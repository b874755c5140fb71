import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auc, median } from './auc.ts';

test('tells apart what never overlaps, and nothing that is the same', () => {
  assert.equal(auc([4, 5, 6], [1, 2, 3]), 1);
  assert.equal(auc([1, 2, 3], [4, 5, 6]), 0);
  assert.equal(auc([1, 2, 3], [1, 2, 3]), 0.5);
  assert.equal(auc([7], [7]), 0.5);
  assert.equal(auc([1, 4], [2, 3]), 0.5);
  assert.equal(auc([2, 4], [1, 3]), 0.75);
});

test('finds the value in the middle', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.ok(Number.isNaN(median([])));
});
