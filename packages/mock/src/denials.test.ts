import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Driver, everyKind, quickMock } from '../test/driver.ts';
import { people } from './seed/people.ts';
import { update } from './store.ts';

const { bruno, celia, jonas } = people;

test('locked is shown before expired: the administrator’s lock, and failures', async () => {
  const mock = quickMock({ scenario: 'password-expired-denied' });
  assert.equal((await new Driver(mock).afterPassword(celia)).step?.['reason'], 'locked');
  const driver = new Driver(mock);
  await driver.failPassword(await driver.toPassword(bruno.email), 5);
  const locked = await new Driver(mock).afterPassword(bruno);
  assert.deepEqual([locked.step?.['reason'], locked.step?.['unlockIn']], ['locked', 900]);
  mock.clock.advance(900);
  assert.equal((await new Driver(mock).afterPassword(bruno)).step?.['reason'], 'password-expired');
});

test('locked is shown before an enrolment window that is over', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  await driver.failPassword(await driver.toPassword(jonas.email), 5);
  assert.equal((await new Driver(mock).afterPassword(jonas)).step?.['reason'], 'locked');
  mock.clock.advance(900);
  assert.equal((await new Driver(mock).afterPassword(jonas)).step?.['reason'], 'enrolment-expired');
});

test('an expired enrolment is shown before an expired password', async () => {
  const driver = new Driver(quickMock({ scenario: 'password-expired' }));
  assert.equal((await driver.afterPassword(jonas)).step?.['reason'], 'enrolment-expired');
});

test('none of it is told without the password', async () => {
  const mock = quickMock({ scenario: 'enrolment-expired' });
  const shape = async (identifier: string): Promise<unknown> => {
    const driver = new Driver(mock);
    const flow = await driver.toPassword(identifier);
    const { step } = await driver.answer(flow, { kind: 'password', password: 'wrong' });
    return { ...step, id: '', identifier: '' };
  };
  const unknown = await shape('nobody@northwind.example');
  const { ines, karin, lena, mateo, nadia, omar } = people;
  for (const { email } of [jonas, ines, karin, lena, mateo, nadia, omar]) assert.deepEqual(await shape(email), unknown);
});

test('denied: policy keeps people out in the administrator’s words, with two links that help', async () => {
  const { status, step } = await new Driver(quickMock({ scenario: 'denied' })).afterPassword(bruno);
  assert.deepEqual([status, step?.kind, step?.['reason']], ['denied', 'denied', 'policy']);
  assert.equal(step?.['message'], 'Log in from the company network or over the VPN.');
  assert.equal((step?.['help'] as unknown[]).length, 2);
});

test('terms are accepted once', async () => {
  const mock = quickMock({ scenario: 'terms' });
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(bruno);
  assert.equal(flow.step?.kind, 'terms');
  assert.equal((flow.step['documents'] as unknown[]).length, 1);
  assert.equal((await driver.answer(flow, { kind: 'accept' })).status, 'complete');
  assert.equal((await new Driver(mock).afterPassword(bruno)).status, 'complete');
});

test('whoever declines the terms is not logged in, and is asked again', async () => {
  const mock = quickMock({ scenario: 'terms' });
  const driver = new Driver(mock);
  const denied = await driver.answer(await driver.afterPassword(bruno), { kind: 'decline' });
  assert.deepEqual([denied.status, denied.step?.['reason']], ['denied', 'policy']);
  assert.equal((await driver.send('session')).status, 401);
  assert.equal((await new Driver(mock).afterPassword(bruno)).step?.kind, 'terms');
});

test('a client that cannot show the terms does not get around them', async () => {
  const driver = new Driver(quickMock({ scenario: 'terms' }));
  const flow = await driver.toPassword(
    bruno.email,
    everyKind.filter((kind) => kind !== 'terms'),
  );
  const denied = await driver.answer(flow, { kind: 'password', password: bruno.password });
  assert.deepEqual([denied.status, denied.step?.['reason']], ['denied', 'policy']);
});

test('whoever the administrator closes at the last step is not logged in', async () => {
  for (const status of ['locked', 'suspended'] as const) {
    for (const [scenario, reason] of [
      ['terms', status],
      ['generic', 'policy'],
    ] as const) {
      const mock = quickMock({ scenario: 'terms' });
      const driver = new Driver(mock);
      const flow = await driver.afterPassword(bruno);
      await update(mock.store, 'accounts', bruno.id, (account) => account && { ...account, status });
      mock.setScenario(scenario);
      const denied = await driver.answer(flow, { kind: 'accept' });
      assert.deepEqual([denied.status, denied.step?.['reason']], ['denied', reason]);
      assert.equal((await mock.store.list('sessions')).length, 0);
    }
  }
});
