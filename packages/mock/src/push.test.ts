import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Flow } from 'portal-contract';
import { codeIn, Driver, flowOf, quickMock } from '../test/driver.ts';
import type { Mock } from './mock.ts';
import { people } from './seed/people.ts';
import { memoryStore } from './store.ts';

const { karin } = people;
const someone = { ...karin, authenticators: [] };

const requestOf = async (mock: Mock) => (await mock.store.list('pushes')).at(-1) ?? assert.fail('No request was sent.');

/** Presses a button on the phone. */
async function press(mock: Mock, fields: Record<string, string>, browser = mock.browser()): Promise<Response> {
  const { id } = await requestOf(mock);
  const body = new URLSearchParams({ push: id, ...fields });
  return browser.fetch('/_mock/phone', { method: 'POST', body, redirect: 'manual' });
}

const approve = (mock: Mock, { step }: Flow): Promise<Response> => press(mock, { number: String(step?.['number']) });

/** Presses a number that the portal does not show. */
async function mistake(mock: Mock): Promise<Response> {
  const { number, numbers } = await requestOf(mock);
  return press(mock, { number: String(numbers.find((each) => each !== number)) });
}

const phonePage = async (mock: Mock): Promise<string> => (await mock.fetch('/_mock/phone')).text();

test('asks for an approval on the phone, with a number to choose there', async () => {
  const { step } = await new Driver(quickMock()).afterPassword(someone);
  const { id: _id, number, ...members } = step ?? assert.fail();
  assert.ok(Number(number) >= 10 && Number(number) <= 99);
  assert.deepEqual(members, {
    kind: 'push',
    device: 'Karin’s phone',
    pollAfter: 2,
    expiresIn: 60,
    resendAfter: 60,
    canGoBack: true,
  });
});

test('approved on the phone, reading the flow logs in', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(someone);
  assert.equal((await driver.read(flow)).step?.id, flow.step?.id);
  assert.equal((await approve(mock, flow)).status, 303);
  const done = await driver.read(flow);
  assert.equal(done.result?.session?.acr, 'mfa');
  assert.equal((await driver.session()).person.id, karin.id);
});

test('the phone shows what is asked and three different numbers', async () => {
  const mock = quickMock();
  const flow = await new Driver(mock).afterPassword(someone);
  const page = await phonePage(mock);
  for (const text of ['Karin’s phone', 'Karin Dahl', 'localhost:4000', 'Deny']) assert.ok(page.includes(text), text);
  const numbers = [...page.matchAll(/name="number" value="(\d\d)"/g)].map(([, number]) => Number(number));
  assert.equal(new Set(numbers).size, 3);
  assert.ok(numbers.includes(Number(flow.step?.['number'])));
  assert.doesNotMatch(page, /<script|<style| style=| on\w+=/);
  assert.match(await (await mock.fetch('/_mock')).text(), /href="\/_mock\/phone"/);
});

test('another number than the portal shows denies', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(someone);
  await mistake(mock);
  const { status, step } = await driver.read(flow);
  assert.deepEqual([status, step?.kind, step?.['expiresIn']], ['pending', 'push', 0]);
  assert.deepEqual(step?.notice, { code: 'push-denied', level: 'error' });
});

test('the phone answers once: what was denied cannot be approved, nor what was approved denied', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(someone);
  await press(mock, { answer: 'deny' });
  await approve(mock, flow);
  const denied = await driver.read(flow);
  assert.equal(denied.step?.notice?.code, 'push-denied');
  mock.clock.advance(60);
  const again = await driver.answer(denied, { kind: 'resend' });
  await approve(mock, again);
  await press(mock, { answer: 'deny' });
  assert.equal((await driver.read(flow)).status, 'complete');
});

test('unanswered for a minute it is over, and an approval after that counts for nothing', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(someone);
  mock.clock.advance(59);
  assert.equal((await driver.read(flow)).step?.['expiresIn'], 1);
  mock.clock.advance(1);
  await approve(mock, flow);
  assert.ok((await phonePage(mock)).includes('No request is waiting.'));
  const over = await driver.read(flow);
  assert.deepEqual([over.step?.['expiresIn'], over.step?.['resendAfter'], over.step?.['number']], [0, 0, undefined]);
  assert.equal(over.step?.notice?.code, 'push-expired');
  assert.equal((await driver.read(flow)).step?.id, over.step?.id);
});

test('sends again after a minute, with another request', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(someone);
  const first = await requestOf(mock);
  mock.clock.advance(60);
  const again = await driver.answer(flow, { kind: 'resend' });
  assert.deepEqual([again.step?.['expiresIn'], again.step?.notice], [60, undefined]);
  assert.notEqual((await requestOf(mock)).id, first.id);
  await approve(mock, again);
  assert.equal((await driver.read(flow)).status, 'complete');
});

test('sent again too early, it is the same request with what is left of the wait', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(someone);
  const first = await requestOf(mock);
  mock.clock.advance(20);
  const again = await driver.answer(flow, { kind: 'resend' });
  assert.equal((await requestOf(mock)).id, first.id);
  assert.deepEqual([again.step?.['resendAfter'], again.step?.['number']], [40, flow.step?.['number']]);
  await press(mock, { answer: 'deny' });
  const denied = await driver.answer(await driver.read(flow), { kind: 'resend' });
  assert.deepEqual([denied.step?.['expiresIn'], denied.step?.notice?.code], [0, 'push-denied']);
});

test('a phone gets one request a minute, whoever asks', async () => {
  const mock = quickMock();
  const [one, two] = [new Driver(mock), new Driver(mock)];
  const first = await one.afterPassword(someone);
  const second = await two.afterPassword(someone);
  assert.equal((await mock.store.list('pushes')).length, 1);
  assert.deepEqual(second.step?.notice, { code: 'push-busy', level: 'error' });
  assert.deepEqual([second.step?.['expiresIn'], second.step?.['resendAfter'], second.step?.['number']], [0, 60, undefined]);
  await approve(mock, first);
  assert.equal((await two.read(second)).status, 'pending');
  assert.equal((await one.read(first)).status, 'complete');
});

test('of two flows that ask at once, one request is sent', async () => {
  const mock = quickMock();
  const drivers = [new Driver(mock), new Driver(mock), new Driver(mock)];
  const flows = await Promise.all(drivers.map((driver) => driver.afterPassword(someone)));
  assert.equal(flows.filter(({ step }) => step?.['number'] !== undefined).length, 1);
});

test('a request that another one has replaced is over', async () => {
  const mock = quickMock();
  const [one, two] = [new Driver(mock), new Driver(mock)];
  const first = await one.afterPassword(someone);
  mock.clock.advance(60);
  const second = await two.afterPassword(someone);
  await approve(mock, second);
  const over = await one.read(first);
  assert.equal(over.step?.notice?.code, 'push-expired');
  assert.equal((await two.read(second)).status, 'complete');
});

test('of two reads that find the approval, one brings the session', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(someone);
  await approve(mock, flow);
  await Promise.all([driver.send(`flows/${flow.id}`), driver.send(`flows/${flow.id}`)]);
  assert.equal((await mock.store.list('sessions')).length, 1);
  assert.equal((await flowOf(await driver.send(`flows/${flow.id}`), 200)).status, 'complete');
});

test('an approval counts once: after going back it takes another', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(someone);
  await approve(mock, flow);
  const back = await driver.answer(flow, { kind: 'back' });
  const password = await driver.answer(back, { kind: 'identifier', identifier: karin.email });
  const again = await driver.answer(password, { kind: 'password', password: karin.password });
  assert.deepEqual([again.step?.kind, again.step?.['expiresIn']], ['push', 0]);
  assert.equal((await driver.read(again)).status, 'pending');
});

test('an account that was locked meanwhile is told so, not let in', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(someone);
  const other = new Driver(mock);
  await other.failPassword(await other.toPassword(karin.email), 5);
  await approve(mock, flow);
  const denied = await driver.read(flow);
  assert.deepEqual([denied.status, denied.step?.['reason'], denied.step?.['unlockIn']], ['denied', 'locked', 900]);
  assert.equal((await mock.store.list('sessions')).length, 0);
});

test('generic: a lock looks like a denial', async () => {
  const mock = quickMock({ scenario: 'generic' });
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(someone);
  const other = new Driver(mock);
  await other.failPassword(await other.toPassword(karin.email), 5);
  await approve(mock, flow);
  assert.equal((await driver.read(flow)).step?.notice?.code, 'push-denied');
});

test('obeys nobody else’s page', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(someone);
  for (const page of [{ origin: 'https://evil.example' }, { fetchSite: 'cross-site' }, { origin: 'null', fetchSite: null }]) {
    const response = await press(mock, { number: String(flow.step?.['number']) }, mock.browser(page));
    assert.equal(await codeIn(response), 'origin-rejected');
  }
  assert.equal((await driver.read(flow)).status, 'pending');
});

test('an answer that could not be judged does not keep the approval from being seen', async () => {
  const store = memoryStore();
  let broken = false;
  const mock = quickMock({
    store: {
      ...store,
      get: async (collection, key) => {
        if (broken && collection === 'pushes') throw new Error('The database is away.');
        return store.get(collection, key);
      },
    },
  });
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(someone);
  broken = true;
  assert.equal((await driver.answerRaw(flow, { kind: 'resend' })).status, 500);
  broken = false;
  await approve(mock, flow);
  assert.equal((await driver.read(flow)).status, 'complete');
});

test('a denial is a failed attempt: the fifth locks, and the owner hears of it once', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  let flow = await driver.afterPassword(someone);
  for (const button of ['deny', 'mistake', 'deny', 'mistake'] as const) {
    await (button === 'deny' ? press(mock, { answer: 'deny' }) : mistake(mock));
    mock.clock.advance(60);
    flow = await driver.answer(await driver.read(flow), { kind: 'resend' });
    assert.equal(flow.step?.['expiresIn'], 60);
  }
  assert.equal(mock.outbox.length, 0);
  await press(mock, { answer: 'deny' });
  await press(mock, { answer: 'deny' });
  assert.deepEqual(
    mock.outbox.map(({ to, subject }) => [to, subject]),
    [[karin.email, 'Your account is locked']],
  );
  const denied = await driver.read(flow);
  assert.deepEqual([denied.status, denied.step?.['reason'], denied.step?.['unlockIn']], ['denied', 'locked', 900]);
  assert.equal((await new Driver(mock).afterPassword(someone)).step?.['reason'], 'locked');
});

test('a phone gets five requests in a quarter of an hour, unless one is approved', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  let flow = await driver.afterPassword(someone);
  for (let requests = 1; requests < 5; requests += 1) {
    mock.clock.advance(60);
    flow = await driver.answer(flow, { kind: 'resend' });
    assert.equal(flow.step?.['expiresIn'], 60);
  }
  const fifth = await requestOf(mock);
  mock.clock.advance(60);
  const busy = await driver.answer(flow, { kind: 'resend' });
  assert.deepEqual([busy.step?.notice?.code, busy.step?.['resendAfter']], ['push-busy', 600]);
  assert.equal((await new Driver(mock).afterPassword(someone)).step?.notice?.code, 'push-busy');
  assert.equal((await requestOf(mock)).id, fifth.id);
  mock.clock.advance(600);
  const again = await driver.answer(busy, { kind: 'resend' });
  assert.equal(again.step?.['expiresIn'], 60);
  await approve(mock, again);
  assert.equal((await driver.read(again)).status, 'complete');
  mock.clock.advance(60);
  assert.equal((await new Driver(mock).afterPassword(someone)).step?.['expiresIn'], 60);
});
