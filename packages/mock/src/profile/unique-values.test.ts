import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeIn, times } from '../../test/driver.ts';
import { at, beside, errorsOf, patchProfile, readProfile, refused, saveProfile } from '../../test/profile-driver.ts';
import { people } from '../seed/people.ts';

const { astrid, bruno, hugo, lena, rosa } = people;

test('an employee identifier and a user name belong to one person, whatever their case', async () => {
  const driver = await at(astrid);
  const { version } = await readProfile(driver);
  const taken = await patchProfile(driver, { employeeIdentifier: ' nw-2204', userName: 'BRUNO.okafor' }, version);
  assert.deepEqual(await errorsOf(taken), ['/values/userName taken', '/values/employeeIdentifier taken']);
  await saveProfile(driver, { employeeIdentifier: 'NW-9999', userName: 'Astrid.Lindqvist' });
  const other = await beside(driver, bruno);
  await saveProfile(other, { employeeIdentifier: 'NW-2381' });
  assert.deepEqual(
    await errorsOf(await patchProfile(driver, { employeeIdentifier: 'NW-2381' }, (await readProfile(driver)).version)),
    ['/values/employeeIdentifier taken'],
  );
  await saveProfile(driver, { employeeIdentifier: null });
  await saveProfile(other, { employeeIdentifier: 'NW-9999' });
});

test('of five people who take one employee identifier at once one gets it', async () => {
  const first = await at(astrid);
  const drivers = [first, ...(await Promise.all([bruno, hugo, lena, rosa].map((person) => beside(first, person))))];
  const versions = await Promise.all(drivers.map(readProfile));
  const answers = await Promise.all(
    drivers.map((driver, index) => patchProfile(driver, { employeeIdentifier: 'NW-0001' }, versions[index]?.version ?? '')),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422, 422, 422, 422]);
});

test('a change that fails leaves its identifier free', async () => {
  const driver = await at(astrid);
  const { version } = await readProfile(driver);
  await saveProfile(driver, { displayName: 'Between' });
  assert.equal(await codeIn(await patchProfile(driver, { employeeIdentifier: 'NW-0002' }, version)), 'precondition-failed');
  assert.deepEqual(await refused(driver, { employeeIdentifier: 'NW-0004', userName: 'bruno.okafor' }), [
    '/values/userName taken',
  ]);
  const other = await beside(driver, bruno);
  await saveProfile(other, { employeeIdentifier: 'NW-0002' });
  await saveProfile(other, { employeeIdentifier: 'NW-0004' });
});

test('two changes of one person that take the same identifier keep it for that person', async () => {
  const driver = await at(astrid);
  const { version } = await readProfile(driver);
  const answers = await Promise.all(times(20, 0).map(() => patchProfile(driver, { employeeIdentifier: 'NW-0003' }, version)));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  const other = await beside(driver, bruno);
  assert.deepEqual(
    await errorsOf(await patchProfile(other, { employeeIdentifier: 'NW-0003' }, (await readProfile(other)).version)),
    ['/values/employeeIdentifier taken'],
  );
});
