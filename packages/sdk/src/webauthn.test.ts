import assert from 'node:assert/strict';
import { test } from 'node:test';
import { credential, withAuthenticator } from '../test/authenticator.ts';
import { ManualClock } from '../test/manual-clock.ts';
import { settled } from '../test/requests.ts';
import * as original from './ceremony.ts';
import {
  canAutofillPasskeys,
  createCredential,
  getCredential,
  hasPlatformAuthenticator,
  supportsWebAuthn,
} from './webauthn.ts';

const options = { challenge: 'AAAA' };
const conditional = { mediation: 'conditional' } as const;
const response = credential.toJSON();
const aborted = { name: 'PortalError', code: 'aborted' };

test('asks for a credential with the server’s options, and answers with its JSON form', async (t) => {
  const authenticator = withAuthenticator(t);
  const got = getCredential(options);
  await settled();
  const [request] = authenticator.taken;
  assert.ok(request?.kind === 'get' && request.options.mediation === undefined);
  assert.deepEqual(request.options.publicKey, options);
  request.give(credential);
  assert.deepEqual(await got, response);
  const created = createCredential(options);
  await settled();
  assert.equal(authenticator.taken[1]?.kind, 'create');
  authenticator.taken[1]?.give(credential);
  assert.deepEqual(await created, response);
});

test('a conditional request is ended, and awaited, before another begins', async (t) => {
  for (const ceremony of [getCredential, createCredential]) {
    const authenticator = withAuthenticator(t);
    const autofill = getCredential(options, conditional);
    const rejected = assert.rejects(autofill, aborted);
    await settled();
    assert.equal(authenticator.taken[0]?.options.mediation, 'conditional');
    const modal = ceremony(options);
    await settled();
    assert.equal(authenticator.taken[0].options.signal?.aborted, true);
    assert.equal(authenticator.taken.length, 1);
    await authenticator.release();
    await rejected;
    assert.equal(authenticator.taken.length, 2);
    authenticator.taken[1]?.give(credential);
    assert.deepEqual(await modal, response);
  }
});

test('one copy of the library ends what another has begun', async (t) => {
  const authenticator = withAuthenticator(t);
  const address = new URL('./ceremony.ts?copy', import.meta.url).href;
  const { inCeremony } = (await import(address)) as typeof original;
  assert.notEqual(inCeremony, original.inCeremony);
  const publicKey = { challenge: new Uint8Array(1) };
  const elsewhere = inCeremony((signal) => navigator.credentials.get({ publicKey, signal }), { patient: true });
  const ended = assert.rejects(elsewhere, { name: 'AbortError' });
  await settled();
  const modal = getCredential(options);
  await settled();
  assert.equal(authenticator.taken.length, 1);
  await authenticator.release();
  await ended;
  authenticator.taken[1]?.give(credential);
  assert.deepEqual(await modal, response);
});

test('of many buttons pressed at once the last one counts, and never do two requests run', async (t) => {
  const authenticator = withAuthenticator(t);
  const first = Array.from({ length: 5 }, () => assert.rejects(getCredential(options), aborted));
  const last = createCredential(options);
  await settled();
  for (let round = 0; round < 6; round += 1) await authenticator.release();
  await Promise.all(first);
  assert.equal(authenticator.pending, 1);
  assert.equal(authenticator.taken.at(-1)?.kind, 'create');
  authenticator.taken.at(-1)?.give(credential);
  assert.deepEqual(await last, response);
});

test('a conditional request ends nothing, and has its turn when what runs is over', async (t) => {
  const authenticator = withAuthenticator(t);
  const modal = getCredential(options);
  const autofill = getCredential(options, conditional);
  await settled();
  assert.equal(authenticator.taken.length, 1);
  authenticator.taken[0]?.refuse('NotAllowedError');
  await assert.rejects(modal, { code: 'credential-not-confirmed' });
  await settled();
  assert.equal(authenticator.taken[1]?.options.mediation, 'conditional');
  authenticator.taken[1].give(credential);
  assert.deepEqual(await autofill, response);
});

test('two fields of one page take turns: the second has its own when the first is gone', async (t) => {
  const authenticator = withAuthenticator(t);
  const leaving = new AbortController();
  const one = assert.rejects(getCredential(options, { ...conditional, signal: leaving.signal }), aborted);
  const two = getCredential(options, conditional);
  await settled();
  leaving.abort();
  await authenticator.release();
  await one;
  assert.equal(authenticator.taken.length, 2);
  authenticator.taken[1]?.give(credential);
  assert.deepEqual(await two, response);
});

test('given up while it waits for its turn it asks for nothing, and holds nobody up', async (t) => {
  const authenticator = withAuthenticator(t);
  const modal = getCredential(options);
  const leaving = new AbortController();
  const waiting = getCredential(options, { ...conditional, signal: leaving.signal });
  await settled();
  leaving.abort();
  await assert.rejects(waiting, aborted);
  await assert.rejects(getCredential(options, { signal: AbortSignal.abort(), ...conditional }), aborted);
  authenticator.taken[0]?.give(credential);
  await modal;
  assert.equal(authenticator.taken.length, 1);
});

test('a request that does not end when it is told to is waited for a second, and no longer', async (t) => {
  const authenticator = withAuthenticator(t);
  const clock = new ManualClock();
  const autofill = getCredential(options, conditional);
  await settled();
  const modal = assert.rejects(getCredential(options, { clock }), { code: 'credential-not-confirmed' });
  await settled();
  clock.advance(999);
  await settled();
  assert.equal(authenticator.taken.length, 1);
  // This browser refuses a second request while the first one stands, and so does it now.
  clock.advance(1);
  await modal;
  await assert.rejects(Promise.all([autofill, authenticator.release()]), aborted);
  assert.equal(clock.waiting, 0);
});

test('every way to fail has its code', async (t) => {
  const rows = [
    ['NotAllowedError', 'credential-not-confirmed', 'credential-not-confirmed'],
    ['InvalidStateError', 'credential-not-confirmed', 'credential-exists'],
    ['SecurityError', 'webauthn-unsupported', 'webauthn-unsupported'],
    ['NotSupportedError', 'webauthn-unsupported', 'webauthn-unsupported'],
    ['ConstraintError', 'webauthn-unsupported', 'webauthn-unsupported'],
    ['AbortError', 'aborted', 'aborted'],
    ['EncodingError', 'invalid-response', 'invalid-response'],
    ['UnknownError', 'credential-not-confirmed', 'credential-not-confirmed'],
    ['toString', 'credential-not-confirmed', 'credential-not-confirmed'],
  ] as const;
  const authenticator = withAuthenticator(t);
  for (const [name, ...codes] of rows) {
    for (const [index, ceremony] of [getCredential, createCredential].entries()) {
      const rejected = assert.rejects(ceremony(options), { name: 'PortalError', code: codes[index], message: codes[index] });
      await settled();
      authenticator.taken.at(-1)?.refuse(name);
      await rejected;
    }
  }
});

test('options that make no sense are an answer that makes no sense', async (t) => {
  const parse = (): never => {
    throw new TypeError('user is missing');
  };
  withAuthenticator(t, { parseRequestOptionsFromJSON: parse, parseCreationOptionsFromJSON: parse });
  await assert.rejects(getCredential(options), { code: 'invalid-response' });
  await assert.rejects(createCredential(options), { code: 'invalid-response' });
});

test('no credential is no confirmation', async (t) => {
  const authenticator = withAuthenticator(t);
  const rejected = assert.rejects(getCredential(options), { code: 'credential-not-confirmed' });
  await settled();
  authenticator.taken[0]?.give(null);
  await rejected;
});

test('where there is no WebAuthn it says so, and asks for nothing', async () => {
  assert.equal(supportsWebAuthn(), false);
  assert.equal(await canAutofillPasskeys(), false);
  assert.equal(await hasPlatformAuthenticator(), false);
  await assert.rejects(getCredential(options), { code: 'webauthn-unsupported' });
  await assert.rejects(createCredential(options), { code: 'webauthn-unsupported' });
});

test('tells what the browser can do, and takes a failure for a no', async (t) => {
  const rows = [
    [async () => true, true],
    [async () => false, false],
    [async () => Promise.reject(new DOMException('', 'SecurityError')), false],
    [undefined, false],
  ] as const;
  for (const [answer, expected] of rows) {
    withAuthenticator(t, { isConditionalMediationAvailable: answer, isUserVerifyingPlatformAuthenticatorAvailable: answer });
    assert.equal(supportsWebAuthn(), true);
    assert.equal(await canAutofillPasskeys(), expected);
    assert.equal(await hasPlatformAuthenticator(), expected);
  }
});
