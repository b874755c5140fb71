import { expect, fixture, html } from '@open-wc/testing';
import { button, link, page, press, see } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import './app-grid.ts';
import type { PortalAppGrid } from './app-grid.ts';

async function show(one: Portal, markup = ''): Promise<PortalAppGrid> {
  await haveSession(one);
  const grid = await fixture<PortalAppGrid>(html`<portal-app-grid .client=${one.client}></portal-app-grid>`);
  for (const [name, value] of new URLSearchParams(markup)) grid.setAttribute(name, value);
  await see(() => link(grid, 'Huddle'), 'Huddle');
  return grid;
}

describe('portal-app-grid, when attributes go again', () => {
  it('goes back to what the person has chosen', async () => {
    const grid = await show(portal(), 'search=huddle&view=list&sort=name&limit=2');
    for (const each of ['search', 'view', 'sort', 'limit']) grid.removeAttribute(each);
    await see(() => button(grid, 'List') && button(grid, 'Sort Category'), 'the choices');
    await see(() => link(grid, 'Skylark Mail'), 'the others');
  });

  it('shows all of them where the limit is no number, and says so where a category has none', async () => {
    const grid = await show(portal(), 'limit=many');
    await see(() => link(grid, 'Skylark Mail'), 'the others');
    grid.setAttribute('category', 'Nowhere');
    await see(() => page(grid).includes('There are no apps to show here.'), 'that there are none');
  });

  it('leaves the slash to a page that wants it for itself', async () => {
    const grid = await show(portal(), 'shortcut=none');
    const slash = (): boolean =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true, composed: true }));
    expect(slash()).to.equal(true);
    grid.removeAttribute('shortcut');
    expect(slash()).to.equal(false);
  });

  it('takes a star back to what the server has', async () => {
    const one = portal();
    const grid = await show(one);
    one.mock.faults.addFavourite = one.mock.faults.removeFavourite = 'error';
    await press(grid, 'Favourite: Huddle');
    await see(() => button(grid, 'Undo'), 'that it was not saved');
    await press(grid, 'Favourite: Huddle');
    await see(() => button(grid, 'Favourite: Huddle')?.ariaPressed === 'false', 'no star');
    await see(() => button(grid, 'Undo'), 'that it was not saved');
    await press(grid, 'Undo');
    await see(() => !button(grid, 'Undo'), 'that nothing is left');
    expect(button(grid, 'Favourite: Huddle')?.ariaPressed).to.equal('false');
  });
});
