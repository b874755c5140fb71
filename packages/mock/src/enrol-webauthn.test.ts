import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Flow, WebAuthnOptions } from 'portal-contract';
import { Authenticator } from '../test/authenticator.ts';
import { Driver, everyKind, quickMock } from '../test/driver.ts';
import { people } from './seed/people.ts';
import { update } from './store.ts';
import { codeOf } from './totp.ts';

const { jonas, lena } = people;

const enrolling = () => quickMock({ scenario: 'mfa-forced' });

const optionsIn = ({ step }: Flow, member = 'options'): WebAuthnOptions =>
  (step?.[member] ?? assert.fail(`no ${member}`)) as WebAuthnOptions;

const roaming = (): Authenticator => new Authenticator({ verifies: false, platform: false });

/** Goes as far as setting up one method. */
const toSetUp = async (driver: Driver, method: string): Promise<Flow> =>
  driver.answer(await driver.afterPassword(jonas), { kind: 'enrol', method });

const setUp = async (driver: Driver, method: string, authenticator: Authenticator): Promise<Flow> => {
  const flow = await toSetUp(driver, method);
  return driver.answer(flow, { kind: 'enrol-webauthn', response: await authenticator.create(optionsIn(flow)) });
};

test('a passkey is discoverable and verifies the person; a security key is what it is', async () => {
  const passkey = await toSetUp(new Driver(enrolling()), 'passkey');
  assert.deepEqual(optionsIn(passkey)['authenticatorSelection'], {
    residentKey: 'required',
    requireResidentKey: true,
    userVerification: 'required',
  });
  assert.deepEqual(optionsIn(passkey)['user'], {
    id: Buffer.from(jonas.id).toString('base64url'),
    name: jonas.email,
    displayName: jonas.name,
  });
  const { step } = await toSetUp(new Driver(enrolling()), 'security-key');
  assert.equal(step?.['purpose'], 'security-key');
  assert.equal(step?.['optional'], undefined);
  assert.deepEqual((step?.['options'] as WebAuthnOptions)['authenticatorSelection'], {
    authenticatorAttachment: 'cross-platform',
    residentKey: 'discouraged',
    requireResidentKey: false,
    userVerification: 'preferred',
  });
});

test('a passkey that was set up is the second step, then logs in alone', async () => {
  const driver = new Driver(enrolling());
  const phone = new Authenticator();
  const codes = await setUp(driver, 'passkey', phone);
  assert.equal(codes.step?.kind, 'recovery-codes');
  const done = await driver.answer(codes, { kind: 'acknowledge' });
  assert.equal(done.result?.session?.acr, 'phr');
  const other = new Driver(driver.mock);
  const flow = await other.start();
  const response = await phone.get(optionsIn(flow, 'passkey'));
  assert.equal((await other.answer(flow, { kind: 'webauthn', response })).status, 'complete');
});

test('a security key that was set up is asked for after the password', async () => {
  const driver = new Driver(enrolling());
  const key = roaming();
  await setUp(driver, 'security-key', key);
  const other = new Driver(driver.mock);
  const flow = await other.afterPassword(jonas);
  assert.equal(flow.step?.['purpose'], 'security-key');
  const response = await key.get(optionsIn(flow));
  assert.equal((await other.answer(flow, { kind: 'webauthn', response })).status, 'complete');
});

test('tells the owner once, and calls it by what it is', async () => {
  const cases = [
    ['passkey', new Authenticator(), 'Passkey'],
    ['passkey', new Authenticator({ transports: ['hybrid', 'internal'] }), 'Passkey'],
    ['passkey', new Authenticator({ platform: false, transports: ['usb', 'nfc'] }), 'Security key'],
    ['security-key', roaming(), 'Security key'],
  ] as const;
  for (const [method, authenticator, label] of cases) {
    const driver = new Driver(enrolling());
    await setUp(driver, method, authenticator);
    const account = (await driver.mock.store.get('accounts', jonas.id))?.value;
    assert.deepEqual(
      account?.credentials.map((credential) => credential.label),
      [label],
    );
    assert.equal(driver.mock.outbox.length, 1);
    assert.equal(driver.mock.outbox[0]?.to, jonas.email);
    assert.match(driver.mock.outbox[0]?.text ?? '', new RegExp(label));
  }
});

test('transports that are no names of transports are left out', async () => {
  for (const transports of [['usb', '<b>'], Array.from({ length: 9 }, () => 'usb'), [1]]) {
    const driver = new Driver(enrolling());
    await setUp(driver, 'passkey', new Authenticator({ transports }));
    assert.deepEqual((await driver.mock.store.get('accounts', jonas.id))?.value.credentials[0]?.transports, []);
  }
});

test('a passkey must verify the person', async () => {
  const next = await setUp(new Driver(enrolling()), 'passkey', roaming());
  assert.equal(next.step?.kind, 'enrol-webauthn');
  assert.equal(next.step?.canGoBack, true);
  assert.equal(next.step?.notice?.code, 'invalid-credential');
});

test('goes back to what can be set up', async () => {
  const driver = new Driver(enrolling());
  const back = await driver.answer(await toSetUp(driver, 'passkey'), { kind: 'back' });
  assert.equal(back.step?.kind, 'enrol');
  assert.equal((await driver.answer(back, { kind: 'enrol', method: 'security-key' })).step?.['purpose'], 'security-key');
});

test('shows no recovery codes to a client that cannot draw them', async () => {
  const accepts = everyKind.filter((kind) => kind !== 'recovery-codes');
  const driver = new Driver(enrolling());
  const password = await driver.toPassword(jonas.email, accepts);
  const enrol = await driver.answer(password, { kind: 'password', password: jonas.password });
  const flow = await driver.answer(enrol, { kind: 'enrol', method: 'passkey' });
  const response = await new Authenticator().create(optionsIn(flow));
  assert.equal((await driver.answer(flow, { kind: 'enrol-webauthn', response })).status, 'complete');
});

test('whoever has recovery codes enters one before a second step is set up', async () => {
  const other = new Driver(enrolling());
  const open = await toSetUp(other, 'passkey');
  const { recoveryCodes } = (await other.mock.store.get('accounts', lena.id))?.value ?? assert.fail();
  await update(other.mock.store, 'accounts', jonas.id, (account) => account && { ...account, recoveryCodes });
  const asked = await other.answer(open, {
    kind: 'enrol-webauthn',
    response: await new Authenticator().create(optionsIn(open)),
  });
  assert.equal(asked.step?.kind, 'recovery-code');
});

test('the password alone adds nothing beside a second step that was set up meanwhile', async () => {
  const mock = enrolling();
  const [thief, owner] = [new Driver(mock), new Driver(mock)];
  const waiting = await toSetUp(thief, 'passkey');
  await setUp(owner, 'security-key', roaming());
  const response = await new Authenticator().create(optionsIn(waiting));
  const asked = await thief.answer(waiting, { kind: 'enrol-webauthn', response });
  assert.equal(asked.step?.kind, 'webauthn');
  assert.equal((await mock.store.get('accounts', jonas.id))?.value.credentials.length, 1);
});

test('the same holds for an authenticator app', async () => {
  const driver = new Driver(enrolling());
  const waiting = await toSetUp(driver, 'totp');
  await setUp(new Driver(driver.mock), 'security-key', roaming());
  const code = codeOf({ secret: String(waiting.step?.['secret']) }, driver.mock.clock);
  assert.equal((await driver.answer(waiting, { kind: 'enrol-totp', code })).step?.kind, 'webauthn');
  assert.deepEqual((await driver.mock.store.get('accounts', jonas.id))?.value.authenticators, []);
});

test('of two parallel answers exactly one registers', async () => {
  const driver = new Driver(enrolling());
  const flow = await toSetUp(driver, 'passkey');
  const response = await new Authenticator().create(optionsIn(flow));
  const answers = await Promise.all([1, 2].map(() => driver.answerRaw(flow, { kind: 'enrol-webauthn', response })));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  assert.equal((await driver.mock.store.get('accounts', jonas.id))?.value.credentials.length, 1);
});

test('read again, the step is the same', async () => {
  const driver = new Driver(enrolling());
  const flow = await toSetUp(driver, 'passkey');
  assert.deepEqual(await driver.read(flow), flow);
});
