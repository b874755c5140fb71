import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operations, type OperationName, type Operations } from 'portal-contract';
import { Driver, quickMock } from '../test/driver.ts';
import { begin, call, factorsOf, readActivity } from '../test/security-driver.ts';
import { people } from './seed/people.ts';
import type { CollectionName, Store } from './store.ts';

const { astrid, hugo, tilda } = people;

/** Every operation with an id in its path. */
type WithId = {
  [Name in OperationName]: Operations[Name]['path'] extends `${string}{id}${string}` ? Name : never;
}[OperationName];

/** What belongs to somebody else, and what is asked of it. One that is left out does not compile. */
interface Theirs {
  /** Does what there is to do until there is one, and says which it is. */
  readonly id: (owner: Driver) => Promise<string>;
  readonly owner?: typeof astrid | typeof tilda;
  readonly body?: unknown;
}

const app: Theirs = { id: async () => 'huddle' };
const flow: Theirs = { id: async (owner) => (await new Driver(owner.mock).start()).id };
const phone: Theirs = { id: async () => 'ph-tilda', owner: tilda };

const firstIn = (answer: unknown): string =>
  (answer as { readonly items: readonly { readonly id: string }[] }).items[0]?.id ?? '';

const theirs: { readonly [Name in WithId]: Theirs } = {
  getFlow: flow,
  cancelFlow: flow,
  answerFlow: { ...flow, body: { step: 'x', kind: 'back' } },
  getApp: app,
  addFavourite: app,
  removeFavourite: app,
  launchApp: app,
  openApp: app,
  activateFactor: { id: async (owner) => (await begin(owner, { kind: 'totp' })).id, body: { code: '123456' } },
  renameFactor: { id: async (owner) => (await factorsOf(owner, 'totp'))[0]?.id ?? '', body: { name: 'Mine' } },
  removeFactor: { id: async (owner) => (await factorsOf(owner, 'totp'))[0]?.id ?? '' },
  testFactor: phone,
  getFactorTest: {
    ...phone,
    id: async (owner) => (await call(owner, 'me/factors/ph-tilda/test', { method: 'POST' }), 'ph-tilda'),
  },
  renameSshKey: { id: async (owner) => firstIn(await call(owner, 'me/ssh-keys')), body: { name: 'Mine' } },
  removeSshKey: { id: async (owner) => firstIn(await call(owner, 'me/ssh-keys')) },
  revokeConnectKey: {
    id: async (owner) => ((await call(owner, 'me/connect-keys', { method: 'POST' }, 201)) as { id: string }).id,
  },
  revokeSession: { id: async (owner) => firstIn(await call(owner, 'me/sessions')) },
  reportActivity: { id: async (owner) => (await readActivity(owner, '?kinds=log-in-failed'))[0]?.id ?? '' },
  readNotification: {
    id: async (owner) => {
      await call(owner, 'me/recovery-codes', { method: 'POST' }, 201);
      return firstIn(await call(owner, 'me/notifications'));
    },
  },
};

/** Ids as long as those of the mock, which nobody has. */
const nobodys = 'AAAAAAAAAAAAAAAAAAAAAA';

const collections: CollectionName[] = [
  'accounts',
  'activity',
  'connectKeys',
  'factorSetups',
  'flows',
  'pushes',
  'sshKeys',
  'appUse',
];

const snapshot = async (store: Store): Promise<string> =>
  JSON.stringify(await Promise.all(collections.map((name) => store.list(name))));

/** All of an answer but what names this one occurrence. */
async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text();
  const body = text.replaceAll(/"requestId":"[^"]*"/g, '').replaceAll(/[\w-]{22}/g, '');
  return { status: response.status, body, headers: [...response.headers] };
}

test('every operation with an id in its path is in the matrix', () => {
  const named = Object.entries(operations).filter(([, { path }]) => path.includes('{'));
  assert.deepEqual(named.map(([name]) => name).sort(), Object.keys(theirs).sort());
});

for (const [name, { id: idOf, owner: person = astrid, body }] of Object.entries(theirs) as [WithId, Theirs][]) {
  test(`${name}: another person’s id answers like one that nobody has, and changes nothing`, async () => {
    const mock = quickMock();
    const [owner, other] = [new Driver(mock), new Driver(mock)];
    await owner.logIn(person);
    await other.logIn(hugo);
    const id = await idOf(owner);
    assert.match(id, /^[\w.~-]{4,}$/);
    const { method, path } = operations[name];
    const ask = async (each: string): Promise<unknown> =>
      answerOf(await other.send(path.slice(1).replace('{id}', each), { method: method.toUpperCase(), body }));
    const [before, mails] = [await snapshot(mock.store), mock.outbox.length];
    const answer = await ask(id);
    assert.deepEqual(answer, await ask(nobodys));
    assert.equal((answer as { readonly status: number }).status, 404);
    assert.deepEqual([await snapshot(mock.store), mock.outbox.length], [before, mails]);
  });
}
