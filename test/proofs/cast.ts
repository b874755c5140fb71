/** Who walks, and on which mock. */
import assert from 'node:assert/strict';
import type { StepAnswer } from 'portal-contract';
import { people, seed, type MockOptions, type SeedPerson } from 'portal-mock';
import { Authenticator } from '../../packages/mock/test/authenticator.ts';
import { quickMock } from '../../packages/mock/test/driver.ts';
import type { Said, StillMock, Walker } from './walker.ts';

/** Somebody who has every factor, two authenticator apps among them. */
export const everything = {
  ...people.grace,
  summary: 'every factor',
  credentials: people.quentin.credentials,
  phone: people.karin.phone,
  recoveryCodes: people.lena.recoveryCodes,
} as const satisfies SeedPerson;

const owners = [people.grace, people.quentin, people.karin].map(({ id }) => id as string);

/** A mock with that person in the place of those whose factors they are. */
export const richMock = (options: MockOptions = {}): StillMock =>
  quickMock({
    seed: { ...seed, people: [...seed.people.filter(({ id }) => !owners.includes(id)), everything] },
    ...options,
  });

/** A security key with the seed's key in it. */
export const keyOf = (person: Pick<SeedPerson, 'id' | 'credentials'>): Promise<Authenticator> =>
  new Authenticator({ verifies: false, platform: false }).hold(person);

/** A new password that every rule allows. */
export const newPassword = 'Bright-Copper-Kettle-7';

/** A well-formed answer of every kind, with secrets that would be right if they were asked for. */
export const answers = {
  identifier: { kind: 'identifier', identifier: people.bruno.email },
  choose: { kind: 'choose', ref: 'recovery-code' },
  back: { kind: 'back' },
  password: { kind: 'password', password: people.grace.password },
  totp: { kind: 'totp', code: '123456' },
  webauthn: { kind: 'webauthn', response: { id: 'AAAA', response: { clientDataJSON: 'AAAA' } } },
  resend: { kind: 'resend' },
  'recovery-code': { kind: 'recovery-code', code: people.lena.recoveryCodes[0] },
  enrol: { kind: 'enrol', method: 'totp' },
  later: { kind: 'later' },
  'enrol-totp': { kind: 'enrol-totp', code: '123456' },
  'enrol-webauthn': { kind: 'enrol-webauthn', response: { id: 'AAAA', response: { clientDataJSON: 'AAAA' } } },
  acknowledge: { kind: 'acknowledge' },
  renew: { kind: 'renew' },
  'change-password': { kind: 'change-password', newPassword },
  sent: { kind: 'sent', token: '12345678' },
  accept: { kind: 'accept' },
  decline: { kind: 'decline' },
  retry: { kind: 'retry' },
} as const satisfies { readonly [Kind in StepAnswer['kind']]: Said };

/** Presses a button on the phone that was asked last. */
export async function press(mock: StillMock, button: 'right' | 'deny'): Promise<void> {
  const push = (await mock.store.list('pushes')).at(-1) ?? assert.fail('No phone was asked.');
  const body = new URLSearchParams({
    push: push.id,
    ...(button === 'deny' ? { answer: 'deny' } : { number: String(push.number) }),
  });
  const response = await mock.browser().fetch('/_mock/phone', { method: 'POST', body, redirect: 'manual' });
  assert.equal(response.status, 303);
}

/** The latest mail with a link in it. */
export function mailed({ outbox }: StillMock): { readonly token: string; readonly code: string } {
  const mail = outbox.findLast(({ link }) => link !== undefined);
  const { code = assert.fail('No mail has a code.'), link = '' } = mail ?? {};
  const [, token = assert.fail('The link has no token.')] = /#portal-recovery=([\w-]+)$/.exec(link) ?? [];
  return { token, code };
}

/** Somebody who can log in. */
export type Somebody = Pick<SeedPerson, 'email' | 'password'>;

/** Walks as far as the step after the password. */
export async function afterPassword(walker: Walker, { email, password }: Somebody): Promise<Walker> {
  await walker.say({ kind: 'identifier', identifier: email });
  return walker.mustBeAt('password').say({ kind: 'password', password });
}

/**
 * Logs somebody in with the password alone, as before anything else was enrolled: what is enrolled now was enrolled since, so that
 * a step-up has everything to ask for.
 */
export async function logInByPassword({ driver, mock }: Walker, person: SeedPerson): Promise<void> {
  // The first request puts everybody into the store.
  await driver.send('configuration');
  const { value, version } = (await mock.store.get('accounts', person.id)) ?? assert.fail(`There is no ${person.name}.`);
  const { phone: _phone, ...account } = value;
  const bare = { ...account, authenticators: [], credentials: [], recoveryCodes: [] };
  await mock.store.put('accounts', person.id, bare, version);
  await driver.logIn(person);
  await mock.store.put('accounts', person.id, value, version + 1);
}

/** Answers a code that the authenticator does not show. */
export const wrongCode = { kind: 'totp', code: '000000' } as const;
