import { profileOperations, type Profile } from 'portal-contract';
import { people } from 'portal-mock';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Portal, logIn, openPortal } from '../test/portal.ts';
import { createPortalClient, type PortalClient } from './client.ts';
import { conflictOf } from './conflict.ts';
import { toPortalError } from './portal-error.ts';

const { astrid, elin } = people;
const { updateProfile } = profileOperations;

async function astridsPortal(): Promise<Portal> {
  const portal = openPortal();
  await logIn(portal, astrid);
  return portal;
}

/** Saves a value, on top of whatever is there by now. */
async function insist(client: PortalClient, values: Record<string, unknown>, version: string): Promise<Profile> {
  try {
    return await client.updateProfile({ version, body: { values } });
  } catch (cause) {
    const current = conflictOf(updateProfile, cause);
    if (!current) throw cause;
    return insist(client, values, current.version);
  }
}

test('fifty changes at once, from two tabs, lose none', async () => {
  const portal = await astridsPortal();
  const other = portal.tab();
  await other.session.refresh();
  const { version } = await portal.client.getProfile();
  const names = ['displayName', 'middleName', 'jobTitle', 'department', 'location'];
  const saved = await Promise.all(
    Array.from({ length: 50 }, (_, index) => {
      const name = names[index % names.length] as string;
      return insist(index % 2 ? other : portal.client, { [name]: `Value ${index}` }, version);
    }),
  );
  assert.equal(new Set(saved.map((profile) => profile.version)).size, 50);
  const { values } = await portal.client.getProfile();
  for (const name of names) assert.match(String(values[name]), /^Value \d+$/);
  assert.equal(values['lastName'], 'Lindqvist');
});

test('where the answer is lost, the change is made once: reading again tells, and sending it again is refused', async () => {
  const { mock, client } = await astridsPortal();
  const { version } = await client.getProfile();
  const lossy = createPortalClient({
    endpoint: mock.endpoint,
    fetch: async (...request) => {
      const answer = await mock.fetch(...request);
      if (new Request(...request).method === 'PATCH') throw new TypeError('Failed to fetch');
      return answer;
    },
  });
  await lossy.session.refresh();
  const change = { version, body: { values: { displayName: 'Mine' } } };
  await assert.rejects(lossy.updateProfile(change), { code: 'network' });
  const { values, version: now } = await client.getProfile();
  assert.equal(values['displayName'], 'Mine');
  await assert.rejects(client.updateProfile(change), { code: 'precondition-failed' });
  assert.equal((await client.getProfile()).version, now);
});

test('says which members were refused', async () => {
  const portal = openPortal();
  await logIn(portal, elin);
  const { version } = await portal.client.getProfile();
  const cause = await portal.client.updateProfile({ version, body: { values: { displayName: 'E', role: 'admin' } } }).then(
    () => assert.fail(),
    (error: unknown) => toPortalError(error),
  );
  assert.equal(cause.code, 'field-not-editable');
  assert.deepEqual(cause.problem?.errors, [
    { pointer: '/values/displayName', code: 'not-editable' },
    { pointer: '/values/role', code: 'not-allowed' },
  ]);
});
