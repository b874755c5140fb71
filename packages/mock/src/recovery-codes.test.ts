import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Flow } from 'portal-contract';
import { codeIn, Driver, quickMock } from '../test/driver.ts';
import { people } from './seed/people.ts';
import { update } from './store.ts';
import { codeOf } from './totp.ts';

const { ines, lena } = people;
const [first, second] = lena.recoveryCodes;

/** The step that asks for a recovery code. */
async function toRecoveryCode(driver: Driver): Promise<Flow> {
  const totp = await driver.afterPassword(lena);
  assert.deepEqual(totp.step?.alternatives, [{ ref: 'recovery-code', kind: 'recovery-code' }]);
  return driver.answer(totp, { kind: 'choose', ref: 'recovery-code' });
}

/** The step that shows new codes, after an authenticator app was set up. */
async function toCodes(driver: Driver): Promise<Flow> {
  const flow = await driver.answer(await driver.afterPassword({ ...ines, authenticators: [] }), {
    kind: 'enrol',
    method: 'totp',
  });
  const code = codeOf({ secret: String(flow.step?.['secret']) }, driver.mock.clock);
  return driver.answer(flow, { kind: 'enrol-totp', code });
}

test('a recovery code stands in for the authenticator, however it is typed', async () => {
  const spellings = [first, first.toLowerCase(), first.replaceAll('-', ' '), first.replaceAll('-', ''), ` ${first} `];
  for (const code of spellings) {
    const driver = new Driver(quickMock());
    const done = await driver.answer(await toRecoveryCode(driver), { kind: 'recovery-code', code });
    assert.equal(done.result?.session?.acr, 'mfa', code);
  }
});

test('letters that look like digits are read as those', async () => {
  const driver = new Driver(quickMock());
  const code = '137B-POHY-C4VA-XWBL';
  assert.equal((await driver.answer(await toRecoveryCode(driver), { kind: 'recovery-code', code })).status, 'complete');
});

test('a code works once, the next one still does', async () => {
  const mock = quickMock();
  const one = new Driver(mock);
  await one.answer(await toRecoveryCode(one), { kind: 'recovery-code', code: first });
  const two = new Driver(mock);
  const reused = await two.answer(await toRecoveryCode(two), { kind: 'recovery-code', code: first });
  assert.deepEqual(reused.step?.notice, { code: 'code-reused', level: 'error' });
  assert.equal((await two.answer(reused, { kind: 'recovery-code', code: second })).status, 'complete');
});

test('of four flows that submit one code at once, exactly one logs in', async () => {
  const mock = quickMock();
  const drivers = Array.from({ length: 4 }, () => new Driver(mock));
  const flows = await Promise.all(drivers.map(toRecoveryCode));
  const results = await Promise.all(
    drivers.map((driver, at) => driver.answer(flows[at] ?? assert.fail(), { kind: 'recovery-code', code: first })),
  );
  assert.deepEqual(results.map(({ status }) => status).sort(), ['complete', 'pending', 'pending', 'pending']);
  assert.equal((await mock.store.list('sessions')).length, 1);
});

test('a wrong code is counted: the fifth locks', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  let flow = await toRecoveryCode(driver);
  for (let count = 0; count < 4; count += 1) {
    flow = await driver.answer(flow, { kind: 'recovery-code', code: 'AAAA-AAAA-AAAA-AAAA' });
    assert.equal(flow.step?.notice?.code, 'invalid-code');
  }
  const locked = await driver.answer(flow, { kind: 'recovery-code', code: 'AAAA-AAAA-AAAA-AAAA' });
  assert.deepEqual([locked.status, locked.step?.['reason']], ['denied', 'locked']);
});

test('the codes of the seed are kept hashed', async () => {
  const mock = quickMock();
  await new Driver(mock).start();
  const stored = JSON.stringify(await mock.store.list('accounts'));
  for (const code of lena.recoveryCodes) {
    assert.ok(!stored.includes(code));
    assert.ok(!stored.includes(code.replaceAll('-', '')));
  }
});

test('the console shows the codes that still work', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  await driver.answer(await toRecoveryCode(driver), { kind: 'recovery-code', code: first });
  const page = await (await mock.fetch('/_mock')).text();
  assert.ok(!page.includes(first));
  assert.ok(page.includes(second));
});

test('new codes are shown once; renewed, the ones before are dead', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await toCodes(driver);
  const codes = flow.step?.['codes'] as string[];
  assert.equal(new Set(codes).size, 10);
  for (const code of codes) assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  const again = await driver.read(flow);
  assert.equal(again.step?.['codes'], undefined);
  const renewed = await driver.answer(again, { kind: 'renew' });
  const fresh = renewed.step?.['codes'] as string[];
  assert.equal(
    codes.some((code) => fresh.includes(code)),
    false,
  );
  assert.equal((await driver.answer(renewed, { kind: 'acknowledge' })).status, 'complete');
  const other = new Driver(mock);
  const totp = await other.afterPassword(ines);
  const asked = await other.answer(totp, { kind: 'choose', ref: 'recovery-code' });
  const dead = await other.answer(asked, { kind: 'recovery-code', code: codes[0] });
  assert.equal(dead.step?.notice?.code, 'invalid-code');
  assert.equal((await other.answer(dead, { kind: 'recovery-code', code: fresh[0] })).status, 'complete');
});

test('of two renewals at once one counts', async () => {
  const driver = new Driver(quickMock());
  const flow = await toCodes(driver);
  const responses = await Promise.all([1, 2].map(() => driver.answerRaw(flow, { kind: 'renew' })));
  const refused = responses.find(({ status }) => status === 409) ?? assert.fail();
  assert.equal(await codeIn(refused), 'step-mismatch');
});

test('whoever has codes alone, and must have a factor, sets one up after the code', async () => {
  const mock = quickMock({ scenario: 'mfa-forced' });
  const driver = new Driver(mock);
  const flow = await driver.toPassword(lena.email);
  await update(mock.store, 'accounts', lena.id, (account) => account && { ...account, authenticators: [] });
  const spare = await driver.answer(flow, { kind: 'password', password: lena.password });
  assert.equal(spare.step?.kind, 'recovery-code');
  const enrol = await driver.answer(spare, { kind: 'recovery-code', code: first });
  assert.deepEqual([enrol.step?.kind, enrol.step?.['required']], ['enrol', true]);
  const totp = await driver.answer(enrol, { kind: 'enrol', method: 'totp' });
  const code = codeOf({ secret: String(totp.step?.['secret']) }, mock.clock);
  assert.equal((await driver.answer(totp, { kind: 'enrol-totp', code })).status, 'complete');
});

test('codes do not last longer than the days to set a factor up', async () => {
  const mock = quickMock({ scenario: 'enrolment-expired' });
  const driver = new Driver(mock);
  const flow = await driver.toPassword(lena.email);
  await update(mock.store, 'accounts', lena.id, (account) => account && { ...account, authenticators: [] });
  const spare = await driver.answer(flow, { kind: 'password', password: lena.password });
  const denied = await driver.answer(spare, { kind: 'recovery-code', code: first });
  assert.deepEqual([denied.status, denied.step?.['reason']], ['denied', 'enrolment-expired']);
});
