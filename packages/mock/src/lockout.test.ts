import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Flow } from 'portal-contract';
import { Driver, everyKind, quickMock } from '../test/driver.ts';
import type { Mock } from './mock.ts';
import { people } from './seed/people.ts';
import { currentCode } from './totp.ts';

const { astrid, bruno, celia, dmitri } = people;
const nobody = { email: 'nobody@northwind.example', password: 'whatever it is', authenticators: [] };

/** Fails so often with the password, each time in a flow of its own. */
async function fail(mock: Mock, email: string, times: number): Promise<Flow> {
  const driver = new Driver(mock);
  return driver.failPassword(await driver.toPassword(email), times);
}

const reasonFor = async (mock: Mock, person: typeof bruno | typeof astrid): Promise<unknown> =>
  (await new Driver(mock).afterPassword(person)).step?.['reason'];

test('four failures do not lock, five do, for fifteen minutes', async () => {
  const mock = quickMock();
  await fail(mock, bruno.email, 4);
  assert.equal((await new Driver(mock).afterPassword(bruno)).status, 'complete');
  await fail(mock, bruno.email, 5);
  mock.clock.advance(1);
  const denied = await new Driver(mock).afterPassword(bruno);
  assert.equal(denied.status, 'denied');
  assert.equal(denied.step?.['reason'], 'locked');
  assert.equal(denied.step?.['unlockIn'], 899);
  mock.clock.advance(898);
  assert.equal(await reasonFor(mock, bruno), 'locked');
  mock.clock.advance(1);
  assert.equal((await new Driver(mock).afterPassword(bruno)).status, 'complete');
});

test('the seconds of a denied step run down', async () => {
  const mock = quickMock();
  await fail(mock, bruno.email, 5);
  const driver = new Driver(mock);
  const denied = await driver.afterPassword(bruno);
  mock.clock.advance(100);
  const now = await driver.read(denied);
  assert.equal(now.step?.['unlockIn'], 800);
});

test('attempts during a lock do not lengthen it', async () => {
  const mock = quickMock();
  await fail(mock, bruno.email, 5);
  mock.clock.advance(800);
  await fail(mock, bruno.email, 6);
  mock.clock.advance(100);
  assert.equal((await new Driver(mock).afterPassword(bruno)).status, 'complete');
});

test('the count starts again after fifteen minutes without a failure, and after a log-in', async () => {
  const mock = quickMock();
  await fail(mock, bruno.email, 4);
  mock.clock.advance(899);
  await fail(mock, nobody.email, 1);
  mock.clock.advance(1);
  await fail(mock, bruno.email, 4);
  assert.equal((await new Driver(mock).afterPassword(bruno)).status, 'complete');
  await fail(mock, bruno.email, 4);
  assert.equal((await new Driver(mock).afterPassword(bruno)).status, 'complete');
});

test('failures of password and code count together, and a right password forgives none of them', async () => {
  const mock = quickMock();
  await fail(mock, astrid.email, 2);
  const driver = new Driver(mock);
  let flow = await driver.afterPassword(astrid);
  flow = await driver.answer(flow, { kind: 'totp', code: '000000' });
  assert.deepEqual(flow.step?.notice, { code: 'invalid-code', level: 'error' });
  flow = await driver.afterPassword(astrid);
  flow = await driver.answer(flow, { kind: 'totp', code: '000000' });
  assert.equal(flow.status, 'pending');
  flow = await driver.answer(flow, { kind: 'totp', code: '000000' });
  assert.equal(flow.status, 'denied');
  assert.equal(flow.step?.['reason'], 'locked');
  assert.equal(flow.step?.['unlockIn'], 900);
});

test('a lock that came from elsewhere holds at the code too, even a right one', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(astrid);
  await fail(mock, astrid.email, 5);
  const next = await driver.answer(flow, { kind: 'totp', code: currentCode(astrid, mock.clock) });
  assert.equal(next.status, 'denied');
  assert.equal((await mock.store.list('sessions')).length, 0);
});

test('of forty parallel guesses no more than five are judged', async () => {
  let judged = 0;
  const mock = quickMock({ scenario: 'timer', verifyPassword: async () => ((judged += 1), false) });
  const drivers = Array.from({ length: 40 }, () => new Driver(mock));
  const flows = await Promise.all(drivers.map((driver) => driver.toPassword(bruno.email)));
  await Promise.all(drivers.map((driver, at) => driver.failPassword(flows[at] as Flow, 1)));
  assert.equal(judged, 5);
});

test('tells the owner by mail, once a lock, and nobody who does not exist', async () => {
  const mock = quickMock();
  await fail(mock, bruno.email, 4);
  await fail(mock, nobody.email, 9);
  assert.equal(mock.outbox.length, 0);
  await fail(mock, bruno.email, 5);
  assert.equal(mock.outbox.length, 1);
  assert.equal(mock.outbox[0]?.to, bruno.email);
  assert.match(mock.outbox[0]?.text ?? '', /15 minutes/);
  mock.clock.advance(900);
  await fail(mock, bruno.email, 5);
  assert.equal(mock.outbox.length, 2);
});

test('counts unknown identifiers on the same schedule', async () => {
  const trace = async (email: string): Promise<unknown[]> => {
    const mock = quickMock({ scenario: 'attempts-left' });
    const seen: unknown[] = [];
    for (let time = 0; time < 20; time += 1) {
      const driver = new Driver(mock);
      const flow = await driver.toPassword(email);
      const next = flow.step?.kind === 'password' ? await driver.failPassword(flow, 1) : flow;
      seen.push({ ...next.step, id: '', identifier: '' });
      mock.clock.advance(100);
    }
    return seen;
  };
  const known = await trace(bruno.email);
  assert.deepEqual(await trace(nobody.email), known);
  assert.deepEqual(new Set(known.map((step) => (step as { kind: string }).kind)), new Set(['password', 'throttled']));
});

test('attempts-left: tells how many attempts are left, then how long to wait', async () => {
  for (const email of [bruno.email, nobody.email]) {
    const mock = quickMock({ scenario: 'attempts-left' });
    for (const left of [4, 3, 2, 1]) {
      const flow = await fail(mock, email, 1);
      assert.deepEqual(flow.step?.notice, { code: 'attempts-left', level: 'error', params: { left } });
    }
    const flow = await fail(mock, email, 1);
    assert.equal(flow.step?.kind, 'throttled');
    assert.equal(flow.step?.['retryAfter'], 900);
  }
});

test('timer: a wait that ends in the password step, with the identifier kept', async () => {
  for (const email of [bruno.email, nobody.email]) {
    const mock = quickMock({ scenario: 'timer' });
    const driver = new Driver(mock);
    const password = await driver.failPassword(await driver.toPassword(email), 4);
    assert.equal(password.step?.notice?.code, 'invalid-credentials');
    const throttled = await driver.failPassword(password, 1);
    assert.equal(throttled.step?.kind, 'throttled');
    mock.clock.advance(400);
    const early = await driver.answer(throttled, { kind: 'retry' });
    assert.equal(early.step?.kind, 'throttled');
    assert.equal(early.step?.['retryAfter'], 500);
    mock.clock.advance(450);
    const fresh = await new Driver(mock).toPassword(email);
    assert.equal(fresh.step?.['retryAfter'], 50);
    mock.clock.advance(50);
    // The flow of the wait has lived for 900 s, so a new one goes on.
    const after = await new Driver(mock).toPassword(email);
    assert.equal(after.step?.kind, 'password');
    assert.equal(after.step?.['identifier'], email);
  }
});

test('timer: a retry when the wait is over returns to the password', async () => {
  const mock = quickMock({ scenario: 'timer' });
  await fail(mock, bruno.email, 5);
  mock.clock.advance(600);
  const driver = new Driver(mock);
  const throttled = await driver.toPassword(bruno.email);
  mock.clock.advance(300);
  const password = await driver.answer(throttled, { kind: 'retry' });
  assert.equal(password.step?.kind, 'password');
  assert.equal(password.step?.['identifier'], bruno.email);
  assert.equal((await driver.answer(password, { kind: 'password', password: bruno.password })).status, 'complete');
});

test('timer: the code step waits too', async () => {
  const mock = quickMock({ scenario: 'timer' });
  const driver = new Driver(mock);
  let flow = await driver.afterPassword(astrid);
  for (let time = 0; time < 5; time += 1) flow = await driver.answer(flow, { kind: 'totp', code: '000000' });
  assert.equal(flow.step?.kind, 'throttled');
});

test('timer: the administrator’s lock is still told only after a right password', async () => {
  const mock = quickMock({ scenario: 'timer' });
  assert.equal((await fail(mock, celia.email, 1)).step?.notice?.code, 'invalid-credentials');
  const denied = await new Driver(mock).afterPassword(celia);
  assert.equal(denied.step?.['reason'], 'locked');
});

test('generic: a right password gets what a wrong one gets while locked, by failures or by the administrator', async () => {
  const mock = quickMock({ scenario: 'generic' });
  await fail(mock, bruno.email, 5);
  for (const person of [bruno, celia, dmitri]) {
    const flow = await new Driver(mock).afterPassword(person);
    assert.equal(flow.status, 'pending');
    assert.deepEqual(flow.step?.notice, { code: 'invalid-credentials', level: 'error' });
  }
  mock.clock.advance(900);
  assert.equal((await new Driver(mock).afterPassword(bruno)).status, 'complete');
});

test('generic: a right code gets what a wrong one gets while locked', async () => {
  const mock = quickMock({ scenario: 'generic' });
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(astrid);
  await fail(mock, astrid.email, 5);
  const next = await driver.answer(flow, { kind: 'totp', code: currentCode(astrid, mock.clock) });
  assert.deepEqual(next.step?.notice, { code: 'invalid-code', level: 'error' });
});

test('a client that cannot draw the wait is told nothing', async () => {
  const mock = quickMock({ scenario: 'timer' });
  await fail(mock, bruno.email, 5);
  const driver = new Driver(mock);
  const flow = await driver.toPassword(
    bruno.email,
    everyKind.filter((kind) => kind !== 'throttled'),
  );
  assert.equal(flow.step?.kind, 'password');
  const next = await driver.answer(flow, { kind: 'password', password: bruno.password });
  assert.equal(next.step?.notice?.code, 'invalid-credentials');
});

test('after a hundred consecutive failures time unlocks no more, and a right password is not told apart', async () => {
  const mock = quickMock({ verifyPassword: async (password) => password === bruno.password });
  for (let round = 0; round < 20; round += 1) {
    await fail(mock, bruno.email, 5);
    mock.clock.advance(900);
  }
  const flow = await new Driver(mock).afterPassword(bruno);
  assert.equal(flow.step?.notice?.code, 'invalid-credentials');
  mock.clock.advance(86_400);
  assert.equal((await new Driver(mock).afterPassword(bruno)).step?.notice?.code, 'invalid-credentials');
});
