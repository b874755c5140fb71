import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Flow } from 'portal-contract';
import { codeIn, Driver, everyKind, flowOf, quickMock, stillMock, times } from '../test/driver.ts';
import type { Mock } from './mock.ts';
import { people } from './seed/people.ts';
import { currentCode } from './totp.ts';

const { astrid, bruno, mateo, nadia, omar } = people;

/** Satisfies every rule there is, for everybody. */
const good = 'Turquoise-Bicycle-47';

const change = (newPassword: string) => ({ kind: 'change-password', newPassword });

const accountOf = async (mock: Mock, id: string) =>
  (await mock.store.get('accounts', id))?.value ?? assert.fail('There is no such account.');

const rulesIn = ({ step }: Flow): unknown => {
  assert.equal(step?.kind, 'change-password');
  assert.equal(step.notice?.code, 'password-rejected');
  return step.notice.params?.['rules'];
};

test('an expired password: asks for a new one, with the policy and since when', async () => {
  const { step } = await new Driver(quickMock()).afterPassword(mateo);
  const { id: _id, policy, ...members } = step ?? assert.fail();
  assert.deepEqual(members, {
    kind: 'change-password',
    reason: 'expired',
    identifier: mateo.email,
    name: mateo.name,
    expiredAt: '2026-05-29T08:00:00.000Z',
    canGoBack: true,
  });
  assert.equal((policy as { minLength: number }).minLength, 12);
});

test('reset by the administrator, and the first log-in, say so', async () => {
  const mock = quickMock();
  assert.equal((await new Driver(mock).afterPassword(nadia)).step?.['reason'], 'reset');
  assert.equal((await new Driver(mock).afterPassword(omar)).step?.['reason'], 'first-login');
});

for (const [scenario, reason] of [
  ['password-expired', 'expired'],
  ['password-reset', 'reset'],
  ['first-login', 'first-login'],
] as const) {
  test(`${scenario}: everybody, until they have changed it`, async () => {
    const mock = quickMock({ scenario });
    const driver = new Driver(mock);
    const flow = await driver.afterPassword(bruno);
    assert.equal(flow.step?.['reason'], reason);
    assert.equal((await driver.answer(flow, change(good))).status, 'complete');
    assert.equal((await new Driver(mock).afterPassword({ ...bruno, password: good })).status, 'complete');
  });
}

test('a new password logs in, and from then on only that one does', async () => {
  const mock = stillMock();
  const driver = new Driver(mock);
  const done = await driver.answer(await driver.afterPassword(mateo), change(good));
  assert.equal(done.result?.session?.acr, 'pwd');
  const { passwordHash, passwordDue, passwordExpiredAt, passwordChangedAt } = await accountOf(mock, mateo.id);
  assert.match(passwordHash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.deepEqual([passwordDue, passwordExpiredAt, passwordChangedAt], [undefined, undefined, mock.clock.now()]);
  const old = new Driver(mock);
  assert.equal((await old.afterPassword(mateo)).step?.notice?.code, 'invalid-credentials');
  assert.equal((await new Driver(mock).afterPassword({ ...mateo, password: good })).status, 'complete');
});

test('a new password in either Unicode form is the same', async () => {
  const mock = stillMock();
  const driver = new Driver(mock);
  await driver.answer(await driver.afterPassword(nadia), change('Va\u030aren-a\u0308r-har-5'));
  const again = await new Driver(mock).afterPassword({ ...nadia, password: 'V\u00e5ren-\u00e4r-har-5' });
  assert.equal(again.status, 'complete');
});

test('a refused password names the rules it breaks, and changes nothing', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.answer(await driver.afterPassword(mateo), change('alvarez'));
  assert.deepEqual(rulesIn(flow), ['min-length', 'upper-and-lower-case', 'number-or-symbol', 'not-personal']);
  assert.equal(flow.step?.['reason'], 'expired');
  assert.equal((await accountOf(mock, mateo.id)).passwordHash, mateo.passwordHash);
  assert.equal(mock.outbox.length, 0);
  assert.equal((await driver.answer(flow, change(good))).status, 'complete');
});

test('strict-policy: every rule is checked here', async () => {
  const driver = new Driver(quickMock({ scenario: 'strict-policy' }));
  const flow = await driver.afterPassword(bruno);
  const refused = await driver.answer(flow, change('aaaa'));
  assert.deepEqual(rulesIn(refused), [
    'min-length',
    'upper-and-lower-case',
    'uppercase',
    'number',
    'symbol',
    'number-or-symbol',
    'no-sequence',
  ]);
  const common = await driver.answer(refused, change('Password12345'));
  assert.ok((rulesIn(common) as string[]).includes('not-common'));
  const old = await driver.answer(common, change(bruno.password));
  assert.ok((rulesIn(old) as string[]).includes('not-recent'));
  assert.equal((await driver.answer(old, change(good))).status, 'complete');
});

test('remembers the last passwords, and takes one again that is older than those', async () => {
  const mock = quickMock();
  const passwords = [1, 2, 3, 4, 5].map((count) => `${good}-${String(count)}`);
  let password: string = bruno.password;
  await new Driver(mock).start();
  const changeTo = async (next: string): Promise<Flow> => {
    const { value, version } = (await mock.store.get('accounts', bruno.id)) ?? assert.fail();
    await mock.store.put('accounts', bruno.id, { ...value, passwordDue: 'reset' }, version);
    const driver = new Driver(mock);
    return driver.answer(await driver.afterPassword({ ...bruno, password }), change(next));
  };
  for (const next of passwords) {
    assert.equal((await changeTo(next)).status, 'complete');
    password = next;
  }
  assert.deepEqual(rulesIn(await changeTo(passwords[0] ?? '')), ['not-recent']);
  assert.equal((await changeTo(`${good}-6`)).status, 'complete');
  password = `${good}-6`;
  assert.equal((await changeTo(passwords[0] ?? '')).status, 'complete');
  assert.equal((await accountOf(mock, bruno.id)).passwordHistory.length, 7);
});

test('ends every other session and flow of the person, and nobody else’s', async () => {
  const mock = quickMock();
  const [phone, colleague, waiting, driver] = times(4, mock).map((each) => new Driver(each));
  assert.ok(phone && colleague && waiting && driver);
  await phone.logIn(bruno);
  await colleague.logIn(astrid);
  mock.setScenario('password-reset');
  const other = await waiting.afterPassword(bruno);
  const done = await driver.answer(await driver.afterPassword(bruno), change(good));
  assert.equal(done.status, 'complete');
  assert.equal((await phone.send('session')).status, 401);
  assert.equal((await colleague.send('session')).status, 200);
  assert.equal((await driver.send('session')).status, 200);
  assert.equal(await codeIn(await waiting.answerRaw(other, change(`${good}!`))), 'flow-not-found');
});

test('one mail tells the owner, without the password', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  await driver.answer(await driver.afterPassword(mateo), change(good));
  assert.deepEqual(
    mock.outbox.map(({ to, subject }) => [to, subject]),
    [[mateo.email, 'Your password was changed']],
  );
});

test('the password is nowhere in clear', async () => {
  const mock = stillMock();
  const driver = new Driver(mock);
  const refused = await driver.answer(await driver.afterPassword(mateo), change('Kort-1'));
  await driver.answer(refused, change(good));
  const collections = ['accounts', 'flows', 'sessions', 'browsers', 'attempts', 'pushes'] as const;
  const stored = await Promise.all(collections.map((name) => mock.store.list(name)));
  const everything = JSON.stringify([stored, mock.log, mock.outbox, mock.errors]);
  for (const secret of [good, 'Kort-1', mateo.password]) assert.ok(!everything.includes(secret), secret);
});

test('failed attempts are forgotten', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(mateo);
  const other = new Driver(mock);
  await other.failPassword(await other.toPassword(mateo.email), 3);
  await driver.answer(flow, change(good));
  assert.equal(await mock.store.get('attempts', mateo.email), undefined);
});

test('comes after the second factor, not instead of it', async () => {
  const mock = quickMock({ scenario: 'password-expired' });
  const driver = new Driver(mock);
  const totp = await driver.afterPassword(astrid);
  assert.equal(totp.step?.kind, 'totp');
  const flow = await driver.answer(totp, { kind: 'totp', code: currentCode(astrid, mock.clock) });
  assert.equal(flow.step?.kind, 'change-password');
  assert.equal((await driver.answer(flow, change(good))).result?.session?.acr, 'mfa');
});

test('of four new passwords at once exactly one is taken', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(mateo);
  const responses = await Promise.all([1, 2, 3, 4].map((count) => driver.answerRaw(flow, change(`${good}-${String(count)}`))));
  assert.deepEqual(responses.map(({ status }) => status).sort(), [200, 409, 409, 409]);
  assert.equal(mock.outbox.length, 1);
});

test('of two flows that set one at once, one does', async () => {
  const mock = quickMock();
  const drivers = [new Driver(mock), new Driver(mock)];
  const flows = await Promise.all(drivers.map((driver) => driver.afterPassword(mateo)));
  await Promise.all(drivers.map((driver, at) => driver.answerRaw(flows[at] ?? assert.fail(), change(`${good}-${String(at)}`))));
  assert.equal(mock.outbox.length, 1);
  assert.equal((await accountOf(mock, mateo.id)).passwordHistory.length, 1);
  assert.ok((await mock.store.list('sessions')).length <= 1);
});

test('password-expired-denied: only the administrator can help', async () => {
  const mock = quickMock({ scenario: 'password-expired-denied' });
  const { status, step } = await new Driver(mock).afterPassword(bruno);
  assert.deepEqual([status, step?.['reason']], ['denied', 'password-expired']);
  assert.equal((await new Driver(mock).afterPassword(nadia)).step?.['reason'], 'reset');
});

test('a client that cannot draw the step does not get around it', async () => {
  const mock = quickMock();
  const accepts = everyKind.filter((kind) => kind !== 'change-password');
  for (const [person, reason] of [
    [mateo, 'password-expired'],
    [nadia, 'policy'],
  ] as const) {
    const driver = new Driver(mock);
    const flow = await driver.toPassword(person.email, accepts);
    const denied = await driver.answer(flow, { kind: 'password', password: person.password });
    assert.deepEqual([denied.status, denied.step?.['reason']], ['denied', reason]);
  }
});

test('at the end of a recovery it is always asked for, and ends logged out everywhere', async () => {
  const mock = quickMock();
  const phone = new Driver(mock);
  await phone.logIn(bruno);
  const driver = new Driver(mock);
  const body = { kind: 'recovery', accepts: everyKind };
  const start = await flowOf(await driver.send('flows', { method: 'POST', body }), 201);
  const sent = await driver.answer(start, { kind: 'identifier', identifier: bruno.email });
  const flow = await driver.answer(sent, { kind: 'sent', token: mock.outbox.at(-1)?.code ?? assert.fail() });
  assert.deepEqual([flow.step?.kind, flow.step?.['reason']], ['change-password', 'recovery']);
  const refused = await driver.answer(flow, change('short'));
  assert.equal(refused.step?.['reason'], 'recovery');
  const done = await driver.answer(refused, change(good));
  assert.deepEqual([done.status, done.result], ['complete', { passwordSet: true }]);
  assert.equal((await phone.send('session')).status, 401);
  assert.equal((await driver.send('session')).status, 401);
  assert.equal((await new Driver(mock).afterPassword({ ...bruno, password: good })).status, 'complete');
});

test('a recovery that is under way ends with a new password', async () => {
  const mock = quickMock();
  const lost = new Driver(mock);
  const start = await flowOf(await lost.send('flows', { method: 'POST', body: { kind: 'recovery', accepts: everyKind } }), 201);
  const sent = await lost.answer(start, { kind: 'identifier', identifier: mateo.email });
  const code = mock.outbox.at(-1)?.code ?? assert.fail();
  const driver = new Driver(mock);
  await driver.answer(await driver.afterPassword(mateo), change(good));
  const dead = await lost.answer(sent, { kind: 'sent', token: code });
  assert.deepEqual([dead.step?.kind, dead.step?.notice?.code], ['sent', 'invalid-code']);
});
