import { fixture, html } from '@open-wc/testing';
import { currentCode, people } from 'portal-mock';
import { heading, see, type } from './person.ts';
import { type Portal, portal } from './portal.ts';
import { haveSession } from './session.ts';

type Name = keyof typeof people;

/** A section of the security that is shown, and the backend behind it. */
export interface ShownSection<E extends HTMLElement> extends Portal {
  element: E;
}

/** An element for somebody who is logged in, once its heading is there. */
export async function showSection<E extends HTMLElement>(
  tag: string,
  title: string,
  { person = 'bruno', ...options }: Parameters<typeof portal>[0] & { person?: Name } = {},
): Promise<ShownSection<E>> {
  const one = portal(options);
  await haveSession(one, person);
  const made = Object.assign(document.createElement(tag), { client: one.client });
  const element = await fixture<E>(html`${made}`);
  await see(() => heading(element, title), `“${title}”`);
  return { ...one, element };
}

/** Lets the log-in grow too old for a change, which then asks for another proof. */
export const letProofExpire = ({ pass }: Portal): void => pass(301);

/** Proves who somebody is, in the dialog that comes by itself: with the password, and a code where they have an authenticator. */
export async function prove({ client, mock }: Portal, name: Name): Promise<void> {
  const { password, authenticators } = people[name];
  const dialog = (): Element | undefined =>
    [...document.querySelectorAll('portal-step-up-dialog')].find((each) => each.client === client);
  const field = (): HTMLInputElement | null | undefined =>
    dialog()?.querySelector<HTMLInputElement>('input[type=password], input[autocomplete~="one-time-code"]');
  await see(field, 'the question');
  if (field()?.type === 'password') {
    type(field() ?? undefined, password);
    dialog()?.querySelector('form')?.requestSubmit();
    if (authenticators.length) await see(() => field()?.autocomplete.includes('one-time-code'), 'the code field');
  }
  if (authenticators.length) type(field() ?? undefined, currentCode(people[name], mock.clock));
}
