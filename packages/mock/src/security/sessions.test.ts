import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ActiveSessions, EndedSessions, type ActiveSession } from 'portal-contract';
import { codeIn, Driver, quickMock } from '../../test/driver.ts';
import { at, beside } from '../../test/profile-driver.ts';
import { call, mailsSince, newKinds } from '../../test/security-driver.ts';
import { designSeed } from '../seed/design-seed.ts';
import { people } from '../seed/people.ts';

const { astrid, bruno } = people;

const chrome =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

const list = async (driver: Driver): Promise<readonly ActiveSession[]> =>
  ActiveSessions.parse(await call(driver, 'me/sessions')).items;

const end = (driver: Driver, id: string): Promise<Response> => driver.send(`me/sessions/${id}`, { method: 'DELETE' });

const endOthers = async (driver: Driver): Promise<number> =>
  EndedSessions.parse(await call(driver, 'me/sessions/revoke-others', { method: 'POST' })).ended;

test('lists this session first, then the others by their last use', async () => {
  const mock = quickMock({ seed: designSeed });
  const driver = new Driver(mock, mock.browser({ userAgent: chrome }));
  await driver.logIn(astrid);
  const now = new Date(mock.clock.now()).toISOString();
  const [own, phone, desk] = await list(driver);
  assert.deepEqual(own, {
    id: own?.id,
    current: true,
    browser: 'Chrome',
    system: 'macOS',
    place: 'Malmö, Sweden',
    createdAt: now,
    lastUsedAt: now,
    active: true,
    methods: ['password', 'totp'],
  });
  assert.deepEqual(
    [phone, desk].map((each) => [each?.device, each?.browser, each?.current, each?.active]),
    [
      ['Astrid’s phone', 'Safari', false, false],
      ['NW-DESK-114', 'Edge', false, false],
    ],
  );
});

test('tells no id that opens anything', async () => {
  const driver = await at(astrid);
  const text = JSON.stringify(await list(driver));
  for (const { id, csrfToken } of await driver.mock.store.list('sessions'))
    assert.ok(!text.includes(id) && !text.includes(csrfToken));
});

test('one that is ended is dead at its next request, and its owner is told once', async () => {
  const driver = await at(bruno);
  const other = await beside(driver, bruno);
  const found = (await list(driver)).find(({ current }) => !current);
  assert.equal((await end(driver, found?.id ?? '')).status, 204);
  assert.equal(await codeIn(await other.send('apps')), 'session-expired');
  assert.equal((await driver.send('apps')).status, 200);
  assert.deepEqual(mailsSince(driver, 0), ['You were logged out on a device']);
  assert.equal((await newKinds(driver))[0], 'session-ended');
  assert.equal(await codeIn(await end(driver, found?.id ?? '')), 'not-found');
  assert.equal(driver.mock.outbox.length, 1);
});

test('this one can be ended as well', async () => {
  const driver = await at(bruno);
  const [own] = await list(driver);
  assert.equal((await end(driver, own?.id ?? '')).status, 204);
  assert.equal(await codeIn(await driver.send('session')), 'session-expired');
});

test('every other one ends at once; with none there is nothing to tell', async () => {
  const driver = await at(bruno);
  assert.deepEqual([await endOthers(driver), driver.mock.outbox], [0, []]);
  const others = [await beside(driver, bruno), await beside(driver, bruno)];
  const stranger = await beside(driver, people.hugo);
  assert.equal(await endOthers(driver), 2);
  for (const other of others) assert.equal((await other.send('session')).status, 401);
  assert.equal((await stranger.send('session')).status, 200);
  assert.deepEqual(mailsSince(driver, 0), ['You were logged out everywhere else']);
});

test('the handle stays when a step-up gives the session another id', async () => {
  const driver = await at(bruno);
  const [before] = await list(driver);
  const cookie = driver.browser.cookies.get('portal-session');
  const flow = await driver.stepUp({ acr: 'pwd', maxAge: 0 });
  await driver.answer(flow, { kind: 'password', password: bruno.password });
  assert.notEqual(driver.browser.cookies.get('portal-session'), cookie);
  assert.equal((await list(driver))[0]?.id, before?.id);
});

test('what has ended by itself is not listed', async () => {
  const driver = await at(bruno);
  await beside(driver, bruno);
  driver.mock.clock.advance(1000);
  await driver.send('apps');
  driver.mock.clock.advance(900);
  assert.equal((await list(driver)).length, 1);
});

test('asks who it is first, and ends nothing until then', async () => {
  const driver = await at(bruno);
  const other = await beside(driver, bruno);
  const found = (await list(driver)).find(({ current }) => !current);
  driver.mock.clock.advance(301);
  assert.equal(await codeIn(await end(driver, found?.id ?? '')), 'step-up-required');
  assert.equal(await codeIn(await driver.send('me/sessions/revoke-others', { method: 'POST' })), 'step-up-required');
  assert.equal((await other.send('session')).status, 200);
});
