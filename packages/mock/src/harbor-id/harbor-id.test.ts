import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HarborWalk } from '../../test/harbor-walk.ts';
import { manualClock } from '../clock.ts';
import { codeOf } from '../totp.ts';
import { startHarborId, type HarborId } from './harbor-id.ts';

const redirectUri = 'http://localhost:4000/back';
const clock = manualClock();
let harbor: HarborId;
before(async () => {
  harbor = await startHarborId({ port: 0, redirectUris: [redirectUri], clock });
});
after(() => harbor.close());

/** What a relying party sends a browser with. */
const request = (changes: Readonly<Record<string, string>> = {}): string => {
  const url = new URL('/auth', harbor.settings.issuer);
  url.search = new URLSearchParams({
    client_id: harbor.settings.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid',
    state: 'some-state',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...changes,
  }).toString();
  return url.href;
};

const walkTo = async (address = request()): Promise<HarborWalk> => {
  const walk = new HarborWalk(harbor.settings.issuer);
  await walk.go(address);
  return walk;
};

const personAt = (email: string): { email: string; password: string; secret?: string } => {
  const person = harbor.people.find((each) => each.email === email);
  assert.ok(person);
  const { password, secret } = person;
  return { email, password, ...(secret !== undefined && { secret }) };
};
const sofia = (): ReturnType<typeof personAt> => personAt('sofia@harbor.example');
const tomas = (): { email: string; password: string } => personAt('tomas@harbor.example');

test('asks again after a wrong password, alike for an address that nobody has', async () => {
  const walk = await walkTo();
  const pages = new Set<string>();
  for (const email of [tomas().email, 'nobody@harbor.example']) {
    await walk.send('/login', { email, password: 'wrong' });
    assert.match(walk.page, /role="alert"/);
    pages.add(walk.page.replaceAll(email, ''));
  }
  await walk.send('/login', { email: tomas().email, password: '' });
  assert.match(walk.page, /role="alert"/);
  assert.equal(pages.size, 1);
});

test('sends the browser back with a code, the state and the issuer', async () => {
  const url = await (await walkTo()).send('/login', tomas());
  assert.equal(url.origin + url.pathname, redirectUri);
  assert.equal(url.searchParams.get('state'), 'some-state');
  assert.equal(url.searchParams.get('iss'), harbor.settings.issuer);
  assert.ok(url.searchParams.get('code'));
});

test('takes a code of an authenticator once', async () => {
  const { email, password, secret = '' } = sofia();
  const code = codeOf({ secret }, clock);
  const first = await walkTo();
  await first.send('/login', { email, password });
  await first.send('/code', { code: '000000' });
  assert.match(first.page, /role="alert"/);
  assert.equal((await first.send('/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` })).pathname, '/back');
  const second = await walkTo();
  await second.send('/login', { email, password });
  await second.send('/code', { code });
  assert.match(second.page, /role="alert"/);
});

test('lets nobody skip the password', async () => {
  const walk = await walkTo();
  const { secret = '' } = sofia();
  await walk.go(`${walk.url.pathname}/code`, {
    method: 'POST',
    body: new URLSearchParams({ code: codeOf({ secret }, clock) }),
  });
  assert.match(walk.page, /name="password"/);
});

test('goes back with access_denied from either page', async () => {
  const walk = await walkTo();
  assert.equal((await walk.send('/cancel')).searchParams.get('error'), 'access_denied');
  const later = await walkTo();
  const { email, password } = sofia();
  await later.send('/login', { email, password });
  assert.equal((await later.send('/cancel')).searchParams.get('error'), 'access_denied');
});

test('keeps nobody logged in', async () => {
  const walk = await walkTo();
  await walk.send('/login', tomas());
  await walk.go(request());
  assert.match(walk.page, /name="password"/);
});

test('sends no browser to an address that is not listed, and none without PKCE', async () => {
  const elsewhere = await walkTo(request({ redirect_uri: 'https://evil.example/' }));
  assert.equal(elsewhere.url.origin, harbor.settings.issuer);
  assert.match(elsewhere.page, /That did not work/);
  const plain = new URL(request());
  plain.searchParams.delete('code_challenge');
  plain.searchParams.delete('code_challenge_method');
  assert.equal((await walkTo(plain.href)).url.searchParams.get('error'), 'invalid_request');
});

test('escapes what it shows, and runs no script', async () => {
  const walk = await walkTo(request({ login_hint: '"><script>alert(1)</script>' }));
  assert.doesNotMatch(walk.page, /<script/);
  const { headers } = await fetch(harbor.settings.issuer);
  assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'self';/);
});

test('says that a log-in is over, and shows nobody’s', async () => {
  const response = await fetch(`${harbor.settings.issuer}/interaction/unknown`);
  assert.equal(response.status, 400);
  assert.match(await response.text(), /This log-in is over/);
});

test('rejects where its port is taken', async () => {
  const port = Number(new URL(harbor.settings.issuer).port);
  await assert.rejects(startHarborId({ port, redirectUris: [] }), { code: 'EADDRINUSE' });
});
