import { expect, fixture, html } from '@open-wc/testing';
import { type AppLayout, appLayoutOperations, appOperations } from 'portal-contract';
import { connectPortal } from 'portal-sdk';
import { alerts, button, heading, link, page, press, see, type } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import './app-grid.ts';
import type { PortalAppGrid } from './app-grid.ts';

async function show(one: Portal, attributes: Record<string, unknown> = {}): Promise<PortalAppGrid> {
  const grid = await fixture<PortalAppGrid>(html`<portal-app-grid .client=${one.client}></portal-app-grid>`);
  Object.assign(grid, attributes);
  await see(() => grid.shadowRoot?.querySelector('a.name'), 'applications');
  return grid;
}

const saved = ({ client }: Portal): Promise<AppLayout> => client.send(appLayoutOperations.getAppLayout);

/** Waits until the server has what a person has arranged. */
const seeSaved = (one: Portal, what: (layout: AppLayout) => boolean, message: string): Promise<void> =>
  see(async () => what(await saved(one)), message);

/** Waits until the server has an application among the favourites, or not. */
const seeFavourite = ({ client }: Portal, id: string, favourite: boolean): Promise<void> =>
  see(async () => (await client.send(appOperations.getApp, { id })).favourite === favourite, 'the favourite on the server');

/** What stands in a section, by its heading. */
const section = (grid: PortalAppGrid, name: string): string[] => {
  const found = [...(grid.shadowRoot?.querySelectorAll('.section') ?? [])].find((each) =>
    each.querySelector('.section-title')?.textContent?.trim().startsWith(name),
  );
  return [...(found?.querySelectorAll('[part=name]') ?? [])].map(({ textContent }) => textContent?.trim() ?? '');
};

const item = (grid: PortalAppGrid, name: string): HTMLElement | undefined =>
  [...(grid.shadowRoot?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])].find(
    (each) => each.textContent?.trim() === name,
  );

async function choose(grid: PortalAppGrid, opener: string, name: string): Promise<void> {
  await press(grid, opener);
  await see(() => item(grid, name), `“${name}” in the menu`);
  item(grid, name)?.click();
}

const focused = (grid: PortalAppGrid): Element | null | undefined => grid.shadowRoot?.activeElement;

const key = (grid: PortalAppGrid, name: string): unknown =>
  focused(grid)?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, composed: true }));

async function rearrange(grid: PortalAppGrid): Promise<void> {
  await choose(grid, 'Sort Category', 'Rearrange');
  await see(() => heading(grid, 'Rearrange your apps'), 'the way to rearrange');
}

describe('portal-app-grid, arranged by a person', () => {
  it('keeps favourites on the server, at once and across pages', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    await press(grid, 'Favourite: Huddle');
    await see(() => section(grid, 'Favourites').includes('Huddle'), 'the favourite');
    await seeFavourite(one, 'huddle', true);
    const other = await show(one);
    await see(() => section(other, 'Favourites').join() === 'Huddle', 'the favourite on another page');
    await press(other, 'Favourite: Huddle');
    await see(() => section(other, 'Favourites').length === 0, 'no favourite');
  });

  it('keeps a favourite that could not be saved, and saves it when tried again or takes it back', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    one.mock.faults.addFavourite = 'error';
    await press(grid, 'Favourite: Huddle');
    await see(() => alerts(grid)[0]?.includes('We couldn’t save that. Your change is still here.'), 'that it was not saved');
    expect(section(grid, 'Favourites')).to.deep.equal(['Huddle']);
    await press(grid, 'Undo');
    await see(() => section(grid, 'Favourites').length === 0, 'no favourite');
    await press(grid, 'Favourite: Huddle');
    await see(() => alerts(grid).length === 1, 'that it was not saved');
    delete one.mock.faults.addFavourite;
    await press(grid, 'Try again');
    await see(() => alerts(grid).length === 0, 'that it was saved');
    await seeFavourite(one, 'huddle', true);
    const other = await show(one);
    await see(() => section(other, 'Favourites').join() === 'Huddle', 'the favourite on another page');
  });

  it('keeps the view and the sorting', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    await press(grid, 'List');
    await see(() => grid.shadowRoot?.querySelector('[part=list]'), 'the list');
    await choose(grid, 'Sort Category', 'Name');
    await see(() => button(grid, 'Sort Name'), 'the sorting');
    await seeSaved(one, (layout) => layout.sort === 'name', 'that it is saved');
    const other = await show(one);
    await see(() => other.shadowRoot?.querySelector('[part=list]'), 'the list on another page');
    const sorted = [...(other.shadowRoot?.querySelectorAll('[part=name]') ?? [])].map(
      ({ textContent }) => textContent?.trim() ?? '',
    );
    expect(sorted).to.deep.equal(sorted.toSorted((a, b) => a.localeCompare(b)));
  });

  it('moves an application with the keyboard, says where it is, and saves that', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    await rearrange(grid);
    await press(grid, 'Move Huddle');
    await see(() => page(grid).includes('Huddle picked up. Position 2 of 4 in Communication.'), 'where it is');
    await see(() => focused(grid) === button(grid, 'Move Huddle'), 'the focus');
    key(grid, 'ArrowLeft');
    await see(() => page(grid).includes('Huddle, position 1 of 4.'), 'where it is now');
    await see(() => focused(grid) === button(grid, 'Move Huddle'), 'the focus');
    key(grid, 'End');
    await see(() => page(grid).includes('Huddle, position 4 of 4.'), 'where it is now');
    await see(() => focused(grid) === button(grid, 'Move Huddle'), 'the focus');
    await press(grid, 'Move Huddle');
    await see(() => page(grid).includes('Huddle dropped at position 4 of 4.'), 'that it is dropped');
    await seeSaved(one, (layout) => layout.order.length > 0, 'that it is saved');
    await press(grid, 'Done');
    await see(() => section(grid, 'Communication').at(-1) === 'Huddle', 'the new order');
    const other = await show(one);
    await see(() => section(other, 'Communication').at(-1) === 'Huddle', 'the new order on another page');
  });

  it('puts an application back with Escape, and saves nothing', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    await rearrange(grid);
    await press(grid, 'Move Huddle');
    await see(() => focused(grid) === button(grid, 'Move Huddle'), 'the focus');
    key(grid, 'ArrowRight');
    await see(() => section(grid, 'Communication')[2] === 'Huddle', 'that it has moved');
    await see(() => focused(grid) === button(grid, 'Move Huddle'), 'the focus');
    key(grid, 'Escape');
    await see(() => page(grid).includes('Huddle is back at position 2 of 4.'), 'that it is back');
    expect(section(grid, 'Communication')[1]).to.equal('Huddle');
    expect((await saved(one)).order).to.deep.equal([]);
  });

  it('moves an application with the mouse', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    await rearrange(grid);
    const tile = (name: string): Element | null | undefined => button(grid, `Move ${name}`)?.closest('.tile');
    const at = (name: string): { clientX: number; clientY: number } => {
      const { left, top } = tile(name)?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return { clientX: left + 8, clientY: top + 60 };
    };
    tile('Huddle')?.scrollIntoView();
    const point = (name: string, where: object): PointerEvent =>
      new PointerEvent(name, {
        bubbles: true,
        composed: true,
        pointerId: 1,
        pointerType: 'mouse',
        isPrimary: true,
        button: 0,
        ...where,
      });
    tile('Huddle')?.dispatchEvent(point('pointerdown', at('Huddle')));
    dispatchEvent(point('pointermove', at('Skylark Mail')));
    await see(() => section(grid, 'Communication')[0] === 'Huddle', 'that it has moved');
    dispatchEvent(point('pointerup', at('Skylark Mail')));
    await seeSaved(one, (layout) => layout.order[0] === 'huddle', 'that it is saved');
  });

  it('loses nothing when two tabs arrange at the same time', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    const other = await show({ ...one, client: connectPortal({ endpoint: one.mock.endpoint, fetch: one.mock.fetch }) });
    await press(grid, 'List');
    await seeSaved(one, (layout) => layout.view === 'list', 'the view of one tab');
    await choose(other, 'Sort Category', 'Name');
    await seeSaved(one, (layout) => layout.sort === 'name', 'the sorting of the other');
    expect((await saved(one)).view).to.equal('list');
    await see(() => other.shadowRoot?.querySelector('[part=list]'), 'the list in the other tab');
    expect(alerts(other)).to.deep.equal([]);
  });

  it('gives up where every save finds a conflict, and keeps the change', async () => {
    const one = portal({ scenario: 'layout-conflict' });
    await haveSession(one);
    const grid = await show(one);
    await press(grid, 'List');
    await see(() => alerts(grid)[0]?.includes('Your change is still here.'), 'that it was not saved');
    expect(grid.shadowRoot?.querySelector('[part=list]')).to.exist;
    await press(grid, 'Undo');
    await see(() => grid.shadowRoot?.querySelector('[part=grid]'), 'the grid');
  });

  it('creates, fills, renames and deletes a collection, and undoes that', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    await choose(grid, 'Sort Category', 'New collection');
    await see(() => heading(grid, 'New collection'), 'the dialog');
    const field = (): HTMLInputElement | undefined =>
      grid.shadowRoot?.querySelector<HTMLInputElement>('#collection-name') ?? undefined;
    await see(() => focused(grid) === field(), 'the focus in the field');
    type(field(), '  Mornings ');
    await press(grid, 'Create');
    await see(() => heading(grid, 'Mornings0'), 'the collection');
    await seeSaved(one, (layout) => layout.collections[0]?.name === 'Mornings', 'that it is saved');
    await rearrange(grid);
    await choose(grid, 'More: Huddle', 'Mornings');
    await see(() => section(grid, 'Mornings').join() === 'Huddle', 'what is in it');
    await choose(grid, 'More: Mornings', 'Rename');
    await see(() => field()?.value === 'Mornings', 'its name');
    type(field(), 'First thing');
    await press(grid, 'Save');
    await see(() => section(grid, 'First thing').join() === 'Huddle', 'its new name');
    await choose(grid, 'More: First thing', 'Delete');
    await see(() => page(grid).includes('First thing is deleted.'), 'that it is gone');
    await press(grid, 'Undo');
    await see(() => section(grid, 'First thing').join() === 'Huddle', 'that it is back');
  });

  it('hides an application and shows it again, and finds it all the while', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one, { view: 'list' });
    await see(() => button(grid, 'More: Huddle'), 'the list');
    await choose(grid, 'More: Huddle', 'Hide');
    await see(() => !link(grid, 'Huddle'), 'that it is hidden');
    type(grid.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]') ?? undefined, 'huddle');
    await see(() => link(grid, 'Huddle'), 'that it is found');
    await press(grid, 'Clear search');
    await rearrange(grid);
    await choose(grid, 'More: Huddle', 'Show again');
    await press(grid, 'Done');
    await see(() => link(grid, 'Huddle'), 'that it is back');
  });

  it('opens a menu with its first entry, goes through it with arrows, and gives the focus back', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    button(grid, 'Sort Category')?.focus();
    await press(grid, 'Sort Category');
    await see(() => focused(grid) === item(grid, 'Category'), 'the chosen one');
    expect(item(grid, 'Category')?.getAttribute('aria-checked')).to.equal('true');
    key(grid, 'ArrowDown');
    expect(focused(grid)).to.equal(item(grid, 'Name'));
    key(grid, 'End');
    expect(focused(grid)).to.equal(item(grid, 'New collection'));
    (grid.shadowRoot?.querySelector('[role=menu]') as HTMLElement).hidePopover();
    await see(() => focused(grid) === button(grid, 'Sort Category'), 'the focus');
  });

  it('leaves the choice of view and sorting to the page where that has made it', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one, { sort: 'name', view: 'grid', limit: 5 });
    await see(() => button(grid, 'Sort Name'), 'the sorting');
    expect(button(grid, 'List')).to.equal(undefined);
    await see(() => grid.shadowRoot?.querySelectorAll('.tile').length === 5, 'five applications');
    grid.limit = undefined;
    grid.category = 'Sales';
    await see(() => grid.shadowRoot?.querySelectorAll('.tile').length === 3, 'the three of Sales');
  });
});
