import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Configuration, type Flow, type WebAuthnOptions } from 'portal-contract';
import { Authenticator } from '../test/authenticator.ts';
import { codeIn, Driver, quickMock } from '../test/driver.ts';
import { useCredential } from './credentials.ts';
import { people } from './seed/people.ts';
import { update } from './store.ts';

const { astrid, bruno, priya, quentin } = people;

/** The options of the current step, by the name of the member that has them. */
const optionsIn = ({ step }: Flow, member = 'options'): WebAuthnOptions =>
  (step?.[member] ?? assert.fail(`no ${member}`)) as WebAuthnOptions;

const priyasPhone = (): Promise<Authenticator> => new Authenticator().hold(priya);
const quentinsKey = (verifies = false): Promise<Authenticator> =>
  new Authenticator({ verifies, platform: false }).hold(quentin);

/** Goes as far as the step that asks for the security key. */
const toKey = (driver: Driver): Promise<Flow> => driver.afterPassword(quentin);

const refused = { code: 'invalid-credential', level: 'error' };

test('logs in with a passkey alone: no email, no password, no code', async () => {
  const driver = new Driver(quickMock());
  const flow = await driver.start();
  const response = await (await priyasPhone()).get(optionsIn(flow, 'passkey'));
  const done = await driver.answer(flow, { kind: 'webauthn', response });
  assert.equal(done.status, 'complete');
  assert.equal(done.result?.session?.acr, 'phr');
  assert.equal((await driver.session()).person.id, priya.id);
});

test('asks for a security key after the password, and names those of the account', async () => {
  const driver = new Driver(quickMock());
  const flow = await toKey(driver);
  assert.equal(flow.step?.kind, 'webauthn');
  assert.equal(flow.step?.['purpose'], 'security-key');
  const options = optionsIn(flow);
  assert.equal(options['userVerification'], 'preferred');
  assert.equal(options['timeout'], 300_000);
  assert.deepEqual(options['allowCredentials'], [{ type: 'public-key', id: quentin.credentials[0].id, transports: ['usb'] }]);
  const done = await driver.answer(flow, { kind: 'webauthn', response: await (await quentinsKey()).get(options) });
  assert.equal(done.result?.session?.acr, 'phr');
  assert.deepEqual((await driver.mock.store.list('sessions'))[0]?.proofs, ['password', 'security-key']);
});

test('a security key that verifies the person counts as a passkey', async () => {
  const driver = new Driver(quickMock());
  const flow = await toKey(driver);
  await driver.answer(flow, { kind: 'webauthn', response: await (await quentinsKey(true)).get(optionsIn(flow)) });
  assert.deepEqual((await driver.mock.store.list('sessions'))[0]?.proofs, ['password', 'passkey']);
});

test('a passkey is the second step as well, beside the authenticator app', async () => {
  const driver = new Driver(quickMock());
  const flow = await driver.answer(await driver.afterPassword(priya), { kind: 'choose', ref: 'webauthn' });
  assert.equal(flow.step?.['purpose'], 'passkey');
  assert.deepEqual(
    flow.step?.alternatives?.map(({ kind }) => kind),
    ['totp'],
  );
  const done = await driver.answer(flow, { kind: 'webauthn', response: await (await priyasPhone()).get(optionsIn(flow)) });
  assert.equal(done.status, 'complete');
});

test('a credential remembers when it was used, and how often the authenticator has signed', async () => {
  const driver = new Driver(quickMock());
  const key = await quentinsKey();
  key.counter = 6;
  const flow = await toKey(driver);
  await driver.answer(flow, { kind: 'webauthn', response: await key.get(optionsIn(flow)) });
  const account = (await driver.mock.store.get('accounts', quentin.id))?.value;
  assert.equal(account?.credentials[0]?.counter, 7);
  assert.equal(account?.credentials[0]?.usedAt, driver.mock.clock.now());
});

test('challenges are never the same, and have 256 random bits', async () => {
  const driver = new Driver(quickMock());
  const challenges = new Set<string>();
  for (let time = 0; time < 20; time += 1) challenges.add(optionsIn(await driver.start(), 'passkey').challenge);
  const back = await driver.answer(await driver.toPassword(bruno.email), { kind: 'back' });
  challenges.add(optionsIn(back, 'passkey').challenge);
  assert.equal(challenges.size, 21);
  for (const challenge of challenges) assert.equal(Buffer.from(challenge, 'base64url').length, 32);
});

test('no options depend on who exists: nobody is named before the password was right', async () => {
  const mock = quickMock({ scenario: 'device-login' });
  const shapes = new Set<string>();
  for (const email of [priya.email, quentin.email, bruno.email, 'nobody@northwind.example']) {
    const driver = new Driver(mock);
    const flow = await driver.start();
    assert.equal(optionsIn(flow, 'passkey')['allowCredentials'], undefined);
    assert.equal(optionsIn(flow, 'device')['allowCredentials'], undefined);
    const next = await driver.answer(flow, { kind: 'identifier', identifier: email });
    const wrong = await driver.answer(next, { kind: 'password', password: 'wrong' });
    const back = await driver.answer(wrong, { kind: 'back' });
    const steps = [flow, next, wrong, back].map(({ step }) => ({ ...step, id: '', identifier: '' }));
    shapes.add(JSON.stringify(steps).replaceAll(/"challenge":"[\w-]{43}"/g, ''));
  }
  assert.equal(shapes.size, 1);
});

test('an unknown credential is refused exactly like a wrong signature', async () => {
  const driver = new Driver(quickMock());
  const bodies = new Set<string>();
  const own = await priyasPhone();
  const foreign = new Authenticator();
  foreign.keys.push(...own.keys.map((key) => ({ ...key, id: 'AAAAAAAAAAAAAAAAAAAAAA' })));
  for (const [phone, damage] of [
    [own, true],
    [foreign, false],
  ] as const) {
    // prettier-ignore
    const flow = await driver.start();
    const response = await phone.get(optionsIn(flow, 'passkey'));
    const signature = damage ? (await phone.get(optionsIn(flow, 'passkey'))).response['signature'] : undefined;
    const mixed = {
      ...response,
      response: { ...response.response, ...(damage && { signature: `${String(signature).slice(0, -4)}AAAA` }) },
    };
    const again = await driver.answer(flow, { kind: 'webauthn', response: mixed });
    assert.deepEqual(again.step?.notice, refused);
    bodies.add(
      JSON.stringify({
        ...again,
        id: '',
        step: { ...again.step, id: '', passkey: { ...optionsIn(again, 'passkey'), challenge: '' } },
      }),
    );
  }
  assert.equal(bodies.size, 1);
});

test('a refused answer leads to the same step with a new challenge, and the next one may be right', async () => {
  const driver = new Driver(quickMock());
  const phone = await priyasPhone();
  const flow = await driver.start();
  const again = await driver.answer(flow, { kind: 'webauthn', response: await phone.get({ challenge: 'AAAA' }) });
  assert.equal(again.step?.kind, 'identifier');
  assert.deepEqual(again.step?.notice, refused);
  assert.notEqual(optionsIn(again, 'passkey').challenge, optionsIn(flow, 'passkey').challenge);
  const response = await phone.get(optionsIn(again, 'passkey'));
  assert.equal((await driver.answer(again, { kind: 'webauthn', response })).status, 'complete');
});

test('an answer works once: neither in its own flow again nor in another one', async () => {
  const mock = quickMock();
  const [one, two] = [new Driver(mock), new Driver(mock)];
  const [first, second] = [await one.start(), await two.start()];
  const response = await (await priyasPhone()).get(optionsIn(first, 'passkey'));
  assert.equal((await one.answer(first, { kind: 'webauthn', response })).status, 'complete');
  assert.equal((await one.answerRaw(first, { kind: 'webauthn', response })).status, 409);
  const replayed = await two.answer(second, { kind: 'webauthn', response });
  assert.deepEqual(replayed.step?.notice, refused);
});

test('an old challenge is dead once the step has gone on', async () => {
  const driver = new Driver(quickMock());
  const flow = await driver.start();
  const response = await (await priyasPhone()).get(optionsIn(flow, 'passkey'));
  const back = await driver.answer(await driver.answer(flow, { kind: 'identifier', identifier: 'x' }), { kind: 'back' });
  assert.deepEqual((await driver.answer(back, { kind: 'webauthn', response })).step?.notice, refused);
});

test('of two parallel answers exactly one logs in', async () => {
  const driver = new Driver(quickMock());
  const flow = await driver.start();
  const response = await (await priyasPhone()).get(optionsIn(flow, 'passkey'));
  const answers = await Promise.all([1, 2, 3].map(() => driver.answerRaw(flow, { kind: 'webauthn', response })));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409]);
  assert.equal((await driver.mock.store.list('sessions')).length, 1);
});

test('of two uses of one count exactly one goes through', async () => {
  const mock = quickMock();
  await new Driver(mock).start();
  const account = (await mock.store.get('accounts', quentin.id))?.value ?? assert.fail();
  const credential = account.credentials[0] ?? assert.fail();
  const use = () =>
    useCredential(
      { store: mock.store, clock: mock.clock },
      { account, credential },
      { counter: 5, userVerified: true, backedUp: false },
    );
  const used = await Promise.all([use(), use()]);
  assert.equal(used.filter((each) => each !== undefined).length, 1);
});

test('a counter that stands still or goes back is refused', async () => {
  const driver = new Driver(quickMock());
  const key = await quentinsKey();
  const flow = await toKey(driver);
  await driver.answer(flow, { kind: 'webauthn', response: await key.get(optionsIn(flow), { counter: 5 }) });
  for (const counter of [5, 4, 0]) {
    const other = new Driver(driver.mock);
    const next = await toKey(other);
    const again = await other.answer(next, { kind: 'webauthn', response: await key.get(optionsIn(next), { counter }) });
    assert.equal(again.step?.kind, 'webauthn');
    assert.deepEqual(again.step?.notice, refused);
  }
  const last = new Driver(driver.mock);
  const next = await toKey(last);
  const response = await key.get(optionsIn(next), { counter: 6 });
  assert.equal((await last.answer(next, { kind: 'webauthn', response })).status, 'complete');
});

test('a passkey of one person is no second step of another', async () => {
  const driver = new Driver(quickMock());
  const flow = await toKey(driver);
  const { challenge } = optionsIn(flow);
  const response = await (await priyasPhone()).get({ challenge, rpId: 'localhost' });
  assert.deepEqual((await driver.answer(flow, { kind: 'webauthn', response })).step?.notice, refused);
});

test('a security key does not log in by itself, even if it verifies the person', async () => {
  const driver = new Driver(quickMock());
  const flow = await driver.start();
  const options = { ...optionsIn(flow, 'passkey'), allowCredentials: [{ type: 'public-key', id: quentin.credentials[0].id }] };
  const handle = Buffer.from(quentin.id).toString('base64url');
  const response = await (await quentinsKey(true)).get(options, { userHandle: handle });
  assert.deepEqual((await driver.answer(flow, { kind: 'webauthn', response })).step?.notice, refused);
});

test('says why the owner of a passkey may not log in, or hides it where policy says so', async () => {
  for (const status of ['locked', 'suspended'] as const) {
    const mock = quickMock();
    const driver = new Driver(mock);
    const flow = await driver.start();
    await update(mock.store, 'accounts', priya.id, (account) => account && { ...account, status });
    const response = await (await priyasPhone()).get(optionsIn(flow, 'passkey'));
    const denied = await driver.answer(flow, { kind: 'webauthn', response });
    assert.deepEqual([denied.status, denied.step?.['reason']], ['denied', status]);
    mock.setScenario('generic');
    const hidden = await driver.start();
    const other = await (await priyasPhone()).get(optionsIn(hidden, 'passkey'));
    const again = await driver.answer(hidden, { kind: 'webauthn', response: other });
    assert.equal(again.status, 'pending');
    assert.deepEqual(again.step?.notice, refused);
  }
});

test('wrong passwords of a stranger do not lock a passkey out', async () => {
  const driver = new Driver(quickMock());
  await driver.failPassword(await driver.toPassword(priya.email), 5);
  const flow = await driver.start();
  const response = await (await priyasPhone()).get(optionsIn(flow, 'passkey'));
  assert.equal((await driver.answer(flow, { kind: 'webauthn', response })).result?.session?.acr, 'phr');
});

test('takes a passkey only where one is asked for', async () => {
  const driver = new Driver(quickMock());
  const flow = await driver.toPassword(astrid.email);
  const response = await (await priyasPhone()).get({ challenge: 'AAAA' });
  const answer = await driver.answerRaw(flow, { kind: 'webauthn', response });
  assert.equal(await codeIn(answer), 'step-mismatch');
});

test('tells which ways there are', async () => {
  const methods = async (driver: Driver): Promise<string[]> =>
    Configuration.parse(await (await driver.send('configuration')).json()).login.methods;
  const usual = await methods(new Driver(quickMock()));
  for (const kind of ['password', 'totp', 'webauthn', 'push', 'recovery-code']) assert.ok(usual.includes(kind), kind);
  assert.ok(usual.includes('passkey') && usual.includes('webauthn') && !usual.includes('device'));
  assert.ok((await methods(new Driver(quickMock({ scenario: 'device-login' })))).includes('device'));
});

test('the private keys of the seed stay out of the store', async () => {
  const mock = quickMock();
  await new Driver(mock).start();
  const stored = JSON.stringify(await mock.store.list('accounts'));
  for (const { credentials } of [priya, quentin]) {
    assert.ok(stored.includes(credentials[0].publicKey));
    assert.ok(!stored.includes(credentials[0].privateKey));
  }
});

test('a passkey of somebody who logs in elsewhere does not log in here', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.start();
  const federated = { issuer: 'https://harbor.example', subject: 'h-1' };
  await update(mock.store, 'accounts', priya.id, (account) => account && { ...account, federated });
  const response = await (await priyasPhone()).get(optionsIn(flow, 'passkey'));
  const again = await driver.answer(flow, { kind: 'webauthn', response });
  assert.deepEqual([again.step?.kind, again.step?.notice], ['identifier', refused]);
});
