import { stepSchemas } from 'portal-contract';
import { people } from 'portal-mock';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodSession, hostileBackend, json, problem, silence, type Hostile } from '../test/hostile-backend.ts';
import { held, settled, type Held } from '../test/requests.ts';
import { everyStep, loginOf, openPortal, startLogin, stateOf, stepOf, toPassword, valuesOf } from '../test/portal.ts';

const { bruno } = people;
const flowAt = (step: Record<string, unknown>, id = 'flow-1'): Record<string, unknown> => ({
  id,
  kind: 'login',
  status: 'pending',
  expiresIn: 900,
  step,
});
const identifier = { id: 'step-1', kind: 'identifier' };
const password = { id: 'step-2', kind: 'password', identifier: bruno.email };
const complete = { id: 'flow-1', kind: 'login', status: 'complete', expiresIn: 900, result: { session: goodSession } };
const answer = { kind: 'identifier', identifier: bruno.email } as const;

/** A backend each of whose answers is given by hand, also after the client has given up: `fetch` of some hosts ignores that. */
function byHand(): Hostile & { reply(index: number, body: unknown, status?: number): Promise<void> } {
  const replies: Held<Response>[] = [];
  const hostile = hostileBackend(() => {
    const reply = held<Response>();
    replies.push(reply);
    return reply.promise;
  });
  return {
    ...hostile,
    async reply(index, body, status = 200) {
      await hostile.reached(index + 1);
      await settled();
      replies[index]?.give(status === 200 ? json(body) : problem(String(body), status));
      await settled();
    },
  };
}

test('an answer that comes after the flow was stopped changes nothing', async () => {
  for (const late of [flowAt(password), complete, { ...complete, status: 'expired' }, null]) {
    const { client, reply, sent } = byHand();
    const flow = loginOf(client);
    void flow.start();
    await reply(0, flowAt(identifier));
    const answering = flow.answer(answer);
    await settled();
    flow.stop();
    const states = valuesOf(flow);
    await reply(1, late);
    await answering;
    assert.deepEqual(states, []);
    assert.deepEqual(stateOf(flow, 'asking').step, identifier);
    assert.equal(client.session.value.status, 'unknown');
    assert.equal(sent.length, 2);
  }
});

test('a start that comes late does not take the place of the one after it', async () => {
  const { client, reply, sent } = byHand();
  const flow = loginOf(client);
  const first = flow.start();
  await settled();
  const second = flow.start();
  await reply(0, flowAt(password, 'flow-1'));
  await reply(1, flowAt(identifier, 'flow-2'));
  await Promise.all([first, second]);
  assert.equal(stepOf(flow).kind, 'identifier');
  void flow.answer(answer);
  await settled();
  assert.equal(sent.at(-1)?.url.pathname, '/portal/v1/flows/flow-2/answers');
});

test('a failure that comes late does not take the place of what came after it', async () => {
  const { client, reply } = byHand();
  const flow = loginOf(client);
  const first = flow.start();
  await settled();
  const second = flow.start();
  await reply(0, 'internal', 500);
  await reply(1, flowAt(identifier));
  await Promise.all([first, second]);
  assert.equal(stepOf(flow).kind, 'identifier');
});

test('a step whose drawing loads late does not take the place of what came after it', async () => {
  for (const loads of [true, false]) {
    const { client, reply } = byHand();
    const loading = held<undefined>();
    const slow = async (): Promise<{ schema: typeof stepSchemas.password }> => {
      await loading.promise;
      if (!loads) throw new TypeError('Failed to fetch dynamically imported module');
      return { schema: stepSchemas.password };
    };
    const flow = loginOf(client, { ...everyStep, password: slow });
    const first = flow.start();
    await reply(0, flowAt(password));
    const second = flow.start();
    await reply(1, flowAt(identifier));
    loading.give(undefined);
    await Promise.all([first, second]);
    assert.equal(stepOf(flow).kind, 'identifier');
  }
});

test('a refresh that comes after the flow was stopped changes nothing', async () => {
  for (const late of [flowAt(password), complete, { ...complete, status: 'expired' }, null]) {
    const { client, reply, sent } = byHand();
    const flow = loginOf(client);
    void flow.start();
    await reply(0, flowAt(identifier));
    const refreshing = flow.refresh();
    await settled();
    flow.stop();
    await reply(1, late);
    await refreshing;
    assert.deepEqual(flow.value, { status: 'asking', step: identifier, error: undefined });
    assert.equal(client.session.value.status, 'unknown');
    assert.equal(sent.length, 2);
  }
});

test('a step whose drawing cannot be loaded is a failure of the network', async () => {
  const { client } = openPortal();
  const broken = (): never => {
    throw new TypeError('Failed to fetch dynamically imported module');
  };
  const flow = await startLogin(client, { ...everyStep, password: broken });
  await flow.answer(answer);
  assert.equal(stateOf(flow, 'asking').error?.code, 'network');
  assert.equal(stateOf(await startLogin(client, { ...everyStep, identifier: broken }), 'failed').error.code, 'network');
});

test('a refresh that comes late does not take the place of the answer given since', async () => {
  for (const late of [flowAt(identifier), { ...complete, status: 'expired', result: undefined }]) {
    const { client, reply } = byHand();
    const flow = loginOf(client);
    void flow.start();
    await reply(0, flowAt(identifier));
    const refreshing = flow.refresh();
    await settled();
    const answering = flow.answer(answer);
    await reply(1, late);
    await refreshing;
    assert.equal(flow.value.status, 'answering');
    await reply(2, flowAt(password));
    await answering;
    assert.equal(stepOf(flow).kind, 'password');
  }
});

test('a refresh that comes after the log-in does not undo it', async () => {
  for (const status of [200, 404, 500]) {
    const { client, reply } = byHand();
    const flow = loginOf(client);
    void flow.start();
    await reply(0, flowAt(identifier));
    const refreshing = flow.refresh();
    await settled();
    const answering = flow.answer(answer);
    await reply(2, complete);
    await answering;
    await reply(1, status === 200 ? flowAt(identifier) : status === 404 ? 'flow-not-found' : 'internal', status);
    await refreshing;
    assert.equal(flow.value.status, 'complete');
  }
});

test('stopped in the middle of an answer, the step waits for it again', async () => {
  const { client, reached, sent } = hostileBackend((request, count) =>
    count === 1 ? json(flowAt(identifier)) : count === 2 ? silence(request) : json(flowAt(password)),
  );
  const flow = await startLogin(client);
  const answering = flow.answer(answer);
  await reached(2);
  flow.stop();
  await answering;
  assert.deepEqual(flow.value, { status: 'asking', step: identifier });
  assert.equal(sent[1]?.request.signal.aborted, true);
  await flow.answer(answer);
  assert.equal(stepOf(flow).kind, 'password');
});

test('stopped while it waits, as when its element is moved, it takes the next answer', async () => {
  const { client } = openPortal();
  const flow = await toPassword(client, bruno);
  flow.stop();
  await flow.answer({ kind: 'password', password: bruno.password });
  stateOf(flow, 'complete');
});

test('stopped while it starts, it can be started again', async () => {
  const { client, reached } = hostileBackend((request, count) => (count === 1 ? silence(request) : json(flowAt(identifier))));
  const flow = loginOf(client);
  const first = flow.start();
  await reached(1);
  flow.stop();
  await first;
  assert.deepEqual(flow.value, { status: 'starting' });
  await flow.start();
  assert.equal(stepOf(flow).kind, 'identifier');
});

test('a backend that never answers ends in a time-out, and the step waits again', async () => {
  const { client, reached, clock } = hostileBackend((request, count) =>
    count === 1 ? json(flowAt(identifier)) : silence(request),
  );
  const flow = await startLogin(client);
  const answering = flow.answer(answer);
  await reached(2);
  clock.advance(10_000);
  await answering;
  assert.equal(stateOf(flow, 'asking').error?.code, 'timeout');
  const starting = flow.start();
  // The flow before is cancelled, then the next one is asked for.
  await reached(4);
  clock.advance(10_000);
  await starting;
  assert.equal(stateOf(flow, 'failed').error.code, 'timeout');
});

test('a flow that was completed in another tab is complete here', async () => {
  const { client } = hostileBackend((_, count) =>
    count === 1 ? json(flowAt(identifier)) : problem('step-mismatch', 409, { flow: complete }),
  );
  const flow = await startLogin(client);
  await flow.answer(answer);
  stateOf(flow, 'complete');
  assert.equal(client.session.value.status, 'logged-in');
});

test('a log-in in another tab in the middle of this one is noticed', async () => {
  const { client } = hostileBackend((_, count) =>
    count === 1 ? json(flowAt(identifier)) : problem('already-authenticated', 409),
  );
  const flow = await startLogin(client);
  await flow.answer(answer);
  assert.deepEqual(flow.value, { status: 'already-authenticated' });
});
