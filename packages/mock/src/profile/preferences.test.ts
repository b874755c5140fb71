import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Preferences } from 'portal-contract';
import { codeIn, type Driver } from '../../test/driver.ts';
import { at, beside, errorsOf } from '../../test/profile-driver.ts';
import { people } from '../seed/people.ts';

const { astrid, bruno } = people;

const read = async (driver: Driver): Promise<Preferences> =>
  Preferences.parse(await (await driver.send('me/preferences')).json());

const change = (driver: Driver, body: unknown): Promise<Response> => driver.send('me/preferences', { method: 'PATCH', body });

test('begins with the theme of the device and nothing else, and remembers what is changed', async () => {
  const driver = await at(astrid);
  assert.deepEqual(await read(driver), { theme: 'auto' });
  await change(driver, { theme: 'dark', timeZone: 'Europe/Stockholm' });
  await change(driver, { language: 'en' });
  assert.deepEqual(await read(driver), { theme: 'dark', timeZone: 'Europe/Stockholm', language: 'en' });
  assert.deepEqual(await (await change(driver, { timeZone: null, language: null })).json(), { theme: 'dark' });
  const other = await beside(driver, bruno);
  assert.deepEqual(await read(other), { theme: 'auto' });
});

test('of changes at once that concern different preferences none is lost', async () => {
  const driver = await at(astrid);
  await Promise.all([
    change(driver, { theme: 'light' }),
    change(driver, { timeZone: 'Asia/Tokyo' }),
    change(driver, { language: 'en' }),
  ]);
  assert.deepEqual(await read(driver), { theme: 'light', timeZone: 'Asia/Tokyo', language: 'en' });
});

test('refuses a language that is not spoken, a time zone that there is not, and members of its own', async () => {
  const driver = await at(astrid);
  assert.deepEqual(await errorsOf(await change(driver, { language: 'tlh', timeZone: 'Moon/Tranquility' })), [
    '/language not-allowed',
    '/timeZone not-allowed',
  ]);
  for (const timeZone of ['+01:00', '__proto__', ''])
    assert.deepEqual(await errorsOf(await change(driver, { timeZone })), ['/timeZone not-allowed']);
  for (const body of ['{"theme":"neon"}', '{"theme":null}', '{"role":"admin"}', '{"__proto__":{}}', '[]'])
    assert.equal(await codeIn(await change(driver, body)), 'validation-failed', body);
  assert.deepEqual(await read(driver), { theme: 'auto' });
});
