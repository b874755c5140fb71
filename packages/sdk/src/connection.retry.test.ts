import { operations, type Operation } from 'portal-contract';
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { endpoint, goodSession, hostileBackend, json, problem, silence, slowBody } from '../test/hostile-backend.ts';
import { settled, tap } from '../test/requests.ts';
import { createPortalClient } from './client.ts';

const down = (headers: Record<string, string> = {}): Response => problem('temporarily-unavailable', 503, { headers });
const lost = (): never => {
  throw new TypeError('Failed to fetch');
};
const seconds = (count: number): number => count * 1000;

/** Stands the platform's timers still, which is what waits between two tries. */
function stopTimers(t: TestContext): (milliseconds: number) => Promise<void> {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.parse('2026-06-01T08:00:00Z') });
  return async (milliseconds) => {
    await settled();
    t.mock.timers.tick(milliseconds);
    await settled();
  };
}

test('tries a read three times when no answer comes', async () => {
  const { client, sent } = hostileBackend(lost);
  await assert.rejects(client.listApps(), { code: 'network' });
  assert.equal(sent.length, 3);
});

test('tries a read again only where that may help', async () => {
  const tries: Record<number, number> = {
    408: 3,
    429: 3,
    502: 3,
    503: 3,
    504: 3,
    400: 1,
    401: 1,
    403: 1,
    404: 1,
    409: 1,
    410: 1,
    413: 1,
    422: 1,
    500: 1,
    501: 1,
  };
  for (const [status, times] of Object.entries(tries)) {
    const { client, sent } = hostileBackend(() => new Response('', { status: Number(status) }));
    await assert.rejects(client.listApps());
    assert.equal(sent.length, times, status);
  }
});

test('stops trying once an answer comes', async () => {
  const { client, sent } = hostileBackend((_, count) => (count < 3 ? down() : json(goodSession)));
  assert.equal((await client.getSession()).csrfToken, goodSession.csrfToken);
  assert.equal(sent.length, 3);
});

test('an answer that is malformed is not asked for again', async () => {
  const { client, sent } = hostileBackend(() => new Response('{"items":['));
  await assert.rejects(client.listApps(), { code: 'invalid-response' });
  assert.equal(sent.length, 1);
});

test('sends nothing twice that changes something', async () => {
  const changes = Object.values<Operation>(operations).filter(({ method }) => method !== 'get');
  assert.ok(changes.length >= 4);
  for (const answer of [
    lost,
    down,
    (): Response => down({ 'Retry-After': '0' }),
    (): Response => new Response('', { status: 408 }),
  ]) {
    for (const operation of changes) {
      const { client, sent } = hostileBackend(() => answer());
      await assert.rejects(client.send(operation, { id: 'x', body: {} }));
      assert.equal(sent.length, 1, operation.summary);
    }
  }
});

test('waits as long as Retry-After says before it reads again', async (t) => {
  const tick = stopTimers(t);
  const { client, sent } = hostileBackend((_, count) => (count === 1 ? down({ 'Retry-After': '5' }) : json(goodSession)));
  const call = client.getSession();
  await tick(seconds(5) - 1);
  assert.equal(sent.length, 1);
  await tick(1);
  assert.equal(sent.length, 2);
  await call;
});

test('a longer Retry-After is told to the caller, not waited for', async () => {
  for (const after of ['6', '3600', '31536000', '99999999999999999999']) {
    for (const status of [429, 503]) {
      const { client, sent } = hostileBackend(() => new Response('', { status, headers: { 'Retry-After': after } }));
      const code = status === 429 ? 'quota-exceeded' : 'temporarily-unavailable';
      await assert.rejects(client.listApps(), { code, retryAfter: Number(after) });
      assert.equal(sent.length, 1, after);
    }
  }
});

test('no header makes it wait for more than five seconds', async (t) => {
  const tick = stopTimers(t);
  const rows = [
    ['Retry-After', 'Wed, 01 Jun 2036 08:00:00 GMT'],
    ['RateLimit-Reset', '86400'],
    ['X-RateLimit-Reset', '99999999999'],
    ['X-Rate-Limit-Reset', '1e9'],
  ] as const;
  for (const [name, value] of rows) {
    const { client, sent } = hostileBackend((_, count) => (count === 1 ? down({ [name]: value }) : json(goodSession)));
    const call = client.getSession();
    await tick(seconds(5));
    assert.equal(sent.length, 2, name);
    await call;
  }
});

test('a Retry-After that makes no sense does not stop it', async (t) => {
  const tick = stopTimers(t);
  for (const value of ['-1', 'soon', 'Thu, 01 Jan 1970 00:00:00 GMT', '0x10', 'NaN', 'Infinity']) {
    const { client } = hostileBackend((_, count) => (count === 1 ? down({ 'Retry-After': value }) : json(goodSession)));
    const call = client.getSession();
    await tick(seconds(5));
    assert.equal((await call).csrfToken, goodSession.csrfToken, value);
  }
});

test('waits longer before each further try, unless told', async (t) => {
  t.mock.method(Math, 'random', () => 1);
  const tick = stopTimers(t);
  const backend = tap(lost);
  const client = createPortalClient({ endpoint, fetch: backend.fetch });
  const outcome = assert.rejects(client.getSession(), { code: 'network' });
  for (const [wait, tries] of [
    [299, 1],
    [1, 2],
    [599, 2],
    [1, 3],
  ] as const) {
    await tick(wait);
    assert.equal(backend.sent.length, tries);
  }
  await outcome;
});

test('clients that failed together do not come back together', async (t) => {
  t.mock.method(Math, 'random', () => 0.5);
  const tick = stopTimers(t);
  const backend = tap(lost);
  const outcome = assert.rejects(createPortalClient({ endpoint, fetch: backend.fetch }).getSession());
  await tick(150);
  assert.equal(backend.sent.length, 2);
  await tick(300);
  await outcome;
});

test('asks how long to wait before the n-th retry', async () => {
  const attempts: number[] = [];
  const { client } = hostileBackend(lost, { retryDelay: (attempt) => Number(attempts.push(attempt)) * 0 });
  await assert.rejects(client.getSession());
  assert.deepEqual(attempts, [1, 2]);
});

test('gives up after ten seconds in all, by the clock it was given', async () => {
  const { client, clock, reached } = hostileBackend(silence);
  const call = client.getSession();
  let over = false;
  const outcome = assert.rejects(call, { code: 'timeout' }).then(() => (over = true));
  await reached(1);
  clock.advance(seconds(10) - 1);
  await settled();
  assert.equal(over, false);
  clock.advance(1);
  await outcome;
});

test('the time is the same for all tries together', async () => {
  const { client, clock, sent, reached } = hostileBackend((request, count) => (count < 3 ? lost() : silence(request)), {
    timeout: 400,
  });
  const outcome = assert.rejects(client.getSession(), { code: 'timeout' });
  await reached(3);
  clock.advance(400);
  await outcome;
  assert.equal(sent.length, 3);
});

test('a body that never ends is given up too, also that of a problem', async () => {
  for (const init of [{}, { status: 404 }, { status: 401, headers: { 'Content-Type': 'application/problem+json' } }]) {
    const { client, clock, reached } = hostileBackend((request) => slowBody(request, init));
    const outcome = assert.rejects(client.listApps(), { code: 'timeout' });
    await reached(1);
    await settled();
    clock.advance(seconds(10));
    await outcome;
  }
});

test('the time is also over while it waits to try again', async (t) => {
  const tick = stopTimers(t);
  const { client, clock, sent } = hostileBackend(() => down({ 'Retry-After': '5' }), { timeout: seconds(3) });
  const outcome = assert.rejects(client.getSession(), { code: 'timeout' });
  await settled();
  clock.advance(seconds(3));
  await outcome;
  await tick(seconds(60));
  assert.equal(sent.length, 1);
});

test('leaves nothing waiting behind, however a call ends', async () => {
  for (const answer of [(): Response => json(goodSession), lost, (): Response => problem('not-found', 404)]) {
    const { client, clock } = hostileBackend(answer);
    await client.getSession().catch(() => undefined);
    assert.equal(clock.waiting, 0);
  }
});

test('fails as aborted when the caller gives up, before, during or after the answer begins', async () => {
  for (const answer of [
    silence,
    (request: Request): Response => slowBody(request),
    (request: Request): Response => slowBody(request, { status: 404 }),
  ]) {
    const { client, reached, sent } = hostileBackend(answer);
    const giveUp = new AbortController();
    const outcome = assert.rejects(client.listApps({}, { signal: giveUp.signal }), { name: 'PortalError', code: 'aborted' });
    await reached(1);
    await settled();
    giveUp.abort(new Error('no matter'));
    await outcome;
    assert.equal(sent.length, 1);
  }
  const { client, sent } = hostileBackend(silence);
  await assert.rejects(client.listApps({}, { signal: AbortSignal.abort() }), { code: 'aborted' });
  assert.ok(sent.every(({ request }) => request.signal.aborted));
});

test('one caller who gives up does not disturb another', async () => {
  const { client, reached } = hostileBackend((request, count) =>
    count === 1 ? silence(request) : json({ items: [], nextCursor: null }),
  );
  const giveUp = new AbortController();
  const outcome = assert.rejects(client.listApps({}, { signal: giveUp.signal }), { code: 'aborted' });
  await reached(1);
  const other = client.listApps();
  giveUp.abort();
  await outcome;
  assert.deepEqual(await other, { items: [], nextCursor: null });
});
