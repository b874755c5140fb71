import { expect } from '@open-wc/testing';
import { designSeed, type Mock, people } from 'portal-mock';
import { expectAccessible } from '../testing/accessibility.ts';
import { type AuthenticatorBehaviour, plugIn, type PluggedIn } from '../testing/authenticator.ts';
import { alerts, button, heading, input, page, press, see, type } from '../testing/person.ts';
import { letProofExpire, prove, showSection } from '../testing/section.ts';
import './passkeys.ts';
import type { PortalSecurityPasskeys } from './passkeys.ts';

const title = 'Passkeys and security keys';

const show = (options: Parameters<typeof showSection>[2] = {}) =>
  showSection<PortalSecurityPasskeys>('portal-security-passkeys', title, options);

/** Astrid with a passkey and a security key. */
const settled = { person: 'astrid', seed: designSeed } as const;

const row = (element: Element, name: string): string | undefined =>
  [...(element.shadowRoot?.querySelectorAll('.row') ?? [])]
    .find((each) => each.querySelector('bdi')?.textContent === name)
    ?.textContent?.replace(/\s+/g, ' ')
    .trim();

/** Everything but the security key is taken from Astrid, who stays logged in. */
async function keepOnlyTheKey({ store }: Mock): Promise<void> {
  const account = await store.get('accounts', people.astrid.id);
  if (!account) throw new Error('Astrid has no account.');
  const { value, version } = account;
  const credentials = value.credentials.filter(({ purpose }) => purpose === 'security-key');
  await store.put('accounts', people.astrid.id, { ...value, authenticators: [], credentials }, version);
}

const statuses = (element: Element): string =>
  [...(element.shadowRoot?.querySelectorAll('[role=status]') ?? [])].map(({ textContent }) => textContent).join(' ');

describe('portal-security-passkeys', () => {
  let authenticator: PluggedIn;
  const plug = (behaviour?: AuthenticatorBehaviour): PluggedIn => (authenticator = plugIn(behaviour));
  beforeEach(() => plug());
  afterEach(() => authenticator.remove());

  it('says what there is, when it was added and used, and where it is', async () => {
    const { element } = await show(settled);
    await see(() => row(element, 'MacBook Pro'), 'the passkey');
    expect(row(element, 'MacBook Pro')).to.match(
      /Passkey\. Added .+, last used .+\. On your other devices too\. Made with Chrome on macOS\./,
    );
    expect(row(element, 'Blue USB key')).to.match(/Security key\. Added .+, never used\./);
    await expectAccessible(element);
  });

  it('adds the first passkey, and shows the recovery codes that come with it once', async () => {
    const { element, mock, pass } = await show();
    await see(() => page(element).includes('Nothing to remember, nothing to phish.'), 'what a passkey is');
    await press(element, 'Add a passkey');
    await see(() => page(element).includes('Save your recovery codes'), 'the recovery codes');
    expect(element.shadowRoot?.querySelectorAll('[part=codes] li')).to.have.length(10);
    expect(mock.outbox).to.have.length(1);
    await expectAccessible(element);
    pass(301);
    await see(() => button(element, 'Add'), 'the list, once they were shown for five minutes');
    expect(element.shadowRoot?.querySelector('[part=codes]')).to.equal(null);
    expect(element.shadowRoot?.querySelectorAll('[role=listitem]')).to.have.length(1);
  });

  it('adds a security key beside what is there, and tells the browser which ones work', async () => {
    const { element } = await show(settled);
    await press(element, 'Add');
    await see(() => heading(element, 'Add a passkey or security key'), 'the choice');
    expect(element.shadowRoot?.activeElement).to.equal(heading(element, 'Add a passkey or security key'));
    await expectAccessible(element);
    authenticator.behaviour = { platform: false };
    await press(element, 'Security key A key that you plug in or hold near');
    await see(() => element.shadowRoot?.querySelectorAll('[role=listitem]').length === 3, 'three of them');
    expect(statuses(element)).to.match(/“.+” is added\./);
    await see(() => authenticator.signals.length === 2, 'what the browser is told');
    const [accepted, details] = authenticator.signals;
    expect(accepted?.details['allAcceptedCredentialIds']).to.have.length(3);
    expect(accepted?.details).not.to.have.property('name');
    expect(details?.details).to.include({ name: 'astrid@northwind.example', displayName: 'Astrid Lindqvist' });
    expect(details?.details).not.to.have.property('allAcceptedCredentialIds');
  });

  it('says that a prompt was refused, and asks again with the same set-up', async () => {
    const { element, mock } = await show();
    authenticator.behaviour = { person: 'refuses' };
    await press(element, 'Add a passkey');
    await see(() => alerts(element)[0]?.startsWith('Your passkey wasn’t confirmed.'), 'that it was refused');
    expect(mock.outbox).to.deep.equal([]);
    await expectAccessible(element);
    authenticator.behaviour = {};
    await press(element, 'Try again');
    await see(() => page(element).includes('Save your recovery codes'), 'that it worked');
    expect(mock.log.filter(({ operation }) => operation === 'beginFactor')).to.have.length(1);
    expect(mock.outbox).to.have.length(1);
  });

  it('gives up while the browser asks, and changes nothing', async () => {
    const { element, mock } = await show();
    authenticator.behaviour = { person: 'waits' };
    await press(element, 'Add a passkey');
    await see(() => page(element).includes('Follow the prompt from your browser or device.'), 'the prompt');
    await see(() => authenticator.asked === 1, 'that the browser asks');
    await press(element, 'Cancel');
    await see(() => button(element, 'Add a passkey'), 'the beginning');
    expect(mock.log.some(({ operation }) => operation === 'activateFactor')).to.equal(false);
    expect(mock.outbox).to.deep.equal([]);
  });

  it('asks for a proof where the log-in is too old, once, and goes on by itself', async () => {
    const shown = await show();
    const { element, mock } = shown;
    await see(() => button(element, 'Add a passkey'), 'the button');
    letProofExpire(shown);
    await press(element, 'Add a passkey');
    await prove(shown, 'bruno');
    await see(() => page(element).includes('Save your recovery codes'), 'that it worked');
    expect(mock.outbox).to.have.length(1);
  });

  it('renames one where it stands, with one mail', async () => {
    const { element, mock } = await show(settled);
    await press(element, 'Rename Blue USB key');
    await see(() => element.shadowRoot?.activeElement === input(element, 'Passkey name'), 'the field');
    await expectAccessible(element);
    type(input(element, 'Passkey name'), '  Green USB key ');
    await press(element, 'Save');
    await see(() => row(element, 'Green USB key'), 'the new name');
    await see(() => element.shadowRoot?.activeElement === button(element, 'Rename Green USB key'), 'where the person was');
    expect(statuses(element)).to.contain('It’s called “Green USB key” now.');
    expect(mock.outbox).to.have.length(1);
  });

  it('leaves a name as it was with Escape', async () => {
    const { element, mock } = await show(settled);
    await press(element, 'Rename Blue USB key');
    await see(() => input(element, 'Passkey name'), 'the field');
    const field = input(element, 'Passkey name');
    type(field, 'Something else');
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, composed: true }));
    await see(() => row(element, 'Blue USB key'), 'the old name');
    expect(mock.outbox).to.deep.equal([]);
  });

  it('removes one after it asked, and not where the person keeps it', async () => {
    const { element, mock } = await show(settled);
    await press(element, 'Remove Blue USB key');
    await see(() => heading(element, 'Remove “Blue USB key”?'), 'the question');
    await expectAccessible(element);
    await press(element, 'Keep it');
    await see(() => !heading(element, 'Remove “Blue USB key”?'), 'that it is over');
    expect(row(element, 'Blue USB key')).not.to.equal(undefined);
    await press(element, 'Remove Blue USB key');
    await press(element, 'Remove');
    await see(() => !row(element, 'Blue USB key'), 'that it is gone');
    await see(() => element.shadowRoot?.activeElement === heading(element, title), 'the focus on the title');
    expect(statuses(element)).to.contain('“Blue USB key” is removed.');
    expect(mock.outbox).to.have.length(1);
    expect(authenticator.signals.at(0)?.details['allAcceptedCredentialIds']).to.have.length(1);
  });

  it('explains why the last one cannot go where a second step is required', async () => {
    const { element, mock } = await show(settled);
    await keepOnlyTheKey(mock);
    mock.setScenario('mfa-required');
    await press(element, 'Remove Blue USB key');
    await press(element, 'Remove');
    await see(
      () => alerts(element).includes('Northwind requires a second step, and this is your last one. Add another one first.'),
      'why',
    );
    expect(row(element, 'Blue USB key')).not.to.equal(undefined);
    expect(mock.outbox).to.deep.equal([]);
  });

  it('says how many there may be, and offers no more', async () => {
    const { element } = await show({ ...settled, scenario: 'factor-limit' });
    await see(() => page(element).includes('Remove one to add another.'), 'the limit');
    expect(button(element, 'Add')).to.equal(undefined);
  });

  it('offers none where the browser has none', async () => {
    authenticator.remove();
    const own = Object.getOwnPropertyDescriptor(window, 'PublicKeyCredential');
    Object.defineProperty(window, 'PublicKeyCredential', { configurable: true, value: undefined });
    try {
      const { element } = await show();
      await see(() => page(element).includes('This browser can’t use passkeys here.'), 'why');
      expect(button(element, 'Add a passkey')).to.equal(undefined);
    } finally {
      if (own) Object.defineProperty(window, 'PublicKeyCredential', own);
      else Reflect.deleteProperty(window, 'PublicKeyCredential');
    }
  });
});
