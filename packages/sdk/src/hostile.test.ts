import { people } from 'portal-mock';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { inspect } from 'node:util';
import { bodyMark, hostileAnswers, type HostileAnswer } from '../test/hostile-answers.ts';
import { goodFlow, goodSession, hostileBackend, json, problem, tampered, type Hostile } from '../test/hostile-backend.ts';
import { logIn, openPortal, startLogin, stateOf } from '../test/portal.ts';
import { settled } from '../test/requests.ts';
import { createPortalClient, type PortalClient } from './client.ts';
import { launchApp } from './launch.ts';
import { PortalError } from './portal-error.ts';

const unhandled: unknown[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(reason));
after(async () => {
  await settled();
  assert.deepEqual(unhandled, []);
  assert.equal(Reflect.get({}, 'polluted'), undefined);
});

const answerFlow = {
  id: 'flow-1',
  body: { step: 'step-1', kind: 'identifier', identifier: 'bruno@northwind.example' },
} as const;

const calls: Record<string, (client: PortalClient) => Promise<unknown>> = {
  getConfiguration: (client) => client.getConfiguration(),
  getSession: (client) => client.getSession(),
  listApps: (client) => client.listApps(),
  getApp: (client) => client.getApp({ id: 'huddle' }),
  startFlow: (client) => client.startFlow({ body: { kind: 'login', accepts: ['identifier'] } }),
  getFlow: (client) => client.getFlow({ id: 'flow-1' }),
  answerFlow: (client) => client.answerFlow(answerFlow),
  launchApp: (client) => launchApp(client, 'huddle'),
  logOut: (client) => client.session.logOut(),
};

test('there are enough of them, each with a name of its own', () => {
  assert.ok(hostileAnswers.length >= 40, `${hostileAnswers.length}`);
  assert.equal(new Set(hostileAnswers.map(({ name }) => name)).size, hostileAnswers.length);
});

for (const row of hostileAnswers) {
  test(`every call that gets ${row.name} fails as ${row.code}`, async () => {
    for (const [name, call] of Object.entries(calls)) {
      const { client } = hostileBackend(row.answer);
      if (name === 'logOut' && row.empty) await call(client);
      else await assert.rejects(call(client), isPlain(row), name);
    }
  });

  test(`a page that gets ${row.name} shows something`, async () => {
    const { client } = hostileBackend(row.answer);
    await Promise.all([client.session.refresh(), client.configuration.load()]);
    const flow = await startLogin(client);
    for (const { value } of [client.session, client.configuration, flow]) {
      assert.ok(value.status === 'failed');
      isPlain(row)(value.error);
    }
  });

  test(`a log-in that gets ${row.name} in the middle can go on`, async () => {
    const good = await goodFlow();
    const { client } = hostileBackend((_, count) => (count === 2 ? row.answer() : json(good)));
    const flow = await startLogin(client);
    const { step } = stateOf(flow, 'asking');
    await flow.answer({ kind: 'identifier', identifier: people.bruno.email });
    const asking = stateOf(flow, 'asking');
    assert.deepEqual(asking.step, step);
    isPlain(row)(asking.error);
    await flow.answer({ kind: 'identifier', identifier: people.bruno.email });
    assert.equal(stateOf(flow, 'asking').error, undefined);
  });
}

test('a list whose items are all malformed is an empty list', async () => {
  const { client } = hostileBackend(() => json({ items: [null, 1, 'x', {}, [], { id: '../session' }], nextCursor: null }));
  assert.deepEqual(await client.listApps(), { items: [], nextCursor: null });
});

test('names that trick the eye are text like any other', async () => {
  const names = ['\u202egnp.exe', '\u200b', '👩‍👩‍👧‍👦', '<img src=x onerror=alert(1)>', 'a'.repeat(100_000), '\u0000'];
  const rest = { mfa: false, status: 'available', favourite: false, hasDetails: false };
  const items = names.map((name, index) => ({ id: `app-${index}`, name, ...rest }));
  const { client } = hostileBackend(() => json({ items, nextCursor: null }));
  assert.deepEqual((await client.listApps()).items, items);
});

test('10,000 applications in one answer are read, and those that are malformed left out', async () => {
  const items = Array.from({ length: 10_000 }, (_, index) =>
    index % 2
      ? null
      : { id: `app-${index}`, name: 'App', mfa: false, status: 'available', favourite: false, hasDetails: false },
  );
  const { client } = hostileBackend(() => json({ items, nextCursor: null }));
  assert.equal((await client.listApps()).items.length, 5000);
});

test('a step-mismatch without a flow that makes sense leaves the step', async () => {
  const flows = [
    undefined,
    null,
    {},
    [],
    'flow',
    { id: '..' },
    { id: 'a', kind: 'login', status: 'pending', expiresIn: 1 },
    { id: 'a', kind: 'login', status: 'pending', expiresIn: 1, step: { id: 's', kind: 'totp', digits: 99 } },
    { id: 'a', kind: 'login', status: 'complete', expiresIn: 1 },
    { id: 'a', kind: 'login', status: 'complete', expiresIn: 1, result: { session: { ...goodSession, csrfToken: '' } } },
  ];
  const good = await goodFlow();
  for (const moved of flows) {
    const { client } = hostileBackend((_, count) =>
      count === 1 ? json(good) : problem('step-mismatch', 409, { flow: moved }),
    );
    const flow = await startLogin(client);
    const { step } = stateOf(flow, 'asking');
    await flow.answer({ kind: 'identifier', identifier: people.bruno.email });
    const asking = stateOf(flow, 'asking');
    assert.deepEqual(asking.step, step);
    assert.ok(asking.error instanceof PortalError, JSON.stringify(moved));
    assert.equal(client.session.value.status, 'unknown');
  }
});

test('a step-mismatch whose flow leads to a detour that fails leaves the step', async () => {
  const good = await goodFlow();
  const moved = { ...good, step: { id: 's', kind: 'retina-scan', alternatives: [{ ref: 'a', kind: 'totp' }] } };
  const { client } = hostileBackend((_, count) =>
    count === 1 ? json(good) : count === 2 ? problem('step-mismatch', 409, { flow: moved }) : json(null),
  );
  const flow = await startLogin(client);
  await flow.answer({ kind: 'identifier', identifier: people.bruno.email });
  assert.equal(stateOf(flow, 'asking').error?.code, 'invalid-response');
});

test('a backend that ends every session at once leaves nobody waiting', async () => {
  const portal = openPortal();
  const fetch = tampered(portal.mock, ({ url }) => (/flows/.test(url) ? undefined : problem('session-expired', 401)));
  const client = createPortalClient({ endpoint: portal.mock.endpoint, fetch, clock: portal.clock });
  for (let round = 0; round < 3; round += 1) {
    await logIn({ ...portal, client }, people.bruno).catch(() => undefined);
    await assert.rejects(client.listApps(), { code: 'session-expired' });
    assert.equal(client.session.value.status, 'logged-out');
    await client.session.refresh();
    assert.equal(client.session.value.status, 'logged-out');
    for (const { id } of await portal.mock.store.list('sessions')) await portal.mock.store.remove('sessions', id);
  }
});

/** Members that a spoiled answer carries in place of its own. */
const spoils = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1.5,
    1e21,
    true,
    [],
    {},
    [null],
    'javascript:alert(1)',
    '../x',
    '\u0000',
    'x'.repeat(300),
    { __proto__: null },
  ),
  fc.jsonValue(),
);

test('whatever one member of a good answer is replaced by, the call ends well or as invalid-response', async () => {
  const portal = openPortal();
  await logIn(portal, people.astrid);
  const { client } = portal;
  const step = (await goodFlow())['step'] as object;
  const good: readonly (readonly [string, unknown])[] = [
    ['getConfiguration', await client.getConfiguration()],
    ['getSession', await client.getSession()],
    ['listApps', await client.listApps({ limit: 3 })],
    ['getApp', await client.getApp({ id: 'huddle' })],
    [
      'startFlow',
      {
        ...(await goodFlow()),
        step: { ...step, alternatives: [{ ref: 'a', kind: 'totp' }], notice: { code: 'x', level: 'info' } },
      },
    ],
    ['launchApp', await client.launchApp({ id: 'huddle' })],
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...good), fc.nat(), spoils, async ([name, answer], seed, spoil) => {
      const { client: victim } = hostileBackend(() => json(spoilOne(answer, seed, spoil)));
      await calls[name]?.(victim).catch((error: unknown) =>
        assert.ok(error instanceof PortalError && error.code === 'invalid-response', inspect(error)),
      );
    }),
    { numRuns: 400 },
  );
});

test('whatever one member of a flow is replaced by, the log-in never hangs and never begins a session that is none', async () => {
  const good = await goodFlow();
  const complete = { ...good, status: 'complete', result: { session: goodSession } };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom<unknown>(good, complete), fc.nat(), spoils, async (answer, seed, spoil) => {
      const hostile: Hostile = hostileBackend((_, count) => json(count === 1 ? good : spoilOne(answer, seed, spoil)));
      const flow = await startLogin(hostile.client);
      await flow.answer({ kind: 'identifier', identifier: people.bruno.email });
      assert.ok(['asking', 'unsupported', 'complete', 'failed'].includes(flow.value.status), flow.value.status);
      const { value } = hostile.client.session;
      assert.equal(value.status === 'logged-in', flow.value.status === 'complete');
      assert.ok(hostile.sent.length < 10);
    }),
    { numRuns: 400 },
  );
});

/** Fails with the row's code, and with nothing of what the backend wrote in what people and logs get to see. */
function isPlain({ name, code }: HostileAnswer): (error: unknown) => true {
  return (error) => {
    assert.ok(error instanceof PortalError, `${name}: ${inspect(error)}`);
    assert.equal(error.code, code, name);
    assert.equal(error.message, code);
    assert.equal(error.cause, undefined);
    assert.ok(!`${error.stack}${JSON.stringify(error)}`.includes(bodyMark), name);
    return true;
  };
}

/** A copy with one member, at any depth, replaced. */
function spoilOne(value: unknown, seed: number, spoil: unknown): unknown {
  const copy = structuredClone(value);
  const places: [object, string][] = [];
  const walk = (each: unknown): void => {
    if (typeof each !== 'object' || each === null) return;
    for (const [key, member] of Object.entries(each)) {
      places.push([each, key]);
      walk(member);
    }
  };
  walk(copy);
  const [owner, key] = places[seed % places.length] ?? [];
  if (owner && key !== undefined) Reflect.set(owner, key, spoil);
  return copy;
}
