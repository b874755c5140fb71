import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Launch, type Operation } from 'portal-contract';
import * as z from 'zod/mini';
import { codeIn, Driver, problemOf, quickMock } from '../test/driver.ts';
import { createContext } from './create-context.ts';
import { manualClock } from './clock.ts';
import type { LiveSession } from './handler.ts';
import { once } from './idempotency.ts';
import { people } from './seed/people.ts';

const { bruno } = people;

async function loggedIn(): Promise<Driver> {
  const driver = new Driver(quickMock());
  driver.csrfToken = (await driver.logIn(bruno)).csrfToken;
  return driver;
}

const launch = (driver: Driver, key: string, app = 'huddle'): Promise<Response> =>
  driver.send(`apps/${app}/launch`, { method: 'POST', headers: { 'idempotency-key': key } });

test('a launch is told once: repeated with the same key it is another one', async () => {
  const driver = await loggedIn();
  const first = Launch.parse(await (await launch(driver, 'k1')).json());
  const second = Launch.parse(await (await launch(driver, 'k1')).json());
  assert.notEqual(first.url, second.url);
  const kept = JSON.stringify(await driver.mock.store.list('idempotency'));
  assert.ok(!kept.includes(new URL(first.url).searchParams.get('ticket') ?? first.url));
});

test('a key is for one act in one session: another request with it is refused', async () => {
  const driver = await loggedIn();
  await launch(driver, 'k1');
  const problem = await problemOf(await launch(driver, 'k1', 'gantry'));
  assert.deepEqual(problem.errors, [{ pointer: '/Idempotency-Key', code: 'not-allowed' }]);
  assert.equal((await launch(driver, 'k2', 'gantry')).status, 200);
  const other = new Driver(driver.mock);
  other.csrfToken = (await other.logIn(bruno)).csrfToken;
  assert.equal((await launch(other, 'k1', 'gantry')).status, 200);
});

test('refuses what is no key', async () => {
  const driver = await loggedIn();
  for (const key of ['x'.repeat(129), 'a b', '']) assert.equal(await codeIn(await launch(driver, key)), 'validation-failed');
});

test('what failed may be tried again with the same key', async () => {
  const driver = await loggedIn();
  driver.mock.setScenario('app-unavailable');
  assert.equal(await codeIn(await launch(driver, 'k1')), 'app-unavailable');
  driver.mock.setScenario('default');
  assert.equal((await launch(driver, 'k1')).status, 200);
});

const operation: Operation = {
  method: 'post',
  path: '/things',
  summary: 'Make a thing',
  response: z.object({ id: z.string(), secret: z.optional(z.string()) }),
  auth: 'session',
  problems: [],
  secrets: ['secret'],
};

/** Makes things, and counts them. */
function factory() {
  const clock = manualClock();
  const context = createContext({ clock });
  const session = { record: { handle: 's1' } } as LiveSession;
  let made = 0;
  const make = async (): Promise<object> => ({ id: `thing-${(made += 1)}`, secret: 'hush' });
  const ask = (key: string, row = operation): Promise<unknown> =>
    once(context, { operation: row, session, key, asked: { name: 'x' } }, make);
  return { clock, context, ask, made: () => made };
}

test('a repetition gets the first answer, without the secret in it; a day later it is another act', async () => {
  const { ask, made, clock, context } = factory();
  assert.deepEqual(await ask('k'), { id: 'thing-1', secret: 'hush' });
  assert.deepEqual(await ask('k'), { id: 'thing-1' });
  assert.deepEqual(await ask('other'), { id: 'thing-2', secret: 'hush' });
  assert.ok(!JSON.stringify(await context.store.list('idempotency')).includes('hush'));
  clock.advance(86_399);
  assert.deepEqual(await ask('k'), { id: 'thing-1' });
  clock.advance(1);
  assert.deepEqual(await ask('k'), { id: 'thing-3', secret: 'hush' });
  assert.equal(made(), 3);
});

test('of ten at once one is carried out, and the others are asked to come back', async () => {
  const { ask, made } = factory();
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => ask('k')));
  assert.equal(made(), 1);
  const codes = outcomes.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code: string }).code] : []));
  assert.deepEqual(
    codes,
    Array.from({ length: 9 }, () => 'temporarily-unavailable'),
  );
});

test('an act without an answer is repeated without one', async () => {
  const { ask, made } = factory();
  const { response: _response, ...silent } = operation;
  await ask('k', silent);
  assert.equal(await ask('k', silent), undefined);
  assert.equal(made(), 1);
});
