/** Nobody learns from an answer who has an account, or how it stands. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Flow, WebAuthnOptions } from 'portal-contract';
import { people, type ScenarioName } from 'portal-mock';
import { startHarborId, type HarborId } from 'portal-mock/harbor-id';
import { Authenticator } from '../../packages/mock/test/authenticator.ts';
import { Driver, everyKind, flowOf, quickMock } from '../../packages/mock/test/driver.ts';
import type { Said, StillMock } from './walker.ts';

const { astrid, bruno, celia, dmitri, elin, karin, lena, mateo, priya, quentin, sofia } = people;

/** Somebody of every sort, and nobody. The names are of different lengths, which may show nowhere but where the name does. */
const everybody = {
  known: bruno.email,
  unknown: 'nobody@northwind.example',
  'unknown with a longer name': 'nobody.who.ever.worked.here@northwind.example',
  'locked by the administrator': celia.email,
  suspended: dmitri.email,
  'with an authenticator app': astrid.email,
  'with a passkey': priya.email,
  'with a security key': quentin.email,
  'with a device': elin.email,
  'with a phone': karin.email,
  'with recovery codes': lena.email,
  'with an expired password': mateo.email,
  'known to a provider': sofia.email,
  'unknown at a provider': 'nobody@harbor.example',
} as const;

type Sort = keyof typeof everybody;
const sorts = Object.keys(everybody) as Sort[];

/** Who is sent to the provider instead of being asked for a password: that much a domain tells. */
const atProvider: readonly Sort[] = ['known to a provider', 'unknown at a provider'];
const here = sorts.filter((sort) => !atProvider.includes(sort));

let harbor: HarborId;
before(async () => {
  harbor = await startHarborId({ port: 0, redirectUris: ['http://localhost:4000/portal/v1/identity-provider/callback'] });
});
after(() => harbor.close());

/** A mock on which Elin has a device of her own. */
async function portal(scenario: ScenarioName = 'device-login'): Promise<StillMock> {
  const mock = quickMock({ identityProviders: [harbor.settings], scenario: 'device-login' });
  const driver = new Driver(mock);
  const flow = await driver.afterPassword({ ...elin, authenticators: [] });
  const response = await new Authenticator().create(flow.step?.['options'] as WebAuthnOptions);
  assert.equal((await driver.answer(flow, { kind: 'enrol-webauthn', response })).status, 'complete');
  mock.setScenario(scenario);
  return mock;
}

/** Text where whoever was asked about is taken out, as it was typed or in an address. */
const without = (text: string, identifier: string): string =>
  text.replaceAll(identifier, '').replaceAll(encodeURIComponent(identifier), '').replaceAll('%40', '@');

/** A value with the length of each text in place of it: what is random differs in nothing else. */
function skeleton(value: unknown, identifier: string): unknown {
  if (typeof value === 'string') return `${without(value, identifier).length} characters`;
  if (Array.isArray(value)) return value.map((each) => skeleton(each, identifier));
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([name, each]) => [name, skeleton(each, identifier)]);
}

/** What an answer looks like from outside. */
async function shapeOf(response: Response, driver: Driver, identifier: string): Promise<unknown> {
  const text = await response.clone().text();
  return {
    status: response.status,
    headers: [...response.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id'),
    cookies: [...driver.browser.cookies].map(([name, value]) => [name, value.length]),
    length: without(text, identifier).length,
    body: skeleton(JSON.parse(text), identifier),
  };
}

/** What a stranger does with an identifier: starts, and answers whatever is asked. */
interface Probe {
  readonly kind: 'login' | 'recovery';
  readonly answers: (identifier: string) => readonly Said[];
  /** Seconds that go by before each answer. */
  readonly wait?: number;
}

/** The shapes of every answer that a probe gets for each of some sorts of people. */
async function shapes(probe: Probe, of: readonly Sort[], scenario?: ScenarioName): Promise<Map<string, Sort[]>> {
  const seen = new Map<string, Sort[]>();
  for (const sort of of) {
    const trace = JSON.stringify(await probed(await portal(scenario), probe, everybody[sort]), null, 1);
    seen.set(trace, [...(seen.get(trace) ?? []), sort]);
  }
  return seen;
}

async function probed(mock: StillMock, { kind, answers, wait = 0 }: Probe, identifier: string): Promise<unknown[]> {
  const driver = new Driver(mock);
  const start = await driver.send('flows', { method: 'POST', body: { kind, accepts: everyKind } });
  const trace = [await shapeOf(start, driver, identifier)];
  let flow: Flow = await flowOf(start, 201);
  for (const answer of answers(identifier)) {
    mock.clock.advance(wait);
    const response = await driver.answerRaw(flow, answer);
    trace.push(await shapeOf(response, driver, identifier));
    flow = await flowOf(response, 200);
  }
  return trace;
}

/** Fails, with who stands out, where there is more than one shape. */
function assertAlike(seen: ReadonlyMap<string, readonly Sort[]>): void {
  const [first = '', ...others] = seen.keys();
  for (const other of others)
    assert.equal(other, first, `${seen.get(other)?.join(', ')} against ${seen.get(first)?.join(', ')}`);
}

const wrongTimes = (times: number, answer: Said): Said[] => Array.from({ length: times }, () => answer);

test('an email is answered alike, whoever it belongs to', async () => {
  const probe: Probe = { kind: 'login', answers: (identifier) => [{ kind: 'identifier', identifier }] };
  assertAlike(await shapes(probe, here));
  assertAlike(await shapes(probe, atProvider));
});

for (const scenario of ['default', 'generic', 'timer', 'attempts-left'] as const satisfies readonly ScenarioName[]) {
  test(`${scenario}: six wrong passwords are answered alike, whoever they are of`, async () => {
    const probe: Probe = {
      kind: 'login',
      answers: (identifier) => [
        { kind: 'identifier', identifier },
        ...wrongTimes(5, { kind: 'password', password: 'wrong' }),
        // Where there is a wait to be seen, it is seen by trying too early.
        scenario === 'default' || scenario === 'generic' ? { kind: 'password', password: 'wrong' } : { kind: 'retry' },
      ],
    };
    assertAlike(await shapes(probe, here, scenario));
  });
}

test('generic: the right password of somebody who may not log in looks like a wrong one', async () => {
  const right: Readonly<Record<string, string>> = { [celia.email]: celia.password, [dmitri.email]: dmitri.password };
  const probe: Probe = {
    kind: 'login',
    answers: (identifier) => [
      { kind: 'identifier', identifier },
      { kind: 'password', password: right[identifier] ?? 'wrong' },
    ],
  };
  assertAlike(await shapes(probe, here, 'generic'));
});

test('a recovery is answered alike, whoever it is for: asked for, sent again, and with a wrong code', async () => {
  const probe: Probe = {
    kind: 'recovery',
    wait: 31,
    answers: (identifier) => [
      { kind: 'identifier', identifier },
      { kind: 'resend' },
      { kind: 'resend' },
      { kind: 'sent', token: '00000000' },
    ],
  };
  assertAlike(await shapes(probe, sorts));
});

test('a link that is not one is answered alike', async () => {
  const seen = new Set<string>();
  for (const token of ['A'.repeat(43), 'short', 'x'.repeat(512)]) {
    const driver = new Driver(await portal());
    const response = await driver.send('flows', { method: 'POST', body: { kind: 'recovery', accepts: everyKind, token } });
    seen.add(JSON.stringify(await shapeOf(response, driver, '')));
  }
  assert.equal(seen.size, 1);
});

test('a credential that nobody has is refused like one with a wrong signature', async () => {
  const seen = new Set<string>();
  const mock = await portal();
  const accounts = await mock.store.list('accounts');
  const credentials = accounts.flatMap((account) => account.credentials.map(({ id }) => id));
  assert.ok(credentials.length >= 3);
  for (const id of [...credentials, 'AAAAAAAAAAAAAAAAAAAAAA', 'A']) {
    const driver = new Driver(mock);
    const flow = await driver.start();
    const own = new Authenticator();
    await own.create({ challenge: 'AAAA', rp: { id: 'localhost' }, user: { id: 'AAAA' } });
    const response = await own.get(flow.step?.['passkey'] as WebAuthnOptions);
    const answer = await driver.answerRaw(flow, { kind: 'webauthn', response: { ...response, id, rawId: id } });
    seen.add(JSON.stringify(await shapeOf(answer, driver, '')));
  }
  assert.equal(seen.size, 1, [...seen].join('\n'));
});
