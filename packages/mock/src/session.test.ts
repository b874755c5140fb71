import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Configuration } from 'portal-contract';
import { codeIn, Driver, quickMock } from '../test/driver.ts';
import { update } from './store.ts';
import { people } from './seed/people.ts';

const { bruno, astrid } = people;

const status = async (driver: Driver, path = 'session'): Promise<number> => (await driver.send(path)).status;

test('announces both time-outs in whole seconds', async () => {
  const driver = new Driver(quickMock());
  await driver.logIn(bruno);
  driver.mock.clock.advance(60.5);
  const session = await driver.session();
  assert.equal(session.idleIn, 1739);
  assert.equal(session.absoluteIn, 43_139);
});

test('ends after thirty minutes unused; watching it does not keep it alive', async () => {
  const driver = new Driver(quickMock());
  await driver.logIn(bruno);
  driver.mock.clock.advance(1799);
  assert.equal(await status(driver), 200);
  driver.mock.clock.advance(1);
  const gone = await driver.send('session');
  assert.equal(gone.headers.get('www-authenticate'), 'PortalSession');
  assert.equal(await codeIn(gone), 'session-expired');
  assert.equal((await driver.mock.store.list('sessions')).length, 0);
});

test('every other request keeps it alive, but not beyond twelve hours', async () => {
  const driver = new Driver(quickMock());
  await driver.logIn(bruno);
  for (let time = 0; time < 28; time += 1) {
    driver.mock.clock.advance(1500);
    assert.equal(await status(driver, 'apps'), 200);
  }
  const session = await driver.session();
  assert.equal(session.absoluteIn, 1200);
  assert.equal(session.idleIn, 1200);
  driver.mock.clock.advance(1200);
  assert.equal(await status(driver, 'apps'), 401);
});

test('a scenario shortens it', async () => {
  const driver = new Driver(quickMock({ scenario: 'short-session' }));
  assert.equal((await driver.logIn(bruno)).idleIn, 60);
  const { session } = Configuration.parse(await (await driver.send('configuration')).json());
  assert.deepEqual(session, { idleTimeout: 60, absoluteTimeout: 300 });
  driver.mock.clock.advance(60);
  assert.equal(await status(driver), 401);
});

test('logging out kills the session on the server at once', async () => {
  const driver = new Driver(quickMock());
  await driver.logIn(bruno);
  const captured = new Map(driver.browser.cookies);
  assert.equal((await driver.send('session', { method: 'DELETE' })).status, 204);
  assert.equal(driver.browser.cookies.has('portal-session'), false);
  for (const [name, value] of captured) (driver.browser.cookies as Map<string, string>).set(name, value);
  assert.equal(await status(driver), 401);
  assert.equal(driver.browser.cookies.has('portal-session'), false);
});

test('the session id is new at every log-in, and the old one is dead', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  await driver.logIn(bruno);
  const old = driver.browser.cookies.get('portal-session') ?? assert.fail();
  assert.equal((await driver.send('session', { method: 'DELETE' })).status, 204);
  await driver.logIn(bruno);
  const fresh = driver.browser.cookies.get('portal-session') ?? assert.fail();
  assert.notEqual(fresh, old);
  assert.ok(Buffer.from(fresh, 'base64url').length >= 16);
  (driver.browser.cookies as Map<string, string>).set('portal-session', old);
  assert.equal(await status(driver), 401);
});

test('a session id that somebody planted is never taken on', async () => {
  const driver = new Driver(quickMock());
  (driver.browser.cookies as Map<string, string>).set('portal-session', 'planted');
  await driver.logIn(bruno);
  assert.notEqual(driver.browser.cookies.get('portal-session'), 'planted');
});

test('disabling an account ends its sessions', async () => {
  const driver = new Driver(quickMock());
  await driver.logIn(bruno);
  await update(driver.mock.store, 'accounts', bruno.id, (account) => account && { ...account, status: 'suspended' });
  assert.equal(await status(driver, 'apps'), 401);
});

test('the CSRF token belongs to one session', async () => {
  const mock = quickMock();
  const [one, two] = [new Driver(mock), new Driver(mock)];
  const [a, b] = [await one.logIn(bruno), await two.logIn(astrid)];
  assert.notEqual(a.csrfToken, b.csrfToken);
  const swapped = await one.send('session', { method: 'DELETE', headers: { 'x-portal-csrf': b.csrfToken } });
  assert.equal(await codeIn(swapped), 'csrf-rejected');
  assert.equal(await status(one), 200);
});
