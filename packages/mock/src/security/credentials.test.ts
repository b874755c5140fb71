import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ActivatedFactor, WebAuthnOptions, type FactorSetup } from 'portal-contract';
import { Authenticator } from '../../test/authenticator.ts';
import { codeIn, Driver, quickMock, times } from '../../test/driver.ts';
import { at } from '../../test/profile-driver.ts';
import { activate, begin, factorsOf, mailsSince, readFactors } from '../../test/security-driver.ts';
import { people } from '../seed/people.ts';

const { astrid, bruno, tilda } = people;

const make = async (authenticator: Authenticator, { options }: FactorSetup, change = {}): Promise<unknown> =>
  authenticator.create(WebAuthnOptions.parse(options), change);

test('a passkey is added, and logs in by itself', async () => {
  const driver = await at(astrid);
  const authenticator = new Authenticator();
  const setup = await begin(driver, { kind: 'webauthn' });
  const response = await activate(driver, setup, { credential: await make(authenticator, setup), name: 'Laptop' });
  const { factor } = ActivatedFactor.parse(await response.json());
  assert.deepEqual([factor.id, factor.name, factor.purpose, factor.current], [setup.id, 'Laptop', 'passkey', true]);
  assert.deepEqual(mailsSince(driver, 0), ['A new way to log in was added to your account']);
  const { accepted } = await readFactors(driver);
  assert.deepEqual(accepted?.allAcceptedCredentialIds, [authenticator.keys[0]?.id]);
  const other = new Driver(driver.mock);
  const flow = await other.start();
  const options = WebAuthnOptions.parse(flow.step?.['passkey']);
  const done = await other.answer(flow, { kind: 'webauthn', response: await authenticator.get(options) });
  assert.equal(done.status, 'complete');
  assert.equal((await factorsOf(other, 'webauthn'))[0]?.current, undefined);
});

test('a security key is asked for as one, and named by what it is', async () => {
  const driver = await at(astrid);
  const setup = await begin(driver, { kind: 'webauthn', purpose: 'security-key' });
  const credential = await make(new Authenticator({ platform: false, verifies: false }), setup);
  const { factor } = ActivatedFactor.parse(await (await activate(driver, setup, { credential })).json());
  assert.deepEqual([factor.name, factor.purpose, factor.transports], ['Security key', 'security-key', ['usb']]);
});

test('an authenticator is told of the keys it has already', async () => {
  const driver = await at(tilda);
  const { options } = await begin(driver, { kind: 'webauthn' });
  const excluded = (options?.['excludeCredentials'] ?? []) as readonly { readonly id: string }[];
  assert.deepEqual(
    excluded.map(({ id }) => id),
    tilda.credentials.map(({ id }) => id),
  );
});

for (const [what, change] of [
  ['another challenge', { clientData: { challenge: 'AAAA' } }],
  ['another origin', { clientData: { origin: 'https://evil.example' } }],
  ['another relying party', { rpId: 'evil.example' }],
  ['no person verified', { flags: 0x04 }],
] as const) {
  test(`a credential with ${what} is refused, and nothing is told`, async () => {
    const driver = await at(astrid);
    const setup = await begin(driver, { kind: 'webauthn' });
    const credential = await make(new Authenticator(), setup, change);
    assert.equal(await codeIn(await activate(driver, setup, { credential })), 'factor-rejected');
    assert.deepEqual([await factorsOf(driver, 'webauthn'), driver.mock.outbox], [[], []]);
  });
}

test('a credential is registered once, and never for a second person', async () => {
  const driver = await at(astrid);
  const setup = await begin(driver, { kind: 'webauthn' });
  const credential = await make(new Authenticator(), setup);
  const answers = await Promise.all(times(5, credential).map((each) => activate(driver, setup, { credential: each })));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  assert.equal((await factorsOf(driver, 'webauthn')).length, 1);
  assert.equal(driver.mock.outbox.length, 1);
});

test('a passkey that replaces another: one act, one mail, and the old one is nobody’s', async () => {
  const driver = await at(tilda);
  const [old] = await factorsOf(driver, 'webauthn');
  const setup = await begin(driver, { kind: 'webauthn', replaces: old?.id });
  const credential = await make(new Authenticator(), setup);
  const { factor } = ActivatedFactor.parse(await (await activate(driver, setup, { credential })).json());
  assert.equal(factor.name, 'MacBook Pro');
  assert.ok((await factorsOf(driver, 'webauthn')).every(({ id }) => id !== old?.id));
  assert.equal(await driver.mock.store.get('credentials', tilda.credentials[0].id), undefined);
  assert.deepEqual(mailsSince(driver, 0), ['A way to log in was replaced']);
});

test('device log-in is set up, renewed and known in its browser', async () => {
  const driver = new Driver(quickMock({ scenario: 'device-login' }));
  const flow = await driver.answer(await driver.afterPassword(bruno), { kind: 'later' });
  assert.equal(flow.status, 'complete');
  assert.equal((await readFactors(driver)).limits['device'], 20);
  const setup = await begin(driver, { kind: 'device' });
  const authenticator = new Authenticator();
  const answer = await activate(driver, setup, { credential: await make(authenticator, setup), name: 'Desk' });
  const { factor, recoveryCodes } = ActivatedFactor.parse(await answer.json());
  assert.deepEqual([factor.kind, factor.current, factor.validFor, recoveryCodes], ['device', true, 43_200, undefined]);
  const renewal = await begin(driver, { kind: 'device', replaces: factor.id });
  await activate(driver, renewal, { credential: await make(authenticator, renewal) });
  const devices = await factorsOf(driver, 'device');
  assert.deepEqual(
    devices.map(({ id, name }) => [id, name]),
    [[renewal.id, 'Desk']],
  );
});

test('a key that roams sets up no device log-in', async () => {
  const driver = new Driver(quickMock({ scenario: 'device-login' }));
  await driver.answer(await driver.afterPassword(bruno), { kind: 'later' });
  const setup = await begin(driver, { kind: 'device' });
  const credential = await make(new Authenticator({ platform: false }), setup);
  assert.equal(await codeIn(await activate(driver, setup, { credential })), 'factor-rejected');
});
