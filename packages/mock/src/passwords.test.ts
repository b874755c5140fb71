import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Driver, stillMock, times } from '../test/driver.ts';
import { decoyHash, verifyArgon2 } from './passwords.ts';
import { people } from './seed/people.ts';
import { seed } from './seed/seed.ts';

const parameters = '$argon2id$v=19$m=19456,t=2,p=1$';

test('every password of the seed fits its hash, and no other does', async () => {
  for (const { password, passwordHash } of seed.people) {
    assert.ok(passwordHash.startsWith(parameters));
    assert.equal(await verifyArgon2(password, passwordHash), true);
    assert.equal(await verifyArgon2(`${password} `, passwordHash), false);
  }
});

test('the decoy costs what a real hash costs', () => assert.ok(decoyHash.startsWith(parameters)));

test('a password is verified as NFC, untrimmed and in its own case', async () => {
  const seen: string[] = [];
  const mock = stillMock({ verifyPassword: async (password) => seen.push(password) < 0 });
  const driver = new Driver(mock);
  await driver.answer(await driver.toPassword(people.bruno.email), { kind: 'password', password: ' A\u030angstro\u0308m ' });
  assert.deepEqual(seen, [' \u00c5ngstr\u00f6m ']);
});

test('one verification runs for everybody: known, unknown, locked, disabled', async () => {
  const hashes: string[] = [];
  const mock = stillMock({ verifyPassword: (password, hash) => (hashes.push(hash), verifyArgon2(password, hash)) });
  const { bruno, celia, dmitri } = people;
  for (const email of [bruno.email, 'nobody@northwind.example', celia.email, dmitri.email]) {
    const driver = new Driver(mock);
    await driver.answer(await driver.toPassword(email), { kind: 'password', password: 'wrong' });
  }
  assert.deepEqual(hashes, [bruno.passwordHash, decoyHash, celia.passwordHash, dmitri.passwordHash]);
});

test('also while an account is locked by failures', async () => {
  const hashes: string[] = [];
  const mock = stillMock({ verifyPassword: async (_, hash) => (hashes.push(hash), false) });
  for (const email of [people.bruno.email, 'nobody@northwind.example']) {
    const driver = new Driver(mock);
    await driver.failPassword(await driver.toPassword(email), 7);
  }
  assert.deepEqual(hashes, [...times(7, people.bruno.passwordHash), ...times(7, decoyHash)]);
});

test('a verification that fails answers 500, tells nothing, and leaves the flow usable', async () => {
  const errors: unknown[] = [];
  const failure = new Error('argon2: out of memory at /srv/portal');
  let broken = true;
  const mock = stillMock({
    report: (error) => errors.push(error),
    verifyPassword: async (password, hash) => {
      if (broken) throw failure;
      return verifyArgon2(password, hash);
    },
  });
  const driver = new Driver(mock);
  const flow = await driver.toPassword(people.bruno.email);
  const response = await driver.answerRaw(flow, { kind: 'password', password: people.bruno.password });
  assert.equal(response.status, 500);
  assert.doesNotMatch(await response.text(), /argon2|srv/);
  assert.deepEqual(errors, [failure]);
  broken = false;
  const again = await driver.read(flow);
  const next = await driver.answer(again, { kind: 'password', password: people.bruno.password });
  assert.equal(next.status, 'complete');
});
