import { currentCode, people } from 'portal-mock';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askWith, open } from '../test/examples/confirm.ts';
import { hostileBackend, json, problem } from '../test/hostile-backend.ts';
import { everyStep, logIn, openPortal, type Portal } from '../test/portal.ts';
import { held, settled } from '../test/requests.ts';
import { PortalFlow } from './flow.ts';
import { PortalError } from './portal-error.ts';
import { confirmed, stepUp, type StepUpRequest } from './step-up.ts';

const { astrid } = people;

/** Astrid, logged in, with the next code. Whatever is asked of her is written down, and answered. */
async function portalOf(): Promise<Portal & { asked: StepUpRequest[] }> {
  const portal = openPortal();
  await logIn(portal, astrid);
  portal.mock.clock.advance(30);
  const asked: StepUpRequest[] = [];
  askWith(portal.client, everyStep, async (flow, request) => {
    asked.push(request);
    await flow.answer({ kind: 'totp', code: currentCode(astrid, portal.mock.clock) });
  });
  return { ...portal, asked };
}

const flowOf = (portal: Portal, request: StepUpRequest): PortalFlow =>
  new PortalFlow(portal.client, { kind: 'step-up', steps: everyStep, stepUp: request });

test('opens an application that asks every time, after one more proof', async () => {
  const portal = await portalOf();
  const launch = await open(portal.client, 'vaultkeeper', 'To open Vaultkeeper');
  assert.match(launch.url.pathname, /vaultkeeper/);
  assert.deepEqual(
    portal.asked.map(({ acr, maxAge, app, reason }) => ({ acr, maxAge, app, reason })),
    [{ acr: 'mfa', maxAge: 0, app: 'vaultkeeper', reason: 'To open Vaultkeeper' }],
  );
  const launches = portal.sent.filter(({ url }) => url.pathname.endsWith('/launch'));
  const keys = launches.map(({ headers }) => headers.get('idempotency-key'));
  assert.equal(keys.length, 2);
  assert.match(keys[0] ?? '', /^[0-9a-f]{32}$/);
  assert.equal(keys[0], keys[1]);
});

test('every act has a key of its own, and what needs no proof is not asked for any', async () => {
  const portal = await portalOf();
  await open(portal.client, 'huddle', '');
  await open(portal.client, 'gantry', '');
  const keys = portal.sent.flatMap(({ headers }) => headers.get('idempotency-key') ?? []);
  assert.equal(new Set(keys).size, 2);
  assert.deepEqual(portal.asked, []);
});

test('a step-up renews the session: another token, which the next change carries', async () => {
  const portal = await portalOf();
  const before = portal.client.session.csrfToken;
  await stepUp(portal.client, { acr: 'mfa', maxAge: 0 });
  const after = portal.client.session.csrfToken;
  assert.notEqual(after, before);
  await portal.client.addFavourite({ id: 'huddle' });
  assert.equal(portal.sent.at(-1)?.headers.get('x-portal-csrf'), after);
});

test('nothing is asked where the session is strong and fresh enough', async () => {
  const portal = await portalOf();
  await stepUp(portal.client, { acr: 'mfa', maxAge: 60 });
  assert.deepEqual(portal.asked, []);
  portal.mock.clock.advance(31);
  await stepUp(portal.client, { acr: 'mfa', maxAge: 60 });
  assert.equal(portal.asked.length, 1);
});

test('what is denied fails, and the call is not made again', async () => {
  const portal = await portalOf();
  const calls = (): number => portal.sent.filter(({ url }) => url.pathname.endsWith('/launch')).length;
  portal.client.onStepUp = async ({ app }) => {
    const flow = flowOf(portal, { app });
    await flow.start();
    assert.equal(flow.value.status === 'asking' && flow.value.step.kind, 'denied');
    throw new PortalError('step-up-required');
  };
  await assert.rejects(open(portal.client, 'dealroom', ''), { code: 'step-up-required' });
  assert.equal(calls(), 1);
});

test('without anybody who asks it fails at once', async () => {
  const portal = openPortal();
  await assert.rejects(stepUp(portal.client), { name: 'PortalError', code: 'step-up-required' });
  assert.deepEqual(portal.sent, []);
});

test('asks one after the other, also after one that was given up', async () => {
  const { client } = openPortal();
  const [first, second] = [held<void>(), held<void>()];
  const asked: (string | undefined)[] = [];
  client.onStepUp = ({ reason }) => {
    asked.push(reason);
    return reason === 'first' ? first.promise.then(() => Promise.reject(new PortalError('aborted'))) : second.promise;
  };
  const outcomes = Promise.allSettled([stepUp(client, { reason: 'first' }), stepUp(client, { reason: 'second' })]);
  await settled();
  assert.deepEqual(asked, ['first']);
  first.give();
  await settled();
  assert.deepEqual(asked, ['first', 'second']);
  second.give();
  assert.deepEqual(
    (await outcomes).map(({ status }) => status),
    ['rejected', 'fulfilled'],
  );
});

test('one that was given up before its turn is not asked', async () => {
  const { client } = openPortal();
  client.onStepUp = () => assert.fail('Nobody wants to know any more.');
  await assert.rejects(stepUp(client, { signal: AbortSignal.abort() }), { code: 'aborted' });
});

test('is asked once for a call: when that is not enough, it fails', async () => {
  const { client, sent } = hostileBackend(() => problem('step-up-required', 401, { acr: 'strong', maxAge: -1, app: '../x' }));
  const asked: StepUpRequest[] = [];
  client.onStepUp = async (request) => void asked.push(request);
  const call = confirmed(client, (options) => client.launchApp({ id: 'payroll' }, options));
  await assert.rejects(call, { code: 'step-up-required' });
  assert.equal(sent.length, 2);
  // What makes no sense is left out, and the backend's own default counts.
  assert.deepEqual(asked, [{ acr: undefined, maxAge: undefined, app: undefined, reason: undefined, signal: undefined }]);
});

test('other failures are passed on, and nobody is asked', async () => {
  const { client } = hostileBackend(() => problem('app-unavailable', 409));
  client.onStepUp = () => assert.fail('There is nothing to prove.');
  await assert.rejects(
    confirmed(client, (options) => client.launchApp({ id: 'payroll' }, options)),
    { code: 'app-unavailable' },
  );
});

test('a step-up whose session has ended fails, and the page knows that nobody is logged in', async () => {
  const portal = await portalOf();
  await portal.mock.fetch('session', {
    method: 'DELETE',
    headers: { 'X-Portal-Request': '1', 'X-Portal-CSRF': portal.client.session.csrfToken ?? '' },
  });
  await assert.rejects(stepUp(portal.client, { acr: 'mfa' }), { code: 'session-expired' });
  assert.equal(portal.client.session.value.status, 'logged-out');
});

test('an application’s policy counts in place of what else is asked', async () => {
  const { client, sent } = hostileBackend(() => json({}));
  await new PortalFlow(client, {
    kind: 'step-up',
    steps: {},
    stepUp: { acr: 'pwd', maxAge: 300, app: 'payslip' },
  }).start();
  assert.deepEqual(JSON.parse(sent[0]?.body ?? ''), { kind: 'step-up', accepts: [], app: 'payslip' });
});
