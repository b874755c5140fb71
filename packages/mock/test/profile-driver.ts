import assert from 'node:assert/strict';
import { Profile, ProfileSchema, type ProfileField } from 'portal-contract';
import type { MockOptions } from 'portal-mock';
import { Driver, problemOf, quickMock } from './driver.ts';

/** Values to change, by the name of the field. */
export type Values = Readonly<Record<string, unknown>>;

/** A browser in which somebody is logged in. */
export async function at(person: Parameters<Driver['logIn']>[0], options: MockOptions = {}): Promise<Driver> {
  const driver = new Driver(quickMock(options));
  await driver.logIn(person);
  return driver;
}

/** Another browser of the same mock, in which somebody is logged in. */
export async function beside({ mock }: Driver, person: Parameters<Driver['logIn']>[0]): Promise<Driver> {
  const driver = new Driver(mock);
  await driver.logIn(person);
  return driver;
}

/** The profile as it stands; its version is its entity tag. */
export async function readProfile(driver: Driver): Promise<Profile> {
  const response = await driver.send('me/profile');
  const profile = Profile.parse(await response.json());
  assert.equal(response.headers.get('etag'), `"${profile.version}"`);
  return profile;
}

/** The fields of the profile, by their sections. */
export const readSchema = async (driver: Driver): Promise<ProfileSchema> =>
  ProfileSchema.parse(await (await driver.send('me/profile-schema')).json());

/** The fields of the profile in one list. */
export const readFields = async (driver: Driver): Promise<readonly ProfileField[]> =>
  (await readSchema(driver)).sections.flatMap(({ fields }) => fields);

/** Sends a change that starts from a version. Values may be given as JSON, with members that no object literal has. */
export const patchProfile = (
  driver: Driver,
  values: Values | string,
  version: string,
  type = 'application/json',
): Promise<Response> =>
  driver.send('me/profile', {
    method: 'PATCH',
    body: typeof values === 'string' ? `{"values":${values}}` : { values },
    headers: { 'if-match': `"${version}"`, 'content-type': type },
  });

/** Changes the profile as it stands. */
export async function saveProfile(driver: Driver, values: Values): Promise<Profile> {
  const response = await patchProfile(driver, values, (await readProfile(driver)).version);
  const body: unknown = await response.json();
  assert.equal(response.status, 200, JSON.stringify(body));
  return Profile.parse(body);
}

/** What a refused answer says is wrong: `<pointer> <code>`. */
export async function errorsOf(response: Response): Promise<readonly string[]> {
  const { errors = [] } = await problemOf(response);
  return errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

/** What is wrong with a change of the profile as it stands. */
export const refused = async (driver: Driver, values: Values): Promise<readonly string[]> =>
  errorsOf(await patchProfile(driver, values, (await readProfile(driver)).version));
