import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Driver, quickMock } from '../../test/driver.ts';
import type { Mock } from '../mock.ts';
import { people } from '../seed/people.ts';
import { currentCode } from '../totp.ts';

const { astrid, bruno, celia, dmitri, jonas, nadia } = people;

const show = async (mock: Mock): Promise<string> => (await mock.fetch('/_mock')).text();

const press = (mock: Mock, path: string, fields: Record<string, string>, browser = mock.browser()): Promise<Response> =>
  browser.fetch(path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

test('shows the people with their passwords and the codes of now', async () => {
  const mock = quickMock();
  const page = await show(mock);
  for (const { name, email, password } of mock.people) {
    for (const text of [name, email, password]) assert.ok(page.includes(text), text);
  }
  assert.ok(page.includes(currentCode(astrid, mock.clock)));
  assert.ok(page.includes('30 s left'));
  assert.doesNotMatch(page, /<script|<style| style=| on\w+=/);
});

test('shows a lock and the mail about it, and unlocks', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  await driver.failPassword(await driver.toPassword(bruno.email), 5);
  const page = await show(mock);
  assert.match(page, /Locked for 15 min/);
  assert.match(page, /Your account is locked/);
  assert.equal((await press(mock, '/_mock/unlock', { person: bruno.id })).status, 303);
  assert.equal((await new Driver(mock).afterPassword(bruno)).status, 'complete');
});

test('unlocks recoveries that wrong codes have locked', async () => {
  const mock = quickMock();
  await new Driver(mock).start();
  const locked = { failures: 5, consecutive: 5, failedAt: mock.clock.now(), lockedUntil: mock.clock.now() + 900_000 };
  for (const key of [astrid.email, `recovery ${astrid.email}`]) await mock.store.put('attempts', key, locked, 0);
  await press(mock, '/_mock/unlock', { person: astrid.id });
  assert.deepEqual(await mock.store.list('attempts'), []);
});

test('takes the administrator’s lock away, but enables nobody', async () => {
  const mock = quickMock();
  await press(mock, '/_mock/unlock', { person: celia.id });
  await press(mock, '/_mock/unlock', { person: dmitri.id });
  await press(mock, '/_mock/unlock', { person: 'nobody' });
  assert.equal((await new Driver(mock).afterPassword(celia)).status, 'complete');
  assert.equal((await new Driver(mock).afterPassword(dmitri)).step?.['reason'], 'suspended');
});

test('grants the days to set up a second step again', async () => {
  const mock = quickMock();
  assert.equal((await new Driver(mock).afterPassword(jonas)).step?.['reason'], 'enrolment-expired');
  assert.match(await show(mock), /Shut out without a second step/);
  await press(mock, '/_mock/unlock', { person: jonas.id });
  assert.doesNotMatch(await show(mock), /Shut out without a second step/);
  assert.equal((await new Driver(mock).afterPassword(jonas)).step?.['graceDays'], 7);
});

test('shows no password that is not theirs any more', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(nadia);
  await driver.answer(flow, { kind: 'change-password', newPassword: 'Turquoise-Bicycle-47' });
  const page = await show(mock);
  assert.ok(!page.includes(nadia.password));
  assert.ok(!page.includes('Turquoise-Bicycle-47'));
});

test('puts the clock forward and enters scenarios', async () => {
  const mock = quickMock();
  const before = mock.clock.now();
  await press(mock, '/_mock/clock', { seconds: '900' });
  assert.equal(mock.clock.now() - before, 900_000);
  for (const seconds of ['-5', 'x', '0.5', '']) await press(mock, '/_mock/clock', { seconds });
  assert.equal(mock.clock.now() - before, 900_000);
  await press(mock, '/_mock/scenario', { name: 'down' });
  assert.equal(mock.scenario, 'down');
  assert.match(await show(mock), /aria-current="true"[^>]*>\s*down/);
  await press(mock, '/_mock/scenario', { name: '__proto__' });
  assert.equal(mock.scenario, 'down');
});

test('obeys nobody else’s page', async () => {
  const mock = quickMock();
  for (const page of [{ origin: 'https://evil.example' }, { fetchSite: 'cross-site' }, { origin: 'null', fetchSite: null }]) {
    assert.equal((await press(mock, '/_mock/scenario', { name: 'down' }, mock.browser(page))).status, 403);
  }
  assert.equal(mock.scenario, 'default');
});

test('shows what was asked of the API as text', async () => {
  const driver = new Driver(quickMock());
  await driver.send('apps');
  assert.match(await show(driver.mock), /listApps<\/td>\s*<td>\s*401 session-expired/);
});

test('shows the link and the code of a recovery mail', async () => {
  const driver = new Driver(quickMock());
  await driver.answer(await driver.recover(), { kind: 'identifier', identifier: bruno.email });
  const [mail] = driver.mock.outbox;
  const page = await show(driver.mock);
  assert.ok(mail?.link !== undefined && page.includes(`<a href="${mail.link}">`));
  assert.ok(mail.code !== undefined && page.includes(`>${mail.code}</code>`));
});
