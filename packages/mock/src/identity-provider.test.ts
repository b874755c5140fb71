import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Flow } from 'portal-contract';
import { Driver, everyKind, quickMock, stillMock } from '../test/driver.ts';
import { HarborWalk } from '../test/harbor-walk.ts';
import { adjustable, systemClock } from './clock.ts';
import { startHarborId, type HarborId, type HarborPerson } from './harbor-id/harbor-id.ts';
import type { Mock } from './mock.ts';
import { people } from './seed/people.ts';
import { update } from './store.ts';
import { codeOf, currentCode } from './totp.ts';

const { sofia, tomas } = people;
const callback = 'http://localhost:4000/portal/v1/identity-provider/callback';

const clock = adjustable(systemClock);
let harbor: HarborId;
before(async () => {
  harbor = await startHarborId({ port: 0, redirectUris: [callback], clock });
});
after(() => harbor.close());

const portal = (): ReturnType<typeof stillMock> => quickMock({ identityProviders: [harbor.settings], loginPage: '/login' });

const personOf = (email: string): HarborPerson => {
  const person = harbor.people.find((each) => each.email === email);
  assert.ok(person);
  return person;
};

const leave = async (driver: Driver, identifier: string, accepts = everyKind): Promise<Flow> =>
  driver.answer(await driver.start(accepts), { kind: 'identifier', identifier });

/** Logs in at Harbor ID, and returns the address that the browser is sent back to. */
async function logInThere({ step }: Flow, email: string): Promise<URL> {
  const { password, secret } = personOf(email);
  const walk = new HarborWalk(harbor.settings.issuer);
  await walk.go(String(step?.['url']));
  let url = await walk.send('/login', { email, password });
  if (secret !== undefined) url = await walk.send('/code', { code: codeOf({ secret }, clock) });
  // A code works once: the next log-in has the next one.
  clock.advance(30);
  assert.equal(url.origin + url.pathname, callback);
  return url;
}

/** Comes back to the portal, and returns where that sends the browser. */
async function comeBack(driver: Driver, url: URL): Promise<Response> {
  return driver.browser.fetch(url.href, { redirect: 'manual' });
}

const sessionsOf = async ({ store }: Mock): Promise<number> => (await store.list('sessions')).length;

test('leads to the provider whoever the address belongs to, and tells what was routed', async () => {
  const driver = new Driver(portal());
  const start = await driver.start();
  assert.deepEqual(start.step?.['identityProviders'], [{ name: 'Harbor ID', domains: ['harbor.example'] }]);
  const shapes = new Set<string>();
  for (const email of [sofia.email, 'nobody@harbor.example', ' ULLA@Harbor.Example']) {
    const { step } = await leave(new Driver(driver.mock), email);
    const url = new URL(String(step?.['url']));
    shapes.add(JSON.stringify([Object.keys(step ?? {}), step?.['provider'], url.origin, [...url.searchParams.keys()]]));
    assert.equal(url.searchParams.get('code_challenge_method'), 'S256');
    assert.equal(url.searchParams.get('login_hint'), email.trim().toLowerCase());
  }
  assert.equal(shapes.size, 1);
  assert.equal((await leave(new Driver(driver.mock), people.bruno.email)).step?.kind, 'password');
});

test('logs in with what the provider asserts: a second step there stands for one here', async () => {
  const driver = new Driver(portal());
  const flow = await leave(driver, sofia.email);
  const response = await comeBack(driver, await logInThere(flow, sofia.email));
  assert.equal(response.status, 303);
  assert.equal(response.headers.get('location'), `http://localhost:4000/login?portal-flow=${flow.id}`);
  const done = await driver.read(flow);
  assert.equal(done.status, 'complete');
  assert.equal(done.result?.session?.acr, 'mfa');
  assert.equal((await driver.session()).person.id, sofia.id);
});

test('asks for the own second step where the provider asserts none', async () => {
  const mock = portal();
  const driver = new Driver(mock);
  const flow = await leave(driver, tomas.email);
  await comeBack(driver, await logInThere(flow, tomas.email));
  assert.equal(await sessionsOf(mock), 0);
  const asked = await driver.read(flow);
  assert.equal(asked.step?.kind, 'totp');
  assert.equal((await driver.answer(asked, { kind: 'totp', code: currentCode(tomas, mock.clock) })).status, 'complete');
});

test('goes back to the page that the flow was started on', async () => {
  const driver = new Driver(portal());
  const returnTo = 'http://localhost:4000/news?page=2#top';
  const started = await driver.send('flows', { method: 'POST', body: { kind: 'login', accepts: everyKind, returnTo } });
  const flow = await driver.answer((await started.json()) as Flow, { kind: 'identifier', identifier: tomas.email });
  const response = await comeBack(driver, await logInThere(flow, tomas.email));
  assert.equal(response.headers.get('location'), `http://localhost:4000/news?page=2&portal-flow=${flow.id}#top`);
});

test('tells of somebody who went back at the provider', async () => {
  const mock = portal();
  const driver = new Driver(mock);
  const flow = await leave(driver, sofia.email);
  const walk = new HarborWalk(harbor.settings.issuer);
  await walk.go(String(flow.step?.['url']));
  await comeBack(driver, await walk.send('/cancel'));
  const { status, step } = await driver.read(flow);
  assert.equal(status, 'pending');
  assert.equal(step?.kind, 'identifier');
  assert.equal(step?.notice?.code, 'provider-denied');
  assert.equal(await sessionsOf(mock), 0);
});

test('refuses somebody whom the provider knows and the portal does not', async () => {
  const mock = portal();
  const driver = new Driver(mock);
  const flow = await leave(driver, 'ulla@harbor.example');
  await comeBack(driver, await logInThere(flow, 'ulla@harbor.example'));
  const { status, step } = await driver.read(flow);
  assert.equal(status, 'denied');
  assert.equal(step?.['reason'], 'rejected');
  assert.equal(await sessionsOf(mock), 0);
});

test('knows people by issuer and subject, whatever email was typed', async () => {
  const driver = new Driver(portal());
  const flow = await leave(driver, 'someone.else@harbor.example');
  await comeBack(driver, await logInThere(flow, tomas.email));
  assert.equal((await driver.read(flow)).step?.kind, 'totp');
});

test('keeps out whom the administrator has disabled', async () => {
  const mock = portal();
  const driver = new Driver(mock);
  const flow = await leave(driver, tomas.email);
  const account = await mock.store.get('accounts', tomas.id);
  assert.ok(account);
  await mock.store.put('accounts', tomas.id, { ...account.value, status: 'suspended' }, account.version);
  await comeBack(driver, await logInThere(flow, tomas.email));
  assert.equal((await driver.read(flow)).step?.['reason'], 'suspended');
});

test('takes a return once', async () => {
  const mock = portal();
  const driver = new Driver(mock);
  const flow = await leave(driver, sofia.email);
  const url = await logInThere(flow, sofia.email);
  await Promise.all([comeBack(driver, url), comeBack(driver, url)]);
  assert.equal((await driver.read(flow)).status, 'complete');
  const [first] = await mock.store.list('sessions');
  assert.equal((await comeBack(driver, url)).status, 303);
  assert.deepEqual(await mock.store.list('sessions'), [first]);
  // Without the session that it brought, a replay brings nothing.
  await mock.store.remove('sessions', first?.id ?? '');
  const late = await comeBack(driver, url);
  assert.equal(late.status, 400);
  assert.match(await late.text(), /href="http:\/\/localhost:4000\/login"/);
  assert.equal(await sessionsOf(mock), 0);
  assert.equal((await driver.send(`flows/${flow.id}`)).status, 410);
});

test('takes no state but the one that was sent out', async () => {
  const mock = portal();
  const driver = new Driver(mock);
  const flow = await leave(driver, sofia.email);
  const url = await logInThere(flow, sofia.email);
  url.searchParams.set('state', `${flow.id}.${'A'.repeat(43)}`);
  await comeBack(driver, url);
  assert.equal((await driver.read(flow)).step?.notice?.code, 'provider-failed');
  assert.equal(await sessionsOf(mock), 0);
});

test('takes no code that was issued to another flow', async () => {
  const mock = portal();
  const driver = new Driver(mock);
  const [mine, other] = [await leave(driver, sofia.email), await leave(driver, sofia.email)];
  const swapped = await logInThere(other, sofia.email);
  swapped.searchParams.set('state', new URL(String(mine.step?.['url'])).searchParams.get('state') ?? '');
  await comeBack(driver, swapped);
  assert.equal((await driver.read(mine)).step?.notice?.code, 'provider-failed');
  assert.equal((await driver.read(other)).step?.kind, 'redirect');
  assert.equal(await sessionsOf(mock), 0);
});

test('takes no return whose issuer is another, or missing', async () => {
  for (const change of [
    (url: URL) => url.searchParams.set('iss', 'https://evil.example'),
    (url: URL) => url.searchParams.delete('iss'),
  ]) {
    const driver = new Driver(portal());
    const flow = await leave(driver, tomas.email);
    const url = await logInThere(flow, tomas.email);
    change(url);
    await comeBack(driver, url);
    assert.equal((await driver.read(flow)).step?.notice?.code, 'provider-failed');
  }
});

test('takes no ID token with another nonce', async () => {
  const mock = portal();
  const driver = new Driver(mock);
  const flow = await leave(driver, tomas.email);
  const url = await logInThere(flow, tomas.email);
  const record = await mock.store.get('flows', flow.id);
  assert.ok(record?.value.asked?.redirect);
  const asked = { redirect: { ...record.value.asked.redirect, nonce: 'another' } };
  await mock.store.put('flows', flow.id, { ...record.value, asked }, record.version);
  await comeBack(driver, url);
  assert.equal((await driver.read(flow)).step?.notice?.code, 'provider-failed');
});

test('takes no return into another browser, and leaves the flow to the one it belongs to', async () => {
  const mock = portal();
  const driver = new Driver(mock);
  const flow = await leave(driver, sofia.email);
  const url = await logInThere(flow, sofia.email);
  const stranger = new Driver(mock);
  await stranger.start();
  const response = await comeBack(stranger, url);
  assert.equal(response.status, 400);
  assert.match(await response.text(), /href="http:\/\/localhost:4000\/login"/);
  assert.equal(await sessionsOf(mock), 0);
  await comeBack(driver, url);
  assert.equal((await driver.read(flow)).status, 'complete');
});

test('takes no return once the flow has expired', async () => {
  const mock = portal();
  const driver = new Driver(mock);
  const flow = await leave(driver, sofia.email);
  const url = await logInThere(flow, sofia.email);
  mock.clock.advance(900);
  assert.equal((await comeBack(driver, url)).status, 400);
  assert.equal((await driver.send(`flows/${flow.id}`)).status, 410);
  assert.equal(await sessionsOf(mock), 0);
});

test('takes no return while somebody is logged in: whoever is, stays', async () => {
  const mock = portal();
  const driver = new Driver(mock);
  const flow = await leave(driver, sofia.email);
  const url = await logInThere(flow, sofia.email);
  await driver.logIn(people.bruno);
  assert.match((await comeBack(driver, url)).headers.get('location') ?? '', /\/login\?portal-flow=/);
  assert.equal((await driver.session()).person.name, people.bruno.name);
  assert.equal(await sessionsOf(mock), 1);
});

test('takes no return after the person went back to the start', async () => {
  const mock = portal();
  const driver = new Driver(mock);
  const flow = await leave(driver, sofia.email);
  const url = await logInThere(flow, sofia.email);
  await driver.answer(flow, { kind: 'back' });
  await comeBack(driver, url);
  assert.equal((await driver.read(flow)).step?.kind, 'identifier');
  assert.equal(await sessionsOf(mock), 0);
});

test('says so if the provider cannot be reached', async () => {
  const gone = await startHarborId({ port: 0, redirectUris: [callback] });
  await gone.close();
  const driver = new Driver(stillMock({ identityProviders: [gone.settings] }));
  assert.equal((await leave(driver, sofia.email)).step?.notice?.code, 'provider-failed');
});

test('speaks plain http with nobody but this machine', async () => {
  const identityProviders = [{ ...harbor.settings, issuer: 'http://id.harbor.example' }];
  const driver = new Driver(stillMock({ identityProviders }));
  assert.equal((await leave(driver, sofia.email)).step?.notice?.code, 'provider-failed');
});

test('sends nobody away with a client that cannot go', async () => {
  const driver = new Driver(portal());
  const flow = await leave(driver, sofia.email, ['identifier', 'password', 'denied']);
  assert.equal(flow.step?.['reason'], 'policy');
});

test('offers its people nothing that logs in without it: neither this device nor a passkey', async () => {
  const mock = quickMock({ identityProviders: [harbor.settings], scenario: 'device-login' });
  const driver = new Driver(mock);
  const flow = await leave(driver, tomas.email);
  await comeBack(driver, await logInThere(flow, tomas.email));
  const code = currentCode(tomas, mock.clock);
  assert.equal((await driver.answer(await driver.read(flow), { kind: 'totp', code })).status, 'complete');
  mock.setScenario('mfa-forced');
  await update(mock.store, 'accounts', tomas.id, (account) => account && { ...account, authenticators: [] });
  const other = new Driver(mock);
  const asked = await leave(other, tomas.email);
  await comeBack(other, await logInThere(asked, tomas.email));
  assert.deepEqual((await other.read(asked)).step?.['methods'], ['totp', 'security-key']);
});

test('without a provider, its people are unknown here', async () => {
  const driver = new Driver(quickMock());
  const flow = await driver.afterPassword(sofia);
  assert.deepEqual([flow.status, flow.step?.notice?.code], ['pending', 'invalid-credentials']);
});
