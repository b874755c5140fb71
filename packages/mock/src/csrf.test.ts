import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operations, type Operation } from 'portal-contract';
import { codeIn, Driver, quickMock } from '../test/driver.ts';
import type { BrowserOptions } from './browser.ts';
import type { Mock } from './mock.ts';
import { people } from './seed/people.ts';

const { bruno } = people;

const signals = ['type', 'header', 'origin', 'site', 'token'] as const;
type Signal = (typeof signals)[number];

/** Every combination of the five signals, as what is good. */
const table = Array.from({ length: 32 }, (_, row) => new Set(signals.filter((_signal, bit) => row & (1 << bit))));

/** A browser with the cookies of another one, whose page may be anywhere. */
function elsewhere(mock: Mock, driver: Driver, options: BrowserOptions): Driver {
  const browser = mock.browser(options);
  for (const [name, value] of driver.browser.cookies) (browser.cookies as Map<string, string>).set(name, value);
  const other = new Driver(mock, browser);
  other.csrfToken = driver.csrfToken;
  return other;
}

const pageOf = (good: ReadonlySet<Signal>): BrowserOptions => ({
  ...(!good.has('origin') && { origin: 'https://evil.example' }),
  fetchSite: good.has('site') ? 'same-origin' : 'cross-site',
});

const headersOf = (good: ReadonlySet<Signal>): Record<string, string | null> => ({
  ...(!good.has('type') && { 'content-type': 'text/plain' }),
  ...(!good.has('header') && { 'x-portal-request': null }),
  ...(!good.has('token') && { 'x-portal-csrf': null }),
});

test('of the 32 combinations of the five signals only the one with all of them passes', async () => {
  const mock = quickMock();
  const passed: string[][] = [];
  for (const good of table) {
    const driver = new Driver(mock);
    await driver.logIn(bruno);
    const response = await elsewhere(mock, driver, pageOf(good)).send('apps/huddle/launch', {
      method: 'POST',
      headers: headersOf(good),
    });
    if (response.ok) passed.push([...good]);
    else assert.ok([403, 415].includes(response.status), `${[...good]}: ${response.status}`);
  }
  assert.deepEqual(passed, [[...signals]]);
});

test('without a session the other four guard a flow', async () => {
  const mock = quickMock();
  const passed: string[][] = [];
  for (const good of table.filter((row) => row.has('token'))) {
    const driver = new Driver(mock, mock.browser(pageOf(good)));
    const body = { kind: 'login', accepts: ['identifier'] };
    const response = await driver.send('flows', { method: 'POST', body, headers: headersOf(good) });
    if (response.ok) passed.push([...good]);
  }
  assert.deepEqual(passed, [[...signals]]);
});

test('every operation that changes something is guarded', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  await driver.logIn(bruno);
  const evil = elsewhere(mock, driver, { origin: 'https://evil.example' });
  for (const { method, path } of Object.values<Operation>(operations)) {
    if (method === 'get') continue;
    const response = await evil.send(path.slice(1).replace('{id}', 'huddle'), { method: method.toUpperCase(), body: {} });
    assert.equal(await codeIn(response), 'origin-rejected', path);
  }
});

test('without Fetch Metadata the origin decides', async () => {
  const mock = quickMock();
  const body = { kind: 'login', accepts: ['identifier'] };
  const start = (options: BrowserOptions): Promise<Response> =>
    new Driver(mock, mock.browser({ fetchSite: null, ...options })).send('flows', { method: 'POST', body });
  assert.equal((await start({})).status, 201);
  assert.equal(await codeIn(await start({ origin: 'https://evil.example' })), 'origin-rejected');
  assert.equal(await codeIn(await start({ origin: 'null' })), 'origin-rejected');
});

test('an origin is compared exactly', async () => {
  const mock = quickMock({ origins: ['https://good.test'] });
  const body = { kind: 'login', accepts: ['identifier'] };
  const start = (origin: string, fetchSite = 'same-site'): Promise<Response> =>
    new Driver(mock, mock.browser({ origin, fetchSite })).send('flows', { method: 'POST', body });
  assert.equal((await start('https://good.test')).status, 201);
  const others = [
    'https://good.test.evil.test',
    'https://evilgood.test',
    'https://GOOD.test',
    'https://good.test:444',
    'http://good.test',
  ];
  for (const origin of others) assert.equal(await codeIn(await start(origin)), 'origin-rejected', origin);
  assert.equal(await codeIn(await start('https://good.test', 'cross-site')), 'csrf-rejected');
  assert.equal(await codeIn(await start('http://localhost:4000', 'same-site')), 'csrf-rejected');
});

test('a request without a body needs no content type, but takes none other than JSON', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  await driver.logIn(bruno);
  const send = (type: string | null): Promise<Response> =>
    driver.send('apps/huddle/launch', { method: 'POST', headers: { 'content-type': type } });
  assert.equal((await send(null)).status, 200);
  assert.equal((await send('application/json; charset=utf-8')).status, 200);
  assert.equal(await codeIn(await send('application/x-www-form-urlencoded')), 'unsupported-media-type');
  assert.equal(await codeIn(await send('application/jsonx')), 'unsupported-media-type');
});
