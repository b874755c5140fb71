import { fixture, html } from '@open-wc/testing';
import type { people } from 'portal-mock';
import '../profile/profile.ts';
import type { PortalProfile } from '../profile/profile.ts';
import { heading, input, press, see, type } from './person.ts';
import { type Portal, portal } from './portal.ts';
import { haveSession } from './session.ts';

/** A profile that is shown, and the backend behind it. */
export interface ShownProfile extends Portal {
  element: PortalProfile;
}

/** The profile of somebody who is logged in. */
export async function showProfile(
  name: keyof typeof people = 'bruno',
  options: Parameters<typeof portal>[0] = {},
): Promise<ShownProfile> {
  const one = portal(options);
  await haveSession(one, name);
  const element = await fixture<PortalProfile>(html`<portal-profile .client=${one.client}></portal-profile>`);
  await see(() => heading(element, 'Profile details'), 'the profile');
  return { ...one, element };
}

/** Opens a field by what it is called and what is in it, and types over it. */
export async function edit(element: Element, { label, value }: { label: string; value: string }, text: string): Promise<void> {
  const name = label.charAt(0).toLowerCase() + label.slice(1);
  await press(element, value ? `Edit ${name}: ${value}` : `Add a ${name}`);
  await see(() => input(element, label), `the input “${label}”`);
  type(input(element, label), text);
}

/** Presses a key where the focus is. Enter in an input then submits its form, as it does for a person. */
export function key(element: Element, name: 'Enter' | 'Escape'): void {
  const active = element.shadowRoot?.activeElement;
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, composed: true });
  const goesOn = active?.dispatchEvent(event);
  if (goesOn && name === 'Enter' && active instanceof HTMLInputElement) active.form?.requestSubmit();
}

/** Who somebody else is: the same person in another browser. */
export async function valuesOnServer(
  { mock }: Pick<Portal, 'mock'>,
  person = 'p-bruno',
): Promise<Readonly<Record<string, unknown>>> {
  return (await mock.store.get('profiles', person))?.value.values ?? {};
}
