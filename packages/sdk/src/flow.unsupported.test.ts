import { currentCode, people } from 'portal-mock';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostileBackend, json, problem, type Hostile } from '../test/hostile-backend.ts';
import { everyStep, loginOf, openPortal, startLogin, stateOf, stepOf, toPassword, type Portal } from '../test/portal.ts';
import type { PortalFlow } from './flow.ts';

const { astrid } = people;

/** A log-in that has come to the step that no client knows. */
async function atFutureStep(
  scenario: 'future-step' | 'future-step-alternative' | 'future-step-fallback',
): Promise<Portal & { flow: PortalFlow }> {
  const portal = openPortal({ scenario });
  const flow = await toPassword(portal.client, astrid);
  await flow.answer({ kind: 'password', password: astrid.password });
  return { ...portal, flow };
}

const unknown = (id: string, members: Record<string, unknown> = {}): Record<string, unknown> => ({
  id,
  kind: 'retina-scan',
  ...members,
});
const pending = (step: unknown): Response => json({ id: 'flow-1', kind: 'login', status: 'pending', expiresIn: 900, step });
const identifier = { id: 'step-1', kind: 'identifier' };

/** A backend whose every flow stands at this step. */
const standingAt = (step: (count: number) => unknown): Hostile => hostileBackend((_, count) => pending(step(count)));

test('takes an alternative that it knows, by itself', async () => {
  const { flow, mock, client } = await atFutureStep('future-step-alternative');
  assert.equal(stepOf(flow).kind, 'totp');
  await flow.answer({ kind: 'totp', code: currentCode(astrid, mock.clock) });
  stateOf(flow, 'complete');
  assert.equal(client.session.value.status, 'logged-in');
});

test('names the backend’s own page where there is no alternative', async () => {
  const { flow } = await atFutureStep('future-step-fallback');
  const { kind, fallbackUrl } = stateOf(flow, 'unsupported');
  assert.equal(kind, 'retina-scan');
  assert.match(fallbackUrl?.href ?? '', /^http:\/\/localhost:4000\/_mock\/retina-scan\//);
});

test('says that there is no way on where there is none, and can be started again', async () => {
  const { flow, client, mock } = await atFutureStep('future-step');
  assert.deepEqual(flow.value, { status: 'unsupported', kind: 'retina-scan', fallbackUrl: undefined });
  assert.equal(client.session.value.status, 'unknown');
  mock.setScenario('default');
  await flow.start();
  assert.equal(stepOf(flow).kind, 'identifier');
});

test('an unknown step takes no answer', async () => {
  const { flow, sent } = await atFutureStep('future-step');
  const before = sent.length;
  await flow.answer({ kind: 'back' });
  await flow.answer({ kind: 'retry' });
  assert.equal(sent.length, before);
});

test('prefers an alternative to the page', async () => {
  const alternatives = [
    { ref: 'a', kind: 'face-scan' },
    { ref: 'b', kind: 'identifier' },
  ];
  const { client, sent } = standingAt((count) =>
    count === 1 ? unknown('step-0', { alternatives, fallbackUrl: '/help' }) : identifier,
  );
  const flow = await startLogin(client);
  assert.equal(stepOf(flow).kind, 'identifier');
  assert.deepEqual(JSON.parse(sent[1]?.body ?? ''), { kind: 'choose', ref: 'b', step: 'step-0' });
});

test('takes no page of another origin, and none that runs code', async () => {
  const pages = [
    'https://evil.example/login',
    '//evil.example/login',
    '\\\\evil.example',
    'http://portal.northwind.example/login',
    'https://portal.northwind.example:444/login',
    'https://user@portal.northwind.example/login',
    'https://portal.northwind.example.evil.example/',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://portal.northwind.example/x',
    'https://[',
  ];
  for (const fallbackUrl of pages) {
    const { client } = standingAt(() => unknown('step-0', { fallbackUrl }));
    const flow = await startLogin(client);
    assert.equal(stateOf(flow, 'unsupported').fallbackUrl, undefined, fallbackUrl);
  }
  const { client } = standingAt(() => unknown('step-0', { fallbackUrl: '/portal/help?a=1' }));
  assert.equal(
    stateOf(await startLogin(client), 'unsupported').fallbackUrl?.href,
    'https://portal.northwind.example/portal/help?a=1',
  );
});

test('believes no backend that promises a known step and never shows it', async () => {
  const alternatives = [{ ref: 'b', kind: 'totp' }];
  const { client, sent } = standingAt((count) => unknown(`step-${count}`, { alternatives, fallbackUrl: '/help' }));
  const flow = await startLogin(client);
  assert.equal(stateOf(flow, 'unsupported').fallbackUrl?.href, 'https://portal.northwind.example/help');
  assert.equal(sent.length, 4);
});

test('takes as many detours as it needs while each leads to a known step', async () => {
  const alternatives = [{ ref: 'b', kind: 'identifier' }];
  const { client } = standingAt((count) => (count % 2 ? unknown(`step-${count}`, { alternatives }) : identifier));
  const flow = await startLogin(client);
  for (let round = 0; round < 6; round += 1) await flow.answer({ kind: 'identifier', identifier: astrid.email });
  assert.equal(stateOf(flow, 'asking').error, undefined);
});

test('ends also when the detour leads through flows that have expired', async () => {
  const { client, sent } = hostileBackend(({ url }) =>
    url.endsWith('/answers')
      ? json({ id: 'flow-1', kind: 'login', status: 'expired', expiresIn: 0 })
      : pending(unknown('step-0', { alternatives: [{ ref: 'b', kind: 'totp' }] })),
  );
  stateOf(await startLogin(client), 'unsupported');
  assert.ok(sent.length < 20, `${sent.length} requests`);
});

test('a backend whose flows have expired when they begin is asked once', async () => {
  const { client, sent } = hostileBackend(() => json({ id: 'flow-1', kind: 'login', status: 'expired', expiresIn: 0 }));
  const flow = await startLogin(client);
  assert.equal(stateOf(flow, 'failed').error.code, 'flow-expired');
  assert.equal(sent.length, 1);
});

test('a detour that fails at the start has failed; later the step before waits for its answer again', async () => {
  const alternatives = [{ ref: 'b', kind: 'totp' }];
  const failing = hostileBackend((_, count) =>
    count === 1 ? pending(unknown('step-0', { alternatives })) : problem('internal', 500),
  );
  assert.equal(stateOf(await startLogin(failing.client), 'failed').error.code, 'internal');
  const later = hostileBackend((_, count) =>
    count === 1 ? pending(identifier) : count === 2 ? pending(unknown('step-0', { alternatives })) : problem('internal', 500),
  );
  const flow = await startLogin(later.client);
  await flow.answer({ kind: 'identifier', identifier: astrid.email });
  const { step, error } = stateOf(flow, 'asking');
  assert.equal(step.id, 'step-1');
  assert.equal(error?.code, 'internal');
});

test('a kind that every object has is unknown all the same', async () => {
  for (const kind of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
    const { client, sent } = standingAt(() => ({ id: 'step-0', kind, alternatives: [{ ref: 'a', kind: 'valueOf' }] }));
    const flow = await startLogin(client);
    assert.equal(stateOf(flow, 'unsupported').kind, kind);
    assert.equal(sent.length, 1);
  }
});

test('a step of the contract that this client does not draw is unknown too', async () => {
  const { client } = standingAt(() => ({ id: 'step-0', kind: 'totp', digits: 6, period: 30 }));
  const flow = loginOf(client, { identifier: everyStep.identifier } as typeof everyStep);
  await flow.start();
  assert.equal(stateOf(flow, 'unsupported').kind, 'totp');
});
