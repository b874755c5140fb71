import { expect, fixture, html } from '@open-wc/testing';
import { expectAccessible } from '../testing/accessibility.ts';
import { button, heading, page, press, see } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import { showSection, type ShownSection } from '../testing/section.ts';
import { haveSession } from '../testing/session.ts';
import './security.ts';
import type { PortalSecurity } from './security.ts';

async function show(options?: Parameters<typeof showSection>[2]): Promise<ShownSection<PortalSecurity>> {
  const one = await showSection<PortalSecurity>('portal-security', 'Security', options);
  await see(() => card(one.element, 'Password'), 'the cards');
  return one;
}

const card = (element: Element, title: string): string | undefined =>
  [...(element.shadowRoot?.querySelectorAll('.card') ?? [])]
    .find((each) => each.querySelector('h3')?.textContent === title)
    ?.textContent?.replace(/\s+/g, ' ')
    .trim();

describe('portal-security', () => {
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('has a card for what the portal offers, which says how it stands', async () => {
    const { element } = await show({ person: 'astrid' });
    expect(card(element, 'Password')).to.contain('Expires in 5 days. Last changed').and.to.contain('Expires soon');
    expect(card(element, 'Authenticator app')).to.contain('On').and.to.contain('Asks for a code when you log in.');
    expect(card(element, 'Passkeys and security keys')).to.contain('Off');
    expect(card(element, 'Device log-in')).to.equal(undefined);
    await expectAccessible(element);
  });

  it('lists what is worth doing, which leads to where it is done', async () => {
    const { element } = await show({ person: 'bruno' });
    const todo = 'Set up a second step, so that a stolen password alone isn’t enough.';
    await press(element, todo);
    await see(() => heading(element, 'Authenticator app'), 'the section');
    expect(location.hash).to.equal('#security/authenticator');
  });

  it('opens a section, names it in the address, and goes back to its card', async () => {
    const { element } = await show({ person: 'astrid' });
    await press(element, 'Recovery codes: Create codes');
    await see(() => heading(element, 'Recovery codes'), 'the section');
    expect(heading(element, 'Security')).to.equal(undefined);
    expect(location.hash).to.equal('#security/recovery-codes');
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'Security'));
    expect(element.firstElementChild?.localName).to.equal('portal-security-recovery-codes');
    await press(element, 'Security');
    await see(() => heading(element, 'Security') && card(element, 'Password'), 'the overview');
    expect(location.hash).to.equal('');
    expect(element.childElementCount).to.equal(0);
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'Recovery codes: Create codes'));
  });

  it('opens what the address names, and follows it', async () => {
    location.hash = '#security/password';
    const one = portal();
    await haveSession(one);
    const element = await fixture<PortalSecurity>(html`<portal-security .client=${one.client}></portal-security>`);
    await see(() => heading(element, 'Change password'), 'the section');
    location.hash = '#security/recovery-codes';
    await see(() => heading(element, 'Recovery codes'), 'another section');
    location.hash = '#security/nothing';
    await see(() => heading(element, 'Security') && card(element, 'Password'), 'the overview');
  });

  it('leaves the address alone where the host wants that', async () => {
    const { element } = await show();
    element.fragment = '';
    await press(element, 'Recovery codes: Create codes');
    await see(() => heading(element, 'Recovery codes'), 'the section');
    expect(location.hash).to.equal('');
  });

  it('says which card did not load and shows the others; where none did it tries again', async () => {
    const { element, mock } = await show({ faults: { getPassword: 'error' } });
    expect(card(element, 'Password')).to.contain('This didn’t load.');
    expect(card(element, 'Authenticator app')).to.contain('Off');
    expect(mock.log.filter(({ operation }) => operation === 'listFactors')).to.have.length(1);
  });

  it('says that nobody is logged in, and shows nothing of anybody', async () => {
    const { element, client } = await show({ person: 'astrid' });
    await client.session.logOut();
    await see(() => heading(element, 'You’re logged out'), 'the notice');
    expect(page(element)).not.to.contain('Expires');
  });
});
