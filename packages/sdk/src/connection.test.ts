import { appOperations, operations, sessionOperations, type Operation } from 'portal-contract';
import { people } from 'portal-mock';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpoint, goodSession, hostileBackend, json, problem } from '../test/hostile-backend.ts';
import { logIn, openPortal } from '../test/portal.ts';
import { createPortalClient } from './client.ts';
import { type ConnectionOptions, connectPortal } from './connection.ts';
import { PortalError } from './portal-error.ts';

const { bruno } = people;
const page = { items: [], nextCursor: null };

test('sends nothing until something is asked for', () => {
  const { sent, clock } = hostileBackend(() => json(page));
  assert.equal(sent.length, 0);
  assert.equal(clock.waiting, 0);
});

test('takes the endpoint with or without a slash at its end', async () => {
  for (const each of [
    'https://portal.example/portal/v1',
    'https://portal.example/portal/v1///',
    new URL('https://portal.example/portal/v1/'),
  ]) {
    const { client, sent } = hostileBackend(() => json(goodSession), { endpoint: each });
    await client.getSession();
    assert.equal(sent[0]?.url.href, 'https://portal.example/portal/v1/session');
  }
  assert.equal(
    connectPortal({ endpoint: 'https://portal.example' }).href(sessionOperations.getSession, {}),
    'https://portal.example/session',
  );
});

test('changes nothing about the endpoint it was given', () => {
  const given = new URL('https://portal.example/portal/v1/');
  connectPortal({ endpoint: given });
  assert.equal(given.href, 'https://portal.example/portal/v1/');
});

test('a relative endpoint needs a page', () => {
  assert.throws(() => connectPortal({ endpoint: '/portal/v1' }), TypeError);
});

test('puts parameters of the path into the path and the others into the query', async () => {
  const { client, sent } = hostileBackend(() => json(page));
  await client.listApps({ search: 'a&b=ü/?#', limit: 20, cursor: 'c==' });
  assert.equal(sent[0]?.url.pathname, '/portal/v1/apps');
  assert.deepEqual(Object.fromEntries(sent[0]?.url.searchParams ?? []), { search: 'a&b=ü/?#', limit: '20', cursor: 'c==' });
  await client.listApps({});
  assert.equal(sent[1]?.url.href, `${endpoint}/apps`);
});

test('sends no parameter that the operation does not have', async () => {
  const { client, sent } = hostileBackend(() => json(page));
  const input = { limit: 5, colour: 'red' };
  await client.listApps(input);
  assert.equal(sent[0]?.url.search, '?limit=5');
});

test('sends the body as JSON, and none where there is none', async () => {
  const { client, sent } = hostileBackend(() => problem('not-found', 404));
  await assert.rejects(client.startFlow({ body: { kind: 'login', accepts: ['identifier'] } }));
  await assert.rejects(client.launchApp({ id: 'huddle' }));
  assert.deepEqual(JSON.parse(sent[0]?.body ?? ''), { kind: 'login', accepts: ['identifier'] });
  assert.equal(sent[0]?.headers.get('content-type'), 'application/json');
  assert.equal(sent[1]?.body, '');
  assert.equal(sent[1]?.headers.get('content-type'), null);
});

test('an id stays one segment of the path, whatever it is', () => {
  const connection = connectPortal({ endpoint });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('../session', '..\\session', '/', '?', '#', '%2e%2e', ';'),
      ),
      (id) => {
        const href = outcome(() => connection.href(appOperations.getApp, { id }));
        if (href instanceof PortalError) return assert.equal(href.code, 'not-found');
        const { pathname, search, hash, origin } = new URL(href);
        assert.equal(origin, 'https://portal.northwind.example');
        assert.equal(search + hash, '');
        assert.match(pathname, /^\/portal\/v1\/apps\/[^/]+$/);
        assert.equal(decodeURIComponent(pathname.slice('/portal/v1/apps/'.length)), id);
      },
    ),
    { numRuns: 1000 },
  );
});

test('an id that would lead to another operation is not found, without a request', async () => {
  const { client, sent } = hostileBackend(() => json({}));
  for (const id of ['', '.', '..', '\ud800', 'a\udfff']) {
    await assert.rejects(client.getApp({ id }), { name: 'PortalError', code: 'not-found' }, JSON.stringify(id));
    await assert.rejects(client.launchApp({ id }), { name: 'PortalError', code: 'not-found' });
    assert.throws(() => client.href(appOperations.openApp, { id }), { name: 'PortalError', code: 'not-found' });
  }
  assert.equal(sent.length, 0);
});

test('gives the address of a page to go to', () => {
  const connection = connectPortal({ endpoint });
  assert.equal(connection.href(appOperations.openApp, { id: 'a b/ü' }), `${endpoint}/apps/a%20b%2F%C3%BC/open`);
});

test('sends credentials, follows no redirect and keeps nothing in a cache', async () => {
  const { client, sent } = hostileBackend(() => json(goodSession));
  await client.getSession();
  const { credentials, redirect, cache } = sent[0]?.request ?? {};
  assert.deepEqual({ credentials, redirect, cache }, { credentials: 'include', redirect: 'error', cache: 'no-store' });
});

test('sends the headers of the contract with what changes something, and none of its own with a read', async () => {
  const portal = openPortal();
  await logIn(portal, bruno);
  const { client, sent } = portal;
  await client.listApps();
  await client.getApp({ id: 'huddle' });
  await client.launchApp({ id: 'huddle' });
  await client.session.logOut();
  for (const { method, headers, url } of sent) {
    const own = [...headers.keys()].filter((name) => !['content-type', 'accept', 'content-length'].includes(name));
    const loggedIn = /launch|session/.test(url.pathname);
    const expected = method === 'GET' ? [] : loggedIn ? ['x-portal-csrf', 'x-portal-request'] : ['x-portal-request'];
    assert.deepEqual(own.sort(), expected, `${method} ${url.pathname}`);
    if (method !== 'GET') assert.equal(headers.get('x-portal-request'), '1');
  }
  assert.deepEqual([...new Set(sent.map(({ method }) => method))].sort(), ['DELETE', 'GET', 'POST']);
});

test('every operation goes to the endpoint and nowhere else, whatever the backend hands out', async () => {
  const cursor = 'https://evil.example/portal/v1/apps?cursor=x';
  const answers: Record<string, unknown> = {
    ...goodSession,
    ...page,
    nextCursor: cursor,
    id: 'https:~~evil.example',
    name: 'x',
    mfa: false,
    status: 'available',
    favourite: false,
    hasDetails: false,
  };
  const { client, sent } = hostileBackend(() => json(answers));
  client.session.begin({ ...goodSession, acr: 'pwd' });
  const { nextCursor } = await client.listApps();
  await client.listApps({ cursor: nextCursor ?? '' });
  const calls = Object.values<Operation>(operations).filter(({ navigation }) => !navigation);
  for (const operation of calls) {
    const input = { id: '//evil.example', search: cursor, category: cursor, body: {} };
    await client.send(operation, input as never).catch(() => undefined);
  }
  assert.equal(sent.length, calls.length + 2);
  for (const { url } of sent) assert.ok(url.href.startsWith(`${endpoint}/`), url.href);
});

test('never sends anything over plain http to another machine', async () => {
  for (const insecure of ['http://portal.northwind.example/portal/v1', 'http://localhost.evil.example', 'ws://localhost/']) {
    const { client, sent } = hostileBackend(() => json(goodSession), { endpoint: insecure });
    const calls = [
      client.getConfiguration(),
      client.getSession(),
      client.logOut(),
      client.startFlow({ body: { kind: 'login', accepts: ['password'] } }),
    ];
    for (const call of calls) await assert.rejects(call, { name: 'PortalError', code: 'insecure' });
    assert.equal(sent.length, 0);
  }
});

test('takes plain http within this machine', async () => {
  for (const local of ['http://localhost:4000/v1', 'http://127.0.0.1/v1', 'http://[::1]:8080/v1']) {
    const { client } = hostileBackend(() => json(goodSession), { endpoint: local });
    assert.equal((await client.getSession()).csrfToken, goodSession.csrfToken);
  }
});

test('tells of list items that were left out, and only then', async () => {
  const heard: unknown[] = [];
  const onDropped: ConnectionOptions['onDropped'] = (dropped) => heard.push(dropped);
  const good = { id: 'huddle', name: 'Huddle', mfa: false, status: 'available', favourite: false, hasDetails: false };
  const { client } = hostileBackend((_, count) => json({ items: count === 1 ? [good] : [good, {}, null], nextCursor: null }), {
    onDropped,
  });
  await client.listApps();
  assert.deepEqual(heard, []);
  assert.deepEqual(await client.listApps(), { items: [good], nextCursor: null });
  assert.deepEqual(heard, [{ operation: appOperations.listApps, count: 2 }]);
});

test('an operation without an answer resolves to nothing, and only on 204', async () => {
  const { client } = hostileBackend((_, count) =>
    count === 1 ? new Response(null, { status: 204 }) : new Response('', { status: 200 }),
  );
  assert.equal(await client.logOut(), undefined);
  await assert.rejects(client.logOut(), { code: 'invalid-response' });
});

test('reads the body, whatever its content type says', async () => {
  for (const type of ['application/json; charset=utf-8', 'text/plain', 'application/problem+json', '']) {
    const { client } = hostileBackend(() => new Response(JSON.stringify(goodSession), { headers: { 'Content-Type': type } }));
    assert.equal((await client.getSession()).csrfToken, goodSession.csrfToken, type);
  }
});

test('without a fetch of its own it takes the one of the platform', async (t) => {
  const calls: string[] = [];
  t.mock.method(globalThis, 'fetch', async (url: URL) => {
    calls.push(url.href);
    return json(goodSession);
  });
  await createPortalClient({ endpoint }).getSession();
  assert.deepEqual(calls, [`${endpoint}/session`]);
});

function outcome(call: () => string): string | PortalError {
  try {
    return call();
  } catch (error) {
    assert.ok(error instanceof PortalError);
    return error;
  }
}
