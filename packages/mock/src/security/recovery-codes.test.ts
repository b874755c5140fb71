import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NewRecoveryCodes, RecoveryCodes } from 'portal-contract';
import { codeIn, Driver } from '../../test/driver.ts';
import { at } from '../../test/profile-driver.ts';
import { call, mailsSince, newKinds } from '../../test/security-driver.ts';
import { people } from '../seed/people.ts';

const { bruno, tilda } = people;
const path = 'me/recovery-codes';

const read = async (driver: Driver): Promise<RecoveryCodes> => RecoveryCodes.parse(await call(driver, path));

const replace = async (driver: Driver, key: string | null = null): Promise<NewRecoveryCodes> =>
  NewRecoveryCodes.parse(await call(driver, path, { method: 'POST', headers: { 'idempotency-key': key } }, 201));

test('says how many are left, and never which', async () => {
  assert.deepEqual(await read(await at(tilda)), { left: 7, total: 10 });
  assert.deepEqual(await read(await at(bruno)), { left: 0, total: 0 });
});

test('a new set works, and the one before is dead at once', async () => {
  const driver = await at(tilda);
  const { codes = [], left, createdAt } = await replace(driver);
  assert.deepEqual([codes.length, left, createdAt], [10, 10, new Date(driver.mock.clock.now()).toISOString()]);
  assert.deepEqual(await read(driver), { left, total: 10, createdAt });
  assert.deepEqual(
    [mailsSince(driver, 0), (await newKinds(driver))[0]],
    [['You have new recovery codes'], 'recovery-codes-replaced'],
  );
  const other = new Driver(driver.mock);
  const asked = await other.answer(await other.afterPassword(tilda), { kind: 'choose', ref: 'recovery-code' });
  const refused = await other.answer(asked, { kind: 'recovery-code', code: tilda.recoveryCodes[9] });
  assert.equal(refused.step?.notice?.code, 'invalid-code');
  assert.equal((await other.answer(refused, { kind: 'recovery-code', code: codes[0] })).status, 'complete');
  assert.equal((await read(driver)).left, 9);
});

test('repeated with its key it is the same set, without the codes', async () => {
  const driver = await at(tilda);
  const { codes = [], ...first } = await replace(driver, 'k');
  const second = await replace(driver, 'k');
  assert.deepEqual(second, first);
  assert.equal(driver.mock.outbox.length, 1);
  const kept = JSON.stringify([
    ...(await driver.mock.store.list('idempotency')),
    ...(await driver.mock.store.list('accounts')),
  ]);
  for (const code of codes) assert.ok(!kept.includes(code));
});

test('without a factor that they would stand in for there are none', async () => {
  const driver = await at(bruno);
  const refused = await driver.send(path, { method: 'POST' });
  assert.deepEqual([refused.status, await codeIn(refused)], [409, 'factor-required']);
  assert.deepEqual([await read(driver), driver.mock.outbox], [{ left: 0, total: 0 }, []]);
});

test('asks who it is first, and keeps the codes until then', async () => {
  const driver = await at(tilda);
  driver.mock.clock.advance(301);
  assert.equal(await codeIn(await driver.send(path, { method: 'POST' })), 'step-up-required');
  assert.equal((await read(driver)).left, 7);
});
