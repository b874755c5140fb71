import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepUpMachine } from 'portal-contract/machines';
import { people, type SeedPerson } from 'portal-mock';
import { everyKind, quickMock } from '../../packages/mock/test/driver.ts';
import { everything, keyOf, logInByPassword, press, richMock, wrongCode } from './cast.ts';
import { walkEveryChoice, walkEveryStep } from './common-walks.ts';
import { crawl, withoutFactor } from './crawl.ts';
import { Reach } from './edges.ts';
import { rewindableStore } from './rewindable-store.ts';
import { type StillMock, Walker } from './walker.ts';

const { astrid, bruno, karin, lena, priya, quentin } = people;
const reach = new Reach(stepUpMachine);
const wrongRecoveryCode = { kind: 'recovery-code', code: '0000-0000-0000-0000' } as const;
const wrongPassword = { kind: 'password', password: 'wrong' } as const;

/** Proves it again, whatever was proven before. */
const again = { acr: 'mfa', maxAge: 0 } as const;
const password = { acr: 'pwd', maxAge: 0 } as const;

/** Somebody who is logged in. */
async function inside(person: SeedPerson, mock = quickMock()): Promise<Walker> {
  const walker = new Walker(reach, mock);
  await logInByPassword(walker, person);
  return walker;
}

const asked = async (person: SeedPerson, mock?: StillMock): Promise<Walker> =>
  (await inside(person, mock)).start({ demand: again });
const askedPassword = async (mock?: StillMock): Promise<Walker> => (await inside(bruno, mock)).start({ demand: password });
const rich = (mock = richMock()): Promise<Walker> => asked(everything, mock);
const choosing = async (kind: string, mock?: StillMock): Promise<Walker> => (await rich(mock)).mustBeAt('choose').choose(kind);

walkEveryStep(reach, {
  choose: rich,
  password: askedPassword,
  totp: () => asked(astrid),
  webauthn: () => asked(quentin),
  push: () => asked(karin),
  'recovery-code': () => choosing('recovery-code'),
  throttled: async () => (await asked(astrid, quickMock({ scenario: 'timer' }))).sayTimes(5, wrongCode),
});

walkEveryChoice('step-up', rich);

test('step-up: a session that is good enough asks for nothing, and what nobody has is denied', async () => {
  const walker = await inside(bruno);
  const before = walker.driver.browser.cookies.get('portal-session');
  (await walker.start({ demand: { acr: 'pwd' } })).mustBeAt('complete');
  assert.equal(walker.driver.browser.cookies.get('portal-session'), before);
  (await walker.start({ demand: again })).mustBeAt('denied');
});

test('step-up: a password, where no more is asked and there is nothing else', async () => {
  const walker = await (await askedPassword()).say(wrongPassword);
  const before = walker.driver.browser.cookies.get('portal-session');
  await walker.mustBeAt('password').say({ kind: 'password', password: bruno.password });
  assert.notEqual(walker.mustBeAt('complete').driver.browser.cookies.get('portal-session'), before);
  const locked = await (await askedPassword()).sayTimes(5, wrongPassword);
  await locked.mustBeAt('password').say({ kind: 'password', password: bruno.password });
  locked.mustBeAt('denied');
});

test('step-up: an authenticator app', async () => {
  const walker = await (await asked(astrid)).say(wrongCode);
  await walker.mustBeAt('totp').say({ kind: 'totp', code: walker.code(astrid.authenticators[0]) });
  walker.mustBeAt('complete');
  (await (await asked(astrid)).sayTimes(5, wrongCode)).mustBeAt('denied');
});

test('step-up: a security key', async () => {
  const key = await keyOf(quentin);
  const walker = await asked(quentin);
  const forged = await key.get({ ...walker.options(), challenge: 'AAAA' });
  (await walker.say({ kind: 'webauthn', response: forged })).mustBeAt('webauthn');
  await walker.say({ kind: 'webauthn', response: await key.get(walker.options()) });
  walker.mustBeAt('complete');
});

test('step-up: an approval on a phone', async () => {
  const walker = await (await asked(karin)).say({ kind: 'resend' });
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

test('step-up: a recovery code', async () => {
  const walker = await (await choosing('recovery-code')).say(wrongRecoveryCode);
  await walker.mustBeAt('recovery-code').say({ kind: 'recovery-code', code: everything.recoveryCodes[0] });
  walker.mustBeAt('complete');
  (await (await choosing('recovery-code')).sayTimes(5, wrongRecoveryCode)).mustBeAt('denied');
  // A client that cannot ask for the app's code is asked for what it can.
  const accepts = everyKind.filter((kind) => kind !== 'totp');
  (await (await inside(lena)).start({ accepts, demand: again })).mustBeAt('recovery-code');
});

test('step-up: too many wrong answers, and patience', async () => {
  const timed = { scenario: 'timer' } as const;
  const walks = [
    [await askedPassword(quickMock(timed)), wrongPassword, 'password'],
    [await asked(astrid, quickMock(timed)), wrongCode, 'totp'],
    [await choosing('recovery-code', richMock(timed)), wrongRecoveryCode, 'choose'],
    [await asked(lena, quickMock(timed)), wrongCode, 'totp'],
  ] as const;
  for (const [walker, wrong, after] of walks) {
    await (await walker.sayTimes(5, wrong)).mustBeAt('throttled').say({ kind: 'retry' });
    walker.mustBeAt('throttled').mock.clock.advance(900);
    (await walker.say({ kind: 'retry' })).mustBeAt(after);
  }
});

/** The administrator locks an account. */
async function lock({ store }: StillMock, { id }: SeedPerson): Promise<void> {
  const { value, version } = (await store.get('accounts', id)) ?? assert.fail('There is no such account.');
  await store.put('accounts', id, { ...value, status: 'locked' }, version);
}

test('step-up: locked by the administrator while a phone or a key is asked', async () => {
  const phone = await asked(karin);
  await lock(phone.mock, karin);
  await press(phone.mock, 'right');
  (await phone.poll()).mustBeAt('denied');
  const walker = await asked(quentin);
  await lock(walker.mock, quentin);
  const response = await (await keyOf(quentin)).get(walker.options());
  (await walker.say({ kind: 'webauthn', response })).mustBeAt('denied');
});

for (const person of [astrid, karin, lena, priya, quentin, everything]) {
  test(`step-up: no way around the factor of ${person.name}, who has ${person.summary}`, async () => {
    const store = rewindableStore();
    const walker = await asked(person, (person === everything ? richMock : quickMock)({ store }));
    const states = await crawl({ walker, store, answersTo: (at) => withoutFactor(at, person) });
    assert.ok(
      ['totp', 'webauthn', 'push'].some((factor) => states.has(factor as 'totp')),
      [...states].join(),
    );
    assert.equal(states.has('complete'), false);
  });
}

test('step-up: no way around the password for whoever has nothing else', async () => {
  const store = rewindableStore();
  const walker = await askedPassword(quickMock({ store }));
  const answersTo = async (at: Walker) =>
    (await withoutFactor(at, bruno)).filter((answer) => answer['password'] !== bruno.password);
  const states = await crawl({ walker, store, answersTo });
  assert.deepEqual([states.has('password'), states.has('complete')], [true, false]);
});

for (const kind of ['choose', 'totp', 'webauthn', 'push', 'recovery-code']) {
  test(`step-up: no way around a factor for a client that cannot draw ${kind}`, async () => {
    const accepts = everyKind.filter((each) => each !== kind);
    for (const person of [astrid, karin, lena, quentin]) {
      const store = rewindableStore();
      const walker = await inside(person, quickMock({ store }));
      await walker.start({ accepts, demand: again });
      const states = await crawl({ walker, store, answersTo: (at) => withoutFactor(at, person) });
      assert.equal(states.has('complete') || states.has('password'), false, `${person.name}: ${[...states].join()}`);
    }
  });
}

test('step-up: every edge of the machine was reached', () => {
  assert.deepEqual(reach.missing(), []);
});
