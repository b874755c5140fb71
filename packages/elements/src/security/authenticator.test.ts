import { expect } from '@open-wc/testing';
import { currentCode, people } from 'portal-mock';
import { expectAccessible } from '../testing/accessibility.ts';
import { alerts, button, heading, input, page, press, see, type } from '../testing/person.ts';
import { letProofExpire, prove, showSection, type ShownSection } from '../testing/section.ts';
import './authenticator.ts';
import type { PortalSecurityAuthenticator } from './authenticator.ts';

type Shown = ShownSection<PortalSecurityAuthenticator>;

const setUpTitle = 'Set up an authenticator app';
const codeLabel = 'Enter the 6-digit code the app shows';

async function show(options: Parameters<typeof showSection>[2], ready: string): Promise<Shown> {
  const one = await showSection<PortalSecurityAuthenticator>('portal-security-authenticator', 'Authenticator app', options);
  await see(() => button(one.element, ready), 'the section');
  return one;
}

/** What an app is given: the key that stands beside the QR code. */
const keyOf = (element: Element): string =>
  element.shadowRoot?.querySelector('[part=secret] > code')?.textContent?.replaceAll(' ', '') ?? '';

/** Begins, and goes on to the code. */
async function reachCode(element: Element, begin: string): Promise<string> {
  await press(element, begin);
  await see(() => keyOf(element), 'the key');
  const key = keyOf(element);
  await press(element, 'Next');
  await see(() => input(element, codeLabel), 'the code field');
  return key;
}

async function confirm({ element, mock }: Shown, key: string, name?: string): Promise<void> {
  const [authenticator] = people.astrid.authenticators;
  if (!authenticator) throw new Error('Nobody has an authenticator to take after.');
  type(input(element, codeLabel), currentCode({ authenticators: [{ ...authenticator, secret: key }] }, mock.clock));
  if (name) type(input(element, 'Name this app'), name);
  await press(element, 'Confirm');
}

const rows = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('.row-title') ?? [])].map(({ textContent }) => textContent?.trim() ?? '');

const codesOf = (element: Element): number => element.shadowRoot?.querySelectorAll('[part=codes] > li').length ?? 0;

describe('portal-security-authenticator', () => {
  it('sets the first one up in three steps, the last of which is its recovery codes', async () => {
    const one = await show({ person: 'bruno' }, 'Set up');
    const { element, mock } = one;
    const before = mock.outbox.length;
    await expectAccessible(element);
    await press(element, 'Set up');
    await see(() => heading(element, setUpTitle), 'the first step');
    await see(() => keyOf(element), 'the key');
    expect(element.shadowRoot?.querySelector('[aria-current=step]')?.textContent).to.contain('Scan');
    await expectAccessible(element);
    const key = keyOf(element);
    await press(element, 'Next');
    await see(() => input(element, codeLabel)?.matches(':focus'), 'the code field');
    await expectAccessible(element);
    await confirm(one, key, 'Blue phone');
    await see(() => codesOf(element) === 10, 'the recovery codes');
    await expectAccessible(element);
    await press(element, 'I’ve saved them');
    await see(() => rows(element).includes('Blue phone'), 'the app');
    expect(element.shadowRoot?.innerHTML).not.to.contain(key);
    expect(mock.outbox).to.have.length(before + 1);
  });

  it('says that a code is missing or wrong, and takes the next one', async () => {
    const one = await show({ person: 'bruno' }, 'Set up');
    const { element } = one;
    const key = await reachCode(element, 'Set up');
    await press(element, 'Confirm');
    await see(() => alerts(element).includes('Enter the 6-digit code.'), 'what is missing');
    type(input(element, codeLabel), '000000');
    await press(element, 'Confirm');
    await see(() => alerts(element).includes('That code didn’t work. Wait for a new one and try again.'), 'the refusal');
    await confirm(one, key);
    await see(() => codesOf(element) === 10, 'the recovery codes');
  });

  it('changes nothing when it is given up half-way', async () => {
    const { element, mock } = await show({ person: 'astrid' }, 'Add another');
    const before = rows(element);
    const mails = mock.outbox.length;
    const key = await reachCode(element, 'Add another');
    await press(element, 'Back');
    await press(element, 'Cancel');
    await see(() => button(element, 'Add another'), 'the list');
    expect(rows(element)).to.deep.equal(before);
    expect(element.shadowRoot?.innerHTML).not.to.contain(key);
    expect(mock.outbox).to.have.length(mails);
  });

  it('replaces one in one act: it keeps its place and its name', async () => {
    const one = await show({ person: 'astrid' }, 'Add another');
    const { element, mock } = one;
    const [name = ''] = rows(element);
    const mails = mock.outbox.length;
    const key = await reachCode(element, `Replace ${name}`);
    expect(page(element)).to.contain('The one you have keeps working until the new one is confirmed.');
    await confirm(one, key);
    await see(() => rows(element).length === 1 || codesOf(element), 'the outcome');
    if (codesOf(element)) await press(element, 'I’ve saved them');
    await see(() => rows(element)[0] === name, 'the same name');
    expect(mock.outbox).to.have.length(mails + 1);
  });

  it('hides the key after five minutes, and can be begun again', async () => {
    const { element, clock } = await show({ person: 'bruno' }, 'Set up');
    await press(element, 'Set up');
    await see(() => keyOf(element), 'the key');
    const key = keyOf(element);
    clock.advance(300);
    await see(() => button(element, 'Start again'), 'the way on');
    expect(element.shadowRoot?.innerHTML).not.to.contain(key);
    await press(element, 'Start again');
    await see(() => keyOf(element), 'another key');
    expect(keyOf(element)).not.to.equal(key);
  });

  it('removes one after it has asked', async () => {
    const { element, mock } = await show({ person: 'astrid' }, 'Add another');
    const mails = mock.outbox.length;
    const [name = ''] = rows(element);
    await press(element, `Remove ${name}`);
    await press(element, 'Keep it');
    expect(rows(element)).to.deep.equal([name]);
    await press(element, `Remove ${name}`);
    await see(() => heading(element, 'Remove the authenticator app?'), 'the question');
    await expectAccessible(element);
    await press(element, 'Remove');
    await see(() => button(element, 'Set up'), 'that there is none');
    expect(mock.outbox).to.have.length(mails + 1);
  });

  it('explains why the last one cannot go where a second step is required', async () => {
    const { element, mock } = await show({ person: 'ulrik' }, 'Add another');
    const mails = mock.outbox.length;
    const [name = ''] = rows(element);
    await press(element, `Remove ${name}`);
    await press(element, 'Remove');
    await see(() => alerts(element).some((each) => each.includes('requires a second step, and this is your last one')), 'why');
    expect(rows(element)).to.deep.equal([name]);
    expect(mock.outbox).to.have.length(mails);
  });

  it('asks who it is when the log-in is old, and goes on by itself', async () => {
    const one = await show({ person: 'bruno' }, 'Set up');
    letProofExpire(one);
    await press(one.element, 'Set up');
    await prove(one, 'bruno');
    await see(() => keyOf(one.element), 'the key');
  });

  it('says that there is no room for another one', async () => {
    const { element } = await show({ person: 'astrid', scenario: 'factor-limit' }, 'Replace Phone');
    expect(button(element, 'Add another')).to.equal(undefined);
    expect(page(element)).to.contain('Remove one to add another.');
  });
});
