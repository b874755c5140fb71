import { people } from 'portal-mock';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpoint, goodSession, hostileBackend, json, problem, silence } from '../test/hostile-backend.ts';
import { logIn, openPortal } from '../test/portal.ts';
import { launchApp } from './launch.ts';

const { bruno, astrid } = people;

/** A backend that launches this, with what its configuration lists as schemes; `undefined`: it has no configuration. */
const launching = (launch: Record<string, unknown>, urlSchemes?: readonly string[]): ReturnType<typeof hostileBackend> =>
  hostileBackend(async (request) => {
    if (request.method === 'POST') return json({ method: 'get', expiresIn: 60, ...launch });
    if (!urlSchemes) return problem('internal', 500);
    const { client } = openPortal();
    return json({ ...(await client.getConfiguration()), launch: { urlSchemes } });
  });

test('mints a launch that opens the application', async () => {
  const portal = openPortal();
  await logIn(portal, bruno);
  const launch = await launchApp(portal.client, 'huddle');
  assert.equal(launch.method, 'get');
  assert.deepEqual(launch.fields, {});
  assert.ok(launch.expiresIn > 0 && launch.expiresIn <= 60);
  const page = await portal.mock.fetch(launch.url);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /Huddle/);
});

test('fails as the operation does', async () => {
  const portal = openPortal();
  await assert.rejects(launchApp(portal.client, 'huddle'), { code: 'session-expired' });
  await logIn(portal, bruno);
  await assert.rejects(launchApp(portal.client, 'nobody-has-this'), { name: 'PortalError', code: 'not-found' });
  await assert.rejects(launchApp(portal.client, '..'), { name: 'PortalError', code: 'not-found' });
  const { items } = await portal.client.listApps();
  const closed = items.find(({ status }) => status !== 'available');
  assert.ok(closed);
  await assert.rejects(launchApp(portal.client, closed.id), { code: 'app-unavailable' });
});

test('tells how strong a log-in the application asks for', async () => {
  const { client } = hostileBackend(() => problem('step-up-required', 401, { acr: 'mfa', maxAge: 300 }));
  await assert.rejects(launchApp(client, 'payroll'), (error: { code: string; problem: Record<string, unknown> }) => {
    assert.equal(error.code, 'step-up-required');
    assert.equal(error.problem['acr'], 'mfa');
    return true;
  });
});

test('hands over the fields of a form', async () => {
  const { client } = launching(
    { url: 'https://apps.northwind.example/sso', method: 'post', fields: { SAMLResponse: 'PHNhbWw+' } },
    [],
  );
  const { url, method, fields, expiresIn } = await launchApp(client, 'wiki');
  assert.deepEqual(
    { href: url.href, method, fields, expiresIn },
    { href: 'https://apps.northwind.example/sso', method: 'post', fields: { SAMLResponse: 'PHNhbWw+' }, expiresIn: 60 },
  );
});

test('takes an address relative to the endpoint', async () => {
  const { client } = launching({ url: '/sso/start' }, []);
  assert.equal((await launchApp(client, 'wiki')).url.href, 'https://portal.northwind.example/sso/start');
});

test('refuses an address that may not be followed', async () => {
  const addresses = [
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'http://evil.example/',
    'slack://open',
    'https://u:p@evil.example/',
    'https://[',
    'file:///x',
  ];
  for (const url of addresses) {
    const { client } = launching({ url }, ['javascript', 'data', 'file', 'http']);
    await assert.rejects(launchApp(client, 'wiki'), { name: 'PortalError', code: 'invalid-response' }, url);
  }
});

test('refuses a launch that does not keep the contract', async () => {
  for (const members of [
    { url: 7 },
    { expiresIn: 0 },
    { expiresIn: 61 },
    { expiresIn: 'soon' },
    { method: 'put' },
    { fields: { a: 1 } },
    { fields: [] },
  ]) {
    const { client } = launching({ url: 'https://apps.northwind.example/', ...members }, []);
    await assert.rejects(launchApp(client, 'wiki'), { code: 'invalid-response' }, JSON.stringify(members));
  }
});

test('takes the schemes that the configuration lists, and none while it cannot be read', async () => {
  const listed = launching({ url: 'slack://open' }, ['slack']);
  assert.equal((await launchApp(listed.client, 'chat')).url.href, 'slack://open');
  const unread = launching({ url: 'slack://open' });
  await assert.rejects(launchApp(unread.client, 'chat'), { code: 'invalid-response' });
  const https = launching({ url: 'https://apps.northwind.example/' });
  assert.equal((await launchApp(https.client, 'chat')).url.href, 'https://apps.northwind.example/');
});

test('reads the configuration once for any number of launches', async () => {
  const { client, sent } = launching({ url: 'slack://open' }, ['slack']);
  await Promise.all([launchApp(client, 'chat'), launchApp(client, 'chat')]);
  await launchApp(client, 'chat');
  assert.equal(sent.filter(({ url }) => url.href === `${endpoint}/configuration`).length, 1);
});

test('can be given up', async () => {
  const { client } = hostileBackend((request) => (request.method === 'POST' ? silence(request) : json(goodSession)));
  const giveUp = new AbortController();
  const outcome = assert.rejects(launchApp(client, 'wiki', { signal: giveUp.signal }), { code: 'aborted' });
  giveUp.abort();
  await outcome;
});

test('opens an application that asks for a second step to somebody who gave one', async () => {
  const portal = openPortal();
  await logIn(portal, astrid);
  const { items } = await portal.client.listApps();
  const guarded = items.find(({ mfa, status }) => mfa && status === 'available');
  assert.ok(guarded);
  assert.equal((await launchApp(portal.client, guarded.id)).method, 'get');
});
