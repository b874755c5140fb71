import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FactorTest } from 'portal-contract';
import { codeIn, Driver } from '../../test/driver.ts';
import { at } from '../../test/profile-driver.ts';
import { activate, begin, call, factorsOf, mailsSince } from '../../test/security-driver.ts';
import { people } from '../seed/people.ts';

const { bruno, karin, tilda } = people;

/** What somebody does on the phone. */
const press = ({ mock }: Driver, fields: Record<string, string>): Promise<Response> =>
  mock.browser().fetch('/_mock/phone', { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

const shown = async ({ mock }: Driver, query = ''): Promise<string> => (await mock.fetch(`/_mock/phone${query}`)).text();

const pushOf = async ({ mock }: Driver): Promise<string> => (await mock.store.list('pushes')).at(-1)?.id ?? '';

test('a phone is paired by its code, and activates itself', async () => {
  const driver = await at(bruno);
  const { id, push, expiresIn } = await begin(driver, { kind: 'push' });
  assert.equal(expiresIn, 300);
  const address = new URL(push?.uri ?? '');
  assert.match(await shown(driver, address.search), new RegExp(`value="${push?.code}"`));
  assert.deepEqual(await factorsOf(driver, 'push'), []);
  await press(driver, { code: 'WRONG-CODE', name: 'Thief' });
  await press(driver, { code: push?.code.toLowerCase().replace('-', ' ') ?? '', name: ' Pixel ' });
  const [phone] = await factorsOf(driver, 'push');
  assert.deepEqual([phone?.id, phone?.name, phone?.app], [id, 'Pixel', 'Northwind app 4.2']);
  assert.deepEqual(mailsSince(driver, 0), ['A new way to log in was added to your account']);
  assert.equal((await new Driver(driver.mock).afterPassword(bruno)).step?.kind, 'push');
});

test('a code pairs one phone, within five minutes', async () => {
  const driver = await at(bruno);
  const [first, late] = [await begin(driver, { kind: 'push' }), await begin(driver, { kind: 'push' })];
  await press(driver, { code: first.push?.code ?? '', name: 'One' });
  await press(driver, { code: first.push?.code ?? '', name: 'Two' });
  driver.mock.clock.advance(300);
  await press(driver, { code: late.push?.code ?? '', name: 'Three' });
  assert.deepEqual(
    (await factorsOf(driver, 'push')).map(({ name }) => name),
    ['One'],
  );
  assert.equal(driver.mock.outbox.length, 1);
});

test('the code is kept as a hash alone, and the portal cannot activate a phone', async () => {
  const driver = await at(bruno);
  const setup = await begin(driver, { kind: 'push' });
  assert.ok(!JSON.stringify(await driver.mock.store.list('factorSetups')).includes(setup.push?.code ?? '?'));
  assert.equal(await codeIn(await activate(driver, setup, { code: '123456' })), 'factor-rejected');
});

test('one phone: another takes its place only where that is asked for', async () => {
  const driver = await at(tilda);
  const second = await driver.send('me/factors', { method: 'POST', body: { kind: 'push' } });
  assert.equal(await codeIn(second), 'factor-limit');
  const { id, push } = await begin(driver, { kind: 'push', replaces: 'ph-tilda' });
  assert.equal((await factorsOf(driver, 'push'))[0]?.id, 'ph-tilda');
  await press(driver, { code: push?.code ?? '', name: '' });
  assert.deepEqual(
    (await factorsOf(driver, 'push')).map((phone) => [phone.id, phone.name]),
    [[id, 'Tilda’s phone']],
  );
  assert.deepEqual(mailsSince(driver, 0), ['A way to log in was replaced']);
});

const path = 'me/factors/ph-tilda/test';
const result = async (driver: Driver): Promise<FactorTest> => FactorTest.parse(await call(driver, path));
const send = async (driver: Driver): Promise<FactorTest> => FactorTest.parse(await call(driver, path, { method: 'POST' }));

test('a test is approved with the number that the portal shows, and opens nothing', async () => {
  const driver = await at(tilda);
  assert.equal(await codeIn(await driver.send(path)), 'not-found');
  const { status, number, expiresIn } = await send(driver);
  assert.deepEqual([status, expiresIn], ['waiting', 60]);
  assert.match(await shown(driver), /This is a test/);
  const sessions = (await driver.mock.store.list('sessions')).length;
  await press(driver, { push: await pushOf(driver), number: String(number) });
  assert.equal((await result(driver)).status, 'approved');
  assert.deepEqual([(await driver.mock.store.list('sessions')).length, driver.mock.outbox], [sessions, []]);
});

test('a test that is denied is no failed attempt', async () => {
  const driver = await at(tilda);
  await send(driver);
  await press(driver, { push: await pushOf(driver), answer: 'deny' });
  assert.equal((await result(driver)).status, 'denied');
  assert.deepEqual(await driver.mock.store.list('attempts'), []);
});

test('a test expires, and another is not sent before', async () => {
  const driver = await at(tilda);
  await send(driver);
  driver.mock.clock.advance(20);
  const again = await driver.send(path, { method: 'POST' });
  assert.deepEqual([again.headers.get('retry-after'), await codeIn(again)], ['40', 'throttled']);
  driver.mock.clock.advance(40);
  assert.deepEqual([(await result(driver)).status, (await result(driver)).resendAfter], ['expired', 0]);
  assert.equal((await send(driver)).status, 'waiting');
});

test('the number of a log-in is not told as that of a test', async () => {
  const driver = await at(tilda);
  const other = new Driver(driver.mock);
  await other.answer(await other.afterPassword(tilda), { kind: 'choose', ref: 'push' });
  const { status, number } = await result(driver);
  assert.deepEqual([status, number], ['expired', 0]);
});

test('only a phone can be tried', async () => {
  const driver = await at(tilda);
  for (const id of ['a-tilda-phone', 'ph-karin', 'nothing'])
    assert.equal(await codeIn(await driver.send(`me/factors/${id}/test`, { method: 'POST' })), 'not-found');
  assert.equal(karin.phone.id, 'ph-karin');
});
