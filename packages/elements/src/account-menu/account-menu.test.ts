import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { connectPortal } from 'portal-sdk';
import { LoggedOutEvent } from '../events.ts';
import { alerts, button, page, press, see } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import './account-menu.ts';
import type { PortalAccountMenu } from './account-menu.ts';

const show = async ({ client }: Portal): Promise<PortalAccountMenu> =>
  fixture<PortalAccountMenu>(html`<portal-account-menu .client=${client}></portal-account-menu>`);

describe('portal-account-menu', () => {
  it('shows initials, and behind them who is logged in', async () => {
    const one = portal();
    await haveSession(one);
    const menu = await show(one);
    await press(menu, 'Account menu, Bruno Okafor');
    await see(() => page(menu).includes('bruno@northwind.example'), 'the email');
    expect(page(menu)).to.contain('BO').and.to.contain('Bruno Okafor');
    await see(() => button(menu, 'Account menu, Bruno Okafor')?.ariaExpanded === 'true', 'that it is open');
  });

  it('finds out by itself who is logged in', async () => {
    const one = portal();
    await haveSession(one);
    const { client } = portal();
    expect(client.session.value.status).to.equal('unknown');
    const menu = await fixture<PortalAccountMenu>(html`<portal-account-menu .client=${client}></portal-account-menu>`);
    await see(() => client.session.value.status === 'logged-out', 'that nobody is');
    expect(button(menu, 'Account menu, Bruno Okafor')).to.equal(undefined);
  });

  it('logs out, and tells the page once', async () => {
    const one = portal();
    await haveSession(one);
    const menu = await show(one);
    await press(menu, 'Account menu, Bruno Okafor');
    const heard = oneEvent(document, LoggedOutEvent.type);
    await press(menu, 'Log out');
    await heard;
    await see(() => !button(menu, 'Account menu, Bruno Okafor'), 'the menu to go');
    expect(one.client.session.value.status).to.equal('logged-out');
  });

  it('says that the log-out did not get through, and stays', async () => {
    const one = portal();
    await haveSession(one);
    const menu = await show(one);
    one.mock.faults.logOut = 'network';
    await press(menu, 'Account menu, Bruno Okafor');
    await press(menu, 'Log out');
    await see(() => alerts(menu).includes('We couldn’t log you out. Check your connection and try again.'), 'what happened');
    expect(one.client.session.value.status).to.equal('logged-in');
    delete one.mock.faults.logOut;
    await press(menu, 'Log out');
    await see(() => one.client.session.value.status === 'logged-out', 'to be logged out');
  });

  it('offers to try again when it cannot find out who is logged in', async () => {
    const one = portal({ faults: { getSession: 'down' } });
    const menu = await show(one);
    await see(() => button(menu, 'Your account didn’t load. Try again'), 'the way forward');
    delete one.mock.faults.getSession;
    await haveSession(one);
    await see(() => button(menu, 'Account menu, Bruno Okafor'), 'the menu');
  });

  it('does not log out somebody else who has logged in meanwhile, and says so', async () => {
    const one = portal();
    await haveSession(one);
    const menu = await show(one);
    await press(menu, 'Account menu, Bruno Okafor');
    const otherTab = connectPortal({ endpoint: one.mock.endpoint, fetch: one.mock.fetch });
    await otherTab.session.refresh();
    await otherTab.session.logOut();
    await haveSession({ ...one, client: otherTab }, 'hugo');
    await press(menu, 'Log out');
    await see(() => alerts(menu).includes('Somebody else has logged in since.'), 'what happened');
    expect(page(menu)).to.contain('hugo@northwind.example');
  });

  it('tells of the end of a session when it ends, and not at the next log-in', async () => {
    const one = portal();
    await haveSession(one);
    const menu = await show(one);
    menu.remove();
    await one.client.session.logOut();
    const again = await show(one);
    let count = 0;
    again.addEventListener(LoggedOutEvent.type, () => (count += 1));
    await haveSession(one);
    await see(() => button(again, 'Account menu, Bruno Okafor'), 'the menu');
    expect(count).to.equal(0);
  });
});
