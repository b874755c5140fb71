import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodSession, hostileBackend, json, problem } from '../test/hostile-backend.ts';
import { startLogin, stateOf, stepOf, valuesOf } from '../test/portal.ts';
import { held } from '../test/requests.ts';

const push = { id: 'step-1', kind: 'push', device: 'Work phone', number: 42, pollAfter: 3, expiresIn: 60, resendAfter: 20 };
const flowOf = (step: unknown, members: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'flow-1',
  kind: 'login',
  status: 'pending',
  expiresIn: 900,
  step,
  ...members,
});
const approved = flowOf(undefined, { status: 'complete', result: { session: goodSession } });

test('asks until the phone has answered, and is logged in then', async () => {
  const { client, sent } = hostileBackend((_, count) =>
    json(count < 5 ? flowOf({ ...push, expiresIn: 60 - count }) : approved),
  );
  const flow = await startLogin(client);
  const states = valuesOf(flow);
  for (let poll = 0; poll < 4; poll += 1) await flow.refresh();
  assert.deepEqual(
    states.map((state) => (state.status === 'asking' && state.step.kind === 'push' ? state.step.expiresIn : state.status)),
    [58, 57, 56, 'complete'],
  );
  assert.equal(client.session.value.status, 'logged-in');
  await flow.refresh();
  assert.equal(sent.length, 5);
});

test('a poll that fails leaves the step, and one that succeeds takes the error away', async () => {
  const faults = [
    problem('internal', 500),
    problem('temporarily-unavailable', 503),
    json(null),
    new Response('<!doctype html>'),
  ];
  for (const fault of faults) {
    const { client } = hostileBackend(({ method }, count) =>
      method === 'GET' && count < 5 ? fault.clone() : json(flowOf({ ...push, expiresIn: 60 - count })),
    );
    const flow = await startLogin(client);
    const states = valuesOf(flow);
    await flow.refresh();
    assert.ok(stateOf(flow, 'asking').error);
    assert.deepEqual(stepOf(flow), { ...push, expiresIn: 59 });
    for (let poll = 0; poll < 4; poll += 1) await flow.refresh();
    assert.equal(stateOf(flow, 'asking').error, undefined);
    assert.deepEqual([...new Set(states.map(({ status }) => status))], ['asking']);
  }
});

test('a poll on its way does not lose the answer given meanwhile', async () => {
  const late = held<Response>();
  const again = { ...push, id: 'step-2', resendAfter: 30 };
  const { client, sent, reached } = hostileBackend(({ method }) =>
    method === 'GET' ? late.promise : json(flowOf(sent.length === 1 ? push : again)),
  );
  const flow = await startLogin(client);
  const polling = flow.refresh();
  await reached(2);
  await flow.answer({ kind: 'resend' });
  late.give(json(flowOf(push)));
  await polling;
  assert.deepEqual(stepOf(flow), again);
});

test('while an answer is on its way nothing is asked', async () => {
  const late = held<Response>();
  const { client, sent, reached } = hostileBackend((_, count) => (count === 2 ? late.promise : json(flowOf(push))));
  const flow = await startLogin(client);
  const answering = flow.answer({ kind: 'resend' });
  await reached(2);
  await flow.refresh();
  assert.equal(sent.length, 2);
  late.give(json(flowOf({ ...push, id: 'step-2' })));
  await answering;
  assert.equal(stepOf(flow).id, 'step-2');
});

test('recovery codes stay on screen when the step is read again', async () => {
  const step = { id: 'step-1', kind: 'recovery-codes' };
  const codes = ['K3M9-PQ7R', 'T8WX-2N4D'];
  const { client } = hostileBackend((_, count) => json(flowOf(count === 1 ? { ...step, codes } : step)));
  const flow = await startLogin(client);
  await flow.refresh();
  assert.deepEqual(stepOf(flow), { ...step, codes });
});

test('what the server sends anew takes the place of what was shown', async () => {
  const step = { id: 'step-1', kind: 'enrol-totp', otpauthUri: 'otpauth://totp/a', secret: 'AAAA', digits: 6, period: 30 };
  const anew = { ...step, otpauthUri: 'otpauth://totp/b', secret: 'BBBB' };
  const { client } = hostileBackend((_, count) => json(flowOf(count === 1 ? step : anew)));
  const flow = await startLogin(client);
  await flow.refresh();
  assert.deepEqual(stepOf(flow), anew);
});

test('another step takes nothing from the one before', async () => {
  const codes = ['K3M9-PQ7R'];
  for (const other of [
    { id: 'step-2', kind: 'recovery-codes' },
    { id: 'step-1', kind: 'identifier' },
  ]) {
    const { client } = hostileBackend((_, count) =>
      json(flowOf(count === 1 ? { id: 'step-1', kind: 'recovery-codes', codes } : other)),
    );
    const flow = await startLogin(client);
    await flow.refresh();
    assert.deepEqual(stepOf(flow), other);
  }
});
