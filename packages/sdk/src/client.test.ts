import { coreOperations, operations, type Operation } from 'portal-contract';
import { people } from 'portal-mock';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpoint, hostileBackend, json } from '../test/hostile-backend.ts';
import { logIn, openPortal } from '../test/portal.ts';
import { createPortalClient } from './client.ts';

const { bruno, astrid } = people;

test('has one method per operation that is called, and none for pages to go to', () => {
  const client = createPortalClient({ endpoint }, operations);
  for (const [name, { navigation }] of Object.entries<Operation>(operations)) {
    assert.equal(typeof Reflect.get(client, name), navigation ? 'undefined' : 'function', name);
  }
});

test('leaves account security out unless it is asked for', () => {
  const client = createPortalClient({ endpoint });
  const named = Object.keys(operations).filter((name) => typeof Reflect.get(client, name) === 'function');
  assert.deepEqual(
    named,
    Object.keys(coreOperations).filter((name) => name !== 'openApp'),
  );
});

test('each method calls the operation of its name', async () => {
  const { fetch, sent } = hostileBackend(() => json(null));
  const client = createPortalClient({ endpoint, fetch }, operations);
  for (const [name, { method, path, navigation }] of Object.entries<Operation>(operations)) {
    if (navigation) continue;
    const before = sent.length;
    const call = Reflect.get(client, name) as (input: unknown) => Promise<unknown>;
    await assert.rejects(call({ id: 'one', body: {} }), { code: 'invalid-response' });
    const request = sent[before];
    assert.equal(
      `${request?.method} ${request?.url.pathname}`,
      `${method.toUpperCase()} /portal/v1${path.replace('{id}', 'one')}`,
    );
  }
});

test('is the connection too, with its session and its configuration', async () => {
  const { client } = openPortal();
  assert.equal(client.endpoint.href, 'http://localhost:4000/portal/v1');
  assert.deepEqual(await client.send(operations.getConfiguration), await client.getConfiguration());
  await client.configuration.load();
  await client.session.refresh();
  assert.equal(client.session.value.status, 'logged-out');
});

test('two clients share nothing but the browser', async () => {
  const one = openPortal();
  const two = openPortal();
  await Promise.all([logIn(one, bruno), logIn(two, astrid)]);
  const names = [one, two].map(
    ({ client: { session } }) => session.value.status === 'logged-in' && session.value.session.person.name,
  );
  assert.deepEqual(names, [bruno.name, astrid.name]);
  await one.client.session.logOut();
  assert.equal(two.client.session.value.status, 'logged-in');
});

test('calls the backend of the contract from end to end', async () => {
  const portal = openPortal();
  await logIn(portal, astrid);
  const { client } = portal;
  const first = await client.listApps({ limit: 5 });
  assert.equal(first.items.length, 5);
  assert.ok(first.nextCursor !== null);
  const second = await client.listApps({ limit: 5, cursor: first.nextCursor });
  assert.notEqual(second.items[0]?.id, first.items[0]?.id);
  const id = first.items[0]?.id ?? '';
  assert.deepEqual(await client.getApp({ id }), { ...first.items[0], access: 'sso' });
  await assert.rejects(client.getApp({ id: 'nobody-has-this' }), { code: 'not-found' });
  const flow = await client.startFlow({ body: { kind: 'login', accepts: ['identifier'] } }).catch((error: unknown) => error);
  assert.equal(Reflect.get(Object(flow), 'code'), 'already-authenticated');
});
