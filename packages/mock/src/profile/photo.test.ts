import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Configuration, largestPhoto, Profile } from 'portal-contract';
import { codeIn, Driver } from '../../test/driver.ts';
import { ascii, base64Of, bytesOf, jpeg, png, splice } from '../../test/images.ts';
import { at, beside, errorsOf, patchProfile, readProfile } from '../../test/profile-driver.ts';
import { people } from '../seed/people.ts';

const { astrid, bruno, elin } = people;

const upload = (driver: Driver, image: string, type = 'image/jpeg'): Promise<Response> =>
  driver.send('me/photo', { method: 'PUT', body: { image, type } });

const remove = (driver: Driver): Promise<Response> => driver.send('me/photo', { method: 'DELETE' });

const profileIn = async (response: Response): Promise<Profile> => {
  assert.equal(response.status, 200);
  return Profile.parse(await response.json());
};

const photoOf = async (response: Response): Promise<string> => (await profileIn(response)).photo ?? '';

test('shows a photo to its person, byte by byte, and a new one under a new address', async () => {
  const driver = await at(astrid);
  const { version } = await readProfile(driver);
  const profile = await profileIn(await upload(driver, jpeg));
  assert.deepEqual(profile, await readProfile(driver));
  assert.notEqual(profile.version, version);
  const first = profile.photo ?? '';
  const shown = await driver.send(first);
  assert.equal(new URL(first).origin, new URL(driver.mock.endpoint).origin);
  assert.deepEqual([shown.headers.get('content-type'), shown.headers.get('cache-control')], ['image/jpeg', 'no-store']);
  assert.equal(shown.headers.get('x-content-type-options'), 'nosniff');
  assert.deepEqual(await shown.bytes(), bytesOf(jpeg));
  const second = await photoOf(await upload(driver, png, 'image/png'));
  assert.notEqual(second, first);
  assert.deepEqual([(await driver.send(first)).status, (await driver.send(second)).status], [404, 200]);
  assert.equal((await driver.mock.store.list('photos')).length, 1);
});

test('is nobody else’s to see', async () => {
  const driver = await at(astrid);
  const photo = await photoOf(await upload(driver, jpeg));
  assert.equal((await (await beside(driver, bruno)).send(photo)).status, 404);
  assert.equal((await new Driver(driver.mock).send(photo)).status, 404);
  assert.equal((await driver.send('/_mock/photos/__proto__')).status, 404);
});

test('is removed, once and again', async () => {
  const driver = await at(astrid);
  const photo = await photoOf(await upload(driver, jpeg));
  const removed = await profileIn(await remove(driver));
  assert.equal(removed.photo, undefined);
  assert.equal((await driver.send(photo)).status, 404);
  assert.deepEqual(await profileIn(await remove(driver)), removed);
  assert.deepEqual(await driver.mock.store.list('photos'), []);
});

test('a change of the profile keeps the photo, and goes on from its version', async () => {
  const driver = await at(astrid);
  const { version } = await readProfile(driver);
  const { photo } = await profileIn(await upload(driver, jpeg));
  assert.equal(await codeIn(await patchProfile(driver, { displayName: 'A' }, version)), 'precondition-failed');
  const { version: now } = await readProfile(driver);
  assert.equal((await profileIn(await patchProfile(driver, { displayName: 'A' }, now))).photo, photo);
});

test('of ten uploads at once one photo is left', async () => {
  const driver = await at(astrid);
  const photos = await Promise.all(Array.from({ length: 10 }, () => upload(driver, jpeg)));
  for (const { status } of photos) assert.equal(status, 200);
  assert.equal((await driver.mock.store.list('photos')).length, 1);
  assert.equal((await driver.send((await readProfile(driver)).photo ?? '')).status, 200);
});

test('looks at the file itself, and says what is wrong with it', async () => {
  const driver = await at(astrid);
  const located = base64Of(splice(bytesOf(jpeg), 2, [0xff, 0xe1, 0, 8, ...ascii('Exif\0\0')]));
  const wide = base64Of(splice(bytesOf(png), 19, [3], 1));
  const cases = [
    [jpeg, 'image/png', 'format'],
    [btoa('<svg onload="alert(1)"/>'), 'image/png', 'format'],
    ['not base64!', 'image/png', 'format'],
    [located, 'image/jpeg', 'metadata'],
    [wide, 'image/png', 'dimensions'],
  ] as const;
  for (const [image, type, code] of cases)
    assert.deepEqual(await errorsOf(await upload(driver, image, type)), [`/image ${code}`]);
  assert.deepEqual(await errorsOf(await upload(driver, jpeg, 'image/svg+xml')), ['/type not-allowed']);
  assert.deepEqual(await driver.mock.store.list('photos'), []);
});

test('takes 5 MB and not a byte more', async () => {
  const driver = await at(astrid);
  const file = bytesOf(png);
  const padded = (size: number): string => {
    const length = size - file.length - 12;
    const header = [length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255, ...ascii('gAMA')];
    const bytes = new Uint8Array(size);
    bytes.set(file.subarray(0, 33));
    bytes.set(header, 33);
    bytes.set(file.subarray(33), size - file.length + 33);
    return base64Of(bytes);
  };
  assert.equal((await upload(driver, padded(largestPhoto), 'image/png')).status, 200);
  assert.deepEqual(await errorsOf(await upload(driver, padded(largestPhoto + 1), 'image/png')), ['/image too-long']);
  assert.equal(await codeIn(await upload(driver, 'x'.repeat(7_000_000))), 'malformed-request');
});

test('is locked with the profile, and gone where the administrator has no photos', async () => {
  const locked = await at(elin);
  assert.deepEqual(await errorsOf(await upload(locked, jpeg)), ['/image not-editable']);
  assert.equal(await codeIn(await remove(locked)), 'field-not-editable');
  const without = await at(astrid, { scenario: 'no-photo' });
  assert.equal(await codeIn(await upload(without, jpeg)), 'not-found');
  const { capabilities } = Configuration.parse(await (await without.send('configuration')).json());
  assert.deepEqual(capabilities['photo'], { enabled: false, reason: 'disabled-by-policy' });
});
