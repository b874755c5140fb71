import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { Flow, WebAuthnOptions } from 'portal-contract';
import { Authenticator, flag, type Ceremony, type Change } from '../test/authenticator.ts';
import { Driver, quickMock } from '../test/driver.ts';
import { people } from './seed/people.ts';

const { bruno, priya, quentin } = people;

/** A change to what is signed, or one made on the way. */
type Mutation = { readonly signed: Change } | { readonly sent: (ceremony: Ceremony) => unknown };

/** A change to the members of `response`. */
const inner = (change: (response: Ceremony['response']) => object): Mutation => ({
  sent: (ceremony) => ({ ...ceremony, response: { ...ceremony.response, ...change(ceremony.response) } }),
});

/** The same bytes with one bit turned over. */
function flipped(text: unknown, at: number): string {
  const bytes = Buffer.from(String(text), 'base64url');
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? assert.fail(`no byte ${index}`)) ^ 1;
  return bytes.toString('base64url');
}

/** Client data with other members, as nobody has signed it. */
const retold = (text: unknown, members: object): string =>
  Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(String(text), 'base64url').toString()), ...members })).toString(
    'base64url',
  );

/** What both ceremonies share. */
const common: Readonly<Record<string, Mutation>> = {
  'id and rawId of another credential': {
    sent: (all) => ({ ...all, id: quentin.credentials[0].id, rawId: quentin.credentials[0].id }),
  },
  'id of no credential': { sent: (all) => ({ ...all, id: 'AAAA' }) },
  'id and rawId of no credential': { sent: (all) => ({ ...all, id: 'AAAA', rawId: 'AAAA' }) },
  'id that is not base64url': { sent: (all) => ({ ...all, id: `${all.id}=`, rawId: `${all.rawId}=` }) },
  'rawId of no credential': { sent: (all) => ({ ...all, rawId: 'AAAA' }) },
  'no rawId': { sent: ({ rawId: _rawId, ...all }) => all },
  type: { sent: (all) => ({ ...all, type: 'password' }) },
  'no type': { sent: ({ type: _type, ...all }) => all },
  'client data: challenge': { signed: { clientData: { challenge: 'AAAA' } } },
  'client data: no challenge': { signed: { clientData: { challenge: undefined } } },
  'client data: origin': { signed: { clientData: { origin: 'https://localhost.evil.example' } } },
  'client data: port of the origin': { signed: { clientData: { origin: 'http://localhost:4001' } } },
  'client data: scheme of the origin': { signed: { clientData: { origin: 'https://localhost:4000' } } },
  'client data: crossOrigin': { signed: { clientData: { crossOrigin: true } } },
  'client data: crossOrigin and topOrigin': {
    signed: { clientData: { crossOrigin: true, topOrigin: 'http://localhost:4000' } },
  },
  'client data: topOrigin': { signed: { clientData: { topOrigin: 'https://evil.example' } } },
  'client data that is not JSON': inner(() => ({ clientDataJSON: 'AAAA' })),
  'client data that is not base64url': inner(() => ({ clientDataJSON: '{}' })),
  'authenticator data: relying party': { signed: { rpId: 'evil.example' } },
  'authenticator data: parent domain': { signed: { rpId: 'host' } },
  'authenticator data: user not present': { signed: { flags: flag.userPresent } },
  'authenticator data: user not verified': { signed: { flags: flag.userVerified } },
  'authenticator data: backed up, but not eligible': { signed: { flags: flag.backedUp } },
};

const assertions: Readonly<Record<string, Mutation>> = {
  ...common,
  'client data: type': { signed: { clientData: { type: 'webauthn.create' } } },
  'client data retold: origin': inner(({ clientDataJSON }) => ({ clientDataJSON: retold(clientDataJSON, { more: 1 }) })),
  'authenticator data: attested, but no credential': { signed: { flags: flag.attested } },
  'authenticator data cut off': inner(({ authenticatorData }) => ({
    authenticatorData: String(authenticatorData).slice(0, 40),
  })),
  'authenticator data missing': inner(() => ({ authenticatorData: undefined })),
  'signature missing': inner(() => ({ signature: undefined })),
  'signature empty': inner(() => ({ signature: '' })),
  'signature of another key': inner(() => ({ signature: 'MAYCAQECAQE' })),
  'user handle of another person': { signed: { userHandle: Buffer.from(bruno.id).toString('base64url') } },
  'user handle missing': { signed: { userHandle: null } },
  'user handle that is no text': inner(() => ({ userHandle: 1 })),
};

const registrations: Readonly<Record<string, Mutation>> = {
  ...common,
  'client data: type': { signed: { clientData: { type: 'webauthn.get' } } },
  'authenticator data: not attested': { signed: { flags: flag.attested } },
  'key of an algorithm that was not asked for': { signed: { alg: -35 } },
  'authenticator that is not part of the device': { sent: (all) => ({ ...all, authenticatorAttachment: 'cross-platform' }) },
  'attestation missing': inner(() => ({ attestationObject: undefined })),
  'attestation that is not CBOR': inner(() => ({ attestationObject: 'AAAA' })),
  'attestation cut off': inner(({ attestationObject }) => ({ attestationObject: String(attestationObject).slice(0, -20) })),
  'attestation of an unknown format': inner(({ attestationObject }) => ({ attestationObject: reformatted(attestationObject) })),
};

/** The same attestation under a name that no format has. */
function reformatted(text: unknown): string {
  const attestation = isoCBOR.decodeFirst<Map<string, string>>(new Uint8Array(Buffer.from(String(text), 'base64url')));
  return Buffer.from(isoCBOR.encode(new Map([...attestation, ['fmt', 'nothing']]))).toString('base64url');
}

/** A ceremony that is refused as often as one likes, and goes through at the end. */
interface Trial {
  readonly flow: Flow;
  readonly driver: Driver;
  readonly run: (flow: Flow, change: Change) => Promise<Ceremony>;
  readonly kind: 'webauthn' | 'enrol-webauthn';
}

async function assertion(): Promise<Trial> {
  const driver = new Driver(quickMock());
  const phone = await new Authenticator().hold(priya);
  const run: Trial['run'] = ({ step }, change) => phone.get(step?.['passkey'] as WebAuthnOptions, change);
  return { driver, flow: await driver.start(), run, kind: 'webauthn' };
}

async function registration(always: Change = {}): Promise<Trial> {
  const driver = new Driver(quickMock({ scenario: 'device-login' }));
  const flow = await driver.afterPassword(bruno);
  const run: Trial['run'] = ({ step }, change) =>
    new Authenticator().create(step?.['options'] as WebAuthnOptions, { ...always, ...change });
  return { driver, flow, run, kind: 'enrol-webauthn' };
}

/** Tries every mutation in one flow: each is refused by the same step with a new challenge, and leaves nothing behind. */
async function refuseAll({ driver, flow, run, kind }: Trial, mutations: Readonly<Record<string, Mutation>>): Promise<void> {
  const before = await driver.mock.store.list('accounts');
  let current = flow;
  for (const [name, mutation] of Object.entries(mutations)) {
    const ceremony = await run(current, 'signed' in mutation ? mutation.signed : {});
    const response = 'sent' in mutation ? mutation.sent(ceremony) : ceremony;
    const next = await driver.answer(current, { kind, response });
    assert.equal(next.status, 'pending', name);
    assert.equal(next.step?.kind, flow.step?.kind, name);
    assert.deepEqual(next.step?.notice, { code: 'invalid-credential', level: 'error' }, name);
    assert.notEqual(next.step?.id, current.step?.id);
    current = next;
  }
  assert.deepEqual(await driver.mock.store.list('accounts'), before);
  assert.deepEqual(driver.mock.errors, []);
  const done = await driver.answer(current, { kind, response: await run(current, {}) });
  assert.equal(done.status, 'complete');
}

const range = (count: number, from = 0): number[] => Array.from({ length: count }, (_, index) => from + index);

test('every changed member of an assertion is refused', async () => refuseAll(await assertion(), assertions));

test('every turned bit of what an authenticator signed is refused', async () => {
  const bits = {
    ...Object.fromEntries(
      range(37).map((at) => [
        `data ${at}`,
        inner(({ authenticatorData }) => ({ authenticatorData: flipped(authenticatorData, at) })),
      ]),
    ),
    ...Object.fromEntries(
      range(68).map((at) => [`signature ${at}`, inner(({ signature }) => ({ signature: flipped(signature, at) }))]),
    ),
    ...Object.fromEntries(
      range(100).map((at) => [
        `client data ${at}`,
        inner(({ clientDataJSON }) => ({ clientDataJSON: flipped(clientDataJSON, at) })),
      ]),
    ),
  };
  await refuseAll(await assertion(), bits);
});

test('every changed member of a registration is refused', async () => refuseAll(await registration(), registrations));

/** Bytes from the end of a self-attested object to the flags: the authenticator data is its last member. */
const dataLength = 37 + 16 + 2 + 16 + 77;

test('every turned bit of a registration that attests itself is refused, its counter and its key included', async () => {
  const bits = range(dataLength, -dataLength).map((at) => [
    `authenticator data ${at + dataLength}`,
    inner(({ attestationObject }) => ({ attestationObject: flipped(attestationObject, at) })),
  ]);
  await refuseAll(await registration({ selfAttested: true }), Object.fromEntries(bits) as Readonly<Record<string, Mutation>>);
});

test('a response without the members that the contract names is malformed', async () => {
  const driver = new Driver(quickMock());
  const flow = await driver.start();
  for (const response of [
    {},
    { id: 'AAAA' },
    { id: '', response: { clientDataJSON: '' } },
    { id: 'AAAA', response: {} },
    null,
  ]) {
    assert.equal((await driver.answerRaw(flow, { kind: 'webauthn', response })).status, 422);
  }
  assert.equal((await driver.read(flow)).step?.id, flow.step?.id);
});
