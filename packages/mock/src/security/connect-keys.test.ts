import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConnectKey, ConnectKeys } from 'portal-contract';
import { codeIn, type Driver, problemOf, times } from '../../test/driver.ts';
import { at, beside } from '../../test/profile-driver.ts';
import { people } from '../seed/people.ts';

const { astrid, bruno } = people;

const list = async (driver: Driver): Promise<readonly ConnectKey[]> =>
  ConnectKeys.parse(await (await driver.send('me/connect-keys')).json()).items;

const send = (driver: Driver, headers = {}): Promise<Response> => driver.send('me/connect-keys', { method: 'POST', headers });

async function make(driver: Driver): Promise<ConnectKey & { readonly secret: string }> {
  const { secret, ...key } = ConnectKey.parse(await (await send(driver)).json());
  assert.ok(secret);
  return { ...key, secret };
}

/** What an agent does with the key that it was given. */
const connect = ({ browser }: Driver, key: string): Promise<Response> =>
  browser.fetch('http://localhost:4000/_mock/connect', {
    method: 'POST',
    body: key,
    headers: { 'content-type': 'text/plain' },
  });

test('a key is told once, and known by its beginning afterwards', async () => {
  const driver = await at(bruno);
  const response = await send(driver);
  assert.equal(response.status, 201);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const { secret = '', ...key } = ConnectKey.parse(await response.json());
  assert.match(secret, /^NWC(-[0-9A-HJKMNP-TV-Z]{4}){5}$/);
  assert.equal(key.prefix, secret.slice(0, 8));
  assert.equal(key.expiresIn, 3600);
  assert.equal(Date.parse(key.expiresAt) - Date.parse(key.createdAt), 3_600_000);
  assert.deepEqual(await list(driver), [key]);
  assert.deepEqual(
    driver.mock.outbox.map(({ subject }) => subject),
    ['A connect key was made for your account'],
  );
});

test('nothing that is kept, logged or mailed is the key', async () => {
  const driver = await at(bruno);
  const { secret } = await make(driver);
  const kept = await Promise.all(
    (['connectKeys', 'idempotency', 'accounts', 'sessions'] as const).map((name) => driver.mock.store.list(name)),
  );
  const everything = JSON.stringify([kept, driver.mock.log, driver.mock.outbox]);
  for (const text of [secret, secret.replaceAll('-', ''), secret.slice(9)]) assert.equal(everything.includes(text), false);
});

test('a repeated request makes one key, and never tells it again', async () => {
  const driver = await at(bruno);
  const repeat = async (): Promise<ConnectKey> =>
    ConnectKey.parse(await (await send(driver, { 'idempotency-key': 'k1' })).json());
  const { secret, ...first } = await repeat();
  assert.ok(secret);
  assert.deepEqual(await repeat(), first);
  assert.deepEqual([await list(driver), driver.mock.outbox.length], [[first], 1]);
});

test('works for one computer, however it is typed', async () => {
  const driver = await at(bruno);
  const { secret } = await make(driver);
  const answers = await Promise.all(times(5, secret.toLowerCase().replaceAll('-', ' ')).map((key) => connect(driver, key)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...times(4, 404)]);
  const [linked] = answers.filter(({ ok }) => ok);
  assert.equal(await linked?.text(), 'This computer is linked to the account of Bruno Okafor.');
  assert.deepEqual(await list(driver), []);
});

for (const [seconds, expected] of [
  [3599, 200],
  [3600, 404],
] as const) {
  test(`a key that is ${seconds} seconds old answers ${expected}`, async () => {
    const first = await at(bruno, {});
    const { secret } = await make(first);
    first.mock.clock.advance(seconds);
    const driver = await beside(first, bruno);
    assert.deepEqual(
      (await list(driver)).map(({ expiresIn }) => expiresIn),
      expected === 200 ? [1] : [],
    );
    assert.equal((await connect(driver, secret)).status, expected);
  });
}

test('a revoked key works no more', async () => {
  const driver = await at(bruno);
  const { secret, id } = await make(driver);
  const revoke = (): Promise<Response> => driver.send(`me/connect-keys/${id}`, { method: 'DELETE' });
  assert.equal((await revoke()).status, 204);
  assert.equal(await codeIn(await revoke()), 'not-found');
  assert.equal((await connect(driver, secret)).status, 404);
  assert.equal(driver.mock.outbox.length, 2);
});

test('five keys may wait; the oldest makes room when its hour is over', async () => {
  const driver = await at(bruno);
  const answers = await Promise.all(times(8, undefined).map(() => send(driver)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [...times(5, 201), ...times(3, 409)]);
  assert.equal(await codeIn(await send(driver)), 'limit-reached');
  assert.equal(driver.mock.outbox.length, 5);
  driver.mock.clock.advance(3600);
  const later = await beside(driver, bruno);
  assert.equal((await send(later)).status, 201);
});

test('somebody else’s key answers like one that nobody has, and stays', async () => {
  const driver = await at(bruno);
  const { id } = await make(driver);
  const other = await beside(driver, astrid);
  const answers = [];
  for (const each of [id, 'nobody-has-this']) {
    const { requestId: _requestId, ...problem } = await problemOf(
      await other.send(`me/connect-keys/${each}`, { method: 'DELETE' }),
    );
    answers.push(problem);
  }
  assert.deepEqual(answers[0], answers[1]);
  assert.equal(answers[0]?.code, 'not-found');
  assert.equal((await list(driver)).length, 1);
});

test('making and revoking ask for fresh proof', async () => {
  const driver = await at(bruno);
  const { id } = await make(driver);
  driver.mock.clock.advance(301);
  assert.equal(await codeIn(await send(driver)), 'step-up-required');
  assert.equal(await codeIn(await driver.send(`me/connect-keys/${id}`, { method: 'DELETE' })), 'step-up-required');
  assert.deepEqual([(await list(driver)).length, driver.mock.outbox.length], [1, 1]);
});
