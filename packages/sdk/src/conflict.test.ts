import { appLayoutOperations, type AppLayout } from 'portal-contract';
import { people } from 'portal-mock';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostileBackend, json, problem } from '../test/hostile-backend.ts';
import { logIn, openPortal } from '../test/portal.ts';
import { conflictOf } from './conflict.ts';
import { PortalError } from './portal-error.ts';

const { bruno } = people;
const { saveAppLayout } = appLayoutOperations;

const layout = { view: 'grid', sort: 'category', order: [], hidden: [], collections: [] };

test('a change says from which version it starts, and gets the next one', async () => {
  const portal = openPortal();
  await logIn(portal, bruno);
  const { version, ...body } = await portal.client.getAppLayout();
  const saved = await portal.client.saveAppLayout({ version, body: { ...body, view: 'list' } });
  const sent = portal.sent.at(-1);
  assert.equal(sent?.headers.get('if-match'), `"${version}"`);
  assert.deepEqual(JSON.parse(sent.body), { ...body, view: 'list' });
  assert.notEqual(saved.version, version);
  assert.deepEqual(await portal.client.getAppLayout(), saved);
});

test('of two tabs that save from the same version one is told what the other saved, and loses nothing', async () => {
  const portal = openPortal();
  await logIn(portal, bruno);
  const other = portal.tab();
  await other.session.refresh();
  const { version, ...body } = await portal.client.getAppLayout();
  await other.saveAppLayout({ version, body: { ...body, hidden: ['huddle'] } });
  const late = portal.client.saveAppLayout({ version, body: { ...body, sort: 'name' } });
  const now = await late.then(() => assert.fail(), (cause: unknown) => conflictOf(saveAppLayout, cause)); // prettier-ignore
  assert.ok(now);
  const { version: newer, ...theirs } = now;
  const saved: AppLayout = await portal.client.saveAppLayout({ version: newer, body: { ...theirs, sort: 'name' } });
  assert.deepEqual([saved.hidden, saved.sort], [['huddle'], 'name']);
});

test('a conflict that makes no sense is none to go on from', async () => {
  for (const current of [undefined, null, {}, { ...layout, version: 'a"b' }, { ...layout, version: 7 }]) {
    const { client } = hostileBackend(() => problem('precondition-failed', 412, { current }));
    const cause: unknown = await client.saveAppLayout({ version: 'v1', body: layout }).catch((error: unknown) => error);
    assert.ok(cause instanceof PortalError && cause.code === 'precondition-failed');
    assert.equal(conflictOf(saveAppLayout, cause), undefined);
  }
});

test('any other failure is no conflict', () => {
  for (const cause of [new PortalError('network'), new PortalError('precondition-required'), new Error('x'), undefined]) {
    assert.equal(conflictOf(saveAppLayout, cause), undefined);
  }
});

test('a version that could leave its header is refused', async () => {
  for (const version of ['a"b', 'a\r\nX: y', '', 'é', 'x'.repeat(129)]) {
    const { client } = hostileBackend(() => json({ ...layout, version }));
    await assert.rejects(client.getAppLayout(), { code: 'invalid-response' });
  }
});

test('only a change of something with a version says one', async () => {
  const { client, sent } = hostileBackend(() => json({ ...layout, version: 'v1' }));
  await client.getAppLayout();
  await client.launchApp({ id: 'huddle' }).catch(() => undefined);
  assert.deepEqual(
    sent.map(({ headers }) => headers.get('if-match')),
    [null, null],
  );
});
