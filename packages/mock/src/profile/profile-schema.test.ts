import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeIn } from '../../test/driver.ts';
import { at, errorsOf, patchProfile, readProfile, readSchema, saveProfile } from '../../test/profile-driver.ts';
import { people } from '../seed/people.ts';

const { astrid, elin, samir, rosa } = people;

test('draws every standard field in its section, and locks nothing but the company email', async () => {
  const schema = await readSchema(await at(astrid));
  const names = Object.fromEntries(schema.sections.map(({ name, fields }) => [name, fields.map((field) => field.name)]));
  assert.deepEqual(names, {
    details: ['firstName', 'middleName', 'lastName', 'displayName', 'userName', 'companyEmail', 'recoveryEmail'],
    personal: ['phoneNumbers', 'addresses', 'alternateEmail', 'birthday'],
    employment: 'jobTitle department costCentre company employeeType employeeIdentifier location manager description'.split(
      ' ',
    ),
  });
  const locked = schema.sections.flatMap(({ fields }) => fields.filter(({ editable }) => !editable));
  assert.deepEqual(
    locked.map(({ name, lockedBy }) => [name, lockedBy]),
    [['companyEmail', 'policy']],
  );
  assert.equal(schema.locked, undefined);
});

test('a locked profile can be read and not changed', async () => {
  for (const driver of [await at(elin), await at(astrid, { scenario: 'profile-locked' })]) {
    const schema = await readSchema(driver);
    assert.deepEqual(schema.locked, { by: 'policy' });
    for (const { fields } of schema.sections) for (const field of fields) assert.equal(field.editable, false);
    const before = await readProfile(driver);
    const response = await patchProfile(driver, { displayName: 'Changed', phoneNumbers: null }, before.version);
    assert.deepEqual(await errorsOf(response), ['/values/displayName not-editable', '/values/phoneNumbers not-editable']);
    assert.deepEqual(await readProfile(driver), before);
  }
});

test('single fields are locked for every reason there is, and refused for each', async () => {
  const driver = await at(samir);
  const schema = await readSchema(driver);
  const fields = schema.sections.flatMap((section) => section.fields);
  const locked = fields.filter(({ editable }) => !editable);
  assert.deepEqual([...new Set(locked.map(({ lockedBy }) => lockedBy))].sort(), [
    'directory',
    'hr',
    'identity-provider',
    'policy',
  ]);
  const { version } = await readProfile(driver);
  for (const { name } of locked)
    assert.equal(await codeIn(await patchProfile(driver, { [name]: 'x' }, version)), 'field-not-editable');
  await saveProfile(driver, { department: 'Support' });
});

test('fields of the administrator’s own stand in their sections, and are checked like the others', async () => {
  const driver = await at(rosa);
  const schema = await readSchema(driver);
  const custom = schema.sections.map(({ name, fields }) => [
    name,
    fields.filter((field) => field.custom).map(({ label }) => label),
  ]);
  assert.deepEqual(custom, [
    ['details', []],
    ['personal', ['Emergency contact', 'Shirt size']],
    ['employment', ['First day', 'Mentor', 'Desk phone']],
    ['travel', ['Frequent flyer number', 'Holiday address']],
  ]);
  await saveProfile(driver, {
    shirtSize: 'l',
    deskPhone: '+46406280440',
    holidayAddress: { locality: 'Visby', country: 'SE' },
  });
  const { values } = await saveProfile(driver, {
    holidayAddress: { streetAddress: 'Strandgatan 1', country: null },
    mentor: { id: 'p-farid' },
  });
  assert.deepEqual(values['holidayAddress'], { locality: 'Visby', streetAddress: 'Strandgatan 1' });
  assert.deepEqual(values['mentor'], { id: 'p-farid', name: 'Farid Nazari' });
  const { version } = await readProfile(driver);
  assert.deepEqual(await errorsOf(await patchProfile(driver, { shirtSize: 'xxl', startDate: '2020-01-01' }, version)), [
    '/values/startDate not-editable',
  ]);
  assert.deepEqual(await errorsOf(await patchProfile(driver, { shirtSize: 'xxl', frequentFlyer: 'x'.repeat(33) }, version)), [
    '/values/shirtSize not-allowed',
    '/values/frequentFlyer too-long',
  ]);
});

test('a field of an unknown kind is there in its scenario', async () => {
  const driver = await at(astrid, { scenario: 'future-field' });
  const schema = await readSchema(driver);
  const field = schema.sections.flatMap(({ fields }) => fields).find(({ name }) => name === 'badgeColour');
  assert.deepEqual([field?.kind, field?.custom, field?.editable], ['colour', true, true]);
  await saveProfile(driver, { badgeColour: '#3e8696' });
  assert.deepEqual(await errorsOf(await patchProfile(driver, { badgeColour: 'teal' }, (await readProfile(driver)).version)), [
    '/values/badgeColour format',
  ]);
});
