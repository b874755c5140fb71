import { people } from 'portal-mock';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodSession, hostileBackend, json, problem } from '../test/hostile-backend.ts';
import { logIn, openPortal, type Portal } from '../test/portal.ts';
import { held } from '../test/requests.ts';

const { bruno, elin } = people;
const rejected = (): Response => problem('csrf-rejected', 403);
const launched = { url: 'https://apps.northwind.example/', method: 'get', expiresIn: 60 };
const token = (number: number): typeof goodSession & { acr: 'pwd' } => ({
  ...goodSession,
  acr: 'pwd',
  csrfToken: `token-${number}`,
});

/** Two tabs of one browser, both logged in as Bruno, until `second` logs in again and the session is another one. */
async function twoTabs(): Promise<{ first: Portal['client']; second: Portal; sent: Portal['sent'] }> {
  const portal = openPortal();
  await logIn(portal, bruno);
  return { first: portal.client, second: { ...portal, client: portal.tab() }, sent: portal.sent };
}

test('goes on after a log-in in another tab, without anybody noticing', async () => {
  const { first, second, sent } = await twoTabs();
  await second.client.session.refresh();
  await second.client.session.logOut();
  await logIn(second, bruno);
  const before = sent.length;
  const launch = await first.launchApp({ id: 'huddle' });
  assert.equal(launch.expiresIn, 60);
  assert.equal(first.session.csrfToken, second.client.session.csrfToken);
  assert.deepEqual(
    sent.slice(before).map(({ method, url }) => `${method} ${url.pathname.split('/').at(-1)}`),
    ['POST launch', 'GET session', 'POST launch'],
  );
});

test('does not do in the name of another person what one person meant to do', async () => {
  const { first, second, sent } = await twoTabs();
  await second.client.session.refresh();
  await second.client.session.logOut();
  await logIn(second, elin);
  const before = sent.length;
  await assert.rejects(first.launchApp({ id: 'huddle' }), { code: 'csrf-rejected' });
  assert.equal(sent.slice(before).filter(({ method }) => method === 'POST').length, 1);
  const { value } = first.session;
  assert.equal(value.status === 'logged-in' && value.session.person.name, elin.name);
});

test('asks for another token once, and gives up when the new one is refused as well', async () => {
  const { client, sent } = hostileBackend((request, count) => (request.method === 'GET' ? json(token(count)) : rejected()));
  client.session.begin(token(0));
  await assert.rejects(client.launchApp({ id: 'huddle' }), { code: 'csrf-rejected' });
  assert.deepEqual(
    sent.map(({ method, headers }) => [method, headers.get('x-portal-csrf')]),
    [
      ['POST', 'token-0'],
      ['GET', null],
      ['POST', 'token-2'],
    ],
  );
});

test('gives up when there is no other token', async () => {
  const { client, sent } = hostileBackend((request) => (request.method === 'GET' ? json(token(0)) : rejected()));
  client.session.begin(token(0));
  await assert.rejects(client.launchApp({ id: 'huddle' }), { code: 'csrf-rejected' });
  assert.equal(sent.length, 2);
});

test('gives up when the session turns out to be over', async () => {
  const { client, sent } = hostileBackend((request) =>
    request.method === 'GET' ? problem('session-expired', 401) : rejected(),
  );
  client.session.begin(token(0));
  await assert.rejects(client.launchApp({ id: 'huddle' }), { code: 'csrf-rejected' });
  assert.equal(client.session.value.status, 'logged-out');
  assert.equal(sent.length, 2);
});

test('asks nothing when nobody was logged in', async () => {
  const { client, sent } = hostileBackend(rejected);
  await assert.rejects(client.startFlow({ body: { kind: 'login', accepts: ['password'] } }), { code: 'csrf-rejected' });
  assert.equal(sent.length, 1);
});

test('the session that began after the request was sent is known without asking', async () => {
  const first = held<Response>();
  const { client, sent, reached } = hostileBackend((_, count) => (count === 1 ? first.promise : json(launched)));
  client.session.begin(token(1));
  const call = client.launchApp({ id: 'huddle' });
  await reached(1);
  client.session.begin(token(2));
  first.give(rejected());
  await call;
  assert.deepEqual(
    sent.map(({ headers }) => headers.get('x-portal-csrf')),
    ['token-1', 'token-2'],
  );
});

test('many changes that are refused together share one reading of the session, and all go through', async () => {
  const { client, sent } = hostileBackend((request) =>
    request.method === 'GET'
      ? json(token(2))
      : request.headers.get('x-portal-csrf') === 'token-2'
        ? json(launched)
        : rejected(),
  );
  client.session.begin(token(1));
  await Promise.all(Array.from({ length: 20 }, () => client.launchApp({ id: 'huddle' })));
  assert.equal(sent.filter(({ method }) => method === 'GET').length, 1);
  assert.equal(sent.length, 41);
});

test('a read that is refused so is not tried again, not even that of the session itself', async () => {
  const { client, sent } = hostileBackend(rejected);
  client.session.begin(token(1));
  await assert.rejects(client.listApps(), { code: 'csrf-rejected' });
  await client.session.refresh();
  assert.equal(sent.length, 2);
});

test('the session ends when the second try says that it is over', async () => {
  const { client } = hostileBackend((request, count) =>
    request.method === 'GET' ? json(token(2)) : count === 1 ? rejected() : problem('session-expired', 401),
  );
  client.session.begin(token(1));
  await assert.rejects(client.launchApp({ id: 'huddle' }), { code: 'session-expired' });
  assert.equal(client.session.value.status, 'logged-out');
});
