import { stepSchemas } from 'portal-contract';
import { people } from 'portal-mock';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodSession, hostileBackend, json, problem, silence } from '../test/hostile-backend.ts';
import { everyStep, logIn, openPortal, stateOf, stepOf, toPassword, type Portal } from '../test/portal.ts';
import { settled } from '../test/requests.ts';
import type { FlowOptions } from './flow-state.ts';
import { PortalFlow } from './flow.ts';
import type { PortalConnection } from './connection.ts';

const { bruno, celia } = people;

/** A log-in whose page writes down every id it is told, as it would to go on after a reload. */
function remembering(connection: PortalConnection, options: Partial<FlowOptions> = {}): { flow: PortalFlow; ids: unknown[] } {
  const ids: unknown[] = [];
  const flow = new PortalFlow(connection, { kind: 'login', steps: everyStep, onId: (id) => ids.push(id), ...options });
  return { flow, ids };
}

/** A log-in that asks for the password, and its id. */
async function halfWay(portal: Portal): Promise<string> {
  const { flow, ids } = remembering(portal.client);
  await flow.start();
  await flow.answer({ kind: 'identifier', identifier: bruno.email });
  assert.equal(ids.length, 1);
  return String(ids[0]);
}

const identifier = { id: 'step-1', kind: 'identifier' };
const flowOf = (members: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'flow-1',
  kind: 'login',
  status: 'pending',
  expiresIn: 900,
  step: identifier,
  ...members,
});

test('goes on after a reload where it was, and logs in', async () => {
  const portal = openPortal();
  const id = await halfWay(portal);
  const client = portal.tab();
  const { flow, ids } = remembering(client);
  const before = portal.sent.length;
  await flow.start({ resume: id });
  assert.deepEqual(
    portal.sent.slice(before).map(({ method }) => method),
    ['GET'],
  );
  assert.equal(stepOf(flow).kind, 'password');
  assert.equal(stateOf(flow, 'asking').error, undefined);
  await flow.answer({ kind: 'password', password: bruno.password });
  assert.deepEqual(flow.value, { status: 'complete', outcome: 'session' });
  assert.equal(client.session.value.status, 'logged-in');
  assert.deepEqual(ids, [id, undefined]);
});

test('begins anew, without a word, when there is nothing to go on with', async () => {
  for (const spoil of ['expired', 'forgotten', 'of another browser', 'made up', '..', '../session', '\ud800'] as const) {
    const portal = openPortal();
    const id = await halfWay(portal);
    if (spoil === 'expired') portal.mock.clock.advance(901);
    if (spoil === 'forgotten') await portal.mock.store.remove('flows', id);
    const own = ['expired', 'forgotten'].includes(spoil);
    const other = openPortal();
    const { flow, ids } = remembering(spoil === 'of another browser' ? other.client : portal.tab());
    await flow.start({ resume: own || spoil === 'of another browser' ? id : spoil });
    assert.equal(stepOf(flow).kind, 'identifier', spoil);
    assert.equal(stateOf(flow, 'asking').error, undefined, spoil);
    assert.equal(ids[0], undefined, spoil);
    assert.ok(typeof ids[1] === 'string' && ids[1] !== id && ids.length === 2, spoil);
  }
});

test('takes no flow of another kind, and none that answers with nonsense', async () => {
  const answers = [flowOf({ kind: 'recovery' }), flowOf({ status: 'expired' }), { id: 7 }, null];
  for (const answer of answers) {
    const { client, sent } = hostileBackend(({ method }) => json(method === 'GET' ? answer : flowOf({ id: 'flow-2' })));
    const { flow, ids } = remembering(client);
    await flow.start({ resume: 'flow-1' });
    assert.equal(stepOf(flow).kind, 'identifier');
    assert.deepEqual(ids, [undefined, 'flow-2']);
    assert.equal(sent.length, 2);
  }
});

test('a flow that was completed on the way back from elsewhere begins its session', async () => {
  const { client } = hostileBackend(() =>
    json(flowOf({ status: 'complete', step: undefined, result: { session: goodSession } })),
  );
  const { flow, ids } = remembering(client);
  await flow.start({ resume: 'flow-1' });
  assert.deepEqual(flow.value, { status: 'complete', outcome: 'session' });
  assert.equal(client.session.csrfToken, goodSession.csrfToken);
  assert.deepEqual(ids, [undefined]);
});

test('a flow that was denied elsewhere shows why, and is not remembered', async () => {
  const denied = { id: 'step-1', kind: 'denied', reason: 'rejected', help: [] };
  const { client, sent } = hostileBackend(() => json(flowOf({ status: 'denied', step: denied })));
  const { flow, ids } = remembering(client);
  await flow.start({ resume: 'flow-1' });
  assert.deepEqual(stepOf(flow), denied);
  assert.deepEqual(ids, [undefined]);
  assert.equal(sent.length, 1);
});

test('a flow that was denied for a while is remembered as long as there is something to wait for', async () => {
  let unlockIn = 900;
  const { client } = hostileBackend(({ method }) =>
    json(
      method === 'DELETE'
        ? {}
        : flowOf({ status: 'denied', step: { id: 'step-1', kind: 'denied', reason: 'locked', help: [], unlockIn } }),
    ),
  );
  const { flow, ids } = remembering(client);
  await flow.start();
  assert.deepEqual(ids, ['flow-1']);
  await flow.start({ resume: 'flow-1' });
  assert.deepEqual(ids, ['flow-1', 'flow-1']);
  unlockIn = 0;
  await flow.start({ resume: 'flow-1' });
  assert.equal(stateOf(flow, 'asking').step.kind, 'denied');
  assert.deepEqual(ids, ['flow-1', 'flow-1', undefined]);
});

test('a server that is not reached keeps the flow to go on with for the next try', async () => {
  const portal = openPortal({ faults: { getFlow: 'network' } });
  const id = await halfWay(portal);
  const { flow, ids } = remembering(portal.tab());
  await flow.start({ resume: id });
  assert.equal(stateOf(flow, 'failed').error.code, 'network');
  assert.deepEqual(ids, []);
  delete portal.mock.faults.getFlow;
  await flow.start();
  assert.equal(stepOf(flow).kind, 'password');
  await flow.start();
  assert.equal(stepOf(flow).kind, 'identifier');
});

test('stopped while it reads the flow, as when its element is moved, it goes on with the same one', async () => {
  const { client, sent, reached } = hostileBackend((request, count) => (count === 1 ? silence(request) : json(flowOf())));
  const { flow } = remembering(client);
  const first = flow.start({ resume: 'flow-1' });
  await reached(1);
  flow.stop();
  await first;
  assert.equal(flow.value.status, 'starting');
  await flow.start();
  assert.equal(stepOf(flow).kind, 'identifier');
  assert.deepEqual(
    sent.map(({ method }) => method),
    ['GET', 'GET'],
  );
});

test('a step whose drawing did not load is asked for again in the same flow, since a token works once', async () => {
  const { client, sent } = hostileBackend(() => json(flowOf({ kind: 'recovery' })));
  let tries = 0;
  const steps: typeof everyStep = {
    identifier: () => {
      tries += 1;
      if (tries === 1) throw new TypeError('Failed to fetch dynamically imported module');
      return { schema: stepSchemas.identifier };
    },
  };
  const { flow } = remembering(client, { kind: 'recovery', steps });
  await flow.start({ token: 'token-1' });
  assert.equal(stateOf(flow, 'failed').error.code, 'network');
  await flow.start();
  assert.equal(stepOf(flow).kind, 'identifier');
  assert.deepEqual(
    sent.map(({ method, url }) => `${method} ${url.pathname}`),
    ['POST /portal/v1/flows', 'GET /portal/v1/flows/flow-1'],
  );
});

test('a token that the server refuses is not sent again', async () => {
  const { client, sent } = hostileBackend((_, count) =>
    count === 1 ? problem('validation-failed', 422) : json(flowOf({ kind: 'recovery' })),
  );
  const { flow } = remembering(client, { kind: 'recovery' });
  await flow.start({ token: 'x'.repeat(1000) });
  assert.equal(stateOf(flow, 'failed').error.code, 'validation-failed');
  await flow.start();
  assert.equal(stepOf(flow).kind, 'identifier');
  assert.equal('token' in (JSON.parse(sent[1]?.body ?? '') as object), false);
});

test('a token that did not reach the server is sent again', async () => {
  const { client, sent } = hostileBackend((_, count) =>
    count === 1 ? problem('temporarily-unavailable', 503) : json(flowOf({ kind: 'recovery' })),
  );
  const { flow } = remembering(client, { kind: 'recovery' });
  await flow.start({ token: 'token-1' });
  stateOf(flow, 'failed');
  await flow.start();
  assert.equal((JSON.parse(sent[1]?.body ?? '') as { token: string }).token, 'token-1');
});

test('a resumed flow that is resumed again is not cancelled', async () => {
  const portal = openPortal();
  const id = await halfWay(portal);
  const { flow } = remembering(portal.tab());
  await flow.start({ resume: id });
  await flow.start({ resume: id });
  await settled();
  assert.ok(!portal.sent.some(({ method }) => method === 'DELETE'));
  assert.equal(stepOf(flow).kind, 'password');
});

test('started over it cancels what it had begun, and says so', async () => {
  const portal = openPortal();
  const { flow, ids } = remembering(portal.client);
  await flow.start();
  await flow.start();
  await settled();
  const [first, nothing, second] = ids;
  assert.ok(typeof first === 'string' && nothing === undefined && typeof second === 'string' && first !== second);
  assert.equal(portal.sent.filter(({ method }) => method === 'DELETE').length, 1);
});

test('a log-in that is refused for good, or not needed, is not remembered', async () => {
  const portal = openPortal();
  const { flow, ids } = remembering(portal.client);
  await flow.start();
  await flow.answer({ kind: 'identifier', identifier: celia.email });
  await flow.answer({ kind: 'password', password: celia.password });
  assert.equal(stepOf(flow).kind, 'denied');
  assert.equal(ids.at(-1), undefined);
  const other = openPortal();
  await logIn(other, bruno);
  const needless = remembering(other.tab());
  await needless.flow.start({ resume: 'flow-of-yesterday' });
  assert.deepEqual(needless.flow.value, { status: 'already-authenticated' });
  assert.equal(needless.ids.at(-1), undefined);
});

test('says where to come back to, and with which token, only where there is one', async () => {
  const { client, sent } = hostileBackend(() => json(flowOf()));
  const page = 'https://intranet.northwind.example/start';
  const pages = [undefined, page, page];
  const steps = { identifier: () => ({ schema: stepSchemas.identifier }) };
  const { flow } = remembering(client, { steps, returnTo: () => pages.shift() });
  await flow.start();
  await flow.start();
  await flow.start({ token: 'token-1' });
  const bodies = sent.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body) as unknown);
  const plain = { kind: 'login', accepts: ['identifier'] };
  assert.deepEqual(bodies, [plain, { ...plain, returnTo: page }, { ...plain, returnTo: page, token: 'token-1' }]);
});

test('a flow that expires while it asks begins anew without the token of the one before', async () => {
  const { client, sent } = hostileBackend((_, count) =>
    count === 2 ? problem('flow-expired', 410) : json(flowOf({ id: `flow-${count}` })),
  );
  const { flow, ids } = remembering(client);
  await flow.start({ token: 'token-1' });
  await flow.answer({ kind: 'identifier', identifier: bruno.email });
  assert.equal(stateOf(flow, 'asking').error?.code, 'flow-expired');
  assert.equal('token' in (JSON.parse(sent[2]?.body ?? '') as object), false);
  assert.deepEqual(ids, ['flow-1', 'flow-3']);
});

test('two flows of one page may go on with different ones', async () => {
  const portal = openPortal();
  const id = await halfWay(portal);
  const other = await toPassword(portal.client, bruno);
  const { flow } = remembering(portal.client);
  await flow.start({ resume: id });
  await flow.answer({ kind: 'back' });
  assert.equal(stepOf(flow).kind, 'identifier');
  assert.equal(stepOf(other).kind, 'password');
});
