import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppDetails, type Acr, type DeniedStep, type Flow } from 'portal-contract';
import { Authenticator } from '../test/authenticator.ts';
import { codeIn, Driver, flowOf, problemOf, quickMock, times } from '../test/driver.ts';
import type { Account } from './accounts.ts';
import type { MockOptions } from './create-context.ts';
import { hashCode } from './recovery-codes.ts';
import { priyaPasskey, quentinKey } from './seed/credentials.ts';
import { people } from './seed/people.ts';
import { seed, type Seed } from './seed/seed.ts';
import { currentCode } from './totp.ts';

const { astrid, bruno, karin, lena } = people;

type Driven = Driver & { readonly mock: ReturnType<typeof quickMock> };

async function loggedIn(person: typeof astrid | typeof bruno | typeof lena, options: MockOptions = {}): Promise<Driven> {
  const driver = new Driver(quickMock(options)) as Driven;
  driver.csrfToken = (await driver.logIn(person)).csrfToken;
  // A code is used up by the log-in; the next one is another.
  driver.mock.clock.advance(30);
  return driver;
}

/** What a person may have to prove it with, beside the password. */
const enrolled = {
  nothing: async () => ({}),
  totp: async () => ({ authenticators: astrid.authenticators }),
  push: async () => ({ phone: karin.phone }),
  codes: async () => ({
    recoveryCodes: (await Promise.all(lena.recoveryCodes.map(hashCode))).map((hash) => ({ hash, used: false })),
  }),
  passkey: async () => ({ credentials: [{ ...priyaPasskey, counter: 0, createdAt: 0 }] }),
  key: async () => ({ credentials: [{ ...quentinKey, counter: 0, createdAt: 0 }] }),
  device: async () => ({ credentials: [{ ...priyaPasskey, purpose: 'device', counter: 0, createdAt: 0 }] }),
} as const satisfies Record<string, () => Promise<Partial<Account>>>;

type Enrolled = keyof typeof enrolled;

/** Bruno, logged in with his password alone, who has enrolled something since. */
async function with_(name: Enrolled): Promise<Driven> {
  const driver = await loggedIn(bruno);
  driver.mock.setScenario('device-login');
  const { value, version } = (await driver.mock.store.get('accounts', bruno.id)) ?? assert.fail();
  await driver.mock.store.put('accounts', bruno.id, { ...value, ...(await enrolled[name]()) }, version);
  return driver;
}

const matrix: Readonly<Record<Enrolled, Readonly<Record<Acr, string>>>> = {
  nothing: { pwd: 'password', mfa: 'denied', phr: 'denied', device: 'denied' },
  totp: { pwd: 'totp', mfa: 'totp', phr: 'denied', device: 'denied' },
  push: { pwd: 'push', mfa: 'push', phr: 'denied', device: 'denied' },
  codes: { pwd: 'recovery-code', mfa: 'recovery-code', phr: 'denied', device: 'denied' },
  passkey: { pwd: 'webauthn', mfa: 'webauthn', phr: 'webauthn', device: 'denied' },
  key: { pwd: 'webauthn', mfa: 'webauthn', phr: 'webauthn', device: 'denied' },
  device: { pwd: 'webauthn', mfa: 'webauthn', phr: 'webauthn', device: 'webauthn' },
};

for (const [name, row] of Object.entries(matrix) as [Enrolled, Record<Acr, string>][]) {
  test(`whoever has enrolled ${name} is asked for what is strong enough, or denied`, async () => {
    const driver = await with_(name);
    for (const [acr, kind] of Object.entries(row)) {
      const { status, step } = await driver.stepUp({ acr, maxAge: 0 });
      assert.equal(step?.kind, kind, acr);
      assert.equal(status, kind === 'denied' ? 'denied' : 'pending');
      assert.notEqual(step?.canGoBack, true);
    }
  });
}

const code = (driver: Driver, person: { authenticators: readonly { secret: string }[] } = astrid): string =>
  currentCode(person, driver.mock.clock);

const answers: { readonly [Name in Enrolled]?: (driver: Driven, flow: Flow) => Promise<Flow> } = {
  nothing: (driver, flow) => driver.answer(flow, { kind: 'password', password: bruno.password }),
  totp: (driver, flow) => driver.answer(flow, { kind: 'totp', code: code(driver) }),
  codes: (driver, flow) => driver.answer(flow, { kind: 'recovery-code', code: lena.recoveryCodes[0] }),
  passkey: (driver, flow) => assertWith(driver, flow, [priyaPasskey]),
  key: (driver, flow) => assertWith(driver, flow, [quentinKey]),
  device: (driver, flow) => assertWith(driver, flow, [priyaPasskey]),
};

async function assertWith(
  driver: Driver,
  flow: Flow,
  credentials: readonly (typeof priyaPasskey | typeof quentinKey)[],
): Promise<Flow> {
  const authenticator = await new Authenticator().hold({ id: bruno.id, credentials });
  const response = await authenticator.get(flow.step?.['options'] as { challenge: string });
  return driver.answer(flow, { kind: 'webauthn', response });
}

const raised: Readonly<Record<string, Acr>> = {
  nothing: 'pwd',
  totp: 'mfa',
  codes: 'mfa',
  passkey: 'phr',
  key: 'phr',
  device: 'device',
};

for (const [name, acr] of Object.entries(raised) as [Enrolled, Acr][]) {
  test(`${name} raises the session to ${acr}, and no further, for as long as it is fresh`, async () => {
    const driver = await with_(name);
    const flow = await answers[name]?.(driver, await driver.stepUp({ acr, maxAge: 60 }).then(stale(driver, acr)));
    assert.equal(flow?.result?.session?.acr, acr);
    assert.equal((await driver.session()).acr, acr);
    const ladder: readonly Acr[] = ['pwd', 'mfa', 'phr', 'device'];
    for (const other of ladder) {
      const { status } = await driver.stepUp({ acr: other, maxAge: 60 });
      assert.equal(status === 'complete', ladder.indexOf(other) <= ladder.indexOf(acr), other);
    }
    driver.mock.clock.advance(60);
    assert.equal((await driver.stepUp({ acr, maxAge: 60 })).status, 'complete');
    driver.mock.clock.advance(1);
    assert.equal((await driver.stepUp({ acr, maxAge: 60 })).status, 'pending');
  });
}

/** A password that has just been given is fresh: this waits until it is not, and asks again. */
const stale =
  (driver: Driven, acr: Acr) =>
  async (flow: Flow): Promise<Flow> => {
    if (flow.status === 'pending') return flow;
    driver.mock.clock.advance(60);
    return driver.stepUp({ acr, maxAge: 60 });
  };

test('what was proven at the log-in counts from then, at the second', async () => {
  const driver = await loggedIn(astrid);
  driver.mock.clock.advance(270);
  assert.equal((await driver.stepUp({ acr: 'mfa', maxAge: 300 })).status, 'complete');
  driver.mock.clock.advance(1);
  assert.equal((await driver.stepUp({ acr: 'mfa', maxAge: 300 })).step?.kind, 'totp');
  assert.equal((await driver.stepUp({ acr: 'mfa' })).status, 'complete');
  assert.equal((await driver.stepUp({ acr: 'mfa', maxAge: 0 })).step?.kind, 'totp');
});

test('a session that is good enough stays as it is', async () => {
  const driver = await loggedIn(astrid);
  const before = [driver.csrfToken, ...driver.browser.cookies.values()];
  const flow = await driver.stepUp({ acr: 'mfa', maxAge: 300 });
  assert.equal(flow.result?.session?.csrfToken, before[0]);
  assert.deepEqual([driver.csrfToken, ...driver.browser.cookies.values()].slice(0, before.length), before);
});

test('gives the session another id and another token; the old ones are dead, and its end is the same', async () => {
  const driver = await loggedIn(astrid);
  const old = { id: driver.browser.cookies.get('portal-session') ?? '', csrf: driver.csrfToken ?? '' };
  const before = await driver.session();
  const flow = await driver.stepUp({ acr: 'mfa', maxAge: 0 });
  const done = await driver.answer(flow, { kind: 'totp', code: code(driver) });
  assert.equal(done.status, 'complete');
  assert.notEqual(driver.browser.cookies.get('portal-session'), old.id);
  assert.equal(await driver.mock.store.get('sessions', old.id), undefined);
  assert.equal((await driver.mock.store.list('sessions')).length, 1);
  const after = await driver.session();
  assert.equal(after.absoluteIn, before.absoluteIn);
  assert.notEqual(after.csrfToken, old.csrf);
  const launch = (token: string): Promise<Response> =>
    driver.send('apps/huddle/launch', { method: 'POST', headers: { 'x-portal-csrf': token } });
  assert.equal(await codeIn(await launch(old.csrf)), 'csrf-rejected');
  assert.equal((await launch(after.csrfToken)).status, 200);
  assert.equal((await driver.read(done)).result?.session?.csrfToken, after.csrfToken);
});

test('needs a session, from the first question to the last', async () => {
  const stranger = new Driver(quickMock());
  const start = { method: 'POST', body: { kind: 'step-up', accepts: ['totp'] } };
  assert.equal(await codeIn(await stranger.send('flows', start)), 'session-expired');
  const driver = await loggedIn(astrid);
  const flow = await driver.stepUp({ acr: 'mfa', maxAge: 0 });
  await driver.send('session', { method: 'DELETE' });
  assert.equal(await codeIn(await driver.send(`flows/${flow.id}`)), 'session-expired');
  assert.equal(await codeIn(await driver.answerRaw(flow, { kind: 'totp', code: code(driver) })), 'session-expired');
});

test('is nobody else’s: not another browser’s, and not that of who logs in here next', async () => {
  const driver = await loggedIn(astrid);
  const flow = await driver.stepUp({ acr: 'mfa', maxAge: 0 });
  const other = new Driver(driver.mock);
  await other.logIn(bruno);
  assert.equal(await codeIn(await other.send(`flows/${flow.id}`)), 'flow-not-found');
  await driver.send('session', { method: 'DELETE' });
  await driver.logIn(bruno);
  assert.equal(await codeIn(await driver.answerRaw(flow, { kind: 'totp', code: code(driver) })), 'flow-not-found');
});

test('only a step-up is asked for strength; and it has no way back', async () => {
  const driver = await loggedIn(astrid);
  const body = { kind: 'recovery', accepts: ['identifier'], acr: 'mfa', app: 'payslip' };
  const { errors } = await problemOf(await driver.send('flows', { method: 'POST', body }));
  assert.deepEqual(
    errors?.map(({ pointer }) => pointer),
    ['/acr', '/app'],
  );
  const flow = await driver.stepUp({ acr: 'mfa', maxAge: 0 });
  assert.equal(await codeIn(await driver.answerRaw(flow, { kind: 'back' })), 'step-mismatch');
});

test('wrong codes are refused as at the log-in, and lock as there', async () => {
  const driver = await loggedIn(astrid);
  let flow = await driver.stepUp({ acr: 'mfa', maxAge: 0 });
  for (const wrong of times(4, '000000')) {
    flow = await driver.answer(flow, { kind: 'totp', code: wrong });
    assert.equal(flow.step?.notice?.code, 'invalid-code');
  }
  flow = await driver.answer(flow, { kind: 'totp', code: '000000' });
  assert.equal(flow.status, 'denied');
  assert.equal((flow.step as DeniedStep).reason, 'locked');
  assert.equal((await driver.session()).acr, 'mfa');
});

test('a code of the log-in does not work a second time', async () => {
  const driver = new Driver(quickMock());
  await driver.logIn(astrid);
  const flow = await driver.stepUp({ acr: 'mfa', maxAge: 0 });
  const again = await driver.answer(flow, { kind: 'totp', code: code(driver) });
  assert.equal(again.step?.notice?.code, 'code-reused');
});

test('timer: after the wait the same is asked again', async () => {
  const driver = await loggedIn(astrid, { scenario: 'timer' });
  let flow = await driver.stepUp({ acr: 'mfa', maxAge: 0 });
  for (const wrong of times(5, '000000')) flow = await driver.answer(flow, { kind: 'totp', code: wrong });
  assert.equal(flow.step?.kind, 'throttled');
  assert.equal((await driver.answer(flow, { kind: 'retry' })).step?.kind, 'throttled');
  flow = await driver.read(flow);
  driver.mock.clock.advance(900);
  flow = await driver.answer(flow, { kind: 'retry' });
  assert.equal(flow.step?.kind, 'totp');
  assert.equal((await driver.answer(flow, { kind: 'totp', code: code(driver) })).status, 'complete');
});

test('a client that can draw nothing that would do is denied', async () => {
  const driver = await loggedIn(astrid);
  assert.equal((await driver.stepUp({ acr: 'mfa', maxAge: 0 }, ['password', 'webauthn'])).status, 'denied');
});

test('two tabs may each prove it', async () => {
  const driver = await loggedIn(astrid);
  const [one, other] = [await driver.stepUp({ maxAge: 0 }), await driver.stepUp({ maxAge: 0 })];
  assert.equal((await driver.answer(one, { kind: 'totp', code: code(driver) })).status, 'complete');
  driver.mock.clock.advance(30);
  assert.equal((await driver.answer(other, { kind: 'totp', code: code(driver) })).status, 'complete');
});

test('two that end at once leave one session', async () => {
  const driver = await loggedIn(lena);
  const one = await driver.stepUp({ maxAge: 0 });
  const other = await driver.answer(await driver.stepUp({ maxAge: 0 }), { kind: 'choose', ref: 'recovery-code' });
  const responses = await Promise.all([
    driver.answerRaw(one, { kind: 'totp', code: code(driver, lena) }),
    driver.answerRaw(other, { kind: 'recovery-code', code: lena.recoveryCodes[0] }),
  ]);
  assert.ok(responses.some(({ status }) => status === 200));
  assert.equal((await driver.mock.store.list('sessions')).length, 1);
  assert.equal((await driver.session()).acr, 'mfa');
});

const location = async (driver: Driver, app: string): Promise<URL> => {
  const response = await driver.send(`apps/${app}/open`);
  assert.equal(response.status, 303);
  return new URL(response.headers.get('location') ?? '');
};

const isInside = ({ pathname }: URL): boolean => pathname.startsWith('/_mock/apps/');

test('an application that asks every time leads to the step-up page, and opens once for every proof', async () => {
  const driver = await loggedIn(astrid, { stepUpPage: '/confirm?from=tile' });
  for (const app of times(2, 'vaultkeeper')) {
    const page = await location(driver, app);
    assert.equal(page.href, 'http://localhost:4000/confirm?from=tile&portal-step-up=vaultkeeper');
    const flow = await driver.stepUp({ app });
    assert.equal((await driver.answer(flow, { kind: 'totp', code: code(driver) })).status, 'complete');
    const opened = await Promise.all(times(10, app).map((each) => location(driver, each)));
    assert.equal(opened.filter(isInside).length, 1);
    driver.mock.clock.advance(30);
  }
});

test('what was proven for one application opens that one, within a minute', async () => {
  const driver = await loggedIn(astrid, { scenario: 'step-up-always' });
  const prove = async (app: string): Promise<void> => {
    driver.mock.clock.advance(30);
    await driver.answer(await driver.stepUp({ app }), { kind: 'totp', code: code(driver) });
  };
  await prove('huddle');
  assert.equal(isInside(await location(driver, 'gantry')), false);
  assert.equal(isInside(await location(driver, 'huddle')), true);
  await prove('huddle');
  driver.mock.clock.advance(59);
  assert.equal(isInside(await location(driver, 'huddle')), true);
  await prove('huddle');
  driver.mock.clock.advance(60);
  assert.equal(isInside(await location(driver, 'huddle')), false);
});

test('a launch by script asks in the same way, and says for which application', async () => {
  const driver = await loggedIn(astrid);
  const launch = (): Promise<Response> => driver.send('apps/vaultkeeper/launch', { method: 'POST' });
  const { code: problem, acr, maxAge, app } = await problemOf(await launch());
  assert.deepEqual([problem, acr, maxAge, app], ['step-up-required', 'mfa', 0, 'vaultkeeper']);
  await driver.answer(await driver.stepUp({ app }), { kind: 'totp', code: code(driver) });
  assert.equal((await launch()).status, 200);
  assert.equal((await launch()).status, 401);
});

test('an application that wants no phishing takes a passkey and nothing less', async () => {
  const driver = await with_('passkey');
  assert.equal(AppDetails.parse(await (await driver.send('apps/treasury-desk')).json()).mfa, true);
  assert.equal(isInside(await location(driver, 'treasury-desk')), false);
  await assertWith(driver, await driver.stepUp({ app: 'treasury-desk' }), [priyaPasskey]);
  assert.equal(isInside(await location(driver, 'treasury-desk')), true);
  driver.mock.clock.advance(300);
  assert.equal(isInside(await location(driver, 'treasury-desk')), true);
  driver.mock.clock.advance(1);
  assert.equal(isInside(await location(driver, 'treasury-desk')), false);
  const other = await loggedIn(astrid);
  assert.equal((await other.stepUp({ app: 'treasury-desk' })).status, 'denied');
});

test('what the administrator denies is denied whatever is proven, with a reference', async () => {
  const driver = await loggedIn(astrid);
  assert.equal((await location(driver, 'dealroom')).searchParams.get('portal-step-up'), 'dealroom');
  assert.equal(await codeIn(await driver.send('apps/dealroom/launch', { method: 'POST' })), 'step-up-required');
  const { status, step } = await driver.stepUp({ app: 'dealroom' });
  assert.equal(status, 'denied');
  const { reason, reference } = step as DeniedStep;
  assert.equal(reason, 'policy');
  assert.match(reference ?? '', /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await driver.answer(await driver.stepUp({ acr: 'mfa', maxAge: 0 }), { kind: 'totp', code: code(driver) });
  assert.equal(isInside(await location(driver, 'dealroom')), false);
});

/** Gantry takes authenticator codes only. */
const pickySeed: Seed = {
  ...seed,
  apps: (startedAt) =>
    seed
      .apps(startedAt)
      .map((app) => (app.id === 'gantry' ? { ...app, policy: { acr: 'mfa', maxAge: 60, methods: ['totp'] } } : app)),
};

test('an application takes the methods that it accepts, and no others', async () => {
  const driver = await loggedIn(lena, { seed: pickySeed });
  const any = await driver.stepUp({ acr: 'mfa', maxAge: 0 });
  assert.deepEqual(
    any.step?.alternatives?.map(({ kind }) => kind),
    ['recovery-code'],
  );
  driver.mock.clock.advance(31);
  const picky = await driver.stepUp({ app: 'gantry' });
  assert.deepEqual([picky.step?.kind, picky.step?.alternatives], ['totp', undefined]);
  // A recovery code is as strong, and as fresh, but not what Gantry accepts.
  const chosen = await driver.answer(any, { kind: 'choose', ref: 'recovery-code' });
  await driver.answer(chosen, { kind: 'recovery-code', code: lena.recoveryCodes[0] });
  assert.equal(isInside(await location(driver, 'gantry')), false);
  await driver.answer(picky, { kind: 'totp', code: code(driver, lena) });
  assert.equal(isInside(await location(driver, 'gantry')), true);
});

test('an application without a policy asks for nothing', async () => {
  const driver = await loggedIn(bruno);
  assert.equal((await driver.stepUp({ app: 'huddle' })).status, 'complete');
});

test('somebody else’s application is like one that does not exist', async () => {
  const driver = await loggedIn(bruno);
  const start = async (app: string): Promise<object> => {
    const body = { kind: 'step-up', accepts: ['totp'], app };
    return { ...(await problemOf(await driver.send('flows', { method: 'POST', body }))), requestId: '' };
  };
  assert.deepEqual(await start('payslip'), await start('nobody'));
  assert.equal((await driver.mock.store.list('flows')).filter(({ kind }) => kind === 'step-up').length, 0);
});

test('a push on the phone completes it, with the read that finds the approval', async () => {
  const driver = await with_('push');
  const flow = await driver.stepUp({ acr: 'mfa', maxAge: 0 });
  const { value: push, version } = (await driver.mock.store.get('pushes', karin.phone.id)) ?? assert.fail();
  await driver.mock.store.put('pushes', push.phone, { ...push, state: 'approved' }, version);
  const done = await flowOf(await driver.send(`flows/${flow.id}`), 200);
  assert.equal(done.result?.session?.acr, 'mfa');
  assert.equal((await driver.session()).csrfToken, done.result?.session?.csrfToken);
});
