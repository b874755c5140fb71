import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryStore, update } from './store.ts';

const facts = { person: 'p', acr: 'pwd', proofs: ['password'], csrfToken: 't', createdAt: 0, usedAt: 0 } as const;
const record = { id: 's', handle: 'h', ...facts } as const;

test('puts only over the version that was read', async () => {
  const store = memoryStore();
  assert.equal(await store.put('sessions', 's', record, 1), false);
  assert.equal(await store.put('sessions', 's', record, 0), true);
  assert.equal(await store.put('sessions', 's', record, 0), false);
  assert.equal((await store.get('sessions', 's'))?.version, 1);
  assert.equal(await store.put('sessions', 's', { ...record, usedAt: 1 }, 1), true);
  assert.deepEqual(await store.get('sessions', 's'), { value: { ...record, usedAt: 1 }, version: 2 });
});

test('hands out copies', async () => {
  const store = memoryStore();
  const flows: { id: string; expiresAt: number }[] = [];
  await store.put('browsers', 'b', { flows }, 0);
  flows.push({ id: 'f', expiresAt: 0 });
  assert.deepEqual((await store.get('browsers', 'b'))?.value, { flows: [] });
});

test('of two who remove a record one wins', async () => {
  const store = memoryStore();
  await store.put('sessions', 's', record, 0);
  assert.deepEqual(await Promise.all([store.remove('sessions', 's'), store.remove('sessions', 's')]), [true, false]);
});

test('no update is lost among fifty at once', async () => {
  const store = memoryStore();
  await store.put('sessions', 's', record, 0);
  const add = (): Promise<unknown> => update(store, 'sessions', 's', (now) => now && { ...now, usedAt: now.usedAt + 1 });
  await Promise.all(Array.from({ length: 50 }, add));
  assert.equal((await store.get('sessions', 's'))?.value.usedAt, 50);
});

test('an update that returns nothing changes nothing', async () => {
  const store = memoryStore();
  assert.equal(await update(store, 'sessions', 's', () => undefined), undefined);
  assert.deepEqual(await store.list('sessions'), []);
});
