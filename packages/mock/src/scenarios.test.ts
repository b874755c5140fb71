import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeIn, Driver, quickMock, stillMock } from '../test/driver.ts';
import { createMock } from './mock.ts';
import { scenarios, type ScenarioName } from './scenarios.ts';
import { people } from './seed/people.ts';
import { currentCode } from './totp.ts';

const { astrid, bruno } = people;

test('offline: a fetch rejects with a TypeError, as a browser’s does', async () => {
  await assert.rejects(new Driver(stillMock({ scenario: 'offline' })).send('configuration'), TypeError);
});

test('down: 503 with a time to come back', async () => {
  const response = await new Driver(stillMock({ scenario: 'down' })).send('session');
  assert.equal(response.status, 503);
  assert.match(response.headers.get('retry-after') ?? '', /^\d+$/);
  assert.equal(await codeIn(response), 'temporarily-unavailable');
});

test('html: 200 with a page that is no answer', async () => {
  const response = await new Driver(stillMock({ scenario: 'html' })).send('session');
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type') ?? '', /text\/html/);
});

test('malformed: JSON that breaks off', async () => {
  const response = await new Driver(stillMock({ scenario: 'malformed' })).send('apps');
  assert.equal(response.headers.get('content-type'), 'application/json');
  await assert.rejects(response.json(), SyntaxError);
});

test('hang: no answer, until the request is aborted', async () => {
  const mock = stillMock({ scenario: 'hang' });
  const controller = new AbortController();
  const reason = new Error('enough');
  const response = mock.fetch('configuration', { signal: controller.signal });
  controller.abort(reason);
  await assert.rejects(response, reason);
});

test('slow: three seconds before every answer, and an abort does not wait for them', async (context) => {
  const mock = stillMock();
  // The first answer also waits for the people to be there.
  await mock.fetch('configuration');
  mock.setScenario('slow');
  context.mock.timers.enable({ apis: ['setTimeout'] });
  let answered = false;
  const response = mock.fetch('configuration').then((answer) => ((answered = true), answer));
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  for (let count = 0; count < 5; count += 1) await turn();
  context.mock.timers.tick(2999);
  await turn();
  assert.equal(answered, false);
  context.mock.timers.tick(1);
  assert.equal((await response).status, 200);
  await assert.rejects(mock.fetch('configuration', { signal: AbortSignal.abort(new Error('no')) }), /no/);
});

test('flaky: every third request loses its connection', async () => {
  const mock = stillMock({ scenario: 'flaky' });
  const outcomes: string[] = [];
  for (let count = 0; count < 6; count += 1) {
    outcomes.push(
      await mock.fetch('configuration').then(
        () => 'answered',
        () => 'lost',
      ),
    );
  }
  assert.deepEqual(outcomes, ['answered', 'answered', 'lost', 'answered', 'answered', 'lost']);
});

test('faults are set and cleared for one operation at run time', async () => {
  const mock = stillMock({ faults: { listApps: 'error' } });
  const driver = new Driver(mock);
  assert.equal(await codeIn(await driver.send('apps')), 'internal');
  assert.equal(await codeIn(await driver.send('session')), 'session-expired');
  delete mock.faults.listApps;
  assert.equal(await codeIn(await driver.send('apps')), 'session-expired');
  mock.faults['*'] = 'down';
  mock.faults.getSession = 'empty';
  assert.equal(await (await driver.send('session')).text(), '');
  assert.equal((await driver.send('apps')).status, 503);
  mock.setScenario('default');
  assert.deepEqual(mock.faults, {});
});

test('a fault of the answer comes before anything has changed', async () => {
  const mock = stillMock({ faults: { startFlow: 'html' } });
  await new Driver(mock).send('flows', { method: 'POST', body: { kind: 'login', accepts: ['identifier'] } });
  assert.equal((await mock.store.list('flows')).length, 0);
});

test('future-step: a step that nobody knows, with no way out', async () => {
  const driver = new Driver(quickMock({ scenario: 'future-step' }));
  const { status, step } = await driver.afterPassword(bruno);
  assert.equal(status, 'pending');
  assert.deepEqual({ ...step, id: '' }, { id: '', kind: 'retina-scan' });
});

test('future-step-alternative: a code instead', async () => {
  const driver = new Driver(quickMock({ scenario: 'future-step-alternative' }));
  const flow = await driver.afterPassword(astrid);
  const [alternative] = flow.step?.alternatives ?? [];
  assert.equal(alternative?.kind, 'totp');
  const totp = await driver.answer(flow, { kind: 'choose', ref: alternative?.ref });
  const done = await driver.answer(totp, { kind: 'totp', code: currentCode(astrid, driver.mock.clock) });
  assert.equal(done.result?.session?.acr, 'mfa');
});

test('future-step-fallback: a page on the endpoint’s origin does it, for the browser of the flow', async () => {
  const mock = quickMock({ scenario: 'future-step-fallback' });
  const driver = new Driver(mock);
  const flow = await driver.afterPassword(bruno);
  const url = flow.step?.fallbackUrl ?? '';
  assert.equal(new URL(url).origin, 'http://localhost:4000');
  assert.equal((await new Driver(mock).send(url)).status, 404);
  assert.match(await (await driver.send(url)).text(), /<form method="post">/);
  assert.equal((await mock.browser({ origin: 'https://evil.example' }).fetch(url, { method: 'POST' })).status, 403);
  const done = await driver.send(url, { method: 'POST' });
  assert.equal(done.status, 303);
  assert.equal((await driver.session()).acr, 'mfa');
  assert.equal((await driver.read(flow)).status, 'complete');
});

test('every scenario can be entered and left, and keeps the state', async () => {
  const driver = new Driver(quickMock());
  await driver.logIn(bruno);
  for (const name of Object.keys(scenarios) as ScenarioName[]) {
    driver.mock.setScenario(name);
    assert.equal(driver.mock.scenario, name);
  }
  driver.mock.setScenario('default');
  assert.equal((await driver.send('session')).status, 200);
});

test('two mocks share nothing', async () => {
  const [one, two] = [createMock({ scenario: 'down' }), createMock()];
  one.faults.listApps = 'html';
  assert.equal((await two.fetch('configuration')).status, 200);
  assert.deepEqual(two.faults, {});
});
