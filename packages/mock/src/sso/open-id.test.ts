import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  type Configuration,
  type IDToken,
} from 'openid-client';
import { appOrigin, startSite, type Browser, type SsoSite } from '../../test/sso-site.ts';
import { people } from '../seed/people.ts';
import { update } from '../store.ts';

const { astrid, bruno, hugo } = people;
const checks = { expectedState: 'the-state', expectedNonce: 'the-nonce', pkceCodeVerifier: 'v'.repeat(43) };
const redirectUri = (app: string): string => `${appOrigin}/${app}/callback`;

/** A portal with two applications, and what one of them knows of it. */
interface Site extends SsoSite {
  /** The address of an authentication request. */
  request(app: string, parameters?: Readonly<Record<string, string>>): Promise<URL>;
  /** The claims that a return brings. */
  redeem(app: string, returned: URL, other?: Partial<typeof checks>): Promise<IDToken | undefined>;
}

async function start(context: TestContext): Promise<Site> {
  const relyingParties = ['ledgerline', 'vaultkeeper'].map((app) => ({
    app,
    clientId: app,
    clientSecret: `secret-of-${app}`,
    redirectUris: [redirectUri(app)],
  }));
  const site = await startSite(context, { relyingParties });
  const configured = (app: string): Promise<Configuration> =>
    discovery(new URL(site.sso.issuer), app, `secret-of-${app}`, undefined, { execute: [allowInsecureRequests] });
  return {
    ...site,
    request: async (app, parameters = {}) =>
      buildAuthorizationUrl(await configured(app), {
        redirect_uri: redirectUri(app),
        scope: 'openid profile email',
        state: checks.expectedState,
        nonce: checks.expectedNonce,
        code_challenge: await calculatePKCECodeChallenge(checks.pkceCodeVerifier),
        code_challenge_method: 'S256',
        ...parameters,
      }),
    redeem: async (app, returned, other = {}) =>
      (await authorizationCodeGrant(await configured(app), returned, { ...checks, ...other })).claims(),
  };
}

/** Whether an error is about something. */
const about =
  (what: string) =>
  ({ cause }: Error): boolean =>
    cause instanceof Error && cause.message.includes(`"${what}"`);

const refusalOf = async (browser: Browser, request: URL): Promise<string | null> =>
  (await browser.go(request)).searchParams.get('error');

test('logs somebody in who is logged in to the portal, without a page', async (context) => {
  const { mock, browser, request, redeem } = await start(context);
  const before = Date.now();
  const person = await browser(astrid);
  mock.clock.advance(90);
  const returned = await person.go(await request('ledgerline'));
  assert.equal(returned.origin + returned.pathname, redirectUri('ledgerline'));
  const claims = await redeem('ledgerline', returned);
  assert.ok(claims);
  const { sub, name, email, acr, amr, auth_time: at = 0 } = claims;
  assert.deepEqual([sub, name, email, acr], [astrid.id, astrid.name, astrid.email, 'mfa']);
  assert.deepEqual(amr, ['pwd', 'otp', 'mfa']);
  // The log-in was ninety seconds ago, whatever year the portal's clock stands in.
  assert.ok(Math.abs(at * 1000 + 90_000 - before) < 10_000, String(at));
});

test('says what was not proven too', async (context) => {
  const { browser, request, redeem } = await start(context);
  const claims = await redeem('ledgerline', await (await browser(bruno)).go(await request('ledgerline')));
  assert.deepEqual([claims?.['acr'], claims?.['amr']], ['pwd', ['pwd']]);
});

test('tells no more than the scope asks for', async (context) => {
  const { browser, request, redeem } = await start(context);
  const claims = await redeem('ledgerline', await (await browser(bruno)).go(await request('ledgerline', { scope: 'openid' })));
  assert.equal(claims?.sub, bruno.id);
  assert.equal(claims?.['name'] ?? claims?.['email'], undefined);
});

test('leads to the log-in page, which names the application, and from there into it', async (context) => {
  const { browser, request } = await start(context);
  const person = await browser();
  const page = await person.go(await request('ledgerline'));
  assert.equal(page.pathname + page.search, '/login?portal-app=ledgerline');
  await person.driver.logIn(bruno);
  assert.equal((await person.go(`/portal/v1/apps/ledgerline/open`)).href, `${appOrigin}/ledgerline/start`);
  assert.ok((await person.go(await request('ledgerline'))).searchParams.has('code'));
});

test('asks again after the portal’s log-out', async (context) => {
  const { browser, request } = await start(context);
  const person = await browser(bruno);
  assert.ok((await person.go(await request('ledgerline'))).searchParams.has('code'));
  await person.driver.send('session', { method: 'DELETE' });
  assert.equal((await person.go(await request('ledgerline'))).pathname, '/login');
});

test('refuses whoever does not have the application', async (context) => {
  const { browser, request } = await start(context);
  assert.equal(await refusalOf(await browser(hugo), await request('ledgerline')), 'access_denied');
});

test('asks for a step-up first, and takes what was proven for a launch once', async (context) => {
  const { mock, browser, request } = await start(context);
  const person = await browser(astrid);
  const stepUp = await person.go(await request('vaultkeeper'));
  assert.equal(stepUp.searchParams.get('portal-step-up'), 'vaultkeeper');
  const id = person.driver.browser.cookies.get('portal-session') ?? '';
  const until = mock.clock.now() + 60_000;
  await update(mock.store, 'sessions', id, (record) => record && { ...record, cleared: { vaultkeeper: until } });
  assert.equal((await person.go('/portal/v1/apps/vaultkeeper/open')).href, `${appOrigin}/vaultkeeper/start`);
  assert.ok((await person.go(await request('vaultkeeper'))).searchParams.has('code'));
  assert.ok((await person.go(await request('vaultkeeper'))).searchParams.has('portal-step-up'));
});

test('a launch of one application is none of another, and is over after a minute', async (context) => {
  const { mock, browser, request } = await start(context);
  const person = await browser(astrid);
  const id = person.driver.browser.cookies.get('portal-session') ?? '';
  const until = mock.clock.now() + 60_000;
  await update(mock.store, 'sessions', id, (record) => record && { ...record, cleared: { vaultkeeper: until } });
  await person.go('/portal/v1/apps/vaultkeeper/open');
  assert.ok((await person.go(await request('ledgerline'))).searchParams.has('code'));
  mock.clock.advance(60);
  assert.ok((await person.go(await request('vaultkeeper'))).searchParams.has('portal-step-up'));
});

test('a code works once', async (context) => {
  const { browser, request, redeem } = await start(context);
  const returned = await (await browser(bruno)).go(await request('ledgerline'));
  await redeem('ledgerline', returned);
  await assert.rejects(redeem('ledgerline', returned), { error: 'invalid_grant' });
});

test('a code works only for who asked for it', async (context) => {
  const { browser, request, redeem } = await start(context);
  const person = await browser(astrid);
  const returned = (): Promise<URL> => request('ledgerline').then((address) => person.go(address));
  await assert.rejects(redeem('vaultkeeper', await returned()), { error: 'invalid_grant' });
  await assert.rejects(redeem('ledgerline', await returned(), { pkceCodeVerifier: 'w'.repeat(43) }), {
    error: 'invalid_grant',
  });
  await assert.rejects(redeem('ledgerline', await returned(), { expectedNonce: 'another' }), about('nonce'));
  await assert.rejects(redeem('ledgerline', await returned(), { expectedState: 'another' }), about('state'));
});

test('says no to who wants newer proof than there is, instead of pretending', async (context) => {
  const { mock, browser, request } = await start(context);
  const person = await browser(bruno);
  mock.clock.advance(60);
  assert.equal(await refusalOf(person, await request('ledgerline', { prompt: 'login' })), 'login_required');
  assert.equal(await refusalOf(person, await request('ledgerline', { max_age: '59' })), 'login_required');
  assert.equal(await refusalOf(person, await request('ledgerline', { max_age: '120' })), null);
  assert.equal(await refusalOf(person, await request('ledgerline', { prompt: 'consent' })), 'consent_required');
});

test('sends nobody to an address that is not listed, and takes no request without PKCE', async (context) => {
  const { sso, browser, request } = await start(context);
  const person = await browser(bruno);
  const stays = await person.go(await request('ledgerline', { redirect_uri: 'https://evil.example/' }));
  assert.equal(stays.origin, new URL(sso.issuer).origin);
  assert.equal(person.status, 400);
  assert.match(person.page, /This log-in cannot go on/);
  assert.match(person.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
  const plain = await request('ledgerline');
  plain.searchParams.delete('code_challenge');
  plain.searchParams.delete('code_challenge_method');
  assert.equal(await refusalOf(person, plain), 'invalid_request');
});

test('another browser’s log-in cannot be gone on with', async (context) => {
  const { sso, browser, request, errors } = await start(context);
  const [person, thief] = [await browser(bruno), await browser(astrid)];
  const response = await fetch(await request('ledgerline'), { redirect: 'manual' });
  await thief.go(response.headers.get('location') ?? '');
  assert.equal(thief.status, 400);
  assert.match(thief.page, /started in another browser, or it is over/);
  await person.go(`${sso.issuer}/interaction/unknown`);
  assert.equal(person.status, 400);
  assert.deepEqual(errors, []);
});
