import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Driver, stillMock } from '../test/driver.ts';
import { people } from './seed/people.ts';
import { currentCode } from './totp.ts';

const { astrid } = people;

test('a code works once, for every browser', async () => {
  const mock = stillMock();
  await new Driver(mock).logIn(astrid);
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(astrid);
  const again = await driver.answer(flow, { kind: 'totp', code: currentCode(astrid, mock.clock) });
  assert.deepEqual(again.step?.notice, { code: 'code-reused', level: 'error' });
  mock.clock.advance(30);
  const done = await driver.answer(again, { kind: 'totp', code: currentCode(astrid, mock.clock) });
  assert.equal(done.status, 'complete');
});

test('a code of the time step before works, but not after a later one was used', async () => {
  const mock = stillMock();
  const earlier = currentCode(astrid, mock.clock);
  mock.clock.advance(30);
  const [one, two] = [new Driver(mock), new Driver(mock)];
  const [first, second] = [await one.afterPassword(astrid), await two.afterPassword(astrid)];
  const used = await one.answer(first, { kind: 'totp', code: currentCode(astrid, mock.clock) });
  assert.equal(used.status, 'complete');
  assert.equal((await two.answer(second, { kind: 'totp', code: earlier })).step?.notice?.code, 'code-reused');
  const other = stillMock();
  const fresh = new Driver(other);
  const flow = await fresh.afterPassword(astrid);
  other.clock.advance(30);
  assert.equal((await fresh.answer(flow, { kind: 'totp', code: earlier })).status, 'complete');
});

test('a future code and one that is two time steps old are wrong', async () => {
  const mock = stillMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(astrid);
  const future = currentCode(astrid, { now: () => mock.clock.now() + 30_000 });
  const next = await driver.answer(flow, { kind: 'totp', code: future });
  assert.equal(next.step?.notice?.code, 'invalid-code');
  const old = currentCode(astrid, { now: () => mock.clock.now() - 60_000 });
  assert.equal((await driver.answer(next, { kind: 'totp', code: old })).step?.notice?.code, 'invalid-code');
});

test('of four flows that submit one code at once, exactly one logs in', async () => {
  const mock = stillMock();
  const drivers = Array.from({ length: 4 }, () => new Driver(mock));
  const flows = await Promise.all(drivers.map((driver) => driver.afterPassword(astrid)));
  const code = currentCode(astrid, mock.clock);
  const results = await Promise.all(
    drivers.map((driver, at) => driver.answer(flows[at] ?? assert.fail(), { kind: 'totp', code })),
  );
  assert.deepEqual(results.map(({ status }) => status).sort(), ['complete', 'pending', 'pending', 'pending']);
  assert.equal((await mock.store.list('sessions')).length, 1);
});

test('codes with the wrong shape are refused by the schema, and cost no attempt', async () => {
  const mock = stillMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(astrid);
  for (const code of ['12345', '123456789', '12 34 56', '', 'abcdef']) {
    assert.equal((await driver.answerRaw(flow, { kind: 'totp', code })).status, 422);
  }
  assert.equal((await driver.answer(flow, { kind: 'totp', code: currentCode(astrid, mock.clock) })).status, 'complete');
});

test('a new identifier asks for the password again', async () => {
  const driver = new Driver(stillMock());
  const back = await driver.answer(await driver.afterPassword(astrid), { kind: 'back' });
  const flow = await driver.answer(back, { kind: 'identifier', identifier: astrid.email });
  assert.equal(flow.step?.kind, 'password');
});
