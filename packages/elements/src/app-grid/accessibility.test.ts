import { fixture, html } from '@open-wc/testing';
import '../account-menu/account-menu.ts';
import { expectAccessible } from '../testing/accessibility.ts';
import { heading, link, page, press, see, type } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import './app-grid.ts';

describe('portal-app-grid and portal-account-menu, accessibility', () => {
  it('of the grid and of no match', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await fixture(html`<portal-app-grid .client=${one.client}></portal-app-grid>`);
    await see(() => link(grid, 'Huddle'), 'Huddle');
    await expectAccessible(grid);
    type(grid.shadowRoot?.querySelector('input') ?? undefined, 'zzz');
    await see(() => heading(grid, 'No apps match “zzz”'), 'that nothing matches');
    await expectAccessible(grid);
  });

  it('of an empty grid, of a fault, and of nobody being logged in', async () => {
    const one = portal();
    await haveSession(one, 'hugo');
    const empty = await fixture(html`<portal-app-grid .client=${one.client}></portal-app-grid>`);
    await see(() => heading(empty, 'No apps yet'), 'that there are none');
    await expectAccessible(empty);
    one.mock.faults.listApps = 'error';
    const failed = await fixture(html`<portal-app-grid .client=${one.client}></portal-app-grid>`);
    await see(() => heading(failed, 'Your apps didn’t load'), 'the fault');
    await expectAccessible(failed);
    const out = await fixture(html`<portal-app-grid .client=${portal().client}></portal-app-grid>`);
    await see(() => heading(out, 'You’re logged out'), 'that nobody is');
    await expectAccessible(out);
  });

  it('of the account menu, closed and open', async () => {
    const one = portal();
    await haveSession(one);
    const menu = await fixture(html`<portal-account-menu .client=${one.client}></portal-account-menu>`);
    await see(() => page(menu).includes('BO'), 'the initials');
    await expectAccessible(menu);
    await press(menu, 'Account menu, Bruno Okafor');
    await see(() => page(menu).includes('Log out'), 'the menu');
    await expectAccessible(menu);
  });
});
