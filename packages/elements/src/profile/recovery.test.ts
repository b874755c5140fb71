import { expect, fixture, html } from '@open-wc/testing';
import { alerts, button, heading, input, link, page, press, see } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import { edit, showProfile } from '../testing/profile.ts';
import { prove } from '../testing/section.ts';
import { haveSession } from '../testing/session.ts';
import type { Portal } from '../testing/portal.ts';
import './profile.ts';

const recoveryEmail = { label: 'Recovery email', value: 'bruno.okafor@example.com' };

/** Opens the latest link that was mailed to an address, in this page. */
function openLink({ mock }: Pick<Portal, 'mock'>, address: string): void {
  const mail = mock.outbox.filter(({ to }) => to === address).at(-1);
  location.hash = new URL(mail?.link ?? '').hash;
}

describe('the recovery email', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is set, mailed to, and confirmed by the link', async () => {
    const one = await showProfile();
    const { element } = one;
    expect(page(element)).to.contain('Confirmed. We can reach you here');
    await edit(element, recoveryEmail, 'bruno@example.com');
    await press(element, 'Save');
    await see(() => page(element).includes('Open the link we sent to bruno@example.com within 24 hours.'), 'what to do');
    expect(button(element, 'Undo the change of recovery email')).to.equal(undefined);
    expect(one.mock.outbox.some(({ to }) => to === 'bruno@example.com')).to.equal(true);
    openLink(one, 'bruno@example.com');
    await see(() => page(element).includes('Your recovery email is confirmed.'), 'that it worked');
    expect(location.href).not.to.contain('portal-recovery-email');
    expect(page(element)).to.contain('Confirmed. We can reach you here');
  });

  it('must not be the company email', async () => {
    const { element } = await showProfile();
    await edit(element, recoveryEmail, 'bruno@northwind.example');
    await press(element, 'Save');
    await see(() => alerts(element).includes('Use an address that isn’t your company email.'), 'why not');
    expect(input(element, 'Recovery email')?.value).to.equal('bruno@northwind.example');
  });

  it('is sent again, and the link before is dead', async () => {
    const one = await showProfile('grace');
    const { element } = one;
    await press(element, 'Send again');
    await see(() => page(element).includes('Sent. The link before doesn’t work any more.'), 'that it is sent');
    const first = one.mock.outbox.at(-1)?.link ?? '';
    await press(element, 'Send again');
    await see(() => one.mock.outbox.at(-1)?.link !== first, 'another link');
    location.hash = new URL(first).hash;
    await see(() => alerts(element).includes('This link doesn’t work any more. Ask for a new one. '.trim()), 'that it is dead');
  });

  it('asks for proof where that is too long ago, and keeps the value when the person gives it up', async () => {
    const one = await showProfile();
    const { element } = one;
    one.pass(301);
    await edit(element, recoveryEmail, 'bruno@example.com');
    await press(element, 'Save');
    const dialog = (): Element | undefined =>
      [...document.querySelectorAll('portal-step-up-dialog')].find(({ client }) => client === one.client);
    await see(() => dialog(), 'a dialog, where the page has none');
    const proof = dialog() ?? element;
    await see(() => input(proof, 'Password'), 'the question');
    expect(page(proof)).to.contain('Confirm it’s you to change your recovery email.');
    await press(proof, 'Cancel');
    await see(() => button(element, 'Save'), 'the form');
    expect(input(element, 'Recovery email')?.value).to.equal('bruno@example.com');
    await press(element, 'Save');
    await see(() => input(proof, 'Password'), 'the question again');
    await prove(one, 'bruno');
    await see(() => page(element).includes('Open the link we sent to bruno@example.com'), 'that it is set');
    proof.remove();
  });

  it('a link that is opened before the log-in waits for it', async () => {
    const one = portal();
    await haveSession(one, 'grace');
    const shown = await fixture(html`<portal-profile .client=${one.client}></portal-profile>`);
    await press(shown, 'Send again');
    await see(() => one.mock.outbox.length, 'the mail');
    shown.remove();
    await one.client.session.logOut();
    openLink(one, 'grace.tanaka@example.com');
    const element = await fixture(html`<portal-profile .client=${one.client}></portal-profile>`);
    await see(() => heading(element, 'You’re logged out'), 'that nobody is logged in');
    expect(location.hash).to.equal('');
    expect(link(element, 'Log in (opens in a new tab)')).to.exist;
    // A code of an authenticator works once.
    one.pass(30);
    await haveSession(one, 'grace');
    await see(() => page(element).includes('Your recovery email is confirmed.'), 'that it worked');
  });
});
