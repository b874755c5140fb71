import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { AppLaunchedEvent } from '../events.ts';
import { expectAccessible } from '../testing/accessibility.ts';
import { alerts, button, link, page, press, see } from '../testing/person.ts';
import { portal, type Portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import './app-tile.ts';
import type { PortalAppTile } from './app-tile.ts';

async function show(one: Portal, app: string): Promise<PortalAppTile> {
  await haveSession(one);
  return fixture<PortalAppTile>(html`<portal-app-tile app-id=${app} .client=${one.client}></portal-app-tile>`);
}

describe('portal-app-tile', () => {
  it('is a link to the application, in a new tab that cannot reach back', async () => {
    const one = portal();
    const element = await show(one, 'huddle');
    await see(() => link(element, 'Huddle'), 'the application');
    const { href, target, rel } = link(element, 'Huddle') ?? {};
    expect([href, target, rel]).to.deep.equal([`${one.mock.endpoint}/apps/huddle/open`, '_blank', 'noopener noreferrer']);
    await expectAccessible(element);
  });

  it('tells the page that it was followed, and says that it opens for a moment', async () => {
    const one = portal();
    const element = await show(one, 'huddle');
    await see(() => link(element, 'Huddle'), 'the application');
    element.shadowRoot?.addEventListener('click', (event) => event.preventDefault());
    const launched = oneEvent(element, AppLaunchedEvent.type);
    link(element, 'Huddle')?.click();
    expect(((await launched) as Event as AppLaunchedEvent).appId).to.equal('huddle');
    await see(() => page(element).includes('Opening…'), 'that it opens');
    one.pass(3);
    await see(() => !page(element).includes('Opening…'), 'that it is as before');
  });

  it('shows one that the lists do not', async () => {
    const element = await show(portal(), 'old-intranet');
    await see(() => element.shadowRoot?.querySelector('article'), 'the application');
  });

  it('is a favourite at a press, and stays one', async () => {
    const one = portal();
    const element = await show(one, 'gantry');
    await see(() => link(element, 'Gantry'), 'the application');
    const star = (): HTMLButtonElement | null | undefined => element.shadowRoot?.querySelector<HTMLButtonElement>('.star');
    const before = star()?.ariaPressed;
    star()?.click();
    await see(() => star()?.ariaPressed !== before, 'the star');
    await see(() => one.mock.log.some(({ operation }) => /Favourite/.test(operation ?? '')), 'the server to know');
  });

  it('says when it is back, and is no link then', async () => {
    const element = await show(portal(), 'beacon-status');
    await see(() => page(element).includes('Back at'), 'when it is back');
    expect(link(element, 'Beacon Status')).to.equal(undefined);
    await expectAccessible(element);
  });

  it('says that there is none', async () => {
    const element = await show(portal(), 'nobody-knows');
    await see(() => page(element).includes('App not found'), 'that it is not there');
    await expectAccessible(element);
    element.appId = 'huddle';
    await see(() => link(element, 'Huddle'), 'another one');
  });

  it('says that it did not load, and tries again', async () => {
    const one = portal();
    one.mock.faults.getApp = 'html';
    const element = await show(one, 'huddle');
    await see(() => alerts(element).length, 'what happened');
    delete one.mock.faults.getApp;
    await press(element, 'Try again');
    await see(() => link(element, 'Huddle'), 'the application');
  });

  it('shows where it will be', async () => {
    const one = portal();
    one.mock.faults.getApp = 'hang';
    const element = await show(one, 'huddle');
    await see(() => page(element).includes('Loading the app'), 'that it is on its way');
    expect(button(element, 'Try again')).to.equal(undefined);
  });

  it('leads to the log-in where nobody is logged in', async () => {
    const one = portal({ loginPage: '/login' });
    const element = await show(one, 'huddle');
    await one.client.session.logOut();
    await see(() => link(element, 'Log in to open it'), 'the way to the log-in');
    expect(link(element, 'Log in to open it')?.pathname).to.equal('/login');
  });
});
