import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loginMachine } from 'portal-contract/machines';
import { codeOf, manualClock, type MockOptions, people, seed } from 'portal-mock';
import { startHarborId, type HarborId } from 'portal-mock/harbor-id';
import { Authenticator } from '../../packages/mock/test/authenticator.ts';
import { everyKind, quickMock } from '../../packages/mock/test/driver.ts';
import { HarborWalk } from '../../packages/mock/test/harbor-walk.ts';
import { afterPassword, everything, keyOf, newPassword, press, richMock, wrongCode, type Somebody } from './cast.ts';
import { walkEveryChoice, walkEveryStep } from './common-walks.ts';
import { crawl, withoutFactor } from './crawl.ts';
import { Reach } from './edges.ts';
import { rewindableStore } from './rewindable-store.ts';
import { type Said, Walker } from './walker.ts';

const { astrid, bruno, celia, ines, jonas, karin, lena, mateo, priya, quentin, sofia, tomas } = people;
const callback = 'http://localhost:4000/portal/v1/identity-provider/callback';
const reach = new Reach(loginMachine);
const wrong = { kind: 'password', password: 'wrong' } as const;

const clock = manualClock();
let harbor: HarborId;
let gone: HarborId;
before(async () => {
  harbor = await startHarborId({ port: 0, redirectUris: [callback], clock });
  gone = await startHarborId({ port: 0, redirectUris: [callback], clock });
  await gone.close();
});
after(() => harbor.close());

const begin = (options: MockOptions = {}, mock = quickMock(options)): Promise<Walker> => new Walker(reach, mock).start();
const past = async (person: Somebody, options: MockOptions = {}): Promise<Walker> =>
  afterPassword(await begin(options), person);
const rich = async (options: MockOptions = {}): Promise<Walker> =>
  afterPassword(await begin({}, richMock(options)), everything);
const choosing = async (kind: string, options: MockOptions = {}): Promise<Walker> =>
  (await (await rich(options)).mustBeAt('choose').choose(kind)).mustBeAt(kind as 'totp');
const enrolling = async (method: 'totp' | 'passkey' | 'security-key'): Promise<Walker> =>
  (await past(ines)).say({ kind: 'enrol', method });

const firstCode = (walker: Walker): Said => ({
  kind: 'enrol-totp',
  code: walker.code({ secret: String(walker.flow.step?.['secret']) }),
});

const created = async (walker: Walker, authenticator = new Authenticator()): Promise<Said> => ({
  kind: 'enrol-webauthn',
  response: await authenticator.create(walker.options()),
});

/** An authenticator answers a step of another time. */
const forged = async (authenticator: Authenticator, walker: Walker, member?: string): Promise<Said> => ({
  kind: 'webauthn',
  response: await authenticator.get({ ...walker.options(member), challenge: 'AAAA' }),
});

const leave = async (email: string, options: MockOptions = {}): Promise<Walker> =>
  (await begin({ identityProviders: [harbor.settings], ...options })).say({ kind: 'identifier', identifier: email });

/** Logs in at the provider, and comes back by its redirect, changed or not. */
async function comeBack(walker: Walker, email: string, change: (url: URL) => void = () => undefined): Promise<Walker> {
  const { password, secret } = harbor.people.find((each) => each.email === email) ?? assert.fail(email);
  const there = new HarborWalk(harbor.settings.issuer);
  await there.go(String(walker.flow.step?.['url']));
  let url = await there.send('/login', { email, password });
  if (secret !== undefined) url = await there.send('/code', { code: codeOf({ secret }, clock) });
  clock.advance(30);
  change(url);
  await walker.driver.browser.fetch(url.href, { redirect: 'manual' });
  return walker.returned();
}

walkEveryStep(reach, {
  identifier: begin,
  password: async () => (await begin()).say({ kind: 'identifier', identifier: bruno.email }),
  throttled: async () =>
    (await (await begin({ scenario: 'timer' })).say({ kind: 'identifier', identifier: bruno.email })).sayTimes(5, wrong),
  redirect: () => leave(tomas.email),
  choose: rich,
  totp: () => past(astrid),
  webauthn: () => past(quentin),
  push: () => past(karin),
  'recovery-code': () => choosing('recovery-code'),
  enrol: () => past(ines),
  'enrol-totp': () => enrolling('totp'),
  'enrol-webauthn': () => enrolling('passkey'),
  'recovery-codes': async () => {
    const walker = await enrolling('totp');
    return walker.say(firstCode(walker));
  },
  'change-password': () => past(mateo),
  terms: () => past(bruno, { scenario: 'terms' }),
});

walkEveryChoice('login', rich);

test('login: a password, right and wrong', async () => {
  const walker = await (await begin()).say({ kind: 'identifier', identifier: bruno.email });
  await (await walker.say(wrong)).mustBeAt('password').say({ kind: 'password', password: bruno.password });
  walker.mustBeAt('complete');
  (await past(celia)).mustBeAt('denied');
});

test('login: too many wrong passwords, and patience', async () => {
  const walker = await (await begin({ scenario: 'timer' })).say({ kind: 'identifier', identifier: bruno.email });
  await (await walker.sayTimes(5, wrong)).mustBeAt('throttled').say({ kind: 'retry' });
  const other = await new Walker(reach, walker.mock).start();
  (await other.say({ kind: 'identifier', identifier: bruno.email })).mustBeAt('throttled');
  walker.mock.clock.advance(899);
  await walker.say({ kind: 'retry' });
  walker.mustBeAt('throttled').mock.clock.advance(1);
  (await walker.say({ kind: 'retry' })).mustBeAt('password');
  // A wait that begins while the password is asked for elsewhere.
  const [one, two] = [await new Walker(reach, walker.mock).start(), await new Walker(reach, walker.mock).start()];
  for (const each of [one, two]) await each.say({ kind: 'identifier', identifier: astrid.email });
  await one.sayTimes(5, wrong);
  (await two.say({ kind: 'password', password: astrid.password })).mustBeAt('throttled');
});

test('login: a passkey and a device, right and wrong', async () => {
  const phone = await new Authenticator().hold(priya);
  const walker = await begin();
  await walker.say(await forged(phone, walker, 'passkey'));
  await walker.mustBeAt('identifier').say({ kind: 'webauthn', response: await phone.get(walker.options('passkey')) });
  walker.mustBeAt('complete');
  const offered = await past(bruno, { scenario: 'device-login' });
  const device = new Authenticator();
  await offered.say({
    kind: 'enrol-webauthn',
    response: await device.create(offered.options(), { rpId: 'elsewhere.example' }),
  });
  await offered.mustBeAt('enrol-webauthn').say(await created(offered, device));
  offered.mustBeAt('complete');
  const later = await past(bruno, { scenario: 'device-login' });
  (await later.say({ kind: 'later' })).mustBeAt('complete');
});

test('login: an identity provider', async () => {
  (await comeBack(await leave(sofia.email), sofia.email)).mustBeAt('complete');
  const walker = await comeBack(await leave(tomas.email), tomas.email);
  await walker.mustBeAt('totp').say({ kind: 'totp', code: walker.code(tomas.authenticators[0]) });
  walker.mustBeAt('complete');
  (await comeBack(await leave('ulla@harbor.example'), 'ulla@harbor.example')).mustBeAt('denied');
  const swapped = (url: URL): void => url.searchParams.set('iss', 'https://evil.example');
  (await comeBack(await leave(tomas.email), tomas.email, swapped)).mustBeAt('identifier');
  const cancelled = await leave(sofia.email);
  const there = new HarborWalk(harbor.settings.issuer);
  await there.go(String(cancelled.flow.step?.['url']));
  await cancelled.driver.browser.fetch((await there.send('/cancel')).href, { redirect: 'manual' });
  (await cancelled.returned()).mustBeAt('identifier');
  (await leave(sofia.email, { identityProviders: [gone.settings] })).mustBeAt('identifier');
});

test('login: after a wait, people of an identity provider start with their email again', async () => {
  const walker = await comeBack(await leave(tomas.email, { scenario: 'timer' }), tomas.email);
  await walker.sayTimes(5, wrongCode);
  walker.mustBeAt('throttled').mock.clock.advance(walker.flow.expiresIn - 900);
  (await walker.say({ kind: 'retry' })).mustBeAt('identifier');
});

test('login: shut out before and after the second step', async () => {
  (await past(jonas)).mustBeAt('denied');
  (await past(bruno, { scenario: 'password-expired-denied' })).mustBeAt('denied');
});

test('login: an authenticator app', async () => {
  const walker = await (await past(astrid)).say(wrongCode);
  (await walker.mustBeAt('totp').say({ kind: 'totp', code: walker.code(astrid.authenticators[0]) })).mustBeAt('complete');
  (await (await past(astrid)).sayTimes(5, wrongCode)).mustBeAt('denied');
  (await (await past(astrid, { scenario: 'timer' })).sayTimes(5, wrongCode)).mustBeAt('throttled');
});

test('login: a security key', async () => {
  const key = await keyOf(quentin);
  const walker = await past(quentin);
  await walker.say(await forged(key, walker));
  await walker.mustBeAt('webauthn').say({ kind: 'webauthn', response: await key.get(walker.options()) });
  walker.mustBeAt('complete');
});

test('login: an approval on a phone', async () => {
  const walker = await past(karin);
  walker.mock.clock.advance(1);
  await walker.say({ kind: 'resend' });
  await press(walker.mock, 'deny');
  await walker.poll();
  walker.mock.clock.advance(60);
  await walker.say({ kind: 'resend' });
  walker.mock.clock.advance(60);
  await walker.poll();
  await walker.say({ kind: 'resend' });
  await press(walker.mock, 'right');
  (await walker.poll()).mustBeAt('complete');
});

test('login: a recovery code', async () => {
  const [code] = everything.recoveryCodes;
  const nonsense = { kind: 'recovery-code', code: '0000-0000-0000-0000' } as const;
  const walker = await (await choosing('recovery-code')).say(nonsense);
  (await walker.mustBeAt('recovery-code').say({ kind: 'recovery-code', code })).mustBeAt('complete');
  (await (await choosing('recovery-code')).sayTimes(5, nonsense)).mustBeAt('denied');
  (await (await choosing('recovery-code', { scenario: 'timer' })).sayTimes(5, nonsense)).mustBeAt('throttled');
  // A client that cannot ask for the app's code is asked for what it can.
  const old = await new Walker(reach, quickMock()).start({ accepts: everyKind.filter((kind) => kind !== 'totp') });
  (await afterPassword(old, lena)).mustBeAt('recovery-code');
});

test('login: a second step to set up', async () => {
  (await (await past(ines)).say({ kind: 'later' })).mustBeAt('complete');
  const app = await enrolling('totp');
  await app.say({ kind: 'enrol-totp', code: '000000' });
  await app.mustBeAt('enrol-totp').say(firstCode(app));
  await app.mustBeAt('recovery-codes').say({ kind: 'renew' });
  (await app.say({ kind: 'acknowledge' })).mustBeAt('complete');
  for (const method of ['passkey', 'security-key'] as const) {
    const walker = await enrolling(method);
    const authenticator = new Authenticator({ platform: method === 'passkey' });
    const elsewhere = await authenticator.create(walker.options(), { rpId: 'elsewhere.example' });
    await walker.say({ kind: 'enrol-webauthn', response: elsewhere });
    await walker.mustBeAt('enrol-webauthn').say(await created(walker, new Authenticator({ platform: method === 'passkey' })));
    walker.mustBeAt('recovery-codes');
  }
});

test('login: a new password, and terms', async () => {
  const walker = await (await past(mateo)).say({ kind: 'change-password', newPassword: 'short' });
  (await walker.mustBeAt('change-password').say({ kind: 'change-password', newPassword })).mustBeAt('complete');
  (await (await past(bruno, { scenario: 'terms' })).say({ kind: 'accept' })).mustBeAt('complete');
  (await (await past(bruno, { scenario: 'terms' })).say({ kind: 'decline' })).mustBeAt('denied');
});

test('login: locked while the phone is asked', async () => {
  const walker = await past(karin);
  const other = await (await new Walker(reach, walker.mock).start()).say({ kind: 'identifier', identifier: karin.email });
  await other.sayTimes(5, wrong);
  await press(walker.mock, 'right');
  (await walker.poll()).mustBeAt('denied');
});

test('login: with recovery codes left, none are shown after a second step was set up', async () => {
  const spare = { ...lena, authenticators: [] };
  for (const method of ['totp', 'passkey'] as const) {
    const walker = await past(spare, { scenario: 'mfa-forced', seed: { ...seed, people: [spare] } });
    await walker.mustBeAt('recovery-code').say({ kind: 'recovery-code', code: lena.recoveryCodes[0] });
    await walker.mustBeAt('enrol').say({ kind: 'enrol', method });
    await walker.say(method === 'totp' ? firstCode(walker) : await created(walker));
    walker.mustBeAt('complete');
  }
});

for (const person of [astrid, karin, lena, priya, quentin, everything]) {
  test(`login: no way around the factor of ${person.name}, who has ${person.summary}`, async () => {
    const store = rewindableStore();
    const mock = (person === everything ? richMock : quickMock)({ scenario: 'device-login', store });
    const walker = await new Walker(reach, mock).start();
    const states = await crawl({ walker, store, answersTo: (at) => withoutFactor(at, person) });
    assert.ok(
      ['totp', 'webauthn', 'push'].some((factor) => states.has(factor as 'totp')),
      [...states].join(),
    );
    assert.equal(states.has('complete'), false);
  });
}

for (const kind of everyKind.filter((each) => !['identifier', 'password'].includes(each))) {
  const accepts = everyKind.filter((each) => each !== kind);

  test(`login: no way around a factor for a client that cannot draw ${kind}`, async () => {
    for (const person of [astrid, karin, lena, quentin]) {
      const store = rewindableStore();
      const walker = await new Walker(reach, quickMock({ scenario: 'device-login', store })).start({ accepts });
      const states = await crawl({ walker, store, answersTo: (at) => withoutFactor(at, person) });
      assert.ok(states.has('password'), person.name);
      assert.equal(states.has('complete'), false, person.name);
    }
  });

  test(`login: no way around the terms for a client that cannot draw ${kind}`, async () => {
    const store = rewindableStore();
    const walker = await new Walker(reach, quickMock({ scenario: 'terms', store })).start({ accepts });
    const answersTo = async (at: Walker) => (await withoutFactor(at, bruno)).filter((answer) => answer.kind !== 'accept');
    const states = await crawl({ walker, store, answersTo });
    assert.ok(states.has('password'));
    assert.equal(states.has('complete'), false);
  });
}

test('login: every edge of the machine was reached', () => {
  assert.deepEqual(reach.missing(), []);
});
