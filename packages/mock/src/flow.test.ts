import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Flow } from 'portal-contract';
import { codeIn, Driver, problemOf, quickMock, stillMock, times } from '../test/driver.ts';
import { people } from './seed/people.ts';
import { codeOf } from './totp.ts';

const { astrid, bruno, celia, dmitri, grace } = people;

test('logs in with a password only', async () => {
  const session = await new Driver(stillMock()).logIn(bruno);
  assert.equal(session.acr, 'pwd');
  assert.deepEqual(session.person, { id: bruno.id, name: bruno.name, email: bruno.email });
});

test('logs in with a password and a code', async () => {
  const driver = new Driver(stillMock());
  const flow = await driver.afterPassword(astrid);
  assert.equal(flow.step?.kind, 'totp');
  assert.equal(flow.step?.['digits'], 6);
  assert.equal(flow.step?.alternatives, undefined);
  assert.equal((await driver.logIn(astrid)).acr, 'mfa');
});

test('takes an identifier in any case, with spaces around it', async () => {
  const driver = new Driver(stillMock());
  const flow = await driver.toPassword('  BRUNO@Northwind.Example ');
  assert.equal(flow.step?.['identifier'], bruno.email);
  assert.equal((await driver.answer(flow, { kind: 'password', password: bruno.password })).status, 'complete');
});

test('answers an identifier alike, whoever it belongs to', async () => {
  const shapes = new Set<string>();
  const lengths = new Set<number>();
  const mock = stillMock();
  const guess = new Driver(mock);
  await guess.failPassword(await guess.toPassword('nobody@northwind.example'), 5);
  const classes = [bruno.email, 'nobody@northwind.example', 'nobody@elsewhere.example', celia.email, dmitri.email];
  for (const email of classes) {
    const driver = new Driver(mock);
    const response = await driver.answerRaw(await driver.start(), { kind: 'identifier', identifier: email });
    const text = await response.text();
    const flow = Flow.parse(JSON.parse(text));
    shapes.add(JSON.stringify([response.status, Object.keys(flow), Object.keys(flow.step ?? {}), flow.step?.kind]));
    lengths.add(text.length - String(flow.step?.['identifier']).length);
  }
  assert.equal(shapes.size, 1);
  assert.equal(lengths.size, 1);
});

test('answers a wrong password alike, whoever it belongs to', async () => {
  const mock = quickMock();
  const answers = new Set<string>();
  for (const email of [astrid.email, bruno.email, celia.email, dmitri.email, 'nobody@northwind.example']) {
    const driver = new Driver(mock);
    for (let time = 0; time < 6; time += 1) {
      const { status, step } = await driver.failPassword(await driver.toPassword(email), 1);
      answers.add(JSON.stringify({ status, ...step, id: '', identifier: '' }));
    }
  }
  assert.equal(answers.size, 1);
  assert.match([...answers].join(), /"invalid-credentials","level":"error"/);
});

test('says why somebody with the right password may not log in', async () => {
  const mock = stillMock();
  const locked = await new Driver(mock).afterPassword(celia);
  assert.equal(locked.status, 'denied');
  assert.equal(locked.step?.['reason'], 'locked');
  assert.equal(locked.step?.['unlockIn'], undefined);
  const disabled = await new Driver(mock).afterPassword(dmitri);
  assert.equal(disabled.step?.['reason'], 'suspended');
  assert.equal((disabled.step?.['help'] as unknown[]).length, 1);
});

test('offers a choice between authenticators that were never used, then prefers the one used last', async () => {
  const mock = stillMock();
  const driver = new Driver(mock);
  const choose = await driver.afterPassword(grace);
  assert.equal(choose.step?.kind, 'choose');
  assert.deepEqual(
    choose.step?.alternatives?.map(({ label }) => label),
    ['Work phone', 'Tablet'],
  );
  const [, tablet] = grace.authenticators;
  const totp = await driver.answer(choose, { kind: 'choose', ref: tablet.id });
  assert.equal(totp.step?.['label'], 'Tablet');
  assert.deepEqual(
    totp.step?.alternatives?.map(({ label }) => label),
    ['Work phone'],
  );
  const done = await driver.answer(totp, { kind: 'totp', code: codeOf(tablet, mock.clock) });
  assert.equal(done.status, 'complete');
  const again = await new Driver(mock).afterPassword(grace);
  assert.equal(again.step?.kind, 'totp');
  assert.equal(again.step?.['label'], 'Tablet');
});

test('asks for no choice from a client that cannot draw one', async () => {
  const driver = new Driver(stillMock());
  const flow = await driver.toPassword(grace.email, ['identifier', 'password', 'totp', 'throttled', 'denied']);
  assert.equal((await driver.answer(flow, { kind: 'password', password: grace.password })).step?.kind, 'totp');
});

test('goes back to the identifier from every later step', async () => {
  const mock = stillMock();
  const driver = new Driver(mock);
  for (const flow of [
    await driver.toPassword(bruno.email),
    await driver.afterPassword(astrid),
    await driver.afterPassword(grace),
  ]) {
    const back = await driver.answer(flow, { kind: 'back' });
    assert.equal(back.step?.kind, 'identifier');
    // What was proven before is forgotten: another person's password leads to that person.
    const other = await driver.answer(back, { kind: 'identifier', identifier: celia.email });
    assert.equal((await driver.answer(other, { kind: 'password', password: celia.password })).status, 'denied');
  }
});

test('an answer that another step asks for gets the current flow, which stays where it is', async () => {
  const driver = new Driver(stillMock());
  const start = await driver.start();
  const totp = await driver.afterPassword(astrid);
  const cases = [
    [start, { kind: 'password', password: astrid.password }],
    [start, { kind: 'back' }],
    [start, { kind: 'retry' }],
    // Whether it is well-formed does not matter where it does not belong.
    [start, { kind: 'totp', code: 7 }],
    [totp, { kind: 'choose', ref: 'a-astrid-phone' }],
  ] as const;
  for (const [flow, answer] of cases) {
    const problem = await problemOf(await driver.answerRaw(flow, answer));
    assert.equal(problem.code, 'step-mismatch');
    assert.deepEqual(problem['flow'], flow);
    assert.deepEqual(await driver.read(flow), flow);
  }
});

test('takes no answer that nobody asks for, and stays where it is', async () => {
  const driver = new Driver(stillMock());
  const start = await driver.start();
  const cases = [
    [start, { kind: 'retina-scan' }, '/kind'],
    [start, { kind: 'toString' }, '/kind'],
    [await driver.afterPassword(grace), { kind: 'choose', ref: 'a-astrid-phone' }, '/ref'],
  ] as const;
  for (const [flow, answer, pointer] of cases) {
    const response = await driver.answerRaw(flow, answer);
    assert.equal(response.status, 422);
    assert.deepEqual((await problemOf(response)).errors, [{ pointer, code: 'not-allowed' }]);
    const now = await driver.read(flow);
    assert.deepEqual(now, flow);
  }
});

test('a step works once: the second answer gets the current flow', async () => {
  const driver = new Driver(stillMock());
  const flow = await driver.start();
  const next = await driver.answer(flow, { kind: 'identifier', identifier: bruno.email });
  const response = await driver.answerRaw(flow, { kind: 'identifier', identifier: astrid.email });
  assert.equal(response.status, 409);
  const problem = await problemOf(response);
  assert.equal(problem.code, 'step-mismatch');
  assert.deepEqual(Flow.parse(problem['flow']), next);
});

test('of twenty answers to one step one counts', async () => {
  const driver = new Driver(stillMock());
  const flow = await driver.toPassword(bruno.email);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => driver.answerRaw(flow, { kind: 'password', password: bruno.password })),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...times(19, 409)]);
  const sessions = await driver.mock.store.list('sessions');
  assert.equal(sessions.length, 1);
});

test('a complete or denied flow takes no answer', async () => {
  const mock = stillMock();
  const driver = new Driver(mock);
  const denied = await driver.afterPassword(celia);
  assert.equal(await codeIn(await driver.answerRaw(denied, { kind: 'back' })), 'step-mismatch');
  const complete = await driver.afterPassword(bruno);
  assert.equal(await codeIn(await driver.answerRaw(complete, { kind: 'back' })), 'step-mismatch');
});

test('a flow belongs to its browser; to another it is like one that does not exist', async () => {
  const mock = stillMock();
  const mine = new Driver(mock);
  const flow = await mine.start();
  const theirs = new Driver(mock);
  await theirs.start();
  const answer = { method: 'POST', body: { step: flow.step?.id, kind: 'identifier', identifier: 'x@y.example' } };
  const requests = [
    (id: string) => theirs.send(`flows/${id}`),
    (id: string) => theirs.send(`flows/${id}`, { method: 'DELETE' }),
    (id: string) => theirs.send(`flows/${id}/answers`, answer),
    (id: string) => new Driver(mock).send(`flows/${id}`),
  ];
  for (const request of requests) {
    const [foreign, random] = await Promise.all(
      [request(flow.id), request('AAAAAAAAAAAAAAAAAAAAAA')].map(async (r) => problemOf(await r)),
    );
    assert.equal(foreign?.code, 'flow-not-found');
    assert.deepEqual({ ...foreign, requestId: '' }, { ...random, requestId: '' });
  }
  assert.equal((await mine.read(flow)).status, 'pending');
});

test('two browsers log in side by side', async () => {
  const mock = stillMock();
  const [one, two] = [new Driver(mock), new Driver(mock)];
  const [first, second] = await Promise.all([one.logIn(bruno), two.logIn(astrid)]);
  assert.equal(first.person.name, 'Bruno Okafor');
  assert.equal(second.person.name, 'Astrid Lindqvist');
  assert.equal((await one.session()).person.name, 'Bruno Okafor');
});

test('two flows of one browser do not disturb each other', async () => {
  const driver = new Driver(stillMock());
  const [one, two] = [await driver.toPassword(bruno.email), await driver.toPassword(astrid.email)];
  assert.equal((await driver.read(one)).step?.['identifier'], bruno.email);
  assert.equal((await driver.read(two)).step?.['identifier'], astrid.email);
});

test('a flow expires after fifteen minutes, whatever is done', async () => {
  const driver = new Driver(stillMock());
  const flow = await driver.start();
  driver.mock.clock.advance(899);
  const late = await driver.answer(flow, { kind: 'identifier', identifier: bruno.email });
  assert.equal(late.expiresIn, 1);
  driver.mock.clock.advance(1);
  assert.equal(await codeIn(await driver.send(`flows/${flow.id}`)), 'flow-expired');
  const answer = await driver.answerRaw(late, { kind: 'password', password: bruno.password });
  assert.equal(answer.status, 410);
});

test('a cancelled flow is gone', async () => {
  const driver = new Driver(stillMock());
  const flow = await driver.start();
  assert.equal((await driver.send(`flows/${flow.id}`, { method: 'DELETE' })).status, 204);
  assert.equal(await codeIn(await driver.send(`flows/${flow.id}`)), 'flow-not-found');
});

test('a browser may have fifty flows pending; ended and expired ones do not count', async () => {
  const driver = new Driver(stillMock());
  const first = await driver.start();
  driver.mock.clock.advance(60);
  for (let count = 1; count < 50; count += 1) await driver.start();
  const refused = await driver.send('flows', { method: 'POST', body: { kind: 'login', accepts: ['identifier'] } });
  assert.equal(refused.headers.get('retry-after'), '840');
  assert.equal(await codeIn(refused), 'quota-exceeded');
  assert.equal((await new Driver(driver.mock).start()).status, 'pending');
  await driver.send(`flows/${first.id}`, { method: 'DELETE' });
  await driver.start();
  driver.mock.clock.advance(900);
  await driver.start();
});

test('starts no flow while a session lives, and reads a complete one only as long as its session does', async () => {
  const driver = new Driver(stillMock());
  const flow = await driver.afterPassword(bruno);
  const refused = await driver.send('flows', { method: 'POST', body: { kind: 'login', accepts: ['identifier'] } });
  assert.equal(await codeIn(refused), 'already-authenticated');
  assert.equal((await driver.read(flow)).result?.session?.person.name, bruno.name);
  await driver.send('session', { method: 'DELETE' });
  assert.equal(await codeIn(await driver.send(`flows/${flow.id}`)), 'flow-expired');
});

test('goes no further with a log-in while a session lives, and goes on with it afterwards', async () => {
  const driver = new Driver(stillMock());
  const open = await driver.toPassword(astrid.email);
  const done = await driver.afterPassword(bruno);
  const before = driver.browser.cookies.get('portal-session');
  const answer = { kind: 'password', password: astrid.password };
  assert.equal(await codeIn(await driver.send(`flows/${open.id}`)), 'already-authenticated');
  assert.equal(await codeIn(await driver.answerRaw(open, answer)), 'already-authenticated');
  assert.equal(driver.browser.cookies.get('portal-session'), before);
  assert.equal((await driver.session()).person.name, bruno.name);
  // What is complete is read as it ended, and a double submit learns of it.
  assert.equal((await driver.read(done)).status, 'complete');
  assert.equal(await codeIn(await driver.answerRaw(done, answer)), 'step-mismatch');
  await driver.send('session', { method: 'DELETE' });
  assert.equal((await driver.read(open)).step?.id, open.step?.id);
  assert.equal((await driver.answer(open, answer)).step?.kind, 'totp');
});

test('takes on no browser id that was made up', async () => {
  const driver = new Driver(stillMock());
  (driver.browser.cookies as Map<string, string>).set('portal-browser', 'chosen-by-somebody');
  await driver.start();
  assert.notEqual(driver.browser.cookies.get('portal-browser'), 'chosen-by-somebody');
});
