import { codeOf, currentCode, people } from 'portal-mock';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyStep, loginOf, logIn, openPortal, startLogin, stateOf, stepOf, toPassword, valuesOf } from '../test/portal.ts';
import { createPortalClient } from './client.ts';
import { PortalError } from './portal-error.ts';

const { astrid, bruno, celia, grace } = people;

test('has not begun until it is started', () => {
  const { client, sent } = openPortal();
  assert.deepEqual(loginOf(client).value, { status: 'starting' });
  assert.equal(sent.length, 0);
});

test('logs in with a password only', async () => {
  const { client } = openPortal();
  const flow = loginOf(client);
  const states = valuesOf(flow);
  await flow.start();
  await flow.answer({ kind: 'identifier', identifier: bruno.email });
  await flow.answer({ kind: 'password', password: bruno.password });
  assert.deepEqual(
    states.map((state) => ('step' in state ? `${state.status} ${state.step.kind}` : state.status)),
    ['starting', 'asking identifier', 'answering identifier', 'asking password', 'answering password', 'complete'],
  );
  const { value } = client.session;
  assert.equal(value.status === 'logged-in' && value.session.person.email, bruno.email);
  assert.equal(value.status === 'logged-in' && value.session.acr, 'pwd');
});

test('the session has begun when the flow is complete', async () => {
  const { client } = openPortal();
  const flow = await toPassword(client, bruno);
  let session: string | undefined;
  flow.subscribe(({ status }) => (session = status === 'complete' ? client.session.value.status : session));
  await flow.answer({ kind: 'password', password: bruno.password });
  assert.equal(session, 'logged-in');
});

test('logs in with a password and a code', async () => {
  const { client, mock } = openPortal();
  const flow = await toPassword(client, astrid);
  await flow.answer({ kind: 'password', password: astrid.password });
  const step = stepOf(flow);
  assert.ok(step.kind === 'totp' && step.digits === 6 && step.period === 30);
  assert.equal(client.session.csrfToken, undefined);
  await flow.answer({ kind: 'totp', code: currentCode(astrid, mock.clock) });
  stateOf(flow, 'complete');
  const { value } = client.session;
  assert.equal(value.status === 'logged-in' && value.session.acr, 'mfa');
});

test('chooses between authenticators, goes back, and goes on', async () => {
  const { client, mock } = openPortal();
  const flow = await toPassword(client, grace);
  await flow.answer({ kind: 'password', password: grace.password });
  assert.equal(stepOf(flow).kind, 'choose');
  await flow.answer({ kind: 'back' });
  assert.equal(stepOf(flow).kind, 'identifier');
  await flow.answer({ kind: 'identifier', identifier: grace.email });
  await flow.answer({ kind: 'password', password: grace.password });
  const [, tablet] = grace.authenticators;
  await flow.answer({ kind: 'choose', ref: tablet.id });
  const step = stepOf(flow);
  assert.equal(step.kind === 'totp' && step.label, 'Tablet');
  await flow.answer({ kind: 'totp', code: codeOf(tablet, mock.clock) });
  stateOf(flow, 'complete');
});

test('tells the server which steps can be drawn', async () => {
  const { client, sent } = openPortal();
  await startLogin(client);
  const few = { identifier: everyStep.identifier, password: everyStep.password } as typeof everyStep;
  await startLogin(client, few);
  const bodies = sent.map(({ body }) => JSON.parse(body) as unknown);
  assert.deepEqual(bodies, [
    { kind: 'login', accepts: Object.keys(everyStep) },
    { kind: 'login', accepts: ['identifier', 'password'] },
  ]);
});

test('loads a step when it is first asked for', async () => {
  const { client } = openPortal();
  const loaded: string[] = [];
  const steps = Object.fromEntries(
    Object.entries(everyStep).map(([kind, load]) => [kind, () => (loaded.push(kind), (load as () => unknown)())]),
  ) as typeof everyStep;
  const flow = await startLogin(client, steps);
  await flow.answer({ kind: 'identifier', identifier: bruno.email });
  assert.deepEqual(loaded, ['identifier', 'password']);
});

test('a wrong password is the same step with a notice, not an error', async () => {
  const { client } = openPortal();
  const flow = await toPassword(client, bruno);
  const before = stepOf(flow);
  await flow.answer({ kind: 'password', password: 'wrong' });
  const { step, error } = stateOf(flow, 'asking');
  assert.equal(error, undefined);
  assert.equal(step.kind === 'password' && step.identifier, bruno.email);
  assert.equal(step.notice?.code, 'invalid-credentials');
  assert.notEqual(step.id, before.id);
  await flow.answer({ kind: 'password', password: bruno.password });
  stateOf(flow, 'complete');
});

test('a wrong code and a used code are the same step with a notice', async () => {
  const portal = openPortal();
  const { mock } = portal;
  await logIn(portal, astrid);
  const client = createPortalClient({ endpoint: mock.endpoint, fetch: mock.browser().fetch, clock: portal.clock });
  const again = await toPassword(client, astrid);
  await again.answer({ kind: 'password', password: astrid.password });
  await again.answer({ kind: 'totp', code: '000000' });
  assert.equal(stepOf(again).notice?.code, 'invalid-code');
  await again.answer({ kind: 'totp', code: currentCode(astrid, mock.clock) });
  assert.equal(stepOf(again).notice?.code, 'code-reused');
  mock.clock.advance(30);
  await again.answer({ kind: 'totp', code: currentCode(astrid, mock.clock) });
  stateOf(again, 'complete');
});

test('shows why nobody gets in, and how long to wait', async () => {
  const { client } = openPortal();
  const denied = await toPassword(client, celia);
  await denied.answer({ kind: 'password', password: celia.password });
  const step = stepOf(denied);
  assert.equal(step.kind === 'denied' && step.reason, 'locked');

  const timer = openPortal({ scenario: 'timer' });
  const flow = await toPassword(timer.client, bruno);
  for (let time = 0; time < 5; time += 1) await flow.answer({ kind: 'password', password: 'wrong' });
  const throttled = stepOf(flow);
  assert.ok(throttled.kind === 'throttled' && throttled.retryAfter > 0);
  timer.mock.clock.advance(throttled.retryAfter);
  await flow.answer({ kind: 'retry' });
  await flow.answer({ kind: 'password', password: bruno.password });
  stateOf(flow, 'complete');
});

test('sends an answer once, however often it is given', async () => {
  const { client, sent } = openPortal();
  const flow = await toPassword(client, bruno);
  const before = sent.length;
  await Promise.all(Array.from({ length: 5 }, () => flow.answer({ kind: 'password', password: bruno.password })));
  stateOf(flow, 'complete');
  assert.equal(sent.length, before + 1);
});

test('takes no answer when there is no step', async () => {
  const { client, sent, mock } = openPortal({ faults: { startFlow: 'error' } });
  const flow = loginOf(client);
  await flow.answer({ kind: 'back' });
  await flow.refresh();
  assert.equal(sent.length, 0);
  await flow.start();
  await flow.answer({ kind: 'back' });
  stateOf(flow, 'failed');
  delete mock.faults.startFlow;
  await flow.start();
  await flow.answer({ kind: 'identifier', identifier: bruno.email });
  await flow.answer({ kind: 'password', password: bruno.password });
  const over = sent.length;
  await flow.answer({ kind: 'back' });
  await flow.refresh();
  stateOf(flow, 'complete');
  assert.equal(sent.length, over);
});

test('keeps the step when an answer does not arrive, so that the same answer can be given again', async () => {
  const { client, mock } = openPortal();
  const flow = await toPassword(client, bruno);
  const before = stepOf(flow);
  for (const [fault, code] of [
    ['network', 'network'],
    ['html', 'invalid-response'],
    ['malformed', 'invalid-response'],
    ['empty', 'invalid-response'],
    ['down', 'temporarily-unavailable'],
    ['error', 'internal'],
  ] as const) {
    mock.faults.answerFlow = fault;
    await flow.answer({ kind: 'password', password: bruno.password });
    const { step, error } = stateOf(flow, 'asking');
    assert.equal(error?.code, code, fault);
    assert.deepEqual(step, before);
  }
  delete mock.faults.answerFlow;
  await flow.answer({ kind: 'password', password: bruno.password });
  stateOf(flow, 'complete');
});

test('an answer that the contract refuses leaves the step and says what is wrong', async () => {
  const { client } = openPortal();
  const flow = await startLogin(client);
  await flow.answer({ kind: 'identifier', identifier: 'x'.repeat(255) });
  const { step, error } = stateOf(flow, 'asking');
  assert.equal(step.kind, 'identifier');
  assert.equal(error?.code, 'validation-failed');
  assert.equal(error.problem?.errors?.[0]?.pointer, '/identifier');
});

test('the error is gone with the next answer', async () => {
  const { client, mock } = openPortal();
  const flow = await startLogin(client);
  mock.faults.answerFlow = 'network';
  await flow.answer({ kind: 'identifier', identifier: bruno.email });
  delete mock.faults.answerFlow;
  await flow.refresh();
  assert.equal(stateOf(flow, 'asking').error, undefined);
});

test('draws the step that the server is at when the answered one is over', async () => {
  const { mock, clock } = openPortal();
  // A proxy that sends every answer twice, as if the first had been lost.
  const twice: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.url.endsWith('/answers')) await mock.fetch(request.clone());
    return mock.fetch(request);
  };
  const client = createPortalClient({ endpoint: mock.endpoint, clock, fetch: twice });
  const flow = await startLogin(client);
  await flow.answer({ kind: 'identifier', identifier: bruno.email });
  assert.equal(stepOf(flow).kind, 'password');
  assert.equal(stateOf(flow, 'asking').error, undefined);
  await flow.answer({ kind: 'password', password: bruno.password });
  stateOf(flow, 'complete');
  assert.equal(client.session.value.status, 'logged-in');
});

test('learns by refreshing what happened elsewhere', async () => {
  const { client, sent } = openPortal();
  const flow = await startLogin(client);
  const id = /flows\/([^/]+)/.exec(await flowAddress(flow, sent))?.[1] ?? '';
  const current = await client.getFlow({ id });
  await client.answerFlow({ id, body: { step: current.step?.id ?? '', kind: 'identifier', identifier: bruno.email } });
  await flow.refresh();
  assert.equal(stepOf(flow).kind, 'password');
});

test('refreshing asks with the flow, answers nothing, and keeps asking while the backend is away', async () => {
  const { client, sent, mock } = openPortal();
  const flow = await startLogin(client);
  const { step } = stateOf(flow, 'asking');
  await flow.refresh();
  assert.equal(sent.at(-1)?.method, 'GET');
  assert.deepEqual(stateOf(flow, 'asking').step, step);
  mock.faults.getFlow = 'network';
  await flow.refresh();
  assert.deepEqual(stateOf(flow, 'asking').step, step);
  assert.equal(stateOf(flow, 'asking').error?.code, 'network');
});

test('begins anew when the flow has expired, and says so with the first step', async () => {
  for (const act of ['answer', 'refresh'] as const) {
    const { client, mock } = openPortal();
    const flow = await toPassword(client, bruno);
    mock.clock.advance(901);
    await (act === 'answer' ? flow.answer({ kind: 'password', password: bruno.password }) : flow.refresh());
    const { step, error } = stateOf(flow, 'asking');
    assert.equal(step.kind, 'identifier');
    assert.equal(error?.code, 'flow-expired');
    await flow.answer({ kind: 'identifier', identifier: bruno.email });
    assert.equal(stateOf(flow, 'asking').error, undefined);
  }
});

test('begins anew when the server has forgotten the flow', async () => {
  const { client, mock } = openPortal();
  const flow = await toPassword(client, bruno);
  for (const { id } of await mock.store.list('flows')) await mock.store.remove('flows', id);
  await flow.answer({ kind: 'password', password: bruno.password });
  const { step, error } = stateOf(flow, 'asking');
  assert.equal(step.kind, 'identifier');
  assert.equal(error?.code, 'flow-not-found');
});

test('says that there is a session already', async () => {
  const portal = openPortal();
  await logIn(portal, bruno);
  const flow = await startLogin(portal.tab());
  assert.deepEqual(flow.value, { status: 'already-authenticated' });
});

test('has failed when it could not be started, and can be started again', async () => {
  const { client, mock } = openPortal();
  const flow = loginOf(client);
  for (const [fault, code] of [
    ['network', 'network'],
    ['html', 'invalid-response'],
    ['error', 'internal'],
    ['down', 'temporarily-unavailable'],
  ] as const) {
    mock.faults.startFlow = fault;
    await flow.start();
    assert.equal(stateOf(flow, 'failed').error.code, code);
  }
  delete mock.faults.startFlow;
  await flow.start();
  assert.equal(stepOf(flow).kind, 'identifier');
});

test('shows with the first step why it began', async () => {
  const { client } = openPortal();
  const flow = loginOf(client);
  const because = new PortalError('session-expired');
  await flow.start({ because });
  assert.equal(stateOf(flow, 'asking').error, because);
});

test('started again it forgets how far it was', async () => {
  const { client } = openPortal();
  const flow = await toPassword(client, bruno);
  await flow.start();
  assert.equal(stepOf(flow).kind, 'identifier');
  await flow.answer({ kind: 'identifier', identifier: astrid.email });
  const step = stepOf(flow);
  assert.equal(step.kind === 'password' && step.identifier, astrid.email);
});

test('two flows of one page do not disturb each other', async () => {
  const { client } = openPortal();
  const [one, two] = [await toPassword(client, bruno), await startLogin(client)];
  await two.answer({ kind: 'identifier', identifier: 'nobody@northwind.example' });
  await one.answer({ kind: 'password', password: bruno.password });
  stateOf(one, 'complete');
  assert.equal(stepOf(two).kind, 'password');
});

test('two flows that begin at the same time both belong to this browser', async () => {
  const { client } = openPortal();
  const flows = await Promise.all([startLogin(client), startLogin(client), startLogin(client)]);
  for (const flow of flows) {
    await flow.answer({ kind: 'identifier', identifier: bruno.email });
    assert.equal(stepOf(flow).kind, 'password');
    assert.equal(stateOf(flow, 'asking').error, undefined);
  }
});

test('a flow that could not begin does not keep the next one from it', async () => {
  const { client, mock } = openPortal({ faults: { startFlow: 'network' } });
  const [one, two] = [loginOf(client), loginOf(client)];
  await one.start();
  delete mock.faults.startFlow;
  await two.start();
  stateOf(one, 'failed');
  stateOf(two, 'asking');
});

/** Where a flow lives: seen by refreshing it. */
async function flowAddress(flow: { refresh(): Promise<void> }, sent: readonly { url: URL }[]): Promise<string> {
  await flow.refresh();
  const { pathname } = sent.at(-1)?.url ?? {};
  assert.ok(pathname);
  return pathname;
}
