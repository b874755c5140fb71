import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Flow, WebAuthnOptions } from 'portal-contract';
import { Authenticator } from '../test/authenticator.ts';
import { Driver, everyKind, quickMock } from '../test/driver.ts';
import { credentialLimit, forgetDevices } from './credentials.ts';
import { people } from './seed/people.ts';
import { update } from './store.ts';

const { bruno, elin, priya, quentin } = people;
const day = 86_400;

const offering = () => quickMock({ scenario: 'device-login' });

const optionsIn = ({ step }: Flow, member = 'options'): WebAuthnOptions =>
  (step?.[member] ?? assert.fail(`no ${member}`)) as WebAuthnOptions;

/** Logs in with the password and sets up this device. */
async function setUp(
  driver: Driver,
  device = new Authenticator(),
  person: typeof bruno | typeof elin = bruno,
): Promise<Authenticator> {
  const flow = await driver.afterPassword(person);
  const response = await device.create(optionsIn(flow));
  const done = await driver.answer(flow, { kind: 'enrol-webauthn', response });
  assert.equal(done.status, 'complete');
  await driver.send('session', { method: 'DELETE' });
  return device;
}

/** Logs in with this device alone. */
async function touch(driver: Driver, device: Authenticator): Promise<Flow> {
  const flow = await driver.start();
  return driver.answer(flow, { kind: 'webauthn', response: await device.get(optionsIn(flow, 'device')) });
}

const sessionStatus = async (driver: Driver): Promise<number> => (await driver.send('session')).status;

test('is offered after an ordinary log-in, with an authenticator of the device that verifies the person', async () => {
  const driver = new Driver(offering());
  const { step } = await driver.afterPassword(bruno);
  assert.deepEqual(
    [step?.kind, step?.['purpose'], step?.['optional'], step?.canGoBack],
    ['enrol-webauthn', 'device', true, undefined],
  );
  const options = step?.['options'] as WebAuthnOptions;
  assert.deepEqual(options['authenticatorSelection'], {
    authenticatorAttachment: 'platform',
    residentKey: 'required',
    requireResidentKey: true,
    userVerification: 'required',
  });
  assert.deepEqual(options['rp'], { id: 'localhost', name: 'Northwind' });
});

test('is not offered unless the administrator has it and the client can draw it', async () => {
  const usual = new Driver(quickMock());
  assert.equal((await usual.start()).step?.['device'], undefined);
  assert.equal((await usual.afterPassword(bruno)).status, 'complete');
  const driver = new Driver(offering());
  const accepts = everyKind.filter((kind) => kind !== 'enrol-webauthn');
  const flow = await driver.toPassword(bruno.email, accepts);
  assert.equal((await driver.answer(flow, { kind: 'password', password: bruno.password })).status, 'complete');
});

test('a device that was set up logs in by one touch', async () => {
  const driver = new Driver(offering());
  const device = await setUp(driver);
  const done = await touch(driver, device);
  assert.equal(done.result?.session?.acr, 'device');
  assert.equal(done.result?.session?.person.id, bruno.id);
});

test('setting a device up is mailed once, and makes the session no stronger', async () => {
  const driver = new Driver(offering());
  const flow = await driver.afterPassword(bruno);
  const done = await driver.answer(flow, {
    kind: 'enrol-webauthn',
    response: await new Authenticator().create(optionsIn(flow)),
  });
  assert.equal(done.result?.session?.acr, 'pwd');
  assert.equal(driver.mock.outbox.length, 1);
  const [mail] = driver.mock.outbox;
  assert.equal(mail?.to, bruno.email);
  assert.match(mail?.text ?? '', /This device/);
});

test('a session by device ends twelve hours after the verification, however long sessions are', async () => {
  for (const [seconds, status] of [
    [43_199, 200],
    [43_200, 401],
    [43_201, 401],
  ] as const) {
    // prettier-ignore
    const driver = new Driver(offering());
    const device = await setUp(driver);
    const done = await touch(driver, device);
    assert.equal(done.result?.session?.absoluteIn, 43_200);
    driver.mock.clock.advance(seconds);
    assert.equal(await sessionStatus(driver), status, `${seconds}`);
  }
  const ordinary = new Driver(offering());
  const flow = await ordinary.afterPassword(bruno);
  await ordinary.answer(flow, { kind: 'later' });
  ordinary.mock.clock.advance(29 * day);
  assert.equal(await sessionStatus(ordinary), 200);
});

test('a new password ends what the device has proven: the password stands in its place, and the device is offered again', async () => {
  const driver = new Driver(offering());
  const device = await setUp(driver);
  const { store } = driver.mock;
  await update(store, 'accounts', bruno.id, (account) => account && { ...account, passwordDue: 'reset' });
  const flow = await touch(driver, device);
  assert.equal(flow.step?.kind, 'change-password');
  const offer = await driver.answer(flow, { kind: 'change-password', newPassword: 'Quiet-Lagoon-Teapot-7' });
  assert.deepEqual([offer.step?.kind, offer.step?.['purpose']], ['enrol-webauthn', 'device']);
  assert.deepEqual((await store.get('accounts', bruno.id))?.value.credentials, []);
  const done = await driver.answer(offer, { kind: 'later' });
  assert.deepEqual([done.result?.session?.acr, done.result?.session?.absoluteIn], ['pwd', 30 * day]);
});

test('after a new password in place of the device, a second factor is asked for where there is one', async () => {
  const driver = new Driver(offering());
  const device = await setUp(driver);
  await update(
    driver.mock.store,
    'accounts',
    bruno.id,
    (account) => account && { ...account, passwordDue: 'reset', authenticators: people.astrid.authenticators },
  );
  const flow = await touch(driver, device);
  const next = await driver.answer(flow, { kind: 'change-password', newPassword: 'Quiet-Lagoon-Teapot-7' });
  assert.deepEqual([next.status, next.step?.kind], ['pending', 'totp']);
});

test('a device is not offered again where it is set up, nor after it has logged in', async () => {
  const driver = new Driver(offering());
  const device = await setUp(driver);
  assert.equal((await driver.afterPassword(bruno)).status, 'complete');
  await driver.send('session', { method: 'DELETE' });
  // The same device in another browser: the touch tells that browser where it runs.
  const other = new Driver(driver.mock);
  assert.equal((await touch(other, device)).status, 'complete');
  await other.send('session', { method: 'DELETE' });
  assert.equal((await other.afterPassword(bruno)).status, 'complete');
});

test('somebody else on the same browser is offered it', async () => {
  const driver = new Driver(offering());
  await setUp(driver);
  const device = await setUp(driver, new Authenticator(), elin);
  assert.equal((await touch(driver, device)).result?.session?.person.id, elin.id);
  await driver.send('session', { method: 'DELETE' });
  assert.equal((await driver.afterPassword(bruno)).status, 'complete');
});

test('put off, it is not offered in that browser for thirty days', async () => {
  const driver = new Driver(offering());
  const { mock } = driver;
  assert.equal((await driver.answer(await driver.afterPassword(bruno), { kind: 'later' })).status, 'complete');
  await driver.send('session', { method: 'DELETE' });
  mock.clock.advance(30 * day - 1);
  assert.equal((await driver.afterPassword(bruno)).status, 'complete');
  await driver.send('session', { method: 'DELETE' });
  mock.clock.advance(1);
  assert.equal((await driver.afterPassword(bruno)).step?.kind, 'enrol-webauthn');
  assert.equal((await new Driver(mock).afterPassword(bruno)).step?.kind, 'enrol-webauthn');
});

test('an authenticator is set up once; its credential belongs to one account', async () => {
  const driver = new Driver(offering());
  const device = await setUp(driver);
  const other = new Driver(driver.mock);
  const flow = await other.afterPassword(bruno);
  await assert.rejects(device.create(optionsIn(flow)), { name: 'InvalidStateError' });
  const third = new Driver(driver.mock);
  const foreign = await third.afterPassword(elin);
  const [key] = device.keys;
  await driver.mock.store.remove('credentials', key?.id ?? '');
  const response = await new Authenticator().create(optionsIn(foreign));
  await driver.mock.store.put('credentials', response.id, bruno.id, 0);
  const again = await third.answer(foreign, { kind: 'enrol-webauthn', response });
  assert.equal(again.step?.notice?.code, 'invalid-credential');
  assert.equal(again.step?.['optional'], true);
});

test('an account has at most twenty credentials', async () => {
  const driver = new Driver(offering());
  const open = await driver.afterPassword(bruno);
  const [filled] = people.priya.credentials;
  const { privateKey: _privateKey, ...seeded } = filled;
  await update(driver.mock.store, 'accounts', bruno.id, (account) => {
    const many = Array.from({ length: credentialLimit }, (_, at) => ({
      ...seeded,
      purpose: 'device' as const,
      id: `full-${at}`,
      counter: 0,
      createdAt: 0,
    }));
    return account && { ...account, credentials: many };
  });
  const response = await new Authenticator().create(optionsIn(open));
  const again = await driver.answer(open, { kind: 'enrol-webauthn', response });
  assert.equal(again.step?.notice?.code, 'invalid-credential');
  assert.equal(await driver.mock.store.get('credentials', response.id), undefined);
  assert.equal((await driver.mock.store.get('accounts', bruno.id))?.value.credentials.length, credentialLimit);
  assert.equal(driver.mock.outbox.length, 0);
});

test('an authenticator that verifies nobody, or is not part of the device, is not taken', async () => {
  const driver = new Driver(offering());
  let flow = await driver.afterPassword(bruno);
  for (const device of [new Authenticator({ verifies: false }), new Authenticator({ platform: false })]) {
    flow = await driver.answer(flow, { kind: 'enrol-webauthn', response: await device.create(optionsIn(flow)) });
    assert.equal(flow.step?.notice?.code, 'invalid-credential');
  }
});

test('a device does not log in where the administrator has ended it, nor as a passkey', async () => {
  const driver = new Driver(offering());
  const device = await setUp(driver);
  driver.mock.setScenario('default');
  const flow = await driver.start();
  const response = await device.get(optionsIn(flow, 'passkey'));
  const again = await driver.answer(flow, { kind: 'webauthn', response });
  assert.equal(again.step?.notice?.code, 'invalid-credential');
});

test('a device is no second step', async () => {
  const driver = new Driver(offering());
  const device = await setUp(driver);
  const credential = (await driver.mock.store.get('accounts', bruno.id))?.value.credentials[0] ?? assert.fail();
  await update(
    driver.mock.store,
    'accounts',
    quentin.id,
    (account) => account && { ...account, credentials: [...account.credentials, credential] },
  );
  const flow = await driver.afterPassword(quentin);
  assert.equal((optionsIn(flow)['allowCredentials'] as unknown[]).length, 1);
  const response = await device.get(
    { ...optionsIn(flow), allowCredentials: [{ type: 'public-key', id: credential.id }] },
    { userHandle: null },
  );
  assert.equal((await driver.answer(flow, { kind: 'webauthn', response })).step?.notice?.code, 'invalid-credential');
});

test('forgotten devices log in no more, and can be set up again; passkeys stay', async () => {
  const driver = new Driver(offering());
  const { store } = driver.mock;
  const device = await setUp(driver);
  const [old] = device.keys;
  const account = await forgetDevices({ store }, bruno.id);
  assert.deepEqual(account?.credentials, []);
  assert.equal(await store.get('credentials', old?.id ?? ''), undefined);
  assert.equal((await touch(driver, device)).step?.notice?.code, 'invalid-credential');
  const flow = await driver.afterPassword(bruno);
  assert.equal(flow.step?.kind, 'enrol-webauthn');
  assert.deepEqual(optionsIn(flow)['excludeCredentials'], []);
  assert.equal((await forgetDevices({ store }, priya.id))?.credentials.length, 1);
});
