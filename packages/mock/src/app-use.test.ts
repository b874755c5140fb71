import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type App, AppDetails, AppPage } from 'portal-contract';
import { codeIn, Driver, problemOf, quickMock } from '../test/driver.ts';
import type { MockOptions } from './create-context.ts';
import { people } from './seed/people.ts';

const { astrid, bruno } = people;

async function loggedIn(person: typeof astrid | typeof bruno, options: MockOptions = {}): Promise<Driver> {
  const driver = new Driver(quickMock(options));
  await driver.logIn(person);
  return driver;
}

const listed = async (driver: Driver): Promise<readonly App[]> => AppPage.parse(await (await driver.send('apps')).json()).items;

const details = async (driver: Driver, id: string): Promise<AppDetails> =>
  AppDetails.parse(await (await driver.send(`apps/${id}`)).json());

const open = (driver: Driver, id: string): Promise<Response> => driver.send(`apps/${id}/open`);

test('a favourite is one until it is taken off, however often either is done', async () => {
  const driver = await loggedIn(bruno);
  const mark = async (method: string): Promise<number> => (await driver.send('apps/huddle/favourite', { method })).status;
  const favourites = async (): Promise<string[]> =>
    (await listed(driver)).filter(({ favourite }) => favourite).map(({ id }) => id);
  assert.deepEqual(await favourites(), []);
  assert.deepEqual([await mark('PUT'), await mark('PUT')], [204, 204]);
  assert.deepEqual(await favourites(), ['huddle']);
  assert.deepEqual([await mark('DELETE'), await mark('DELETE')], [204, 204]);
  assert.deepEqual(await favourites(), []);
});

test('fifty favourites at once are fifty', async () => {
  const driver = await loggedIn(astrid, { scenario: '10000-apps' });
  const ids = (await listed(driver)).slice(0, 50).map(({ id }) => id);
  await Promise.all(ids.map((id) => driver.send(`apps/${id}/favourite`, { method: 'PUT' })));
  assert.equal((await listed(driver)).filter(({ favourite }) => favourite).length, 50);
});

test('somebody else’s application takes no mark, exactly as one that does not exist', async () => {
  const driver = await loggedIn(bruno);
  const bodyOf = async (path: string, method: string): Promise<object> => ({
    ...(await problemOf(await driver.send(path, { method }))),
    requestId: '',
  });
  for (const method of ['PUT', 'DELETE']) {
    assert.deepEqual(await bodyOf('apps/payslip/favourite', method), await bodyOf('apps/nobody/favourite', method));
    assert.equal((await driver.send('apps/payslip/favourite', { method })).status, 404);
  }
});

test('an application was used when it was last opened, by its link or by a script', async () => {
  const driver = await loggedIn(bruno);
  assert.equal((await details(driver, 'huddle')).usedAt, undefined);
  await open(driver, 'huddle');
  assert.equal((await details(driver, 'huddle')).usedAt, '2026-06-01T08:00:00.000Z');
  driver.mock.clock.advance(90);
  await driver.send('apps/huddle/launch', { method: 'POST' });
  assert.equal((await details(driver, 'huddle')).usedAt, '2026-06-01T08:01:30.000Z');
});

test('one that could not be opened was not used', async () => {
  const driver = await loggedIn(astrid, { scenario: 'step-up-always' });
  await open(driver, 'huddle');
  driver.mock.setScenario('app-unavailable');
  await open(driver, 'huddle');
  assert.equal((await details(driver, 'huddle')).usedAt, undefined);
});

test('an application is new for two weeks, or until it is opened', async () => {
  const driver = await loggedIn(bruno);
  const isNew = async (): Promise<boolean | undefined> => (await details(driver, 'quoteworks')).new;
  assert.equal(await isNew(), true);
  await open(driver, 'quoteworks');
  assert.equal(await isNew(), undefined);
  const late = await loggedIn(bruno);
  late.mock.clock.advance(13 * 86_400 - 1);
  await late.logIn(bruno);
  assert.equal((await details(late, 'quoteworks')).new, true);
  late.mock.clock.advance(1);
  assert.equal((await details(late, 'quoteworks')).new, undefined);
});

test('access that has ended leaves nothing', async () => {
  const driver = await loggedIn(bruno);
  const { accessEndsAt } = await details(driver, 'tallyroom');
  assert.equal(accessEndsAt, '2026-06-01T11:00:00.000Z');
  driver.mock.clock.advance(3 * 3600 - 1);
  await driver.logIn(bruno);
  assert.equal((await details(driver, 'tallyroom')).accessEndsAt, accessEndsAt);
  driver.mock.clock.advance(1);
  assert.equal(await codeIn(await driver.send('apps/tallyroom')), 'not-found');
  assert.equal((await open(driver, 'tallyroom')).status, 404);
  assert.ok((await listed(driver)).every(({ id }) => id !== 'tallyroom'));
});

test('details are there where the administrator gave some, and the list says so', async () => {
  const driver = await loggedIn(astrid);
  const payslip = await details(driver, 'payslip');
  assert.equal(payslip.hasDetails, true);
  assert.match(payslip.notes ?? '', /25th/);
  assert.equal(payslip.support?.email, 'payroll@northwind.example');
  assert.equal(payslip.access, 'sso');
  assert.equal(new URL(payslip.learnMore ?? '').protocol, 'https:');
  assert.equal((await details(driver, 'fieldnotes')).access, 'bookmark');
  const plain = await details(driver, 'gantry');
  assert.deepEqual([plain.hasDetails, plain.notes, plain.learnMore, plain.support], [false, undefined, undefined, undefined]);
});

test('what the administrator has hidden is in no list, and opens for whoever has its link', async () => {
  const driver = await loggedIn(bruno);
  assert.ok((await listed(driver)).every(({ id }) => id !== 'old-intranet'));
  const search = AppPage.parse(await (await driver.send('apps?search=old+intranet')).json());
  assert.deepEqual(search.items, []);
  assert.equal((await details(driver, 'old-intranet')).name, 'Old Intranet');
  assert.equal((await open(driver, 'old-intranet')).status, 303);
});

test('app-unavailable: nothing opens, and nobody knows until when', async () => {
  const driver = await loggedIn(bruno, { scenario: 'app-unavailable' });
  const { status, availableAt } = await details(driver, 'huddle');
  assert.deepEqual([status, availableAt], ['unavailable', undefined]);
  assert.equal(await codeIn(await driver.send('apps/huddle/launch', { method: 'POST' })), 'app-unavailable');
  assert.equal((await open(driver, 'huddle')).status, 409);
});
