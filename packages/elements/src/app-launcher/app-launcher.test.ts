import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { appOperations } from 'portal-contract';
import { AppLaunchedEvent } from '../events.ts';
import { expectAccessible } from '../testing/accessibility.ts';
import { follow, withBlocker } from '../testing/launch.ts';
import { alerts, button, heading, input, link, page, press, see, type } from '../testing/person.ts';
import { portal, type Portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import './app-launcher.ts';
import type { PortalAppLauncher } from './app-launcher.ts';

async function show(one: Portal, person: Parameters<typeof haveSession>[1] = 'bruno'): Promise<PortalAppLauncher> {
  if (one.client.session.value.status !== 'logged-in') await haveSession(one, person);
  return fixture<PortalAppLauncher>(
    html`<portal-app-launcher all-apps-url="/apps" .client=${one.client}></portal-app-launcher>`,
  );
}

const open = async (one: Portal, person?: Parameters<typeof haveSession>[1]): Promise<PortalAppLauncher> => {
  const element = await show(one, person);
  await press(element, 'Applications');
  await see(() => input(element, 'Search apps'), 'the search');
  return element;
};

const reads = ({ mock }: Portal): number => mock.log.filter(({ operation }) => operation === 'listApps').length;
const isOpen = (element: Element): boolean => button(element, 'Applications')?.ariaExpanded === 'true';
const focused = (element: Element): Element | null | undefined => element.shadowRoot?.activeElement;
const key = (element: Element, name: string): void => {
  focused(element)?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));
};
const tiles = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('article .name') ?? [])].map(({ textContent }) => textContent);

describe('portal-app-launcher', () => {
  it('reads nothing until it is opened, and then once', async () => {
    const one = portal();
    const element = await show(one);
    expect(button(element, 'Applications')).to.exist;
    expect(reads(one)).to.equal(0);
    await press(element, 'Applications');
    await see(() => tiles(element).length > 0, 'applications');
    const count = reads(one);
    expect(input(element, 'Search apps')).to.equal(focused(element));
    await press(element, 'Applications');
    await see(() => !isOpen(element), 'it to close');
    await press(element, 'Applications');
    await see(() => tiles(element).length > 0, 'applications again');
    expect(reads(one)).to.equal(count);
  });

  it('shows favourites and what was used last, and leads to all', async () => {
    const one = portal();
    await haveSession(one);
    await one.client.send(appOperations.addFavourite, { id: 'gantry' });
    const element = await open(one);
    await see(() => heading(element, 'Favourites'), 'the favourites');
    expect(tiles(element)).to.deep.equal(['Gantry']);
    expect(link(element, 'All apps')?.pathname).to.equal('/apps');
    element.setAttribute('all-apps-url', 'javascript:alert(1)');
    await see(() => !link(element, 'All apps'), 'that it leads nowhere else');
    expect(tiles(element).length).to.be.greaterThan(8);
    await expectAccessible(element);
  });

  it('finds an application by what is typed, and opens the best with Enter', async () => {
    const one = portal();
    const element = await open(one);
    await see(() => tiles(element).length > 0, 'applications');
    type(input(element, 'Search apps'), 'huddel');
    await see(() => tiles(element).join() === 'Huddle', 'the one');
    expect(page(element)).to.contain('1 app found');
    element.shadowRoot?.addEventListener('click', (event) => event.preventDefault());
    const launched = oneEvent(element, AppLaunchedEvent.type);
    key(element, 'Enter');
    expect(((await launched) as Event as AppLaunchedEvent).appId).to.equal('huddle');
    await see(() => !isOpen(element), 'it to close');
  });

  it('says that nothing was found, and clears with Escape', async () => {
    const element = await open(portal());
    await see(() => tiles(element).length > 0, 'applications');
    type(input(element, 'Search apps'), 'zebra');
    await see(() => heading(element, 'No apps match “zebra”'), 'that there is none');
    key(element, 'Escape');
    await see(() => tiles(element).length > 0, 'applications again');
    expect(isOpen(element)).to.equal(true);
  });

  it('is walked through with arrows, in both directions, and back to the search', async () => {
    const element = await open(portal());
    element.removeAttribute('all-apps-url');
    await see(() => tiles(element).length > 8, 'applications');
    const [first, second] = element.shadowRoot?.querySelectorAll<HTMLElement>('.apps .name[href]') ?? [];
    key(element, 'ArrowDown');
    expect(focused(element)).to.equal(first);
    key(element, 'ArrowRight');
    expect(focused(element)).to.equal(second);
    key(element, 'ArrowLeft');
    expect(focused(element)).to.equal(first);
    key(element, 'ArrowDown');
    const below = focused(element);
    expect(below).not.to.equal(first);
    expect(below?.getBoundingClientRect().top).to.be.greaterThan(first?.getBoundingClientRect().top ?? NaN);
    key(element, 'ArrowUp');
    expect(focused(element)).to.equal(first);
    key(element, 'ArrowUp');
    expect(focused(element)).to.equal(input(element, 'Search apps'));
    key(element, 'ArrowDown');
    element.dir = 'rtl';
    key(element, 'ArrowLeft');
    expect(focused(element)).to.equal(second);
    key(element, 'a');
    expect(focused(element)).to.equal(input(element, 'Search apps'));
  });

  it('stands below its button and inside the window, and is closed when it comes back to the page', async () => {
    const element = await open(portal());
    const { right, top } = element.shadowRoot?.querySelector('.popover')?.getBoundingClientRect() ?? {};
    expect(right).to.be.at.most(innerWidth);
    expect(top).to.be.at.least(button(element, 'Applications')?.getBoundingClientRect().bottom ?? NaN);
    const { parentElement } = element;
    element.remove();
    parentElement?.append(element);
    await see(() => button(element, 'Applications')?.ariaExpanded === 'false', 'that it is closed');
  });

  it('opens by script where the page says so, and stays open to say that the browser has blocked it', async () => {
    const one = portal();
    const element = await show(one);
    element.launch = 'script';
    await press(element, 'Applications');
    await see(() => link(element, 'Huddle'), 'the application');
    await withBlocker(async () => {
      follow(link(element, 'Huddle'));
      await see(() => page(element).includes('Your browser blocked it.'), 'that it was blocked');
    });
    expect(isOpen(element)).to.equal(true);
  });

  it('says what did not load, and tries again', async () => {
    const one = portal({ faults: { listApps: 'html' } });
    const element = await show(one);
    await press(element, 'Applications');
    await see(() => alerts(element).length, 'what happened');
    delete one.mock.faults.listApps;
    await press(element, 'Try again');
    await see(() => tiles(element).length > 0, 'applications');
  });

  it('says so where there are none', async () => {
    const element = await show(portal(), 'hugo');
    await press(element, 'Applications');
    await see(() => heading(element, 'No apps yet'), 'that there are none');
  });

  it('goes with the session', async () => {
    const one = portal();
    const element = await show(one);
    await one.client.session.logOut();
    await see(() => !button(element, 'Applications'), 'it to go');
  });
});
