import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { connectPortal } from 'portal-sdk';
import { LoggedOutEvent } from '../events.ts';
import { alerts, button, page, press, see, settle } from '../testing/person.ts';
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

  it('does not tell of a failed log-out again when it is opened again', async () => {
    const one = portal();
    await haveSession(one);
    const menu = await show(one);
    one.mock.faults.logOut = 'network';
    await press(menu, 'Account menu, Bruno Okafor');
    await press(menu, 'Log out');
    await see(() => alerts(menu).length, 'what happened');
    await press(menu, 'Account menu, Bruno Okafor');
    await see(() => !button(menu, 'Log out'), 'it to close');
    await press(menu, 'Account menu, Bruno Okafor');
    await see(() => button(menu, 'Log out'), 'it to open again');
    expect(alerts(menu)).to.deep.equal([]);
    await press(menu, 'Log out');
    await see(() => alerts(menu).length, 'what happened, again');
  });

  it('stays below its button while things scroll and the window changes, for as long as it is open', async () => {
    const one = portal();
    await haveSession(one);
    const menu = await show(one);
    const box = menu.parentElement;
    const popover = (): HTMLElement | null | undefined => menu.shadowRoot?.querySelector<HTMLElement>('.popover');
    if (!box) throw new Error('There is nothing around the menu.');
    for (const [name, value] of Object.entries({ height: '200px', overflow: 'auto', 'text-align': 'right' }))
      box.style.setProperty(name, value);
    menu.style.setProperty('margin-block-end', '400px');
    const distance = (): number =>
      (popover()?.getBoundingClientRect().top ?? NaN) -
      (button(menu, 'Account menu, Bruno Okafor')?.getBoundingClientRect().bottom ?? NaN);
    await press(menu, 'Account menu, Bruno Okafor');
    await see(() => button(menu, 'Log out'), 'it to open');
    settle(menu);
    expect(distance()).to.equal(8);
    box.scrollTop = 30;
    expect(distance()).to.equal(38);
    await see(() => distance() === 8, 'it to follow what scrolls');
    const { left } = popover()?.getBoundingClientRect() ?? {};
    box.style.setProperty('width', '340px');
    dispatchEvent(new Event('resize'));
    expect(popover()?.getBoundingClientRect().left).to.be.lessThan(left ?? NaN);
    await press(menu, 'Account menu, Bruno Okafor');
    await see(() => !button(menu, 'Log out'), 'it to close');
    const placed = popover()?.style.cssText;
    box.style.setProperty('width', '400px');
    dispatchEvent(new Event('resize'));
    expect(popover()?.style.cssText, 'after it closed').to.equal(placed);
  });

  it('is closed when it comes back to the page', async () => {
    const one = portal();
    await haveSession(one);
    const menu = await show(one);
    await press(menu, 'Account menu, Bruno Okafor');
    await see(() => button(menu, 'Account menu, Bruno Okafor')?.ariaExpanded === 'true', 'that it is open');
    const { parentElement } = menu;
    menu.remove();
    parentElement?.append(menu);
    await see(() => button(menu, 'Account menu, Bruno Okafor')?.ariaExpanded === 'false', 'that it is closed');
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
    // Under a name of its own for the same address, so that the tabs do not hear each other: as in a partitioned frame.
    const otherTab = connectPortal({ endpoint: `${one.mock.endpoint}#apart`, fetch: one.mock.fetch });
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
