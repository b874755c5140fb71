import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PasswordState } from 'portal-contract';
import { codeIn, Driver, problemOf, times } from '../../test/driver.ts';
import { at, beside } from '../../test/profile-driver.ts';
import { call, mailsSince, newKinds } from '../../test/security-driver.ts';
import { people } from '../seed/people.ts';
import { currentCode } from '../totp.ts';

const { astrid, bruno, tilda, vera } = people;
const newPassword = 'Lanterns-Over-9-Quiet-Quays';

const change = (driver: Driver, body: Readonly<Record<string, unknown>>, key?: string): Promise<Response> =>
  driver.send('me/password', {
    method: 'POST',
    body: { newPassword, logOutOthers: false, ...body },
    headers: { 'idempotency-key': key ?? null },
  });

const read = async (driver: Driver): Promise<PasswordState> => PasswordState.parse(await call(driver, 'me/password'));

/** Takes the token of the session as it is after a change. */
async function renewToken(driver: Driver): Promise<void> {
  driver.csrfToken = (await driver.session()).csrfToken;
}

const sessionOf = ({ browser }: Driver): string | undefined => browser.cookies.get('portal-session');

test('changes the password: the old one is dead, the session goes on under another id and token', async () => {
  const driver = await at(bruno);
  const [id, token] = [sessionOf(driver), driver.csrfToken];
  const state = PasswordState.parse(await (await change(driver, { currentPassword: bruno.password })).json());
  assert.equal(state.changedAt, new Date(driver.mock.clock.now()).toISOString());
  assert.equal(state.expiresIn, 90 * 86_400);
  assert.notEqual(sessionOf(driver), id);
  assert.equal((await driver.mock.store.get('sessions', id ?? ''))?.value, undefined);
  await renewToken(driver);
  assert.notEqual(driver.csrfToken, token);
  assert.deepEqual(mailsSince(driver, 0), ['Your password was changed']);
  assert.deepEqual((await newKinds(driver)).slice(0, 1), ['password-changed']);
  const other = new Driver(driver.mock);
  assert.equal((await other.afterPassword(bruno)).step?.notice?.code, 'invalid-credentials');
  assert.equal((await other.afterPassword({ ...bruno, password: newPassword })).status, 'complete');
});

for (const logOutOthers of [true, false]) {
  test(`other sessions ${logOutOthers ? 'end' : 'stay'} where that is asked for`, async () => {
    const driver = await at(bruno);
    const other = await beside(driver, bruno);
    assert.equal((await change(driver, { currentPassword: bruno.password, logOutOthers })).status, 200);
    assert.equal((await other.send('session')).status, logOutOthers ? 401 : 200);
    assert.equal((await driver.send('session')).status, 200);
  });
}

test('refuses a wrong current password, and changes nothing', async () => {
  const driver = await at(bruno);
  const [before, id] = [(await driver.mock.store.get('accounts', bruno.id))?.value, sessionOf(driver)];
  const refused = await change(driver, { currentPassword: 'wrong' });
  assert.deepEqual([refused.status, await codeIn(refused)], [422, 'invalid-credentials']);
  assert.deepEqual((await driver.mock.store.get('accounts', bruno.id))?.value, before);
  assert.deepEqual([sessionOf(driver), driver.mock.outbox], [id, []]);
  assert.deepEqual((await newKinds(driver)).slice(0, 1), ['log-in-failed']);
});

test('wrong ones count beside those of log-ins, and lock the account', async () => {
  const driver = await at(bruno);
  const stranger = new Driver(driver.mock);
  await stranger.failPassword(await stranger.toPassword(bruno.email), 1);
  const codes: string[] = [];
  for (const currentPassword of times(4, 'wrong')) codes.push(await codeIn(await change(driver, { currentPassword })));
  assert.deepEqual(codes, [...times(3, 'invalid-credentials'), 'throttled']);
  const locked = await change(driver, { currentPassword: bruno.password });
  assert.deepEqual([locked.status, locked.headers.get('retry-after')], [429, '900']);
  assert.equal((await new Driver(driver.mock).afterPassword(bruno)).step?.['reason'], 'locked');
  assert.deepEqual(mailsSince(driver, 0), ['Your account is locked']);
});

test('parallel guesses do not slip through', async () => {
  const driver = await at(bruno);
  const guesses = [...times(19, 'wrong'), bruno.password];
  const answers = await Promise.all(guesses.map((currentPassword) => change(driver, { currentPassword })));
  assert.equal(answers.filter(({ status }) => status === 422).length, 4);
  assert.equal(answers.filter(({ status }) => status === 429).length, 16);
});

test('a right one gives its place in the count back', async () => {
  const driver = await at(bruno, { scenario: 'attempts-left' });
  const left = async (): Promise<unknown> =>
    (await problemOf(await change(driver, { currentPassword: 'wrong' })))['attemptsLeft'];
  assert.equal(await left(), 4);
  for (const short of times(3, 'short')) {
    assert.equal(
      await codeIn(await change(driver, { currentPassword: bruno.password, newPassword: short })),
      'password-rejected',
    );
  }
  assert.equal(await left(), 3);
});

test('policy that tells nothing of a lock tells nothing here', async () => {
  const driver = await at(bruno, { scenario: 'generic' });
  for (const currentPassword of [...times(6, 'wrong'), bruno.password])
    assert.equal(await codeIn(await change(driver, { currentPassword })), 'invalid-credentials');
});

test('names the rules that a new one breaks, the current and earlier ones among them', async () => {
  const driver = await at(bruno);
  const rules = async (body: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const response = await change(driver, { currentPassword: bruno.password, ...body });
    assert.equal(response.status, 422);
    return (await problemOf(response))['rules'];
  };
  assert.deepEqual(await rules({ newPassword: 'bruno' }), [
    'min-length',
    'upper-and-lower-case',
    'number-or-symbol',
    'not-personal',
  ]);
  await change(driver, { currentPassword: bruno.password });
  await renewToken(driver);
  const second = { currentPassword: newPassword, newPassword: 'Copper-Weather-Vane-31' };
  assert.equal((await change(driver, second)).status, 200);
  await renewToken(driver);
  assert.deepEqual(await rules({ currentPassword: second.newPassword, newPassword }), ['not-recent']);
  assert.equal(mailsSince(driver, 0).length, 2);
});

test('one that is too young stays, and says until when', async () => {
  const driver = await at(bruno, { scenario: 'password-young' });
  assert.equal((await read(driver)).changeableIn, 82_800);
  const refused = await problemOf(await change(driver, { currentPassword: bruno.password }));
  assert.deepEqual([refused.code, refused['rules']], ['password-rejected', ['min-age']]);
  assert.deepEqual(driver.mock.outbox, []);
});

test('one that somebody else manages is changed there, and not recovered here', async () => {
  const driver = await at(vera);
  const { managedBy } = await read(driver);
  assert.deepEqual(managedBy, vera.passwordManager);
  assert.equal(await codeIn(await change(driver, { currentPassword: vera.password })), 'password-managed');
  const forgetful = new Driver(driver.mock);
  await forgetful.answer(await forgetful.recover(), { kind: 'identifier', identifier: vera.email });
  assert.deepEqual(mailsSince(driver, 0), ['Your password cannot be reset']);
});

test('says when it expires, and it does', async () => {
  const driver = await at(astrid);
  const state = await read(driver);
  assert.deepEqual([state.expiresIn, state.expiresSoon], [5 * 86_400, true]);
  driver.mock.clock.advance(5 * 86_400 - 1);
  await assert.doesNotReject(new Driver(driver.mock).logIn(astrid));
  driver.mock.clock.advance(30);
  const later = new Driver(driver.mock);
  const flow = await later.answer(await later.afterPassword(astrid), { kind: 'totp', code: codeNow(driver) });
  assert.deepEqual([flow.step?.kind, flow.step?.['reason']], ['change-password', 'expired']);
});

const codeNow = ({ mock }: Driver): string => currentCode(astrid, mock.clock);

test('device log-in must be set up anew, and that is said', async () => {
  const driver = await at(tilda);
  assert.deepEqual((await read(driver)).renews, ['device']);
  const state = PasswordState.parse(await (await change(driver, { currentPassword: tilda.password })).json());
  assert.deepEqual(state.renews, []);
  const account = (await driver.mock.store.get('accounts', tilda.id))?.value;
  assert.deepEqual(
    account?.credentials.map(({ purpose }) => purpose),
    ['passkey', 'passkey', 'security-key'],
  );
});

test('asks who it is once the last proof is five minutes old, and keeps the password', async () => {
  const driver = await at(bruno);
  driver.mock.clock.advance(301);
  assert.equal(await codeIn(await change(driver, { currentPassword: bruno.password })), 'step-up-required');
  assert.equal((await new Driver(driver.mock).afterPassword(bruno)).status, 'complete');
});

test('repeated with its key it is done once, though the session has another id by then', async () => {
  const driver = await at(bruno);
  assert.equal((await change(driver, { currentPassword: bruno.password }, 'k1')).status, 200);
  await renewToken(driver);
  assert.equal((await change(driver, { currentPassword: bruno.password }, 'k1')).status, 200);
  assert.equal(mailsSince(driver, 0).length, 1);
});
