import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Flow } from 'portal-contract';
import { codeIn, Driver, everyKind, problemOf, quickMock } from '../test/driver.ts';
import type { Mock } from './mock.ts';
import { people } from './seed/people.ts';
import { codeOf } from './totp.ts';

const { astrid, bruno, ines, jonas, karin } = people;
const day = 86_400;

/** The step that sets an authenticator app up. */
async function toEnrolTotp(driver: Driver, person: { email: string; password: string } = ines): Promise<Flow> {
  const flow = await driver.afterPassword({ ...person, authenticators: [] });
  assert.equal(flow.step?.kind, 'enrol');
  return driver.answer(flow, { kind: 'enrol', method: 'totp' });
}

const secretIn = ({ step }: Flow): string => String(step?.['secret']);

const firstCode = (flow: Flow, mock: Mock): { kind: string; code: string } => ({
  kind: 'enrol-totp',
  code: codeOf({ secret: secretIn(flow) }, mock.clock),
});

const wrongCode = (flow: Flow, mock: Mock): { kind: string; code: string } => ({
  kind: 'enrol-totp',
  code: codeOf({ secret: secretIn(flow) }, { now: () => mock.clock.now() + 3_600_000 }),
});

const accountOf = async (mock: Mock, id: string) =>
  (await mock.store.get('accounts', id))?.value ?? assert.fail('There is no such account.');

test('asks to set up a second step, and tells how many days are left', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const { step } = await driver.afterPassword(ines);
  const { id: _id, ...members } = step ?? assert.fail();
  assert.deepEqual(members, {
    kind: 'enrol',
    methods: ['passkey', 'totp', 'security-key'],
    required: false,
    graceDays: 2,
    deadline: '2026-06-03T08:00:00.000Z',
    canGoBack: true,
  });
});

test('rounds the days that are left up, and shuts out at the deadline, not before', async () => {
  const mock = quickMock();
  mock.clock.advance(2 * day - 1);
  assert.equal((await new Driver(mock).afterPassword(ines)).step?.['graceDays'], 1);
  mock.clock.advance(1);
  const { status, step } = await new Driver(mock).afterPassword(ines);
  assert.deepEqual([status, step?.kind, step?.['reason']], ['denied', 'denied', 'enrolment-expired']);
});

test('later goes on, and asks again at the next log-in', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const done = await driver.answer(await driver.afterPassword(ines), { kind: 'later' });
  assert.equal(done.result?.session?.acr, 'pwd');
  assert.equal((await new Driver(mock).afterPassword(ines)).step?.kind, 'enrol');
});

test('the enrolment window of somebody is over', async () => {
  const { step } = await new Driver(quickMock()).afterPassword(jonas);
  assert.equal(step?.['reason'], 'enrolment-expired');
});

test('mfa-required: seven days from the first time it was asked', async () => {
  const mock = quickMock({ scenario: 'mfa-required' });
  const first = await new Driver(mock).afterPassword(bruno);
  assert.deepEqual([first.step?.['graceDays'], first.step?.['required']], [7, false]);
  mock.clock.advance(3 * day + 1);
  assert.equal((await new Driver(mock).afterPassword(bruno)).step?.['graceDays'], 4);
  mock.clock.advance(4 * day);
  assert.equal((await new Driver(mock).afterPassword(bruno)).step?.['reason'], 'enrolment-expired');
});

test('mfa-required asks nobody who has a second step', async () => {
  const mock = quickMock({ scenario: 'mfa-required' });
  assert.equal((await new Driver(mock).logIn(astrid)).acr, 'mfa');
  assert.equal((await new Driver(mock).afterPassword(karin)).step?.kind, 'push');
});

test('mfa-forced: it cannot be put off', async () => {
  const driver = new Driver(quickMock({ scenario: 'mfa-forced' }));
  const flow = await driver.afterPassword(bruno);
  assert.equal(flow.step?.['required'], true);
  assert.equal(flow.step?.['graceDays'], undefined);
  assert.equal(await codeIn(await driver.answerRaw(flow, { kind: 'later' })), 'step-mismatch');
});

test('enrolment-expired: whoever has no second step is shut out', async () => {
  const mock = quickMock({ scenario: 'enrolment-expired' });
  assert.equal((await new Driver(mock).afterPassword(bruno)).step?.['reason'], 'enrolment-expired');
  assert.equal((await new Driver(mock).logIn(astrid)).acr, 'mfa');
});

test('offers only what the client can draw, and lets nobody around what is required', async () => {
  const accepts = ['identifier', 'password', 'enrol', 'enrol-totp', 'denied'];
  const password = { kind: 'password', password: bruno.password };
  const forced = quickMock({ scenario: 'mfa-forced' });
  const driver = new Driver(forced);
  const flow = await driver.answer(await driver.toPassword(bruno.email, accepts), password);
  assert.deepEqual(flow.step?.['methods'], ['totp']);
  const old = new Driver(forced);
  const denied = await old.answer(await old.toPassword(bruno.email, ['identifier', 'password', 'denied']), password);
  assert.deepEqual([denied.status, denied.step?.['reason']], ['denied', 'policy']);
  const patient = new Driver(quickMock({ scenario: 'mfa-required' }));
  const done = await patient.answer(await patient.toPassword(bruno.email, ['identifier', 'password']), password);
  assert.equal(done.status, 'complete');
});

test('a client that can draw no second factor does not get around one', async () => {
  const driver = new Driver(quickMock());
  const flow = await driver.toPassword(astrid.email, ['identifier', 'password', 'denied']);
  const next = await driver.answer(flow, { kind: 'password', password: astrid.password });
  assert.deepEqual([next.status, next.step?.['reason']], ['denied', 'policy']);
});

test('refuses a method that was not offered', async () => {
  const driver = new Driver(quickMock());
  const flow = await driver.afterPassword(ines);
  const response = await driver.answerRaw(flow, { kind: 'enrol', method: 'carrier-pigeon' });
  assert.deepEqual((await problemOf(response))['errors'], [{ pointer: '/method', code: 'not-allowed' }]);
});

test('sets an authenticator app up: a secret of 160 bits, its address, the first code, recovery codes', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await toEnrolTotp(driver);
  const secret = secretIn(flow);
  assert.match(secret, /^[A-Z2-7]{32}$/);
  assert.equal(
    flow.step?.['otpauthUri'],
    `otpauth://totp/Northwind:ines%40northwind.example?secret=${secret}&issuer=Northwind&algorithm=SHA1&digits=6&period=30`,
  );
  const codes = await driver.answer(flow, firstCode(flow, mock));
  assert.equal(codes.step?.kind, 'recovery-codes');
  assert.equal((codes.step?.['codes'] as string[]).length, 10);
  const done = await driver.answer(codes, { kind: 'acknowledge' });
  assert.equal(done.result?.session?.acr, 'mfa');
  assert.deepEqual(
    mock.outbox.map(({ to, subject }) => [to, subject]),
    [[ines.email, 'A new way to log in was added to your account']],
  );
});

test('the code that set it up is used up', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await toEnrolTotp(driver);
  const answer = firstCode(flow, mock);
  await driver.answer(await driver.answer(flow, answer), { kind: 'acknowledge' });
  const again = new Driver(mock);
  const totp = await again.afterPassword(ines);
  assert.equal(totp.step?.kind, 'totp');
  const reused = await again.answer(totp, { kind: 'totp', code: answer.code });
  assert.equal(reused.step?.notice?.code, 'code-reused');
  mock.clock.advance(30);
  const done = await again.answer(reused, { kind: 'totp', code: codeOf({ secret: secretIn(flow) }, mock.clock) });
  assert.equal(done.status, 'complete');
});

test('a wrong code asks again with the same secret, which has just been scanned', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await toEnrolTotp(driver);
  const again = await driver.answer(flow, wrongCode(flow, mock));
  assert.deepEqual(again.step?.notice, { code: 'invalid-code', level: 'error' });
  assert.equal(secretIn(again), secretIn(flow));
  assert.equal((await driver.answer(again, firstCode(flow, mock))).step?.kind, 'recovery-codes');
});

test('read again, it has another secret, and a code of the one before does not count', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await toEnrolTotp(driver);
  const again = await driver.read(flow);
  assert.notEqual(secretIn(again), secretIn(flow));
  assert.equal(await codeIn(await driver.answerRaw(flow, firstCode(flow, mock))), 'step-mismatch');
  const now = await driver.read(flow);
  assert.equal((await driver.answer(now, firstCode(flow, mock))).step?.notice?.code, 'invalid-code');
});

test('two reads at once both get a secret, and the later one counts', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await toEnrolTotp(driver);
  const reads = await Promise.all([driver.read(flow), driver.read(flow)]);
  assert.equal(new Set([flow, ...reads].map(secretIn)).size, 3);
  const stored = (await mock.store.get('flows', flow.id))?.value;
  const latest = reads.find(({ step }) => step?.id === stored?.step.id) ?? assert.fail();
  assert.equal(stored?.asked?.secret, secretIn(latest));
});

test('of four answers at once exactly one sets it up, and the others see where the flow is', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await toEnrolTotp(driver);
  const answer = firstCode(flow, mock);
  const responses = await Promise.all([1, 2, 3, 4].map(() => driver.answerRaw(flow, answer)));
  assert.deepEqual(responses.map(({ status }) => status).sort(), [200, 409, 409, 409]);
  assert.equal((await accountOf(mock, ines.id)).authenticators.length, 1);
  assert.equal(mock.outbox.length, 1);
});

test('goes back from the secret to what can be set up', async () => {
  const driver = new Driver(quickMock());
  assert.equal((await driver.answer(await toEnrolTotp(driver), { kind: 'back' })).step?.kind, 'enrol');
});

test('the secret is kept where it is needed and nowhere else', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await toEnrolTotp(driver);
  const secret = secretIn(flow);
  const next = await driver.answer(flow, firstCode(flow, mock));
  const codes = next.step?.['codes'] as string[];
  await driver.answer(next, { kind: 'acknowledge' });
  const flows = JSON.stringify([await mock.store.list('flows'), await mock.store.list('sessions'), mock.log, mock.outbox]);
  assert.ok(!flows.includes(secret));
  const everything = flows + JSON.stringify(await mock.store.list('accounts'));
  for (const code of codes) assert.ok(!everything.includes(code));
  assert.equal((await accountOf(mock, ines.id)).authenticators[0]?.secret, secret);
});

test('shows no recovery codes to a client that cannot draw them', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.toPassword(
    ines.email,
    everyKind.filter((kind) => kind !== 'recovery-codes'),
  );
  const enrol = await driver.answer(flow, { kind: 'password', password: ines.password });
  const totp = await driver.answer(enrol, { kind: 'enrol', method: 'totp' });
  assert.equal((await driver.answer(totp, firstCode(totp, mock))).status, 'complete');
});
