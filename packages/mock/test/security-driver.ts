import assert from 'node:assert/strict';
import { ActivityPage, FactorList, FactorSetup, type ActivityEvent, type Factor } from 'portal-contract';
import { codeOf } from 'portal-mock';
import type { Driver, Sent } from './driver.ts';

/** Sends a request that must be answered like this, and reads the answer. */
export async function call(driver: Driver, path: string, sent: Sent = {}, status = 200): Promise<unknown> {
  const response = await driver.send(path, sent);
  const body: unknown = response.status === 204 ? undefined : await response.json();
  assert.equal(response.status, status, JSON.stringify(body));
  return body;
}

/** The factors as they stand. */
export const readFactors = async (driver: Driver): Promise<FactorList> => FactorList.parse(await call(driver, 'me/factors'));

/** The factors of one kind. */
export const factorsOf = async (driver: Driver, kind: string): Promise<readonly Factor[]> =>
  (await readFactors(driver)).items.filter((factor) => factor.kind === kind);

/** Begins to set a factor up. */
export const begin = async (driver: Driver, body: Readonly<Record<string, unknown>>): Promise<FactorSetup> =>
  FactorSetup.parse(await call(driver, 'me/factors', { method: 'POST', body }, 201));

/** The code that the authenticator of a set-up shows now. */
export function codeFor(driver: Driver, { totp }: FactorSetup): string {
  assert.ok(totp);
  return codeOf(totp, driver.mock.clock);
}

/** Activates what was begun. */
export const activate = (driver: Driver, { id }: FactorSetup, body: Readonly<Record<string, unknown>>): Promise<Response> =>
  driver.send(`me/factors/${id}/activation`, { method: 'POST', body });

/** What happened, newest first. */
export const readActivity = async (driver: Driver, query = ''): Promise<readonly ActivityEvent[]> =>
  ActivityPage.parse(await call(driver, `me/activity${query}`)).items;

/** The kinds of what happened since the mock started, newest first. */
export async function newKinds(driver: Driver): Promise<readonly string[]> {
  const planted = (await readActivity(driver)).filter(({ id }) => !/-event-\d+$/.test(id));
  return planted.map(({ kind }) => kind);
}

/** The subjects of the mails since some were there. */
export const mailsSince = ({ mock }: Driver, before: number): readonly string[] =>
  mock.outbox.slice(before).map(({ subject }) => subject);
