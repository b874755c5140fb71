import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withAuthenticator } from '../test/authenticator.ts';
import { base64url, bytesOf, creationOptions, requestOptions, toResponse } from './webauthn-json.ts';

const withoutStatics = { parseRequestOptionsFromJSON: undefined, parseCreationOptionsFromJSON: undefined };
const bytes = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;

test('base64url both ways, as Node has it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (values) => {
      const text = Buffer.from(values).toString('base64url');
      assert.equal(base64url(Uint8Array.from(values).buffer), text);
      assert.deepEqual([...bytesOf(text)], [...values]);
      assert.deepEqual([...bytesOf(text + '='.repeat((4 - (text.length % 4)) % 4))], [...values]);
    }),
  );
});

test('text that is no base64url is refused', () => {
  for (const text of ['a+b/', 'a b=', 'ä', '====', 'A===', '\n', 'AAAA=AAA']) {
    assert.throws(() => bytesOf(text), { name: /^(TypeError|InvalidCharacterError)$/ }, JSON.stringify(text));
  }
});

test('reads request options where the browser does not', (t) => {
  withAuthenticator(t, withoutStatics);
  const read = requestOptions({
    challenge: '_-8',
    rpId: 'northwind.example',
    timeout: 300_000,
    userVerification: 'required',
    extensions: { prf: { eval: { first: 'AAAA' } } },
    allowCredentials: [{ id: 'AQID', type: 'public-key', transports: ['internal'] }],
  });
  assert.deepEqual(read, {
    challenge: Uint8Array.of(255, 239),
    rpId: 'northwind.example',
    timeout: 300_000,
    userVerification: 'required',
    allowCredentials: [{ id: Uint8Array.of(1, 2, 3), type: 'public-key', transports: ['internal'] }],
  });
  assert.deepEqual(requestOptions({ challenge: 'AQ' }).allowCredentials, []);
  assert.throws(() => requestOptions({ challenge: 'not base64url' }), TypeError);
});

test('reads creation options where the browser does not', (t) => {
  withAuthenticator(t, withoutStatics);
  const rest = {
    rp: { id: 'northwind.example', name: 'Northwind' },
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    authenticatorSelection: { residentKey: 'required' },
  };
  const user = { name: 'astrid@northwind.example', displayName: 'Astrid' };
  const read = creationOptions({
    ...rest,
    challenge: 'AQID',
    user: { ...user, id: 'BAUG' },
    excludeCredentials: [{ id: 'Bw', type: 'public-key' }],
  });
  assert.deepEqual(read, {
    ...rest,
    challenge: Uint8Array.of(1, 2, 3),
    user: { ...user, id: Uint8Array.of(4, 5, 6) },
    excludeCredentials: [{ id: Uint8Array.of(7), type: 'public-key' }],
  });
  assert.throws(() => creationOptions({ challenge: 'AQID' }), TypeError);
});

test('leaves the options to a browser that reads them', (t) => {
  const seen: unknown[] = [];
  const read = { challenge: new Uint8Array(1) };
  const parse = (options: unknown): unknown => (seen.push(options), read);
  withAuthenticator(t, { parseRequestOptionsFromJSON: parse, parseCreationOptionsFromJSON: parse });
  const options = { challenge: 'AQID', hints: ['hybrid'] };
  assert.equal(requestOptions(options), read);
  assert.equal(creationOptions(options), read);
  assert.deepEqual(seen, [options, options]);
});

const common = {
  id: 'AQID',
  rawId: bytes(1, 2, 3),
  type: 'public-key',
  authenticatorAttachment: 'platform',
  getClientExtensionResults: () => ({ credProps: { rk: true } }),
};
const written = {
  id: 'AQID',
  rawId: 'AQID',
  type: 'public-key',
  authenticatorAttachment: 'platform',
  clientExtensionResults: { credProps: { rk: true } },
};
/** What a browser, or a password manager in its place, hands over: what it has is all there is. */
const handed = (members: object): PublicKeyCredential => ({ ...common, ...members }) as unknown as PublicKeyCredential;

test('writes an assertion where the browser does not, with a user only where it has one', () => {
  const response = { clientDataJSON: bytes(1), authenticatorData: bytes(2), signature: bytes(3), userHandle: bytes(4) };
  const json = { clientDataJSON: 'AQ', authenticatorData: 'Ag', signature: 'Aw' };
  assert.deepEqual(toResponse(handed({ response })), { ...written, response: { ...json, userHandle: 'BA' } });
  assert.deepEqual(toResponse(handed({ response: { ...response, userHandle: null } })), { ...written, response: json });
});

test('writes a new credential where the browser does not', () => {
  const response = { clientDataJSON: bytes(1), attestationObject: bytes(2) };
  const json = { clientDataJSON: 'AQ', attestationObject: 'Ag' };
  assert.deepEqual(toResponse(handed({ response })), { ...written, response: { ...json, transports: [] } });
  const told = { ...response, getTransports: () => ['usb'] };
  const { authenticatorAttachment: _, ...rest } = written;
  assert.deepEqual(toResponse(handed({ response: told, authenticatorAttachment: null })), {
    ...rest,
    response: { ...json, transports: ['usb'] },
  });
});

test('writes by itself what a browser or a password manager fails to write', () => {
  const response = { clientDataJSON: bytes(1), attestationObject: bytes(2) };
  const toJSON = (): never => {
    throw new TypeError('Illegal invocation');
  };
  assert.equal(toResponse(handed({ response, toJSON })).response.clientDataJSON, 'AQ');
  const json = { id: 'x', response: { clientDataJSON: 'y' } };
  assert.equal(toResponse(handed({ response, toJSON: () => json })), json);
});
