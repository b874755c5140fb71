import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ActivatedFactor, Factor, FactorSetup } from 'portal-contract';
import { codeIn, Driver, times } from '../../test/driver.ts';
import { at, beside, errorsOf } from '../../test/profile-driver.ts';
import { activate, begin, call, codeFor, factorsOf, mailsSince, newKinds, readFactors } from '../../test/security-driver.ts';
import { people } from '../seed/people.ts';
import { codeOf } from '../totp.ts';

const { astrid, bruno, tilda, ulrik } = people;

const remove = (driver: Driver, id: string): Promise<Response> => driver.send(`me/factors/${id}`, { method: 'DELETE' });

const rename = (driver: Driver, id: string, name: string): Promise<Response> =>
  driver.send(`me/factors/${id}`, { method: 'PATCH', body: { name } });

test('lists every factor with what is known of it', async () => {
  const driver = await at(tilda);
  const { items, limits, required, accepted } = await readFactors(driver);
  assert.deepEqual(
    items.map(({ kind, name }) => [kind, name]),
    [
      ['webauthn', 'MacBook Pro'],
      ['totp', 'Tilda’s phone'],
      ['push', 'Tilda’s phone'],
      ['webauthn', 'iPhone'],
      ['webauthn', 'Blue USB key'],
      ['device', 'MacBook Pro'],
    ],
  );
  const [macBook, , phone, iPhone, usb, device] = items;
  assert.deepEqual([macBook?.purpose, macBook?.synced, macBook?.madeOn], ['passkey', true, 'Chrome on macOS']);
  assert.deepEqual(
    [iPhone?.synced, usb?.purpose, usb?.lastUsedAt, usb?.transports],
    [false, 'security-key', undefined, ['usb']],
  );
  assert.deepEqual([phone?.app, device?.validFor], ['Northwind app 4.2', 8 * 3600]);
  assert.deepEqual([limits, required], [{ totp: 5, webauthn: 20, push: 1 }, false]);
  assert.deepEqual(
    accepted?.allAcceptedCredentialIds,
    tilda.credentials.map(({ id }) => id),
  );
  assert.doesNotMatch(JSON.stringify(items), /FA4F4VAA|publicKey|counter/);
});

test('an authenticator app is set up with its first code, and recovery codes come with the first factor', async () => {
  const driver = await at(bruno);
  const setup = await begin(driver, { kind: 'totp' });
  assert.match(setup.totp?.uri ?? '', new RegExp(`secret=${setup.totp?.secret}&`));
  assert.deepEqual([setup.expiresIn, (await readFactors(driver)).items, driver.mock.outbox], [900, [], []]);
  const response = await activate(driver, setup, { code: codeFor(driver, setup), name: ' Pixel ' });
  const { factor, recoveryCodes = [] } = ActivatedFactor.parse(await response.json());
  assert.deepEqual([factor.id, factor.kind, factor.name, recoveryCodes.length], [setup.id, 'totp', 'Pixel', 10]);
  assert.deepEqual(mailsSince(driver, 0), ['A new way to log in was added to your account']);
  assert.deepEqual((await newKinds(driver)).slice(0, 1), ['factor-added']);
  const other = new Driver(driver.mock);
  const asked = await other.afterPassword(bruno);
  assert.equal(asked.step?.kind, 'totp');
  // Its first code is used up.
  assert.equal((await other.answer(asked, { kind: 'totp', code: codeFor(driver, setup) })).step?.notice?.code, 'code-reused');
});

test('a second one brings no recovery codes', async () => {
  const driver = await at(tilda);
  const setup = await begin(driver, { kind: 'totp' });
  const answer = ActivatedFactor.parse(await (await activate(driver, setup, { code: codeFor(driver, setup) })).json());
  assert.deepEqual([answer.recoveryCodes, answer.factor.name], [undefined, 'Authenticator app']);
});

test('a wrong code activates nothing, and another may be tried', async () => {
  const driver = await at(ulrik);
  const setup = await begin(driver, { kind: 'totp' });
  for (const body of [{ code: '000000' }, {}, { code: codeOf({ secret: 'A'.repeat(32) }, driver.mock.clock) }]) {
    const refused = await activate(driver, setup, body);
    assert.deepEqual([refused.status, await codeIn(refused)], [422, 'factor-rejected']);
  }
  assert.deepEqual([(await readFactors(driver)).items.length, driver.mock.outbox], [1, []]);
  assert.equal((await activate(driver, setup, { code: codeFor(driver, setup) })).status, 200);
  assert.equal(await codeIn(await activate(driver, setup, { code: codeFor(driver, setup) })), 'not-found');
});

test('of ten who activate with the same code one does', async () => {
  const driver = await at(bruno);
  const setup = await begin(driver, { kind: 'totp' });
  const answers = await Promise.all(times(10, codeFor(driver, setup)).map((code) => activate(driver, setup, { code })));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  assert.equal((await readFactors(driver)).items.length, 1);
  assert.equal(driver.mock.outbox.length, 1);
});

for (const [seconds, expected] of [
  [299, 200],
  [900, 410],
] as const) {
  test(`${seconds} seconds after it was begun, activation answers ${expected}`, async () => {
    const driver = await at(bruno);
    const setup = await begin(driver, { kind: 'totp' });
    driver.mock.clock.advance(seconds);
    const fresh = await beside(driver, bruno);
    assert.equal((await activate(fresh, setup, { code: codeFor(driver, setup) })).status, expected);
  });
}

test('replaced, the old one works until the new one does, and not any more then', async () => {
  const driver = await at(astrid);
  const [old] = await factorsOf(driver, 'totp');
  const setup = await begin(driver, { kind: 'totp', replaces: old?.id });
  driver.mock.clock.advance(30);
  // Whoever leaves half-way is not locked out.
  await new Driver(driver.mock).logIn(astrid);
  const answer = ActivatedFactor.parse(await (await activate(driver, setup, { code: codeFor(driver, setup) })).json());
  assert.deepEqual([answer.factor.id, answer.factor.name], [setup.id, 'Phone']);
  assert.deepEqual(
    (await factorsOf(driver, 'totp')).map(({ id }) => id),
    [setup.id],
  );
  assert.deepEqual(mailsSince(driver, 0), ['A way to log in was replaced']);
  driver.mock.clock.advance(30);
  const other = new Driver(driver.mock);
  const asked = await other.afterPassword(astrid);
  const wrong = await other.answer(asked, { kind: 'totp', code: codeOf(astrid.authenticators[0], driver.mock.clock) });
  assert.equal(wrong.step?.notice?.code, 'invalid-code');
  assert.equal((await other.answer(wrong, { kind: 'totp', code: codeFor(driver, setup) })).status, 'complete');
});

test('repeated with its key, what is begun is told without its secret', async () => {
  const driver = await at(astrid);
  const send = (): Promise<unknown> =>
    call(driver, 'me/factors', { method: 'POST', body: { kind: 'totp' }, headers: { 'idempotency-key': 'k' } }, 201);
  const first = FactorSetup.parse(await send());
  const second = FactorSetup.parse(await send());
  assert.deepEqual([second.id, second.totp], [first.id, undefined]);
  assert.ok(!JSON.stringify(await driver.mock.store.list('idempotency')).includes(first.totp?.secret ?? '?'));
  const body = { code: codeFor(driver, first) };
  const again = { method: 'POST', body, headers: { 'idempotency-key': 'k2' } };
  const path = `me/factors/${first.id}/activation`;
  assert.equal(ActivatedFactor.parse(await call(driver, path, again)).recoveryCodes?.length, 10);
  assert.equal(ActivatedFactor.parse(await call(driver, path, again)).recoveryCodes, undefined);
  assert.equal(driver.mock.outbox.length, 1);
});

test('as many as there may be, and no more but in place of one', async () => {
  const driver = await at(astrid, { scenario: 'factor-limit' });
  const full = await driver.send('me/factors', { method: 'POST', body: { kind: 'totp' } });
  assert.deepEqual([full.status, await codeIn(full)], [409, 'factor-limit']);
  await begin(driver, { kind: 'totp', replaces: 'a-astrid-phone' });
});

test('two that are begun at the limit: the second finds it reached', async () => {
  const driver = await at(bruno, { scenario: 'factor-limit' });
  const setups = [await begin(driver, { kind: 'totp' }), await begin(driver, { kind: 'totp' })] as const;
  assert.equal((await activate(driver, setups[0], { code: codeFor(driver, setups[0]) })).status, 200);
  // There is a factor by now, so that more is asked of the session.
  driver.mock.clock.advance(30);
  const fresh = new Driver(driver.mock);
  await fresh.answer(await fresh.afterPassword(bruno), { kind: 'totp', code: codeFor(driver, setups[0]) });
  assert.equal(await codeIn(await activate(fresh, setups[1], { code: codeFor(driver, setups[1]) })), 'factor-limit');
  assert.equal(driver.mock.outbox.length, 1);
});

test('refuses what is not offered, and what replaces another kind', async () => {
  const driver = await at(tilda);
  const refusals = async (body: object): Promise<readonly string[]> =>
    errorsOf(await driver.send('me/factors', { method: 'POST', body }));
  assert.deepEqual(await refusals({ kind: 'device' }), ['/kind not-allowed']);
  assert.deepEqual(await refusals({ kind: 'sms' }), ['/kind not-allowed']);
  assert.deepEqual(await refusals({ kind: 'totp', purpose: 'passkey' }), ['/purpose not-allowed']);
  assert.deepEqual(await refusals({ kind: 'totp', replaces: 'ph-tilda' }), ['/replaces not-allowed']);
  assert.deepEqual(await refusals({ kind: 'totp', replaces: 'a-astrid-phone' }), ['/replaces not-allowed']);
});

test('forgets what was begun first where too much is begun', async () => {
  const driver = await at(bruno);
  for (const kind of times(15, 'totp')) await begin(driver, { kind });
  assert.equal((await driver.mock.store.list('factorSetups')).length, 10);
});

test('renames every kind, once told by mail', async () => {
  const driver = await at(tilda);
  for (const { id, kind } of (await readFactors(driver)).items) {
    const before = driver.mock.outbox.length;
    const renamed = Factor.parse(await (await rename(driver, id, ' Spare ')).json());
    assert.deepEqual([renamed.id, renamed.kind, renamed.name], [id, kind, 'Spare']);
    assert.deepEqual(mailsSince(driver, before), ['A way to log in has another name']);
    await rename(driver, id, 'Spare');
    assert.equal(driver.mock.outbox.length, before + 1);
  }
  assert.deepEqual(await errorsOf(await rename(driver, 'ph-tilda', '  ')), ['/name required']);
  assert.deepEqual(await errorsOf(await rename(driver, 'ph-tilda', 'x'.repeat(65))), ['/name too-long']);
});

test('removes every kind; recovery codes go with the last factor that they stand in for', async () => {
  const driver = await at(tilda);
  for (const { id } of (await readFactors(driver)).items) {
    const before = driver.mock.outbox.length;
    assert.equal((await remove(driver, id)).status, 204);
    assert.deepEqual(mailsSince(driver, before), ['A way to log in was removed from your account']);
    assert.equal(await codeIn(await remove(driver, id)), 'not-found');
  }
  assert.equal((await driver.mock.store.get('accounts', tilda.id))?.value.recoveryCodes.length, 0);
  assert.equal(await driver.mock.store.get('credentials', tilda.credentials[0].id), undefined);
  assert.equal((await new Driver(driver.mock).afterPassword(tilda)).status, 'complete');
});

test('the last one of whoever must have one stays', async () => {
  const driver = await at(ulrik);
  assert.equal((await readFactors(driver)).required, true);
  const refused = await remove(driver, 'a-ulrik-phone');
  assert.deepEqual([refused.status, await codeIn(refused)], [409, 'last-factor']);
  assert.deepEqual([(await readFactors(driver)).items.length, driver.mock.outbox], [1, []]);
  const setup = await begin(driver, { kind: 'totp' });
  await activate(driver, setup, { code: codeFor(driver, setup) });
  const answers = await Promise.all(['a-ulrik-phone', setup.id].map((id) => remove(driver, id)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 409]);
});

test('another kind does as well, recovery codes and devices do not', async () => {
  const driver = await at(tilda, { scenario: 'mfa-required' });
  const kinds = ['totp', 'push', 'webauthn'];
  const ids = (await readFactors(driver)).items.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const last = ids.pop() ?? '';
  for (const id of ids) assert.equal((await remove(driver, id)).status, 204);
  assert.equal(await codeIn(await remove(driver, last)), 'last-factor');
  const [device] = await factorsOf(driver, 'device');
  assert.equal((await remove(driver, device?.id ?? '')).status, 204);
});

test('asks who it is before every change, and changes nothing until then', async () => {
  const driver = await at(bruno);
  const setup = await begin(driver, { kind: 'totp' });
  driver.mock.clock.advance(301);
  const before = await driver.mock.store.list('accounts');
  for (const response of [
    await driver.send('me/factors', { method: 'POST', body: { kind: 'totp' } }),
    await activate(driver, setup, { code: codeFor(driver, setup) }),
    await rename(driver, setup.id, 'x'),
    await remove(driver, setup.id),
  ])
    assert.equal(await codeIn(response), 'step-up-required');
  assert.deepEqual([await driver.mock.store.list('accounts'), driver.mock.outbox], [before, []]);
});
