import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppLayout, type SaveAppLayout } from 'portal-contract';
import { codeIn, Driver, problemOf, quickMock } from '../test/driver.ts';
import type { Mock } from './mock.ts';
import { people } from './seed/people.ts';

const { astrid, bruno } = people;

async function loggedIn(person: typeof astrid | typeof bruno = bruno, mock: Mock = quickMock()): Promise<Driver> {
  const driver = new Driver(mock);
  await driver.logIn(person);
  return driver;
}

const standard: SaveAppLayout = { view: 'grid', sort: 'category', order: [], hidden: [], collections: [] };

const read = async (driver: Driver): Promise<AppLayout> => AppLayout.parse(await (await driver.send('me/app-layout')).json());

const save = (driver: Driver, ifMatch: string | null, body: object = standard): Promise<Response> =>
  driver.send('me/app-layout', { method: 'PUT', body, headers: { 'if-match': ifMatch } });

test('begins with the standard arrangement, under a version that is its ETag', async () => {
  const driver = await loggedIn();
  const response = await driver.send('me/app-layout');
  const { version, ...layout } = AppLayout.parse(await response.json());
  assert.deepEqual(layout, standard);
  assert.equal(response.headers.get('etag'), `"${version}"`);
});

test('keeps what was saved, under a new version, for this person alone', async () => {
  const driver = await loggedIn();
  const { version } = await read(driver);
  const travel = { id: 'c1', name: 'Travel', apps: ['waypoint', 'waypoint', 'gone'] };
  const layout = { view: 'list', sort: 'recent', order: ['huddle', 'huddle'], hidden: ['timecard'], collections: [travel] };
  const response = await save(driver, `"${version}"`, layout);
  const saved = AppLayout.parse(await response.json());
  assert.notEqual(saved.version, version);
  assert.equal(response.headers.get('etag'), `"${saved.version}"`);
  assert.deepEqual(saved.order, ['huddle']);
  assert.deepEqual(saved.collections, [{ ...travel, apps: ['waypoint', 'gone'] }]);
  assert.deepEqual(await read(driver), saved);
  const other = await loggedIn(astrid, driver.mock);
  assert.deepEqual((await read(other)).order, []);
});

test('is not saved without a version, and not over another one; the problem says what there is', async () => {
  const driver = await loggedIn();
  const { version } = await read(driver);
  assert.equal(await codeIn(await save(driver, null)), 'precondition-required');
  const { version: newer } = AppLayout.parse(await (await save(driver, `"${version}"`, { ...standard, view: 'list' })).json());
  for (const stale of [`"${version}"`, `W/"${newer}"`, '*', newer, '""', `"${newer}", "x"`]) {
    const response = await save(driver, stale);
    assert.equal(response.status, 412, stale);
    const problem = await problemOf(response);
    assert.equal(problem.code, 'precondition-failed');
    assert.deepEqual(problem['current'], await read(driver));
  }
  assert.equal((await read(driver)).view, 'list');
});

test('of fifty saves at once, each put on top of what the others saved, none is lost', async () => {
  const driver = await loggedIn();
  const ids = Array.from({ length: 50 }, (_, index) => `app-${index}`);
  let refused = 0;
  const add = async (id: string): Promise<void> => {
    let { version, ...layout } = await read(driver);
    for (;;) {
      const response = await save(driver, `"${version}"`, { ...layout, hidden: [...layout.hidden, id] });
      if (response.status === 200) return;
      refused += 1;
      ({ version, ...layout } = AppLayout.parse((await problemOf(response))['current']));
    }
  };
  await Promise.all(ids.map(add));
  assert.deepEqual((await read(driver)).hidden.toSorted(), ids.toSorted());
  assert.ok(refused > 0);
});

test('refuses what is no layout, and two collections with one id', async () => {
  const driver = await loggedIn();
  const collection = { id: 'c1', name: 'Travel', apps: [] };
  const cases: readonly (readonly [object, string, string])[] = [
    [{ collections: [collection, collection] }, '/collections/1/id', 'not-allowed'],
    [{ collections: [{ ...collection, name: ' ' }] }, '/collections/0/name', 'format'],
    [{ collections: [{ ...collection, name: 'x'.repeat(65) }] }, '/collections/0/name', 'too-long'],
    [
      { collections: Array.from({ length: 51 }, (_, index) => ({ ...collection, id: `c${index}` })) },
      '/collections',
      'too-long',
    ],
    [{ order: ['../session'] }, '/order/0', 'format'],
    [{ owner: 'p-astrid' }, '/owner', 'not-allowed'],
  ];
  for (const [change, pointer, code] of cases) {
    const response = await save(driver, '"v0"', { ...standard, ...change });
    assert.deepEqual((await problemOf(response)).errors, [{ pointer, code }], pointer);
  }
  assert.equal((await read(driver)).version, 'v0');
});

test('holds an order of ten thousand applications', async () => {
  const driver = await loggedIn();
  const order = Array.from({ length: 10_000 }, (_, index) => `application-with-a-long-id-${index}`);
  assert.equal((await save(driver, '"v0"', { ...standard, order })).status, 200);
  assert.equal((await read(driver)).order.length, 10_000);
});

test('layout-conflict: a save always finds another', async () => {
  const driver = await loggedIn(bruno, quickMock({ scenario: 'layout-conflict' }));
  assert.equal(await codeIn(await save(driver, `"${(await read(driver)).version}"`)), 'precondition-failed');
});
