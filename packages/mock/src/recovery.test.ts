import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Flow } from 'portal-contract';
import { codeIn, Driver, everyKind, quickMock, times } from '../test/driver.ts';
import type { Mock } from './mock.ts';
import type { Mail } from './outbox.ts';
import { people } from './seed/people.ts';
import { update } from './store.ts';
import { currentCode } from './totp.ts';

const { astrid, bruno, celia, dmitri, priya } = people;
const newPassword = 'Bright-Copper-Kettle-7';

const ask = async (driver: Driver, identifier: string): Promise<Flow> =>
  driver.answer(await driver.recover(), { kind: 'identifier', identifier });

/** The latest mail that opens something. */
function mailed({ outbox }: Mock): Mail & { readonly token: string; readonly code: string } {
  const mail = outbox.findLast(({ link }) => link !== undefined);
  assert.ok(mail?.link !== undefined && mail.code !== undefined);
  const [, token = ''] = /#portal-recovery=([\w-]{43})$/.exec(mail.link) ?? [];
  return { ...mail, code: mail.code, token };
}

const recoveries = async (mock: Mock): Promise<number> => (await mock.store.list('recoveries')).length;

test('sets a new password by the mailed code, and ends logged out', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const sent = await ask(driver, ' Bruno@Northwind.example ');
  assert.equal(sent.step?.kind, 'sent');
  assert.equal(sent.step?.['identifier'], 'Bruno@Northwind.example');
  assert.equal(sent.step?.['resendAfter'], 60);
  const { code, to } = mailed(mock);
  assert.equal(to, bruno.email);
  const change = await driver.answer(sent, { kind: 'sent', token: ` ${code.slice(0, 4)}-${code.slice(4)}` });
  assert.equal(change.step?.kind, 'change-password');
  assert.equal(change.step?.['reason'], 'recovery');
  const done = await driver.answer(change, { kind: 'change-password', newPassword });
  assert.equal(done.status, 'complete');
  assert.deepEqual(done.result, { passwordSet: true });
  assert.equal(driver.browser.cookies.has('portal-session'), false);
  assert.deepEqual(await mock.store.list('sessions'), []);
  assert.equal((await new Driver(mock).logIn({ ...bruno, password: newPassword })).acr, 'pwd');
});

test('sets a new password by the mailed link, in any browser', async () => {
  const mock = quickMock({ recoveryPage: '/welcome/back' });
  await ask(new Driver(mock), bruno.email);
  const { link, token } = mailed(mock);
  assert.ok(link?.startsWith('http://localhost:4000/welcome/back#portal-recovery='));
  const elsewhere = new Driver(mock);
  const change = await elsewhere.recover(token);
  assert.equal(change.step?.kind, 'change-password');
  assert.equal((await elsewhere.answer(change, { kind: 'change-password', newPassword })).status, 'complete');
});

test('asks for the factor that is enrolled, also of whoever has the mail', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  await ask(driver, astrid.email);
  const totp = await driver.recover(mailed(mock).token);
  assert.equal(totp.step?.kind, 'totp');
  const wrong = await driver.answer(totp, { kind: 'totp', code: '000000' });
  assert.equal(wrong.step?.notice?.code, 'invalid-code');
  const change = await driver.answer(wrong, { kind: 'totp', code: currentCode(astrid, mock.clock) });
  assert.equal(change.step?.kind, 'change-password');
});

test('lets nobody around a factor with a client that cannot draw it', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  await ask(driver, astrid.email);
  const accepts = everyKind.filter((kind) => kind !== 'totp');
  const denied = await driver.recover(mailed(mock).token, accepts);
  assert.equal(denied.status, 'denied');
  assert.equal(denied.step?.['reason'], 'policy');
  const logIn = new Driver(mock);
  const password = await logIn.toPassword(astrid.email, accepts);
  const after = await logIn.answer(password, { kind: 'password', password: astrid.password });
  assert.equal(after.step?.['reason'], 'policy');
});

test('answers alike, whoever an address belongs to', async () => {
  const shapes = new Set<string>();
  const mock = quickMock();
  for (const email of [bruno.email, astrid.email, celia.email, dmitri.email, priya.email, 'nobody@northwind.example']) {
    const driver = new Driver(mock);
    let flow = await driver.recover();
    const see = async (response: Response): Promise<void> => {
      const text = await response.text();
      flow = Flow.parse(JSON.parse(text));
      const step = { ...flow.step, id: '', identifier: '' };
      const size = text.length - String(flow.step?.['identifier']).length;
      shapes.add(JSON.stringify([response.status, size, [...response.headers.keys()], { ...flow, id: '', step }]));
    };
    await see(await driver.answerRaw(flow, { kind: 'identifier', identifier: email }));
    assert.equal(shapes.size, 1);
  }
  assert.equal(await recoveries(mock), 6);
});

test('refuses wrong codes alike, whoever an address belongs to', async () => {
  const mock = quickMock();
  const seen = new Set<string>();
  for (const email of [bruno.email, celia.email, 'nobody@northwind.example']) {
    const driver = new Driver(mock);
    let flow = await ask(driver, email);
    const answers: unknown[] = [];
    for (let time = 0; time < 6; time += 1) {
      flow = await driver.answer(flow, { kind: 'sent', token: 'no-such-code' });
      answers.push({ ...flow, id: '', step: { ...flow.step, id: '', identifier: '' } });
    }
    seen.add(JSON.stringify(answers));
  }
  assert.equal(seen.size, 1);
  assert.match([...seen].join(), /"invalid-code"/);
});

test('a code is dead after five wrong ones, the link is not', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  let flow = await ask(driver, bruno.email);
  const { code, token } = mailed(mock);
  for (let time = 0; time < 5; time += 1) flow = await driver.answer(flow, { kind: 'sent', token: '1' });
  flow = await driver.answer(flow, { kind: 'sent', token: code });
  assert.equal(flow.step?.notice?.code, 'invalid-code');
  assert.equal((await driver.recover(token)).step?.kind, 'change-password');
});

for (const [seconds, kind] of [
  [1799, 'change-password'],
  [1800, 'other'],
] as const) {
  test(`${kind === 'other' ? 'takes neither link nor code' : 'takes link and code'} ${seconds} seconds after the mail`, async () => {
    const byLink = quickMock();
    await ask(new Driver(byLink), bruno.email);
    byLink.clock.advance(seconds);
    const linked = await new Driver(byLink).recover(mailed(byLink).token);
    assert.equal(linked.step?.kind, kind === 'other' ? 'identifier' : kind);
    assert.equal(linked.step?.notice?.code, kind === 'other' ? 'link-invalid' : undefined);
    const byCode = quickMock();
    const driver = new Driver(byCode);
    const flow = await ask(driver, bruno.email);
    byCode.clock.advance(seconds);
    const { step } = await driver.answer(flow, { kind: 'sent', token: mailed(byCode).code });
    assert.equal(step?.kind, kind === 'other' ? 'sent' : kind);
    assert.equal(step?.notice?.code, kind === 'other' ? 'invalid-code' : undefined);
  });
}

test('a link works once, of two at the same time too', async () => {
  const mock = quickMock();
  await ask(new Driver(mock), bruno.email);
  const { token } = mailed(mock);
  const flows = await Promise.all(times(4, token).map((each) => new Driver(mock).recover(each)));
  assert.equal(flows.filter(({ step }) => step?.kind === 'change-password').length, 1);
  assert.equal(flows.filter(({ step }) => step?.notice?.code === 'link-invalid').length, 3);
  assert.equal(await recoveries(mock), 0);
});

test('link and code are one: using either uses both', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await ask(driver, bruno.email);
  const { token, code } = mailed(mock);
  await new Driver(mock).recover(token);
  assert.equal((await driver.answer(flow, { kind: 'sent', token: code })).step?.notice?.code, 'invalid-code');
});

test('a code works only in the flow that asked for it', async () => {
  const mock = quickMock();
  await ask(new Driver(mock), bruno.email);
  const { code } = mailed(mock);
  const other = new Driver(mock);
  const flow = await ask(other, astrid.email);
  assert.equal((await other.answer(flow, { kind: 'sent', token: code })).step?.notice?.code, 'invalid-code');
});

test('a new mail kills the older one', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await ask(driver, bruno.email);
  const older = mailed(mock);
  await ask(new Driver(mock), bruno.email);
  assert.notEqual(mailed(mock).token, older.token);
  assert.equal((await driver.recover(older.token)).step?.notice?.code, 'link-invalid');
  assert.equal((await driver.answer(flow, { kind: 'sent', token: older.code })).step?.notice?.code, 'invalid-code');
});

test('sends again after a minute, not before', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  let flow = await ask(driver, bruno.email);
  const first = mailed(mock);
  mock.clock.advance(59);
  flow = await driver.answer(flow, { kind: 'resend' });
  assert.equal(flow.step?.['resendAfter'], 1);
  assert.equal(mailed(mock).token, first.token);
  mock.clock.advance(1);
  flow = await driver.answer(flow, { kind: 'resend' });
  assert.equal(flow.step?.['resendAfter'], 60);
  const { token, code } = mailed(mock);
  assert.notEqual(token, first.token);
  assert.equal((await driver.answer(flow, { kind: 'sent', token: code })).step?.kind, 'change-password');
});

test('sends five mails an hour to one address, and says nothing of it', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  let flow = await ask(driver, bruno.email);
  for (let time = 0; time < 7; time += 1) {
    mock.clock.advance(60);
    flow = await driver.answer(flow, { kind: 'resend' });
    assert.equal(flow.step?.['resendAfter'], 60);
  }
  assert.equal(mock.outbox.length, 5);
  // The last mail is still good, and so is its code in this flow.
  assert.equal((await driver.answer(flow, { kind: 'sent', token: mailed(mock).code })).step?.kind, 'change-password');
  mock.clock.advance(3600);
  await ask(new Driver(mock), bruno.email);
  assert.equal(mock.outbox.length, 6);
});

test('keeps neither token nor code', async () => {
  const mock = quickMock();
  await ask(new Driver(mock), bruno.email);
  const { token, code } = mailed(mock);
  const kept = JSON.stringify([
    await mock.store.list('recoveries'),
    await mock.store.list('recoveryRequests'),
    await mock.store.list('flows'),
    mock.log,
  ]);
  for (const secret of [token, code]) assert.equal(kept.includes(secret), false);
  assert.match(kept, /\$argon2id\$/);
});

test('opens nothing that the administrator has closed', async () => {
  const mock = quickMock();
  for (const { email } of [celia, dmitri]) await ask(new Driver(mock), email);
  assert.deepEqual(
    mock.outbox.map(({ link, code, to }) => [link, code, to]),
    [
      [undefined, undefined, celia.email],
      [undefined, undefined, dmitri.email],
    ],
  );
});

test('opens nothing that the administrator has closed since the mail', async () => {
  const mock = quickMock();
  await ask(new Driver(mock), bruno.email);
  const account = await mock.store.get('accounts', bruno.id);
  assert.ok(account);
  await mock.store.put('accounts', bruno.id, { ...account.value, status: 'suspended' }, account.version);
  assert.equal((await new Driver(mock).recover(mailed(mock).token)).step?.notice?.code, 'link-invalid');
});

test('is a way back in for somebody whom failed attempts have locked', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  await driver.failPassword(await driver.toPassword(astrid.email), 5);
  await ask(driver, astrid.email);
  const totp = await driver.recover(mailed(mock).token);
  const change = await driver.answer(totp, { kind: 'totp', code: currentCode(astrid, mock.clock) });
  assert.equal((await driver.answer(change, { kind: 'change-password', newPassword })).status, 'complete');
  mock.clock.advance(30);
  assert.equal((await new Driver(mock).logIn({ ...astrid, password: newPassword })).acr, 'mfa');
});

test('counts wrong codes of the second factor, and never leads to a password', async () => {
  const mock = quickMock({ scenario: 'timer' });
  const driver = new Driver(mock);
  await ask(driver, astrid.email);
  let flow = await driver.recover(mailed(mock).token);
  for (let time = 0; time < 5; time += 1) flow = await driver.answer(flow, { kind: 'totp', code: '000000' });
  assert.equal(flow.status, 'denied');
  assert.equal(flow.step?.['reason'], 'locked');
});

test('refuses a made-up token like a used one', async () => {
  const { step } = await new Driver(quickMock()).recover('made-up');
  assert.equal(step?.kind, 'identifier');
  assert.equal(step?.notice?.code, 'link-invalid');
  assert.equal(step?.['passkey'], undefined);
});

test('is not there in the scenario no-recovery', async () => {
  const driver = new Driver(quickMock({ scenario: 'no-recovery' }));
  const configuration = (await (await driver.send('configuration')).json()) as { capabilities: { recovery: unknown } };
  assert.deepEqual(configuration.capabilities.recovery, { enabled: false, reason: 'disabled-by-policy' });
  const response = await driver.send('flows', { method: 'POST', body: { kind: 'recovery', accepts: everyKind } });
  assert.equal(await codeIn(response), 'validation-failed');
});

test('sets no password for whoever the administrator has closed since the mail was redeemed', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  await ask(driver, bruno.email);
  const flow = await driver.recover(mailed(mock).token);
  const locked = await update(mock.store, 'accounts', bruno.id, (account) => account && { ...account, status: 'locked' });
  const denied = await driver.answer(flow, { kind: 'change-password', newPassword });
  assert.deepEqual([denied.status, denied.step?.['reason']], ['denied', 'locked']);
  assert.deepEqual((await mock.store.get('accounts', bruno.id))?.value, locked);
});

test('a new password ends the count of wrong codes, that of recoveries too', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  for (let round = 1; round <= 2; round += 1) {
    await ask(driver, astrid.email);
    let flow = await driver.recover(mailed(mock).token);
    for (const code of times(4, '000000')) flow = await driver.answer(flow, { kind: 'totp', code });
    assert.equal(flow.step?.kind, 'totp');
    flow = await driver.answer(flow, { kind: 'totp', code: currentCode(astrid, mock.clock) });
    const done = await driver.answer(flow, { kind: 'change-password', newPassword: `${newPassword}-${round}` });
    assert.equal(done.status, 'complete');
    mock.clock.advance(30);
  }
  assert.deepEqual(await mock.store.list('attempts'), []);
});
