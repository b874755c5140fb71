import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recoveryMachine } from 'portal-contract/machines';
import { people } from 'portal-mock';
import { Authenticator } from '../../packages/mock/test/authenticator.ts';
import { everyKind, quickMock } from '../../packages/mock/test/driver.ts';
import { everything, keyOf, mailed, newPassword, press, richMock, wrongCode } from './cast.ts';
import { walkEveryChoice, walkEveryStep } from './common-walks.ts';
import { crawl, withoutFactor } from './crawl.ts';
import { Reach } from './edges.ts';
import { rewindableStore } from './rewindable-store.ts';
import { type StillMock, Walker } from './walker.ts';

const { astrid, bruno, karin, lena, quentin } = people;
const reach = new Reach(recoveryMachine);
const change = { kind: 'change-password', newPassword } as const;

const begin = (mock = quickMock()): Promise<Walker> => new Walker(reach, mock).start();

/** Asks for the mail of somebody. */
const asked = async ({ email }: { email: string }, mock?: StillMock): Promise<Walker> =>
  (await (await begin(mock)).say({ kind: 'identifier', identifier: email })).mustBeAt('sent');

/** Opens the link of the mail in another browser. */
async function linked(person: { email: string }, mock = quickMock(), accepts = everyKind): Promise<Walker> {
  await asked(person, mock);
  return new Walker(reach, mock).start({ token: mailed(mock).token, accepts });
}

const rich = (): Promise<Walker> => linked(everything, richMock());

walkEveryStep(reach, {
  identifier: begin,
  sent: () => asked(bruno),
  choose: rich,
  totp: () => linked(astrid),
  webauthn: () => linked(quentin),
  push: () => linked(karin),
  'recovery-code': async () => (await rich()).choose('recovery-code'),
  'change-password': () => linked(bruno),
});

walkEveryChoice('recovery', rich);

test('recovery: by the code of a mail that was sent again', async () => {
  const walker = await (await asked(bruno)).say({ kind: 'resend' });
  walker.mock.clock.advance(60);
  await walker.say({ kind: 'resend' });
  await walker.say({ kind: 'sent', token: 'no-such-code' });
  await walker.mustBeAt('sent').say({ kind: 'sent', token: mailed(walker.mock).code });
  await walker.mustBeAt('change-password').say({ ...change, newPassword: 'short' });
  await walker.mustBeAt('change-password').say(change);
  assert.deepEqual(walker.mustBeAt('complete').flow.result, { passwordSet: true });
});

test('recovery: a link that was used leads to the start', async () => {
  const walker = await linked(bruno);
  const again = await new Walker(reach, walker.mock).start({ token: mailed(walker.mock).token });
  again.mustBeAt('identifier');
});

test('recovery: whoever has a factor proves it', async () => {
  const app = await (await linked(astrid)).mustBeAt('totp').say(wrongCode);
  await app.mustBeAt('totp').say({ kind: 'totp', code: app.code(astrid.authenticators[0]) });
  (await app.mustBeAt('change-password').say(change)).mustBeAt('complete');

  const key = await keyOf(quentin);
  const walker = await linked(quentin);
  const forged = await key.get({ ...walker.options(), challenge: 'AAAA' });
  (await walker.say({ kind: 'webauthn', response: forged })).mustBeAt('webauthn');
  await walker.say({ kind: 'webauthn', response: await key.get(walker.options()) });
  walker.mustBeAt('change-password');

  const phone = await linked(karin);
  await phone.mustBeAt('push').say({ kind: 'resend' });
  await press(phone.mock, 'deny');
  await phone.poll();
  phone.mock.clock.advance(60);
  await phone.say({ kind: 'resend' });
  phone.mock.clock.advance(60);
  await phone.poll();
  await phone.say({ kind: 'resend' });
  await press(phone.mock, 'right');
  (await phone.poll()).mustBeAt('change-password');

  const spare = await linked(
    lena,
    quickMock(),
    everyKind.filter((kind) => kind !== 'totp'),
  );
  await spare.mustBeAt('recovery-code').say({ kind: 'recovery-code', code: '0000-0000-0000-0000' });
  await spare.mustBeAt('recovery-code').say({ kind: 'recovery-code', code: lena.recoveryCodes[0] });
  spare.mustBeAt('change-password');
});

test('recovery: too many wrong codes end it, by whatever factor it goes on', async () => {
  const walker = await (await rich()).choose('totp');
  const [phone, key, spare] = [await rich(), await rich(), await rich()];
  (await walker.sayTimes(5, wrongCode)).mustBeAt('denied');
  await phone.choose('push');
  await key.choose('webauthn');
  await (await spare.choose('recovery-code')).sayTimes(5, { kind: 'recovery-code', code: '0000-0000-0000-0000' });
  spare.mustBeAt('denied');
  await lock(phone.mock);
  await press(phone.mock, 'right');
  (await phone.poll()).mustBeAt('denied');
  await closeAccount(key.mock, everything.id);
  const response = await (await keyOf(everything)).get(key.options());
  (await key.say({ kind: 'webauthn', response })).mustBeAt('denied');
});

/** The administrator locks an account. */
async function closeAccount({ store }: StillMock, id: string): Promise<void> {
  const { value, version } = (await store.get('accounts', id)) ?? assert.fail('There is no such account.');
  await store.put('accounts', id, { ...value, status: 'locked' }, version);
}

test('recovery: closed by the administrator, it sets no password', async () => {
  const walker = await linked(bruno);
  await closeAccount(walker.mock, bruno.id);
  (await walker.say(change)).mustBeAt('denied');
});

/** Fails another recovery of the same person so often that it locks. */
async function lock(mock: StillMock): Promise<void> {
  mock.clock.advance(1);
  const other = await linked(everything, mock);
  await (await other.choose('totp')).sayTimes(5, wrongCode);
  other.mustBeAt('denied');
}

test('recovery: nobody gets around a factor with a client that cannot ask for it', async () => {
  const without = everyKind.filter((kind) => kind !== 'totp');
  (await linked(astrid, quickMock(), without)).mustBeAt('denied');
});

test('recovery: no proof ends in a session', async () => {
  const passkey = await begin();
  const response = await (await new Authenticator().hold(people.priya)).get({ challenge: 'AAAA' });
  await passkey.mayNot({ kind: 'webauthn', response });
  const walker = await linked(bruno);
  await walker.say(change);
  assert.deepEqual(await walker.mock.store.list('sessions'), []);
  // Read again, and answered again, it brings none either.
  assert.deepEqual((await walker.driver.read(walker.flow)).result, { passwordSet: true });
  await walker.driver.answerRaw(walker.flow, change);
  assert.equal(walker.driver.browser.cookies.has('portal-session'), false);
  assert.equal((await walker.driver.send('session')).status, 401);
});

test('recovery: no way around a factor for whoever has the mail', async () => {
  const store = rewindableStore();
  const walker = await linked(everything, richMock({ store }));
  const states = await crawl({ walker, store, answersTo: (at) => withoutFactor(at, everything) });
  assert.ok(states.has('totp') && states.has('push') && states.has('sent'), [...states].join());
  assert.equal(states.has('change-password') || states.has('complete'), false, [...states].join());
});

test('recovery: every edge of the machine was reached', () => {
  assert.deepEqual(reach.missing(), []);
});
