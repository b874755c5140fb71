import { people } from 'portal-mock';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodSession, hostileBackend, json, problem } from '../test/hostile-backend.ts';
import { everyStep, stateOf, stepOf, valuesOf } from '../test/portal.ts';
import type { PortalConnection } from './connection.ts';
import { PortalFlow } from './flow.ts';

const { bruno } = people;
const policy = { minLength: 12, maxLength: 128, rules: [] };
const identifier = { id: 'step-1', kind: 'identifier' };
const sent = { id: 'step-2', kind: 'sent', channel: 'email', identifier: bruno.email, resendAfter: 30 };
const password = { id: 'step-3', kind: 'change-password', reason: 'recovery', policy, identifier: bruno.email };
const at = (step: unknown, members: Record<string, unknown> = {}): Response =>
  json({ id: 'flow-1', kind: 'recovery', status: 'pending', expiresIn: 900, step, ...members });
const over = (result: unknown, members: Record<string, unknown> = {}): Response =>
  at(undefined, { status: 'complete', result, ...members });
const recoveryOf = (connection: PortalConnection): PortalFlow =>
  new PortalFlow(connection, { kind: 'recovery', steps: everyStep });

test('ends with a new password and nobody logged in', async () => {
  const steps = [identifier, sent, password];
  const { client } = hostileBackend((_, count) => (count > steps.length ? over({ passwordSet: true }) : at(steps[count - 1])));
  const sessions = valuesOf(client.session);
  const flow = recoveryOf(client);
  await flow.start();
  await flow.answer({ kind: 'identifier', identifier: bruno.email });
  assert.deepEqual(stepOf(flow), sent);
  await flow.answer({ kind: 'sent', token: '493021' });
  assert.deepEqual(stepOf(flow), password);
  await flow.answer({ kind: 'change-password', newPassword: 'lantern-harbour-42' });
  assert.deepEqual(flow.value, { status: 'complete', outcome: 'password-set' });
  assert.deepEqual(sessions, []);
});

test('begins no session, whatever the backend sends', async () => {
  const moved = { id: 'flow-1', kind: 'recovery', status: 'complete', expiresIn: 1, result: { session: goodSession } };
  const endings: readonly (readonly [Response, string])[] = [
    [over({ passwordSet: true, session: goodSession }), 'complete'],
    [over({ session: goodSession }), 'asking'],
    [over({ passwordSet: false, session: goodSession }), 'asking'],
    [over({ session: goodSession }, { kind: 'login' }), 'asking'],
    [over({ passwordSet: true, session: goodSession }, { kind: 'login' }), 'asking'],
    [over(undefined), 'asking'],
    [problem('step-mismatch', 409, { flow: moved }), 'asking'],
    [problem('step-mismatch', 409, { flow: { ...moved, kind: 'login' } }), 'asking'],
  ];
  for (const [ending, status] of endings) {
    const { client } = hostileBackend((_, count) => (count === 1 ? at(identifier) : ending));
    const flow = recoveryOf(client);
    await flow.start();
    await flow.answer({ kind: 'identifier', identifier: bruno.email });
    assert.equal(flow.value.status, status);
    assert.equal(client.session.value.status, 'unknown');
    assert.equal(client.session.csrfToken, undefined);
  }
});

test('a log-in does not end like a recovery', async () => {
  for (const result of [{ passwordSet: true }, {}, undefined]) {
    const { client } = hostileBackend((_, count) =>
      count === 1 ? at(identifier, { kind: 'login' }) : over(result, { kind: 'login' }),
    );
    const flow = new PortalFlow(client, { kind: 'login', steps: everyStep });
    await flow.start();
    await flow.answer({ kind: 'identifier', identifier: bruno.email });
    assert.equal(stateOf(flow, 'asking').error?.code, 'invalid-response');
  }
});

test('a flow that turns into one of another kind is not believed', async () => {
  const { client } = hostileBackend((_, count) => at(identifier, { kind: count === 1 ? 'recovery' : 'login' }));
  const flow = recoveryOf(client);
  await flow.start();
  await flow.refresh();
  assert.equal(stateOf(flow, 'asking').error?.code, 'invalid-response');
  assert.deepEqual(stepOf(flow), identifier);
});
