/** What a person does, as steps of a story. They act and look by role and label, as the elements' tests do. */
import { codeOf, currentCode, type Faults, people } from 'portal-mock';
import {
  button,
  heading,
  input,
  link,
  page,
  press as pressNow,
  see as wait,
  settle,
  type,
} from '../../packages/elements/src/testing/person.ts';
import type { Scene } from './scene.ts';

/** One thing that is done or seen. It ends when a person could go on. */
export type Step = (scene: Scene) => void | Promise<void>;

/** A person of the seed, by first name. */
export type PersonName = keyof typeof people;

/** Several steps as one. */
export const inTurn =
  (...steps: readonly Step[]): Step =>
  async (scene) => {
    for (const step of steps) await step(scene);
  };

/** Sees a text anywhere. */
export const see =
  (text: string): Step =>
  ({ box }) =>
    wait(() => page(box).replaceAll('\n', ' ').includes(text), `“${text}”`);

/** Sees a heading. */
export const seeHeading =
  (name: string): Step =>
  ({ box }) =>
    wait(() => heading(box, name), `the heading “${name}”`);

/** Sees a button. */
export const seeButton =
  (name: string): Step =>
  ({ box }) =>
    wait(() => button(box, name), `the button “${name}”`);

/** Sees that a button is at work. */
export const seeBusy =
  (name: string): Step =>
  ({ box }) =>
    wait(() => button(box, name)?.ariaBusy === 'true', `the button “${name}” at work`);

/** Sees a link. */
export const seeLink =
  (name: string): Step =>
  ({ box }) =>
    wait(() => link(box, name), `the link “${name}”`);

/** Sees a field. */
export const seeField =
  (label: string): Step =>
  ({ box }) =>
    wait(() => input(box, label), `the field “${label}”`);

/** Types over what is in a field. */
export const enter =
  (label: string, text: string): Step =>
  async (scene) => {
    await seeField(label)(scene);
    type(input(scene.box, label), text);
  };

/** Goes to a field, as by the Tab key. */
export const focus =
  (label: string): Step =>
  ({ box }) =>
    input(box, label)?.focus();

/** Goes to a button, as by the Tab key. */
export const goTo =
  (name: string): Step =>
  async (scene) => {
    await seeButton(name)(scene);
    button(scene.box, name)?.focus();
  };

/** Says where the pointer is. A story cannot move it: whoever takes the picture does. */
export const pointAt =
  (name: string): Step =>
  async (scene) => {
    await seeButton(name)(scene);
    button(scene.box, name)?.toggleAttribute('data-pointer', true);
  };

/** Chooses from a list, by the value. */
export const choose =
  (label: string, value: string): Step =>
  async ({ box }) => {
    await wait(() => input(box, label), `the list “${label}”`);
    const list = input(box, label) as HTMLElement | undefined;
    if (!(list instanceof HTMLSelectElement)) throw new Error(`“${label}” is no list.`);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };

/** Presses a button. */
export const press =
  (name: string): Step =>
  ({ box }) =>
    pressNow(box, name);

/** Lets seconds pass, in the page and on the server. */
export const pass =
  (seconds: number): Step =>
  ({ portal }) =>
    portal.pass(seconds);

/** Lets operations of the backend fail from now on. */
export const breakDown =
  (faults: Faults): Step =>
  ({ portal }) =>
    void Object.assign(portal.mock.faults, faults);

/** Enters the email, as far as the next step. */
export const identify = (name: PersonName): Step =>
  inTurn(enter('Company email', people[name].email), press('Continue'), seeField('Password'));

/** Enters a password on its step. */
export const enterPassword = (password: string): Step => inTurn(enter('Password', password), press('Log in'));

/** Enters email and password, as far as what follows. */
export const logIn = (name: PersonName): Step => inTurn(identify(name), enterPassword(people[name].password));

/** As many wrong passwords as lock an account. */
export const lockOut: Step = inTurn(
  identify('bruno'),
  ...Array.from({ length: 4 }, () => inTurn(enterPassword('not-this-one'), see('That password isn’t right.'))),
  enterPassword('not-this-one'),
);

/** Types a code, of which the last digit sends it: the right one, or another. */
export const enterCode =
  (name: PersonName, { wrong = false } = {}): Step =>
  async (scene) => {
    const code = currentCode(people[name], scene.portal.mock.clock);
    await enter('6-digit code', wrong ? altered(code) : code)(scene);
  };

/** Another code. */
const altered = (code: string): string => `${code.slice(0, -1)}${(Number(code.at(-1)) + 5) % 10}`;

/** Types a code, of which the last digit sends it: the one that a new authenticator app shows, or another. */
export const enterFirstCode =
  ({ wrong = false } = {}): Step =>
  async (scene) => {
    const secret = (): string => scene.box.querySelector('[part=secret] code')?.textContent?.replaceAll(' ', '') ?? '';
    await wait(secret, 'the key');
    const code = codeOf({ secret: secret() }, scene.portal.mock.clock);
    await enter('6-digit code', wrong ? altered(code) : code)(scene);
  };

/** Ticks or unticks a box. */
export const tick =
  (label: string): Step =>
  async (scene) => {
    await seeField(label)(scene);
    input(scene.box, label)?.click();
  };

/** Loads the page again, as far as an element notices: it begins anew, with what the tab remembers. */
export const reload: Step = (scene) => {
  const { element } = scene;
  scene.element = document.createElement(element.localName);
  element.replaceWith(scene.element);
};

/** Follows the link of the latest mail, or one that it says. */
export const followLink =
  (fragment?: string): Step =>
  ({ portal }) => {
    location.hash = fragment ?? new URL(portal.mock.outbox.at(-1)?.link ?? '').hash;
  };

/** Ends what moves or fades, as a person waits for it before reading. */
export const comeToRest: Step = ({ box }) => settle(box);
