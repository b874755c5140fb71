import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Profile } from 'portal-contract';
import { codeIn, Driver, problemOf, times } from '../../test/driver.ts';
import { at, errorsOf, patchProfile, readProfile, saveProfile, type Values } from '../../test/profile-driver.ts';
import { people } from '../seed/people.ts';

const { astrid, bruno, rosa } = people;

test('changes one value, keeps the others, and says who it was and when', async () => {
  const driver = await at(astrid);
  const before = await readProfile(driver);
  const after = await saveProfile(driver, { displayName: 'Åsa ‘Æ’ 明日香 👩‍🚀' });
  assert.deepEqual(after.values, { ...before.values, displayName: 'Åsa ‘Æ’ 明日香 👩‍🚀' });
  assert.notEqual(after.version, before.version);
  assert.equal(after.updatedBy, 'Astrid Lindqvist');
  assert.equal(after.updatedAt, new Date(driver.mock.clock.now()).toISOString());
  assert.deepEqual(await readProfile(driver), after);
});

test('takes a value away with null, with a blank text, and with an empty list', async () => {
  const driver = await at(astrid);
  const { values } = await saveProfile(driver, { displayName: null, jobTitle: ' \t', phoneNumbers: [], manager: null });
  for (const name of ['displayName', 'jobTitle', 'phoneNumbers', 'manager']) assert.equal(name in values, false);
  assert.equal(values['department'], 'Logistics');
});

test('accepts a change that says it is a merge patch; elsewhere that is no JSON', async () => {
  const driver = await at(astrid);
  const { version } = await readProfile(driver);
  assert.equal(
    (await patchProfile(driver, { displayName: 'A' }, version, 'application/merge-patch+json; charset=utf-8')).status,
    200,
  );
  const elsewhere = await driver.send('me/photo', {
    method: 'PUT',
    body: {},
    headers: { 'content-type': 'application/merge-patch+json' },
  });
  assert.equal(await codeIn(elsewhere), 'unsupported-media-type');
});

test('refuses what nobody may edit and what there is not, whatever it is called, and writes nothing', async () => {
  const driver = await at(astrid);
  const before = await readProfile(driver);
  const hostile = [
    '{"companyEmail":"mallory@northwind.example"}',
    '{"role":"admin"}',
    '{"__proto__":{"role":"admin"}}',
    '{"constructor":{"prototype":{"role":"admin"}}}',
    '{"toString":"x"}',
    '{"recoveryEmail":{"address":"mallory@example.com","verified":true}}',
    '{"version":"v9"}',
    '{"":"x"}',
  ];
  for (const values of hostile) {
    const response = await patchProfile(driver, values, before.version);
    assert.equal(response.status, 422);
    const problem = await problemOf(response);
    assert.equal(problem.code, 'field-not-editable');
    assert.equal(problem.errors?.[0]?.pointer, `/values/${Object.keys(JSON.parse(values) as object)[0] ?? ''}`);
  }
  const mixed = await patchProfile(
    driver,
    '{"displayName":"Changed","a/b~c":1,"companyEmail":null,"__proto__":1}',
    before.version,
  );
  assert.deepEqual(await errorsOf(mixed), [
    '/values/a~1b~0c not-allowed',
    '/values/companyEmail not-editable',
    '/values/__proto__ not-allowed',
  ]);
  assert.deepEqual(await readProfile(driver), before);
  assert.equal(({} as { role?: string }).role, undefined);
});

test('refuses members beside the values, and values that are none', async () => {
  const driver = await at(astrid);
  const { version } = await readProfile(driver);
  const send = (body: string): Promise<Response> =>
    driver.send('me/profile', {
      method: 'PATCH',
      body,
      headers: { 'if-match': `"${version}"`, 'content-type': 'application/json' },
    });
  for (const body of [
    '{"values":[]}',
    '{"values":null}',
    '{"values":"x"}',
    '{}',
    '{"values":{},"__proto__":{}}',
    '{"values":{},"id":"p-bruno"}',
  ]) {
    assert.equal(await codeIn(await send(body)), 'validation-failed', body);
  }
  assert.equal(await codeIn(await send('{"values":')), 'malformed-request');
});

const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;

test('survives what is nested deeply', async () => {
  const driver = await at(astrid);
  const { version } = await readProfile(driver);
  for (const name of ['manager', 'displayName', 'addresses', 'employeeType'])
    assert.equal(await codeIn(await patchProfile(driver, `{"${name}":${deep}}`, version)), 'validation-failed');
  assert.deepEqual(driver.mock.errors, []);
});

test('asks which version a change starts from, and takes no other', async () => {
  const driver = await at(astrid);
  const { version } = await readProfile(driver);
  const without = await driver.send('me/profile', { method: 'PATCH', body: { values: { displayName: 'A' } } });
  assert.equal(await codeIn(without), 'precondition-required');
  await saveProfile(driver, { displayName: 'Theirs' });
  const stale = await patchProfile(driver, { displayName: 'Mine' }, version);
  assert.equal(stale.status, 412);
  const { current } = await problemOf(stale);
  assert.deepEqual(current, await readProfile(driver));
  assert.equal(current.values['displayName'], 'Theirs');
  for (const tag of ['*', `W/"${current.version}"`, '"a", "b"', ''])
    assert.equal(
      await codeIn(
        await driver.send('me/profile', {
          method: 'PATCH',
          body: { values: { displayName: 'A' } },
          headers: { 'if-match': tag },
        }),
      ),
      'precondition-failed',
      tag,
    );
});

test('a change that changes nothing keeps the version', async () => {
  const driver = await at(astrid);
  const before = await readProfile(driver);
  assert.deepEqual(await saveProfile(driver, { displayName: before.values['displayName'], birthday: null }), before);
  assert.deepEqual(await saveProfile(driver, {}), before);
});

test('of fifty changes from one version one is made', async () => {
  const driver = await at(astrid);
  const { version } = await readProfile(driver);
  const answers = await Promise.all(
    times(50, 0).map((_, index) => patchProfile(driver, { jobTitle: `Title ${index}` }, version)),
  );
  assert.deepEqual(
    answers.map(({ status }) => status).filter((status) => status === 200),
    [200],
  );
  assert.ok(answers.every(({ status }) => status === 200 || status === 412));
});

test('fifty changes at once lose none, where each goes on from what it is told', async () => {
  const driver = await at(rosa);
  const { version: first } = await readProfile(driver);
  const numbers = times(10, 0).map((_, index) => ({ type: 'mobile', number: `+4670174060${index}` }));
  const fields = ['displayName', 'middleName', 'jobTitle', 'department', 'costCentre', 'location', 'description'];
  const changes: Values[] = times(50, 0).map((_, index) => ({ [fields[index % fields.length] as string]: `Value ${index}` }));
  const made: string[] = [];
  const insist = async (values: Values, version: string): Promise<void> => {
    const response = await patchProfile(driver, values, version);
    if (response.status === 412) {
      const { current } = await problemOf(response);
      return insist(values, (current as Profile).version);
    }
    assert.equal(response.status, 200);
    made.push(Profile.parse(await response.json()).version);
  };
  await Promise.all([...changes, { phoneNumbers: numbers }].map((values) => insist(values, first)));
  assert.equal(new Set(made).size, 51);
  const { values, version } = await readProfile(driver);
  assert.equal(Number(version.slice(1)), Number(first.slice(1)) + 51);
  assert.deepEqual(values['phoneNumbers'], numbers);
  for (const field of fields) assert.match(String(values[field]), /^Value \d+$/);
});

test('the name of the session follows the profile', async () => {
  const driver = await at(astrid);
  await saveProfile(driver, { lastName: 'Lindqvist Berg' });
  assert.equal((await driver.session()).person.name, 'Astrid Lindqvist Berg');
});

test('an administrator’s change is told with its name', async () => {
  const driver = await at(astrid);
  const { version } = await readProfile(driver);
  await driver.mock.changeProfile('p-astrid', { values: { jobTitle: 'Planner', costCentre: null }, by: 'Northwind IT' });
  const { current } = await problemOf(await patchProfile(driver, { jobTitle: 'Mine' }, version));
  const { updatedBy, values } = current as Profile;
  assert.deepEqual([updatedBy, values['jobTitle'], values['costCentre']], ['Northwind IT', 'Planner', undefined]);
  await assert.rejects(driver.mock.changeProfile('nobody', { values: {}, by: 'x' }), /nobody/);
});

test('everybody sees the own profile and nobody else’s', async () => {
  const driver = await at(bruno);
  const text = JSON.stringify([await readProfile(driver), await (await driver.send('me/profile-schema')).json()]);
  for (const secret of ['astrid', 'Storgatan', '+46705550117']) assert.equal(text.includes(secret), false);
  for (const path of ['people/p-astrid', 'me/profile/p-astrid', 'profiles/p-astrid'])
    assert.equal((await driver.send(path)).status, 404);
  const anybody = new Driver(driver.mock);
  for (const path of ['me/profile', 'me/profile-schema', 'me/preferences', 'people?search=a'])
    assert.equal(await codeIn(await anybody.send(path)), 'session-expired');
});

test('somebody of whom nothing but the account is known has names and the company email', async () => {
  const { profile: _profile, ...somebody } = bruno;
  const driver = await at(somebody, { seed: { people: [somebody], apps: () => [] } });
  assert.deepEqual((await readProfile(driver)).values, { firstName: 'Bruno', lastName: 'Okafor', companyEmail: bruno.email });
});
