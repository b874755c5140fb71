import { expect, fixture, html } from '@open-wc/testing';
import { expectAccessible } from '../testing/accessibility.ts';
import { type AuthenticatorBehaviour, plugIn, type PluggedIn } from '../testing/authenticator.ts';
import { alerts, button, heading, page, press, see } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import './device-login.ts';
import type { PortalSecurityDeviceLogin } from './device-login.ts';

const title = 'Device log-in';

/** Bruno, whose portal offers device log-in since he has logged in. */
async function show() {
  const one = portal();
  await haveSession(one, 'bruno');
  one.mock.setScenario('device-login');
  const element = await fixture<PortalSecurityDeviceLogin>(
    html`<portal-security-device-login .client=${one.client}></portal-security-device-login>`,
  );
  await see(() => heading(element, title), 'the section');
  return { ...one, element };
}

const text = (element: Element): string => page(element).replaceAll('\n', ' ');

describe('portal-security-device-login', () => {
  let authenticator: PluggedIn;
  const plug = (behaviour?: AuthenticatorBehaviour): PluggedIn => (authenticator = plugIn(behaviour));
  afterEach(() => authenticator.remove());

  it('sets this device up, and says when it last checked that it is the person', async () => {
    plug();
    const { element, mock } = await show();
    await see(() => button(element, 'Set up on this device'), 'the button');
    expect(page(element)).to.contain('No email, no password, no code.');
    await expectAccessible(element);
    await press(element, 'Set up on this device');
    await see(() => text(element).includes('This device Last checked that it’s you'), 'this device');
    expect(text(element)).to.match(/Added .+\. Checks (again by .+|at your next log-in)\./);
    expect(text(element)).to.contain('This device logs you in from now on.');
    expect(button(element, 'Set up on this device')).to.equal(undefined);
    expect(mock.outbox).to.have.length(1);
    expect(authenticator.signals.map(({ name }) => name)).to.deep.equal(['accepted', 'details']);
    await expectAccessible(element);
  });

  it('renews this device in one act, with the old one gone only then', async () => {
    plug();
    const { element, mock } = await show();
    await press(element, 'Set up on this device');
    const renew = (): HTMLElement | null | undefined => element.shadowRoot?.querySelector<HTMLElement>('[aria-label^=Renew]');
    await see(renew, 'this device');
    authenticator.behaviour = { person: 'refuses' };
    renew()?.click();
    await see(() => alerts(element)[0]?.startsWith('This device didn’t confirm it’s you.'), 'that it was refused');
    await press(element, 'Cancel');
    await see(renew, 'the device as it was');
    authenticator.behaviour = {};
    renew()?.click();
    await see(() => page(element).includes('This device is renewed.'), 'that it worked');
    expect(element.shadowRoot?.querySelectorAll('[role=listitem]')).to.have.length(1);
    expect(mock.outbox).to.have.length(2);
  });

  it('removes it after it asked', async () => {
    plug();
    const { element, mock } = await show();
    await press(element, 'Set up on this device');
    const remove = (): HTMLElement | null | undefined => element.shadowRoot?.querySelector<HTMLElement>('[aria-label^=Remove]');
    await see(remove, 'this device');
    remove()?.click();
    await press(element, 'Remove');
    await see(() => button(element, 'Set up on this device'), 'that it is gone');
    expect(mock.outbox).to.have.length(2);
  });

  it('offers nothing where this device cannot verify anybody, and says so', async () => {
    plug({ platform: false });
    const { element } = await show();
    await see(() => page(element).includes('This device can’t check that it’s you'), 'why');
    expect(button(element, 'Set up on this device')).to.equal(undefined);
  });
});
