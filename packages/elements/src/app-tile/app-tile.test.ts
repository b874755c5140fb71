import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { appOperations } from 'portal-contract';
import { AppLaunchedEvent } from '../events.ts';
import { preferencesOf } from '../shared/liking.ts';
import { expectAccessible } from '../testing/accessibility.ts';
import { follow, withBlocker } from '../testing/launch.ts';
import { alerts, button, heading, link, page, press, see } from '../testing/person.ts';
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

describe('portal-app-tile, and what it leads to', () => {
  it('opens details where the administrator gave more, and gives the focus back', async () => {
    const one = portal();
    const element = await show(one, 'fieldnotes');
    await press(element, 'Details: Fieldnotes');
    await see(() => page(element).includes('Anybody at Northwind can read and write.'), 'the note');
    expect(heading(element, 'Fieldnotes')).to.exist;
    expect(link(element, 'Open app')?.href).to.match(/\/apps\/fieldnotes\/open$/);
    await expectAccessible(element);
    await press(element, 'Favourite');
    await see(() => button(element, 'Favourite: Fieldnotes')?.ariaPressed === 'true', 'the star of the tile');
    await press(element, 'Close');
    await see(() => !element.shadowRoot?.querySelector('dialog'), 'that it is closed');
    await see(() => element.shadowRoot?.activeElement?.ariaLabel === 'Details: Fieldnotes', 'the focus');
    element.appId = 'huddle';
    await see(() => link(element, 'Huddle'), 'another one');
    expect(button(element, 'Details: Huddle')).to.equal(undefined);
  });

  it('says that a star was not saved, and saves it when tried again or takes it back', async () => {
    const one = portal();
    one.mock.faults.addFavourite = 'error';
    const element = await show(one, 'gantry');
    const starred = (): boolean => button(element, 'Favourite: Gantry')?.ariaPressed === 'true';
    await press(element, 'Favourite: Gantry');
    await see(() => alerts(element)[0]?.includes('We couldn’t save that.'), 'that it was not saved');
    expect(starred()).to.equal(true);
    await press(element, 'Undo');
    await see(() => !starred() && !alerts(element).length, 'no star');
    await press(element, 'Favourite: Gantry');
    await see(() => alerts(element).length, 'that it was not saved');
    delete one.mock.faults.addFavourite;
    await press(element, 'Try again');
    await see(() => !alerts(element).length && starred(), 'the star');
    await see(async () => (await one.client.send(appOperations.getApp, { id: 'gantry' })).favourite, 'the star on the server');
  });

  it('says that the browser has blocked a tab that a script would open', async () => {
    const one = portal();
    const element = await show(one, 'huddle');
    element.launch = 'script';
    await see(() => link(element, 'Huddle'), 'the application');
    await withBlocker(async () => {
      follow(link(element, 'Huddle'));
      await see(() => page(element).includes('Your browser blocked it.'), 'that it was blocked');
    });
  });

  it('says times in the time zone that the person prefers', async () => {
    const one = portal();
    const element = await show(one, 'beacon-status');
    const { availableAt = '' } = await one.client.send(appOperations.getApp, { id: 'beacon-status' });
    for (const timeZone of ['Pacific/Auckland', 'America/New_York']) {
      preferencesOf(one.client).take({ theme: 'auto', timeZone });
      const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
      await see(() => page(element).includes(time.format(new Date(availableAt))), `the time in ${timeZone}`);
    }
  });
});
