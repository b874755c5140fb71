import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContext } from './create-context.ts';
import type { Exchange } from './exchange.ts';
import { replaceSession } from './raise-session.ts';
import type { SessionRecord } from './session-record.ts';

const session = (id: string): SessionRecord => ({
  id,
  handle: 'handle',
  person: 'p-astrid',
  acr: 'pwd',
  proofs: ['password'],
  csrfToken: id,
  createdAt: 0,
  usedAt: 0,
});

test('of two who replace a session one does; the other finds that it has ended', async () => {
  const context = createContext({});
  const old = session('old');
  await context.store.put('sessions', old.id, old, 0);
  const cookies: string[] = [];
  const exchange: Exchange = {
    origin: undefined,
    fetchSite: undefined,
    cookie: () => old.id,
    setCookie: (cookie) => cookies.push(cookie),
  };
  const replace = (id: string): Promise<void> => replaceSession(context, exchange, { old, record: session(id) });
  const outcomes = await Promise.allSettled([replace('one'), replace('other')]);
  assert.deepEqual(
    outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'replaced' : (outcome.reason as { code: string }).code)),
    ['replaced', 'session-expired'],
  );
  assert.deepEqual(
    (await context.store.list('sessions')).map(({ id }) => id),
    ['one'],
  );
  assert.equal(cookies.length, 1);
});
