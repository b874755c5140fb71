import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonProblems, operations, sessionProblems, unsafeProblems, versionProblems, type Operation } from 'portal-contract';
import { codeIn, Driver, problemOf, quickMock } from '../test/driver.ts';
import { largestBody } from './body.ts';
import type { LogEntry } from './log.ts';
import { people } from './seed/people.ts';
import type { CollectionName, Store } from './store.ts';

const rows = Object.values<Operation>(operations);
const start = { method: 'POST', body: { kind: 'login', accepts: ['identifier'] } } as const;

test('an unknown path is not found', async () => {
  const driver = new Driver(quickMock());
  for (const path of ['nothing', 'flows/x/y/z', '/portal/v2/session', '/elsewhere', 'session/']) {
    const response = await driver.send(path);
    assert.equal(response.status, 404, path);
    assert.equal(await codeIn(response), 'not-found');
  }
});

test('a method that a path does not have answers 405 and names those it has', async () => {
  const driver = new Driver(quickMock());
  const expected: Record<string, string> = {
    configuration: 'GET, HEAD',
    flows: 'POST',
    'flows/x': 'GET, DELETE, HEAD',
    'flows/x/answers': 'POST',
    session: 'GET, DELETE, HEAD',
    apps: 'GET, HEAD',
    'apps/x': 'GET, HEAD',
    'apps/x/favourite': 'PUT, DELETE',
    'apps/x/launch': 'POST',
    'me/app-layout': 'GET, PUT, HEAD',
    'apps/x/open': 'GET, HEAD',
  };
  for (const [path, allow] of Object.entries(expected)) {
    for (const method of ['PUT', 'PATCH', 'OPTIONS']) {
      if (allow.includes(method)) continue;
      const response = await driver.send(path, { method });
      assert.equal(response.headers.get('allow'), allow);
      assert.equal(await codeIn(response), 'method-not-allowed');
    }
  }
});

test('HEAD answers like GET, without a body', async () => {
  const response = await new Driver(quickMock()).send('configuration', { method: 'HEAD' });
  assert.equal(response.status, 200);
  assert.ok(response.headers.get('etag'));
  assert.equal(await response.text(), '');
});

test('a body that is not JSON, or too large, is malformed', async () => {
  const driver = new Driver(quickMock());
  const headers = { 'content-type': 'application/json' };
  const large = JSON.stringify({ kind: 'login', accepts: ['x'], locale: 'x'.repeat(largestBody) });
  for (const body of ['', '{', '{"kind":"login",}', 'kind=login', large]) {
    assert.equal(await codeIn(await driver.send('flows', { method: 'POST', body, headers })), 'malformed-request');
  }
});

test('a body of another type is refused', async () => {
  const driver = new Driver(quickMock());
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/xml', null]) {
    const response = await driver.send('flows', { ...start, headers: { 'content-type': type } });
    assert.equal(response.status, 415);
    assert.equal(await codeIn(response), 'unsupported-media-type');
  }
});

test('a body that breaks its schema names every member that does', async () => {
  const driver = new Driver(quickMock());
  const errorsOf = async (body: unknown): Promise<unknown> => {
    const response = await driver.send('flows', { method: 'POST', body });
    assert.equal(response.status, 422);
    return (await problemOf(response)).errors;
  };
  assert.deepEqual(await errorsOf({}), [
    { pointer: '/kind', code: 'required' },
    { pointer: '/accepts', code: 'required' },
  ]);
  assert.deepEqual(await errorsOf({ kind: 'recover', accepts: [] }), [
    { pointer: '/kind', code: 'not-allowed' },
    { pointer: '/accepts', code: 'too-short' },
  ]);
  assert.deepEqual(await errorsOf({ kind: 'login', accepts: ['x'.repeat(65), 7], 'a/b~c': 1 }), [
    { pointer: '/accepts/0', code: 'too-long' },
    { pointer: '/accepts/1', code: 'format' },
    { pointer: '/a~1b~0c', code: 'not-allowed' },
  ]);
  assert.deepEqual(await errorsOf([]), [{ pointer: '', code: 'format' }]);
  assert.deepEqual(await errorsOf('null'), [{ pointer: '', code: 'format' }]);
});

test('an answer that breaks its schema names the member', async () => {
  const driver = new Driver(quickMock());
  const flow = await driver.start();
  const errorsOf = async (answer: Record<string, unknown>): Promise<unknown> =>
    (await problemOf(await driver.answerRaw(flow, { kind: 'identifier', ...answer }))).errors;
  assert.deepEqual(await errorsOf({}), [{ pointer: '/identifier', code: 'required' }]);
  assert.deepEqual(await errorsOf({ identifier: '' }), [{ pointer: '/identifier', code: 'required' }]);
  assert.deepEqual(await errorsOf({ identifier: ' ' }), [{ pointer: '/identifier', code: 'required' }]);
  assert.deepEqual(await errorsOf({ identifier: 'x'.repeat(255) }), [{ pointer: '/identifier', code: 'too-long' }]);
  assert.deepEqual(await errorsOf({ identifier: 'x', password: 'y' }), [{ pointer: '/password', code: 'not-allowed' }]);
  assert.deepEqual(await errorsOf({ identifier: { $ne: '' } }), [{ pointer: '/identifier', code: 'format' }]);
});

test('every answer carries the security headers, whatever its status', async () => {
  const driver = new Driver(quickMock());
  await driver.logIn(people.astrid);
  const seen = new Set<number>();
  for (const path of [...rows.map((row) => row.path.slice(1)), 'nothing', '/_mock', '/_mock/apps/x']) {
    for (const id of ['huddle', 'beacon-status', 'nobody']) {
      for (const method of ['GET', 'POST', 'PUT']) {
        const response = await driver.send(path.replace('{id}', id), { method });
        seen.add(response.status);
        assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
        assert.equal(response.headers.get('cross-origin-resource-policy'), 'same-origin');
        assert.equal(response.headers.get('vary'), 'Origin, Sec-Fetch-Site, Cookie');
        assert.match(
          response.headers.get('referrer-policy') ?? '',
          path.startsWith('/_mock') ? /^(no-referrer|same-origin)$/ : /./,
        );
        const cached = path === 'configuration' && method === 'GET';
        assert.equal(response.headers.get('cache-control'), cached ? 'public, max-age=300' : 'no-store', `${method} ${path}`);
        assert.equal(response.headers.get('access-control-allow-origin'), null);
      }
    }
  }
  for (const status of [200, 303, 403, 404, 405, 409, 415]) assert.ok(seen.has(status), String(status));
});

test('the configuration is revalidated with its ETag', async () => {
  const driver = new Driver(quickMock());
  const first = await driver.send('configuration');
  const etag = first.headers.get('etag') ?? '';
  assert.match(etag, /^"[0-9a-f]{32}"$/);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await driver.send('configuration', { headers: { 'if-none-match': known } });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    assert.equal(again.headers.get('etag'), etag);
  }
  driver.mock.setScenario('short-session');
  assert.equal((await driver.send('configuration', { headers: { 'if-none-match': etag } })).status, 200);
});

test('a listed origin, and no other, may read answers', async () => {
  const mock = quickMock({ origins: ['https://news.northwind.example'] });
  const read = async (origin: string, method = 'GET'): Promise<Response> =>
    new Driver(mock, mock.browser({ origin })).send('configuration', { method });
  const listed = await read('https://news.northwind.example');
  assert.equal(listed.headers.get('access-control-allow-origin'), 'https://news.northwind.example');
  assert.equal(listed.headers.get('access-control-allow-credentials'), 'true');
  const preflight = await read('https://news.northwind.example', 'OPTIONS');
  assert.equal(preflight.status, 204);
  assert.ok(Number(preflight.headers.get('access-control-max-age')) <= 600);
  for (const origin of ['https://news.northwind.example.evil.test', 'null', 'https://NEWS.northwind.example']) {
    assert.equal((await read(origin)).headers.get('access-control-allow-origin'), null);
    assert.equal((await read(origin, 'OPTIONS')).status, 405);
  }
});

test('without a session every operation that needs one says so', async () => {
  const driver = new Driver(quickMock());
  for (const { method, path, auth } of rows) {
    if (auth !== 'session' && auth !== 'step-up') continue;
    const response = await driver.send(path.slice(1).replace('{id}', 'huddle'), {
      method: method.toUpperCase(),
      headers: { 'content-type': method === 'get' ? null : 'application/json' },
    });
    assert.equal(await codeIn(response), 'session-expired', path);
  }
});

test('a problem is always one that the row of its operation lists', async () => {
  const driver = new Driver(quickMock());
  const flow = await driver.start();
  await driver.logIn(people.bruno);
  // The log keeps the latest requests only.
  const seen: LogEntry[] = [];
  for (const origin of ['http://localhost:4000', 'https://evil.example']) {
    const other = new Driver(
      driver.mock,
      origin === 'http://localhost:4000' ? driver.browser : driver.mock.browser({ origin }),
    );
    for (const { method, path } of rows) {
      for (const id of ['huddle', 'beacon-status', 'nobody', flow.id, '%00']) {
        const sent = { method: method.toUpperCase(), ...(method === 'post' && { body: {} }) };
        await other.send(path.slice(1).replace('{id}', id), sent);
        seen.push(...driver.mock.log.slice(-1));
      }
    }
  }
  const codes = new Set<string>();
  for (const { code, operation } of seen) {
    if (code === undefined) continue;
    const { auth, method, problems: own, versioned }: Operation = operations[operation];
    const listed = [
      ...own,
      ...commonProblems,
      ...(auth === 'session' || auth === 'step-up' ? sessionProblems : []),
      ...(method === 'get' ? [] : unsafeProblems),
      ...(method !== 'get' && versioned ? versionProblems : []),
    ];
    assert.ok(
      listed.some((each) => each === code),
      `${operation}: ${code}`,
    );
    codes.add(code);
  }
  for (const code of [
    'flow-not-found',
    'app-unavailable',
    'csrf-rejected',
    'origin-rejected',
    'session-expired',
    'not-found',
  ]) {
    assert.ok(codes.has(code), code);
  }
});

const collections: CollectionName[] = ['accounts', 'identifiers', 'attempts', 'browsers', 'flows', 'sessions', 'tickets'];

/** All state, without when sessions were last used. */
const snapshot = async (store: Store): Promise<string> => {
  const all = await Promise.all(collections.map((name) => store.list(name)));
  return JSON.stringify(all, (key, value: unknown) => (key === 'usedAt' ? undefined : value));
};

test('no GET changes anything, but for the ticket that a tile’s link mints', async () => {
  const driver = new Driver(quickMock());
  const flow = await driver.start();
  await driver.logIn(people.bruno);
  const before = await snapshot(driver.mock.store);
  for (const { method, path, navigation } of rows) {
    if (method !== 'get' || navigation) continue;
    for (const id of ['huddle', flow.id, 'nobody']) await driver.send(path.slice(1).replace('{id}', id));
  }
  for (const path of [
    '/_mock',
    '/_mock?scenario=down',
    '/_mock/unlock',
    '/_mock/scenario?name=down',
    '/_mock/clock?seconds=60',
  ]) {
    await driver.send(path);
  }
  assert.equal(await snapshot(driver.mock.store), before);
  assert.equal(driver.mock.scenario, 'default');
  await driver.send('apps/huddle/open');
  assert.equal((await driver.mock.store.list('tickets')).length, 1);
});

test('the log and the store hold no password and no code', async () => {
  const driver = new Driver(quickMock());
  await driver.logIn(people.astrid);
  const kept = JSON.stringify(driver.mock.log) + (await snapshot(driver.mock.store));
  assert.ok(!kept.includes(people.astrid.password));
  assert.ok(!JSON.stringify(driver.mock.log).includes(people.astrid.email));
});
