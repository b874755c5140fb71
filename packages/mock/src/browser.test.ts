import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Driver, quickMock } from '../test/driver.ts';
import { httpExchange } from './exchange.ts';
import { people } from './seed/people.ts';

const attributesOf = async (endpoint: string): Promise<string[]> => {
  const mock = quickMock({ endpoint });
  const { origin } = new URL(endpoint);
  const headers = { origin, 'sec-fetch-site': 'same-origin', 'x-portal-request': '1', 'content-type': 'application/json' };
  const body = JSON.stringify({ kind: 'login', accepts: ['identifier'] });
  const request = new Request(`${endpoint}/flows`, { method: 'POST', headers, body });
  const exchange = httpExchange(request);
  await mock.handle(request, exchange);
  return exchange.setCookies.map((cookie) => cookie.replace(/=[\w-]{43};/, '=…;'));
};

test('cookies are bound to the host and to https; on http://localhost they can’t be', async () => {
  assert.deepEqual(await attributesOf('https://intranet.northwind.example/portal/v1'), [
    '__Host-portal-browser=…; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=34560000',
  ]);
  for (const host of ['localhost:4000', '127.0.0.1:4000']) {
    assert.deepEqual(await attributesOf(`http://${host}/portal/v1`), [
      'portal-browser=…; Path=/; HttpOnly; SameSite=Lax; Max-Age=34560000',
    ]);
  }
  assert.match((await attributesOf('http://intranet.northwind.example/v1'))[0] ?? '', /^__Host-.*; Secure; Max-Age=\d+$/);
});

test('relative addresses start from the endpoint, with or without a slash at its end', async () => {
  for (const endpoint of ['https://a.example/portal/v1', 'https://a.example/portal/v1/', 'https://a.example/']) {
    const { fetch } = quickMock({ endpoint });
    assert.equal((await fetch('configuration')).status, 200);
    assert.equal((await fetch(new URL('configuration', endpoint.replace(/\/?$/, '/')))).status, 200);
    assert.equal((await fetch(new Request(`${endpoint.replace(/\/$/, '')}/configuration`))).status, 200);
  }
});

test('nothing but the endpoint’s origin can be reached', async () => {
  const { fetch } = quickMock();
  await assert.rejects(fetch('https://elsewhere.example/portal/v1/configuration'), TypeError);
  await assert.rejects(fetch('http://localhost:4001/portal/v1/configuration'), TypeError);
});

test('an aborted request rejects with the reason, in init and in a Request', async () => {
  const { fetch } = quickMock();
  const reason = new Error('changed my mind');
  await assert.rejects(fetch('configuration', { signal: AbortSignal.abort(reason) }), reason);
  const request = new Request('http://localhost:4000/portal/v1/configuration', { signal: AbortSignal.abort(reason) });
  await assert.rejects(fetch(request), reason);
});

test('follows redirects on its own origin, or not, as it is told', async () => {
  const driver = new Driver(quickMock());
  await driver.logIn(people.bruno);
  const { fetch } = driver.browser;
  assert.match(await (await fetch('apps/huddle/open')).text(), /logged in to Huddle as/);
  assert.equal((await fetch('apps/huddle/open', { redirect: 'manual' })).status, 303);
  await assert.rejects(fetch('apps/huddle/open', { redirect: 'error' }), TypeError);
});

test('every browser has its own cookies', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  await driver.logIn(people.bruno);
  assert.equal((await mock.fetch('session')).status, 401);
  assert.equal((await driver.browser.fetch('session')).status, 200);
});
