import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operations, SshKey, SshKeys } from 'portal-contract';
import { codeIn, type Driver, problemOf, times } from '../../test/driver.ts';
import { at, beside, errorsOf } from '../../test/profile-driver.ts';
import { people } from '../seed/people.ts';

const { astrid, bruno } = people;

const ed25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKr6BGldwF2K0qa4GwxPZ8Kk0DZ0YyPL0oRXGZ0r2ldM bruno@thinkpad';

/** Keys like the one above, each with another point. */
const otherKey = (index: number): string => {
  const blob = Uint8Array.from(atob(ed25519.split(' ')[1] ?? ''), (character) => character.charCodeAt(0));
  blob[blob.length - 1] = index;
  return `ssh-ed25519 ${btoa(String.fromCharCode(...blob))}`;
};

const list = async (driver: Driver): Promise<SshKeys> => SshKeys.parse(await (await driver.send('me/ssh-keys')).json());

const add = (driver: Driver, publicKey = ed25519, name = 'ThinkPad', headers = {}): Promise<Response> =>
  driver.send('me/ssh-keys', { method: 'POST', body: { name, publicKey }, headers });

const subjects = ({ mock }: Driver): readonly string[] => mock.outbox.map(({ subject }) => subject);

test('a key is added with its fingerprint, renamed and removed, with one mail each', async () => {
  const driver = await at(bruno);
  const response = await add(driver, `${ed25519}\n`, ' ThinkPad ');
  assert.equal(response.status, 201);
  const key = SshKey.parse(await response.json());
  const { id, ...rest } = key;
  assert.deepEqual(rest, {
    name: 'ThinkPad',
    kind: 'ssh-ed25519',
    bits: 256,
    fingerprint: 'SHA256:Oy5BCnLeTIcd7Lek7D3kbrReSw1y/A6wDoYa6kvnTts',
    publicKey: ed25519,
    createdAt: new Date(driver.mock.clock.now()).toISOString(),
  });
  assert.deepEqual((await list(driver)).items, [key]);
  const renamed = await driver.send(`me/ssh-keys/${id}`, { method: 'PATCH', body: { name: 'Old laptop' } });
  assert.deepEqual(await renamed.json(), { ...key, name: 'Old laptop' });
  assert.equal((await driver.send(`me/ssh-keys/${id}`, { method: 'DELETE' })).status, 204);
  assert.deepEqual((await list(driver)).items, []);
  assert.deepEqual(subjects(driver), [
    'An SSH key was added to your account',
    'An SSH key of yours has another name',
    'An SSH key was removed from your account',
  ]);
  assert.ok(driver.mock.outbox.every(({ to }) => to === bruno.email));
  const events = (await driver.mock.store.get('activity', 'p-bruno'))?.value ?? [];
  assert.deepEqual(
    events.filter(({ kind }) => kind.startsWith('ssh-key')).map(({ kind, subject }) => [kind, subject]),
    [
      ['ssh-key-added', 'ThinkPad'],
      ['ssh-key-renamed', 'Old laptop'],
      ['ssh-key-removed', 'Old laptop'],
    ],
  );
});

test('the same name is no change', async () => {
  const driver = await at(astrid);
  const [key] = (await list(driver)).items;
  assert.ok(key);
  const response = await driver.send(`me/ssh-keys/${key.id}`, { method: 'PATCH', body: { name: key.name } });
  assert.deepEqual([await response.json(), subjects(driver)], [key, []]);
});

test('Astrid has two keys, one of them shorter than a new one may be', async () => {
  const { items, limit, rsaBits } = await list(await at(astrid));
  assert.deepEqual([limit, rsaBits], [20, 3072]);
  assert.deepEqual(
    items.map(({ name, kind, bits, lastUsedAt }) => [name, kind, bits, lastUsedAt]),
    [
      ['build-runner', 'ssh-rsa', 2048, undefined],
      ['MacBook Pro', 'ssh-ed25519', 256, '2026-05-31T08:00:00.000Z'],
    ],
  );
});

test('what is no public key is refused with a reason, kept nowhere, and mailed to nobody', async () => {
  const driver = await at(astrid);
  const [old] = (await list(driver)).items;
  const secret = 'bm90IGEga2V5LCBvbmx5IHRoZSB3b3JkcyBvZiBhIHRlc3Q=';
  for (const [text, reason] of [
    [`-----BEGIN OPENSSH PRIVATE KEY-----\n${secret}\n-----END OPENSSH PRIVATE KEY-----`, 'private-key'],
    [`no-pty ${ed25519}`, 'options'],
    [old?.publicKey ?? '', 'rsa-too-short'],
    ['ssh-ed25519 AAAA', 'damaged'],
  ] as const) {
    const problem = await problemOf(await add(driver, text));
    assert.deepEqual([problem.status, problem.code, problem['reason']], [422, 'ssh-key-rejected', reason]);
  }
  assert.equal((await list(driver)).items.length, 2);
  assert.deepEqual(subjects(driver), []);
  const everything = JSON.stringify([driver.mock.log, await driver.mock.store.list('idempotency'), driver.mock.errors]);
  assert.equal(everything.includes(secret), false);
});

test('a key that the person has is a duplicate, whatever stands beside it; somebody else may have it too', async () => {
  const driver = await at(bruno);
  await add(driver);
  for (const text of [ed25519, `${ed25519.split(' ').slice(0, 2).join(' ')} other`]) {
    const response = await add(driver, text, 'Another name');
    assert.deepEqual([response.status, await codeIn(response)], [409, 'duplicate']);
  }
  assert.equal((await add(await beside(driver, astrid))).status, 201);
});

test('of ten requests with the same key one adds it', async () => {
  const driver = await at(bruno);
  const answers = await Promise.all(times(10, ed25519).map((key) => add(driver, key)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, ...times(9, 409)]);
  assert.deepEqual([(await list(driver)).items.length, subjects(driver).length], [1, 1]);
});

test('there is a limit, and ten requests at once do not pass it', async () => {
  const driver = await at(bruno);
  for (let index = 0; index < 19; index += 1) assert.equal((await add(driver, otherKey(index))).status, 201);
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => add(driver, otherKey(100 + index))));
  const codes = await Promise.all(answers.map(async (answer) => (answer.status === 201 ? 'added' : codeIn(answer))));
  assert.deepEqual(codes.sort(), ['added', ...times(9, 'limit-reached')]);
  assert.equal((await list(driver)).items.length, 20);
});

test('a request that is repeated with its key adds one', async () => {
  const driver = await at(bruno);
  const send = (): Promise<Response> => add(driver, ed25519, 'ThinkPad', { 'idempotency-key': 'k1' });
  assert.deepEqual(await (await send()).json(), await (await send()).json());
  assert.deepEqual([(await list(driver)).items.length, subjects(driver).length], [1, 1]);
});

test('a name has something in it, and nothing that nobody sees', async () => {
  const driver = await at(bruno);
  assert.deepEqual(await errorsOf(await add(driver, ed25519, '')), ['/name required']);
  for (const name of [' ', 'a\nb', 'a\u0000b'])
    assert.deepEqual(await errorsOf(await add(driver, ed25519, name)), ['/name format'], JSON.stringify(name));
  assert.deepEqual(await errorsOf(await add(driver, ed25519, 'x'.repeat(129))), ['/name too-long']);
});

test('every change asks for fresh proof, and without it changes nothing', async () => {
  const driver = await at(astrid);
  const before = await list(driver);
  driver.mock.clock.advance(301);
  const id = before.items[0]?.id ?? '';
  for (const response of [
    await add(driver),
    await driver.send(`me/ssh-keys/${id}`, { method: 'PATCH', body: { name: 'x' } }),
    await driver.send(`me/ssh-keys/${id}`, { method: 'DELETE' }),
  ])
    assert.deepEqual([response.status, await codeIn(response)], [401, 'step-up-required']);
  assert.deepEqual([await list(driver), subjects(driver)], [before, []]);
});

test('somebody else’s key answers like one that nobody has', async () => {
  const driver = await at(astrid);
  const id = (await list(driver)).items[0]?.id ?? '';
  const other = await beside(driver, bruno);
  for (const { method, path, body } of [
    { ...operations.renameSshKey, body: { name: 'Mine' } },
    { ...operations.removeSshKey, body: undefined },
  ]) {
    const answers = [];
    for (const each of [id, 'nobody-has-this']) {
      const response = await other.send(path.slice(1).replace('{id}', each), { method: method.toUpperCase(), body });
      const { requestId: _requestId, ...problem } = await problemOf(response);
      answers.push(problem);
    }
    assert.deepEqual(answers[0], answers[1]);
    assert.equal(answers[0]?.code, 'not-found');
  }
  assert.equal((await list(driver)).items.length, 2);
});
