import { people } from 'portal-mock';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodSession, hostileBackend, json, problem, tampered } from '../test/hostile-backend.ts';
import { logIn, openPortal, valuesOf } from '../test/portal.ts';
import { held } from '../test/requests.ts';
import { createPortalClient } from './client.ts';
import { PortalError } from './portal-error.ts';

const { bruno, astrid } = people;
const expired = (): Response => problem('session-expired', 401);

test('is unknown until the backend is asked, then logged out or in', async () => {
  const portal = openPortal();
  const { session } = portal.client;
  assert.deepEqual(session.value, { status: 'unknown' });
  await session.refresh();
  assert.deepEqual(session.value, { status: 'logged-out' });
  await logIn(portal, bruno);
  const later = portal.tab();
  await later.session.refresh();
  const { value } = later.session;
  assert.equal(value.status === 'logged-in' && value.session.person.name, bruno.name);
});

test('many who ask at the same time share one request; whoever asks later sends another', async () => {
  const { client, sent } = hostileBackend(() => json(goodSession));
  await Promise.all(Array.from({ length: 20 }, () => client.session.refresh()));
  assert.equal(sent.length, 1);
  await client.session.refresh();
  assert.equal(sent.length, 2);
});

test('has a token while somebody is logged in', async () => {
  const portal = openPortal();
  const { session } = portal.client;
  assert.equal(session.csrfToken, undefined);
  await logIn(portal, bruno);
  assert.equal(session.csrfToken, session.value.status === 'logged-in' ? session.value.session.csrfToken : 'none');
  await session.logOut();
  assert.equal(session.csrfToken, undefined);
});

test('has failed when the backend could not be asked, and does not reject', async () => {
  const { client, mock } = openPortal({ faults: { getSession: 'network' } });
  await client.session.refresh();
  assert.equal(client.session.value.status === 'failed' && client.session.value.error.code, 'network');
  delete mock.faults.getSession;
  await client.session.refresh();
  assert.equal(client.session.value.status, 'logged-out');
});

test('stays logged in when a later reading fails, since that says nothing about the session', async () => {
  const portal = openPortal();
  await logIn(portal, bruno);
  for (const fault of ['network', 'error', 'html', 'malformed', 'empty'] as const) {
    portal.mock.faults.getSession = fault;
    await portal.client.session.refresh();
    assert.equal(portal.client.session.value.status, 'logged-in', fault);
  }
});

test('ends once for 50 calls that are refused at the same time', async () => {
  const portal = openPortal();
  const { client, mock } = portal;
  await logIn(portal, bruno);
  const values = valuesOf(client.session);
  mock.clock.advance(3600);
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => client.listApps()));
  assert.ok(outcomes.every((each) => each.status === 'rejected' && (each.reason as PortalError).code === 'session-expired'));
  assert.deepEqual(values, [{ status: 'logged-out' }]);
  assert.deepEqual([client.session.takeEnding(), client.session.takeEnding()], [true, false]);
});

test('an ending that nobody has taken yet survives further calls that are refused', async () => {
  const portal = openPortal();
  const { client, mock } = portal;
  await logIn(portal, bruno);
  const values = valuesOf(client.session);
  mock.clock.advance(3600);
  for (let call = 0; call < 3; call += 1) await assert.rejects(client.listApps(), { code: 'session-expired' });
  await client.session.refresh();
  assert.equal(values.length, 1);
  assert.equal(client.session.takeEnding(), true);
});

test('only a session that there was can end', async () => {
  const { client } = openPortal();
  await client.session.refresh();
  assert.equal(client.session.value.status, 'logged-out');
  assert.equal(client.session.takeEnding(), false);
});

test('every session that ends is taken once', async () => {
  const portal = openPortal();
  const { session } = portal.client;
  for (let round = 0; round < 2; round += 1) {
    await logIn(portal, bruno);
    assert.equal(session.takeEnding(), false);
    await session.logOut();
    assert.equal(session.takeEnding(), true);
    session.end();
    assert.equal(session.takeEnding(), false);
  }
});

test('logging out ends the session on the server, for every tab', async () => {
  const portal = openPortal();
  await logIn(portal, bruno);
  const other = portal.tab();
  await other.session.refresh();
  await portal.client.session.logOut();
  assert.equal(portal.client.session.value.status, 'logged-out');
  await assert.rejects(other.listApps(), { code: 'session-expired' });
  assert.equal(other.session.value.status, 'logged-out');
});

test('logging out of a session that is over is no failure', async () => {
  const portal = openPortal();
  await logIn(portal, bruno);
  portal.mock.clock.advance(3600);
  await portal.client.session.logOut();
  assert.equal(portal.client.session.value.status, 'logged-out');
});

test('stays logged in when logging out did not reach the server, and can try again', async () => {
  const portal = openPortal();
  const { client, mock } = portal;
  await logIn(portal, bruno);
  for (const [fault, code] of [
    ['network', 'network'],
    ['error', 'internal'],
    ['down', 'temporarily-unavailable'],
    // The page of a proxy comes with 200, and does not mean that anybody is logged out.
    ['html', 'invalid-response'],
    ['empty', 'invalid-response'],
  ] as const) {
    mock.faults.logOut = fault;
    await assert.rejects(client.session.logOut(), (error) => error instanceof PortalError && error.code === code, fault);
    assert.equal(client.session.value.status, 'logged-in', fault);
    assert.equal(client.session.takeEnding(), false);
  }
  delete mock.faults.logOut;
  await client.session.logOut();
  assert.equal(client.session.value.status, 'logged-out');
});

test('a reading that was on its way before the log-out does not bring the session back', async () => {
  const late = held<Response>();
  const { client, reached } = hostileBackend((request) =>
    request.method === 'GET' ? late.promise : new Response(null, { status: 204 }),
  );
  client.session.begin({ ...goodSession, acr: 'pwd' });
  const reading = client.session.refresh();
  await reached(1);
  await client.session.logOut();
  late.give(json(goodSession));
  await reading;
  assert.equal(client.session.value.status, 'logged-out');
});

test('a reading that was on its way before a log-in does not undo it', async () => {
  for (const answer of [
    expired,
    (): Response => problem('internal', 500),
    (): Response => json({ ...goodSession, csrfToken: 'old' }),
  ]) {
    const late = held<Response>();
    const { client, reached } = hostileBackend(() => late.promise);
    const reading = client.session.refresh();
    await reached(1);
    client.session.begin({ ...goodSession, acr: 'pwd' });
    late.give(answer());
    await reading;
    assert.equal(client.session.csrfToken, goodSession.csrfToken);
  }
});

test('a refusal of the session before does not end the one that began since', async () => {
  const late = held<Response>();
  const { client, reached } = hostileBackend(() => late.promise);
  client.session.begin({ ...goodSession, acr: 'pwd', csrfToken: 'old' });
  const call = client.listApps();
  await reached(1);
  client.session.begin({ ...goodSession, acr: 'pwd', csrfToken: 'new' });
  late.give(expired());
  await assert.rejects(call, { code: 'session-expired' });
  assert.equal(client.session.csrfToken, 'new');
});

test('a log-in in another tab is found by reading the session again', async () => {
  const portal = openPortal();
  const other = portal.tab();
  await other.session.refresh();
  await logIn(portal, astrid);
  await other.session.refresh();
  assert.equal(other.session.csrfToken, portal.client.session.csrfToken);
});

test('a session that the backend describes wrongly is not begun', async () => {
  const { mock, clock } = openPortal();
  const wrong = [
    { idleIn: -1 },
    { idleIn: 1.5 },
    { absoluteIn: null },
    { acr: 'root' },
    { csrfToken: '' },
    { person: { id: '..', name: '', email: '' } },
  ];
  for (const members of wrong) {
    const fetch = tampered(mock, () => json({ ...goodSession, ...members }));
    const client = createPortalClient({ endpoint: mock.endpoint, fetch, clock });
    await client.session.refresh();
    assert.equal(
      client.session.value.status === 'failed' && client.session.value.error.code,
      'invalid-response',
      JSON.stringify(members),
    );
  }
});
