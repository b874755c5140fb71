import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Profile } from 'portal-contract';
import { codeIn, type Driver, problemOf, times } from '../../test/driver.ts';
import { at, beside, errorsOf, readProfile } from '../../test/profile-driver.ts';
import { newKinds } from '../../test/security-driver.ts';
import { people } from '../seed/people.ts';

const { astrid, bruno, elin, samir } = people;

const day = 86_400;

const set = (driver: Driver, address: string): Promise<Response> =>
  driver.send('me/recovery-email', { method: 'POST', body: { address } });

const verify = (driver: Driver, token: string): Promise<Response> =>
  driver.send('me/recovery-email/verification', { method: 'POST', body: { token } });

/** The token of the latest mail with a link. */
function token({ mock }: Driver): string {
  const mail = mock.outbox.filter(({ link }) => link !== undefined).at(-1);
  return new URL(mail?.link ?? '').hash.replace(/^#portal-recovery-email=/, '');
}

const emailOf = async (driver: Driver): Promise<Profile['recoveryEmail']> => (await readProfile(driver)).recoveryEmail;

const address = 'astrid.l@example.com';

test('mails a link to the address and a notice to the company email, and is unverified until the link is opened', async () => {
  const driver = await at(astrid, { profilePage: '/profile' });
  const before = await readProfile(driver);
  const profile = Profile.parse(await (await set(driver, address)).json());
  assert.deepEqual(profile, await readProfile(driver));
  assert.notEqual(profile.version, before.version);
  const sentAt = new Date(driver.mock.clock.now()).toISOString();
  assert.deepEqual(profile.recoveryEmail, { address, verified: false, sentAt });
  assert.deepEqual(
    driver.mock.outbox.map(({ to, subject }) => [to, subject]),
    [
      [address, 'Verify your recovery email'],
      [astrid.email, 'Your recovery email was changed'],
    ],
  );
  const link = new URL(driver.mock.outbox[0]?.link ?? '');
  assert.deepEqual([link.origin + link.pathname, link.search], ['http://localhost:4000/profile', '']);
  const verified = Profile.parse(await (await verify(driver, token(driver))).json());
  assert.deepEqual(verified.recoveryEmail, { address, verified: true, sentAt });
  assert.deepEqual(verified, await readProfile(driver));
  assert.deepEqual(await newKinds(driver), ['recovery-email-changed', 'log-in']);
});

test('a link works once', async () => {
  const driver = await at(astrid);
  await set(driver, address);
  const answers = await Promise.all(times(10, token(driver)).map((each) => verify(driver, each)));
  assert.deepEqual(
    answers.map(({ status }) => status).filter((status) => status === 200),
    [200],
  );
  const again = await verify(driver, token(driver));
  assert.deepEqual([again.status, await codeIn(again)], [410, 'link-invalid']);
  assert.equal((await emailOf(driver))?.verified, true);
});

for (const [seconds, expected] of [
  [day - 1, 200],
  [day, 410],
] as const) {
  test(`a link that is ${seconds} seconds old answers ${expected}`, async () => {
    const first = await at(astrid);
    await set(first, address);
    first.mock.clock.advance(seconds);
    const driver = await beside(first, astrid);
    assert.equal((await verify(driver, token(driver))).status, expected);
    assert.equal((await emailOf(driver))?.verified, expected === 200);
  });
}

test('set again, the link before is dead, also for the address before', async () => {
  const driver = await at(astrid);
  await set(driver, address);
  const first = token(driver);
  await set(driver, address);
  const second = token(driver);
  assert.equal(await codeIn(await verify(driver, first)), 'link-invalid');
  await set(driver, 'other@example.com');
  assert.equal(await codeIn(await verify(driver, second)), 'link-invalid');
  assert.equal((await verify(driver, token(driver))).status, 200);
  assert.deepEqual((await emailOf(driver))?.address, 'other@example.com');
  assert.equal(driver.mock.outbox.filter(({ to }) => to === astrid.email).length, 2);
});

test('somebody else’s link verifies nothing, and stays good for its owner', async () => {
  const driver = await at(astrid);
  await set(driver, address);
  const other = await beside(driver, bruno);
  const before = await readProfile(other);
  assert.equal(await codeIn(await verify(other, token(driver))), 'link-invalid');
  assert.deepEqual(await readProfile(other), before);
  assert.equal((await verify(driver, token(driver))).status, 200);
});

test('nothing that is kept opens anything', async () => {
  const driver = await at(astrid);
  await set(driver, address);
  const records = JSON.stringify(await driver.mock.store.list('profiles'));
  assert.equal(records.includes(token(driver)), false);
  const { value } = (await driver.mock.store.get('profiles', 'p-astrid')) ?? {};
  const hash = value?.recoveryEmail?.tokenHash ?? '';
  assert.match(hash, /^[\w+/]{43}=$/);
  assert.equal(await codeIn(await verify(driver, hash)), 'link-invalid');
  assert.equal(JSON.stringify(await readProfile(driver)).includes(hash), false);
});

test('the company email is not allowed, however it is spelled', async () => {
  const driver = await at(astrid);
  for (const each of ['astrid@northwind.example', 'ASTRID@Northwind.Example'])
    assert.deepEqual(await errorsOf(await set(driver, each)), ['/address not-allowed']);
  for (const each of ['x', 'a@b', ' astrid@northwind.example', 'a@b.co\r\nBcc: x@y.example'])
    assert.deepEqual(await errorsOf(await set(driver, each)), ['/address format']);
  assert.deepEqual(await errorsOf(await set(driver, `${'a'.repeat(250)}@b.co`)), ['/address too-long']);
  assert.deepEqual(await errorsOf(await set(driver, '')), ['/address required']);
  assert.deepEqual([driver.mock.outbox, await emailOf(driver)], [[], undefined]);
});

test('what is verified stays so when it is set again, and nothing is mailed', async () => {
  const driver = await at(bruno);
  const before = await readProfile(driver);
  assert.deepEqual(before.recoveryEmail, { address: 'bruno.okafor@example.com', verified: true });
  assert.deepEqual(await (await set(driver, 'bruno.okafor@example.com')).json(), before);
  assert.deepEqual(driver.mock.outbox, []);
});

test('five mails an hour, then it says how long to wait', async () => {
  const driver = await at(bruno);
  const answers = [];
  for (const index of times(5, 0).keys()) {
    answers.push((await set(driver, `b${index}@example.com`)).status);
    driver.mock.clock.advance(10);
  }
  assert.deepEqual(answers, times(5, 200));
  const before = await readProfile(driver);
  const refused = await set(driver, 'b5@example.com');
  assert.deepEqual([refused.headers.get('retry-after'), await codeIn(refused)], ['3550', 'quota-exceeded']);
  assert.deepEqual(await readProfile(driver), before);
});

test('asks who it is once the last proof is five minutes old', async () => {
  const driver = await at(bruno);
  driver.mock.clock.advance(300);
  assert.equal((await set(driver, 'b@example.com')).status, 200);
  driver.mock.clock.advance(1);
  const refused = await set(driver, 'c@example.com');
  const { code, acr, maxAge } = await problemOf(refused);
  assert.deepEqual([refused.status, code, acr, maxAge], [401, 'step-up-required', 'pwd', 300]);
  assert.equal((await emailOf(driver))?.address, 'b@example.com');
  assert.equal((await verify(driver, token(driver))).status, 200);
});

test('cannot be set where the profile, or this field, is locked', async () => {
  for (const person of [elin, samir]) {
    const driver = await at(person);
    const response = await set(driver, 'new@example.com');
    assert.equal(response.status, 422);
    assert.deepEqual(await errorsOf(response), ['/address not-editable']);
    assert.deepEqual(driver.mock.outbox, []);
  }
});

test('a request that is repeated with its key mails once', async () => {
  const driver = await at(astrid);
  const send = (): Promise<Response> =>
    driver.send('me/recovery-email', { method: 'POST', body: { address }, headers: { 'idempotency-key': 'k1' } });
  assert.deepEqual(await (await send()).json(), await (await send()).json());
  assert.equal(driver.mock.outbox.filter(({ to }) => to === address).length, 1);
});
