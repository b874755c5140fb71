import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, AppPage } from 'portal-contract';
import { codeIn, Driver, problemOf, quickMock } from '../test/driver.ts';
import type { MockOptions } from './create-context.ts';
import { people } from './seed/people.ts';

type Somebody = (typeof people)[keyof typeof people];

async function loggedIn(person: Somebody, options: MockOptions = {}): Promise<Driver> {
  const driver = new Driver(quickMock(options));
  await driver.logIn(person);
  return driver;
}

const list = async (driver: Driver, query = ''): Promise<AppPage> => {
  const response = await driver.send(`apps${query}`);
  assert.equal(response.status, 200);
  return AppPage.parse(await response.json());
};

const names = ({ items }: AppPage): string[] => items.map(({ name }) => name);

test('Astrid has twenty-two applications of Northwind, in five categories', async () => {
  const page = await list(await loggedIn(people.astrid));
  assert.equal(page.items.length, 22);
  assert.equal(page.nextCursor, null);
  assert.equal(new Set(page.items.map(({ category }) => category)).size, 5);
  assert.deepEqual(
    page.items.filter(({ mfa }) => mfa).map(({ name }) => name),
    ['Payslip', 'Treasury Desk', 'Dealroom', 'Vaultkeeper'],
  );
});

test('applications that ask for a second step are only for those who have one', async () => {
  const page = await list(await loggedIn(people.bruno));
  assert.equal(page.items.length, 18);
  assert.ok(page.items.every(({ mfa }) => !mfa));
});

test('Farid has exactly 300, with 300 ids; Hugo has none', async () => {
  const farid = await loggedIn(people.farid);
  const first = await list(farid);
  const second = await list(farid, `?cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
  assert.deepEqual([first.items.length, second.items.length, second.nextCursor], [200, 100, null]);
  assert.equal(new Set([...first.items, ...second.items].map(({ id }) => id)).size, 300);
  assert.deepEqual(await list(await loggedIn(people.hugo)), { items: [], nextCursor: null });
});

test('searches name, description, label, category and publisher, whatever the case and the accents', async () => {
  const driver = await loggedIn(people.bruno);
  assert.deepEqual(names(await list(driver, '?search=HÚDDLE')), ['Huddle']);
  assert.deepEqual(names(await list(driver, '?search=pension')), ['Oakwell Benefits']);
  assert.deepEqual(names(await list(driver, '?search=meeting%20rooms')), ['Gather Rooms']);
  assert.deepEqual(names(await list(driver, '?search=engineering')), ['Codeharbor', 'Beacon Status', 'Gantry']);
  assert.deepEqual(names(await list(driver, '?search=Waypoint%20Travel')), ['Waypoint']);
  assert.deepEqual(names(await list(driver, '?search=payrol')), []);
  assert.deepEqual(names(await list(driver, '?search=.*')), []);
});

test('filters by category', async () => {
  const driver = await loggedIn(people.bruno);
  assert.deepEqual(names(await list(driver, '?category=Sales')), ['Trellis CRM', 'Orderbook', 'Quoteworks']);
  assert.deepEqual(names(await list(driver, '?category=Sales&search=quote')), ['Quoteworks']);
  assert.deepEqual(names(await list(driver, '?category=sales')), []);
});

test('pages hold every application once, in a stable order', async () => {
  const driver = await loggedIn(people.farid);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: AppPage = await list(driver, `?limit=37${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  assert.equal(seen.length, 300);
  assert.equal(new Set(seen).size, 300);
});

test('a cursor belongs to its filter and cannot be made up', async () => {
  const driver = await loggedIn(people.farid);
  const { nextCursor } = await list(driver, '?search=a&limit=5');
  const cursor = encodeURIComponent(nextCursor ?? assert.fail());
  assert.equal((await list(driver, `?search=a&limit=9&cursor=${cursor}`)).items.length, 9);
  for (const query of [
    `search=b&cursor=${cursor}`,
    'cursor=5',
    'cursor=%F0%9F%98%80',
    `category=Sales&search=a&cursor=${cursor}`,
  ]) {
    const response = await driver.send(`apps?${query}`);
    assert.deepEqual((await problemOf(response)).errors, [{ pointer: '/cursor', code: 'not-allowed' }], query);
  }
});

test('refuses parameters out of bounds', async () => {
  const driver = await loggedIn(people.bruno);
  const cases = [
    ['limit=0', '/limit', 'not-allowed'],
    ['limit=201', '/limit', 'not-allowed'],
    ['limit=many', '/limit', 'format'],
    [`search=${'x'.repeat(129)}`, '/search', 'too-long'],
  ] as const;
  for (const [query, pointer, code] of cases) {
    const response = await driver.send(`apps?${query}`);
    assert.equal(response.status, 422);
    assert.deepEqual((await problemOf(response)).errors, [{ pointer, code }], query);
  }
});

test('somebody else’s application is like one that does not exist, by every way to it', async () => {
  const driver = await loggedIn(people.bruno);
  const problemFor = async (path: string, method = 'GET'): Promise<object> => ({
    ...(await problemOf(await driver.send(path, { method }))),
    requestId: '',
  });
  const random = await problemFor('apps/no-such-application');
  assert.equal((random as { code: string }).code, 'not-found');
  assert.deepEqual(await problemFor('apps/payslip'), random);
  assert.deepEqual(await problemFor('apps/alder-board'), random);
  assert.deepEqual(await problemFor('apps/payslip/launch', 'POST'), random);
  assert.deepEqual(await problemFor('apps/no-such-application/launch', 'POST'), random);
  assert.equal((await driver.send('apps/payslip/open')).status, 404);
});

test('maintenance ends when its time has come', async () => {
  const driver = await loggedIn(people.bruno);
  const beacon = App.parse(await (await driver.send('apps/beacon-status')).json());
  assert.equal(beacon.status, 'maintenance');
  assert.equal(beacon.availableAt, '2026-06-01T10:00:00.000Z');
  assert.equal(await codeIn(await driver.send('apps/beacon-status/launch', { method: 'POST' })), 'app-unavailable');
  for (let time = 0; time < 5; time += 1) {
    driver.mock.clock.advance(1440);
    await driver.send('apps');
  }
  const back = App.parse(await (await driver.send('apps/beacon-status')).json());
  assert.equal(back.status, 'available');
  assert.equal(back.availableAt, undefined);
});

test('scenarios give everybody none, or ten thousand', async () => {
  const driver = await loggedIn(people.bruno, { scenario: 'no-apps' });
  assert.equal((await list(driver)).items.length, 0);
  driver.mock.setScenario('10000-apps');
  const ids = new Set<string>();
  let query = '';
  do {
    const page = await list(driver, query);
    for (const { id } of page.items) ids.add(id);
    query = page.nextCursor === null ? '' : `?cursor=${encodeURIComponent(page.nextCursor)}`;
  } while (query !== '');
  assert.equal(ids.size, 10_000);
});

test('logos are SVG images of the endpoint’s own origin', async () => {
  const driver = await loggedIn(people.bruno);
  const withLogo = (await list(driver)).items.filter(({ logo }) => logo !== undefined);
  assert.deepEqual(
    withLogo.map(({ id }) => id),
    ['skylark-mail', 'huddle', 'ledgerline', 'waypoint', 'codeharbor'],
  );
  for (const { logo = '' } of withLogo) {
    const response = await driver.send(logo);
    assert.equal(response.headers.get('content-type'), 'image/svg+xml');
    assert.match(await response.text(), /^<svg xmlns/);
  }
  assert.equal((await driver.send('/_mock/logos/payslip.svg')).status, 404);
});
