import { fixture, html } from '@open-wc/testing';
import { currentCode, people } from 'portal-mock';
import type { PortalLogin } from '../login/login.ts';
import '../login/login.ts';
import { heading, input, press, see, type } from './person.ts';
import type { Portal } from './portal.ts';

/** A log-in, shown and ready. */
export async function showLogin({ client }: Pick<Portal, 'client'>): Promise<PortalLogin> {
  const element = await fixture<PortalLogin>(html`<portal-login .client=${client}></portal-login>`);
  return element;
}

/** As far as the password. */
export async function identify(element: PortalLogin, email: string): Promise<void> {
  await see(() => input(element, 'Company email'), 'the email field');
  type(input(element, 'Company email'), email);
  await press(element, 'Continue');
}

/** As far as the answer to the password. */
export async function enterPassword(element: PortalLogin, email: string, password: string): Promise<void> {
  await identify(element, email);
  await see(() => input(element, 'Password'), 'the password field');
  type(input(element, 'Password'), password);
  await press(element, 'Log in');
}

/** The whole way, for somebody of the seed. */
export async function logIn(element: PortalLogin, name: keyof typeof people, { mock }: Portal): Promise<void> {
  const person = people[name];
  await enterPassword(element, person.email, person.password);
  const [authenticator] = person.authenticators;
  if (authenticator) {
    await see(() => heading(element, 'Enter your code'), 'the code step');
    type(element.querySelector<HTMLInputElement>('[autocomplete=one-time-code]') ?? undefined, currentCode(person, mock.clock));
  }
  await see(() => heading(element, 'You’re logged in'), 'the log-in to be over');
}
