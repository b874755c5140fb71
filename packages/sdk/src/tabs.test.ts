import { people } from 'portal-mock';
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { endpoint, goodSession, hostileBackend, json, problem } from '../test/hostile-backend.ts';
import { asPage } from '../test/page.ts';
import { logIn, openPortal, type Portal } from '../test/portal.ts';
import { held, settled } from '../test/requests.ts';
import type { PortalSession, SessionState } from './session.ts';

const { bruno } = people;
const session = { ...goodSession, acr: 'pwd' } as const;

/** Listens as an element on screen would, until the test is over. */
function watch(t: TestContext, store: PortalSession): void {
  t.after(store.subscribe(() => undefined));
}

/** Resolves when the session has come to this. */
const becomes = (store: PortalSession, status: SessionState['status']): Promise<void> =>
  new Promise((resolve) => {
    const unsubscribe = store.subscribe((value) => {
      if (value.status !== status) return;
      unsubscribe();
      resolve();
    });
    if (store.value.status === status) resolve();
  });

/** What a tab beside this one says. Messages keep their order, so whoever heard the last one has heard those before. */
function beside(
  t: TestContext,
  address = endpoint,
): { say: (data: unknown) => void; heard: unknown[]; silent: () => Promise<void> } {
  const channel = new BroadcastChannel(`portal:${address}`);
  const heard: unknown[] = [];
  channel.onmessage = ({ data }: MessageEvent) => heard.push(data);
  t.after(() => channel.close());
  return {
    say: (data) => channel.postMessage(data),
    heard,
    async silent() {
      const last = new BroadcastChannel(`portal:${address}`);
      const mark = { mark: heard.length };
      last.postMessage(mark);
      while (!heard.some((each) => (each as { mark?: number }).mark === mark.mark)) await new Promise(setImmediate);
      heard.pop();
      last.close();
    },
  };
}

const gets = ({ sent }: Pick<Portal, 'sent'>): number => sent.filter(({ method }) => method === 'GET').length;

test('a log-in in one tab is seen in the others, and so is the log-out', async (t) => {
  asPage(t);
  const portal = openPortal();
  const others = [portal.tab(), portal.tab()];
  for (const { session: other } of others) watch(t, other);
  await logIn(portal, bruno);
  await Promise.all(others.map((other) => becomes(other.session, 'logged-in')));
  await portal.client.session.logOut();
  await Promise.all(others.map((other) => becomes(other.session, 'logged-out')));
  assert.ok(others.every((other) => other.session.takeEnding()));
});

test('a session that one tab finds expired is found so by the others, each by one reading', async (t) => {
  asPage(t);
  const portal = openPortal();
  const others = [portal.tab(), portal.tab(), portal.tab()];
  for (const { session: other } of others) watch(t, other);
  await logIn(portal, bruno);
  await Promise.all(others.map((other) => becomes(other.session, 'logged-in')));
  const before = gets(portal);
  const { heard, silent } = beside(t, portal.mock.endpoint);
  portal.mock.clock.advance(3600);
  await assert.rejects(portal.client.listApps(), { code: 'session-expired' });
  await Promise.all(others.map((other) => becomes(other.session, 'logged-out')));
  await settled();
  await silent();
  assert.equal(gets(portal), before + 1 + others.length);
  assert.deepEqual(heard, [{ type: 'session-changed' }]);
});

test('tells that there is news, and nothing else, and says nothing of what it only reads', async (t) => {
  asPage(t);
  const { client } = hostileBackend(({ method }) => (method === 'GET' ? json(session) : new Response(null, { status: 204 })));
  const { heard, silent } = beside(t);
  await client.session.refresh();
  await silent();
  assert.deepEqual(heard, []);
  client.session.begin(session);
  await client.session.logOut();
  client.session.end();
  await silent();
  assert.deepEqual(heard, [{ type: 'session-changed' }, { type: 'session-changed' }]);
});

test('nothing but news makes it read', async (t) => {
  asPage(t);
  const { client, sent } = hostileBackend(() => json(session));
  watch(t, client.session);
  const { say } = beside(t);
  const garbage: unknown[] = [null, undefined, 7, 'session-changed', [], { type: 'session-change' }, { type: session }];
  for (const each of garbage) say(each);
  const elsewhere = new BroadcastChannel(`portal:${endpoint}/v2`);
  elsewhere.postMessage({ type: 'session-changed' });
  elsewhere.close();
  say({ type: 'session-changed', session: { csrfToken: 'forged' } });
  await becomes(client.session, 'logged-in');
  assert.equal(sent.length, 1);
  assert.equal(client.session.csrfToken, session.csrfToken);
});

test('news that comes during a reading is read after it', async (t) => {
  asPage(t);
  const early = held<Response>();
  const { client, sent, reached } = hostileBackend((_, count) => (count === 1 ? early.promise : json(session)));
  watch(t, client.session);
  const reading = client.session.refresh();
  await reached(1);
  const { say, silent } = beside(t);
  for (let time = 0; time < 100; time += 1) say({ type: 'session-changed' });
  await silent();
  await settled();
  early.give(problem('session-expired', 401));
  await reading;
  await becomes(client.session, 'logged-in');
  await settled();
  assert.equal(sent.length, 2);
});

test('a page that comes back as it was left reads the session again', async (t) => {
  const show = asPage(t);
  const { client, sent } = hostileBackend(() => problem('session-expired', 401));
  client.session.begin(session);
  watch(t, client.session);
  show({ persisted: false });
  await settled();
  assert.equal(sent.length, 0);
  show({ persisted: true });
  await becomes(client.session, 'logged-out');
  assert.equal(client.session.takeEnding(), true);
});

test('listens only while somebody listens to it', async (t) => {
  const show = asPage(t);
  const { client, sent } = hostileBackend(() => json(session));
  const { say, silent } = beside(t);
  const stops = [client.session.subscribe(() => undefined), client.session.subscribe(() => undefined)];
  stops[0]?.();
  stops[0]?.();
  show({ persisted: true });
  await becomes(client.session, 'logged-in');
  assert.equal(sent.length, 1);
  stops[1]?.();
  show({ persisted: true });
  say({ type: 'session-changed' });
  await silent();
  await settled();
  assert.equal(sent.length, 1);
  const again = client.session.subscribe(() => undefined);
  show({ persisted: true });
  await settled();
  assert.equal(sent.length, 2);
  again();
});

test('outside a page there are no other tabs', async (t) => {
  const { client, sent } = hostileBackend(() => json(session));
  const { say, heard, silent } = beside(t);
  watch(t, client.session);
  client.session.begin(session);
  say({ type: 'session-changed' });
  await silent();
  await settled();
  assert.equal(sent.length, 0);
  assert.deepEqual(heard, []);
});
