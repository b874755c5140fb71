import { App, AppPage, Configuration } from 'portal-contract';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { parseResponse } from './parse-response.ts';
import { PortalError } from './portal-error.ts';

const app = (id: string): App => ({ id, name: 'Huddle', mfa: false, status: 'available', favourite: false, hasDetails: false });
const invalid = { name: 'PortalError', code: 'invalid-response' };

test('returns what satisfies the schema, without members it does not know', () => {
  const { value, dropped } = parseResponse(AppPage, { items: [{ ...app('a'), colour: 'red' }], nextCursor: null, total: 1 });
  assert.deepEqual(value, { items: [app('a')], nextCursor: null });
  assert.equal(dropped, 0);
});

test('leaves the malformed items of a list out, keeps the order of the others, and says how many', () => {
  const items = [null, app('a'), { ...app('b'), mfa: 'yes' }, app('c'), 'd', { ...app('..') }, app('e'), []];
  const { value, dropped } = parseResponse(AppPage, { items, nextCursor: 'next' });
  assert.deepEqual(value, { items: [app('a'), app('c'), app('e')], nextCursor: 'next' });
  assert.equal(dropped, 5);
});

test('counts an item once, however much is wrong with it', () => {
  const { dropped } = parseResponse(AppPage, { items: [{}, { id: 1, name: 2, mfa: 3, status: 4 }], nextCursor: null });
  assert.equal(dropped, 2);
});

test('an empty list is left when every item is malformed', () => {
  assert.deepEqual(parseResponse(AppPage, { items: [1, 2], nextCursor: null }), {
    value: { items: [], nextCursor: null },
    dropped: 2,
  });
});

test('fails when the list itself is malformed', () => {
  const lists = [
    { items: {}, nextCursor: null },
    { items: [app('a')], nextCursor: 7 },
    { items: [null], nextCursor: 7 },
    { items: 'a', nextCursor: null },
    { nextCursor: null },
    [],
    null,
    'items',
    undefined,
  ];
  for (const list of lists) assert.throws(() => parseResponse(AppPage, list), invalid, JSON.stringify(list));
});

test('fails when what is left of a list is no longer one', () => {
  const NeverEmpty = z.object({ items: z.array(z.string()).check(z.minLength(1)) });
  assert.deepEqual(parseResponse(NeverEmpty, { items: ['a', 1] }), { value: { items: ['a'] }, dropped: 1 });
  assert.throws(() => parseResponse(NeverEmpty, { items: [1] }), invalid);
});

test('fails when something that is no list is malformed', () => {
  assert.throws(() => parseResponse(App, { ...app('a'), status: 1 }), invalid);
  assert.throws(() => parseResponse(Configuration, { items: [null] }), invalid);
});

test('whatever comes, it returns a value of the schema or fails as invalid-response', () => {
  const shape = fc.record(
    {
      items: fc.oneof(fc.array(fc.oneof(fc.constant(app('a')), fc.jsonValue())), fc.jsonValue()),
      nextCursor: fc.oneof(fc.constant(null), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(shape, fc.jsonValue()), (data) => {
      try {
        assert.ok(AppPage.safeParse(parseResponse(AppPage, data).value).success);
      } catch (error) {
        assert.ok(error instanceof PortalError && error.code === 'invalid-response');
      }
    }),
    { numRuns: 500 },
  );
});
