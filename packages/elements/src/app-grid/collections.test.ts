import { expect, fixture, html } from '@open-wc/testing';
import { type AppLayout, appLayoutOperations } from 'portal-contract';
import { expectAccessible } from '../testing/accessibility.ts';
import { button, heading, input, link, page, press, see, type } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import './app-grid.ts';
import type { PortalAppGrid } from './app-grid.ts';

/** A grid of somebody who has made collections. */
async function show(one: Portal, ...collections: AppLayout['collections']): Promise<PortalAppGrid> {
  await haveSession(one);
  const { version, ...layout } = await saved(one);
  await one.client.send(appLayoutOperations.saveAppLayout, { version, body: { ...layout, collections } });
  const grid = await fixture<PortalAppGrid>(html`<portal-app-grid .client=${one.client}></portal-app-grid>`);
  await see(() => link(grid, 'Huddle'), 'applications');
  return grid;
}

const saved = ({ client }: Portal): Promise<AppLayout> => client.send(appLayoutOperations.getAppLayout);

const item = (grid: PortalAppGrid, name: string): HTMLElement | undefined =>
  [...(grid.shadowRoot?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])].find(
    (each) => each.textContent?.trim() === name,
  );

async function choose(grid: PortalAppGrid, opener: string, name: string): Promise<void> {
  await press(grid, opener);
  await see(() => item(grid, name), `“${name}” in the menu`);
  item(grid, name)?.click();
}

const rearrange = async (grid: PortalAppGrid): Promise<void> => {
  await choose(grid, 'Sort Category', 'Rearrange');
  await see(() => heading(grid, 'Rearrange your apps'), 'the way to rearrange');
};

/** The person's own collections, in the order in which they stand. */
const order = (grid: PortalAppGrid): string =>
  [...(grid.shadowRoot?.querySelectorAll('.section-title > span:first-child') ?? [])]
    .map(({ textContent }) => textContent ?? '')
    .filter((title) => ['Mornings', 'Month end', 'Travel'].includes(title))
    .join();

const inside = (grid: PortalAppGrid, key: string): string =>
  [...(grid.shadowRoot?.querySelectorAll(`[data-section="collection ${key}"] [part=name]`) ?? [])]
    .map(({ textContent }) => textContent?.trim())
    .join();

const mornings = { id: 'm', name: 'Mornings', apps: ['huddle', 'fieldnotes', 'waypoint'] };
const monthEnd = { id: 'e', name: 'Month end', apps: ['ledgerline'] };
const travel = { id: 't', name: 'Travel', apps: [] };

describe('portal-app-grid, collections', () => {
  it('stand in a person’s own order, which a menu changes', async () => {
    const one = portal();
    const grid = await show(one, mornings, monthEnd, travel);
    await rearrange(grid);
    expect(order(grid)).to.equal('Mornings,Month end,Travel');
    await choose(grid, 'More: Travel', 'Move up');
    await see(() => order(grid) === 'Mornings,Travel,Month end', 'the new order');
    await choose(grid, 'More: Mornings', 'Move down');
    await see(() => order(grid) === 'Travel,Mornings,Month end', 'the new order');
    await press(grid, 'More: Travel');
    await see(() => item(grid, 'Move down'), 'the menu');
    expect(item(grid, 'Move up'), 'the first goes no further up').to.equal(undefined);
    await see(async () => (await saved(one)).collections.map(({ id }) => id).join() === 't,m,e', 'that it is saved');
  });

  it('have an order of their own inside, by keyboard, which changes no other', async () => {
    const one = portal();
    const grid = await show(one, mornings);
    await rearrange(grid);
    const grip = (): HTMLElement | null | undefined =>
      grid.shadowRoot?.querySelector<HTMLElement>('[data-section="collection m"] [data-id=waypoint] .grip');
    grip()?.click();
    await see(() => page(grid).includes('Waypoint picked up. Position 3 of 3 in Mornings.'), 'where it is');
    await see(() => grid.shadowRoot?.activeElement === grip(), 'the focus');
    grip()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true, composed: true, cancelable: true }));
    await see(() => page(grid).includes('Waypoint, position 1 of 3.'), 'where it is now');
    grip()?.click();
    await see(() => inside(grid, 'm') === 'Waypoint,Huddle,Fieldnotes', 'the new order');
    await see(async () => (await saved(one)).collections[0]?.apps.join() === 'waypoint,huddle,fieldnotes', 'that it is saved');
    expect((await saved(one)).order).to.deep.equal([]);
  });

  it('lose an application that is taken out, which stays where it was besides', async () => {
    const one = portal();
    const grid = await show(one, mornings);
    await rearrange(grid);
    grid.shadowRoot?.querySelector<HTMLElement>('[data-section="collection m"] [data-id=huddle] [data-act=more]')?.click();
    await see(() => item(grid, 'Mornings')?.ariaChecked === 'true', 'that it is in there');
    item(grid, 'Mornings')?.click();
    await see(() => inside(grid, 'm') === 'Fieldnotes,Waypoint', 'that it is out');
    expect(button(grid, 'Move Huddle')).to.exist;
  });

  it('need a name, and are accessible while they get one', async () => {
    const one = portal();
    const grid = await show(one);
    await choose(grid, 'Sort Category', 'New collection');
    await see(() => heading(grid, 'New collection'), 'the dialog');
    await expectAccessible(grid);
    const field = (): HTMLInputElement | undefined => input(grid, 'Name');
    type(field(), '   ');
    await press(grid, 'Create');
    expect(field()?.validationMessage).to.equal('Give the collection a name.');
    expect(heading(grid, 'New collection'), 'still open').to.exist;
    type(field(), 'A');
    expect(field()?.validationMessage).to.equal('');
    await press(grid, 'Cancel');
    await see(() => !grid.shadowRoot?.querySelector('dialog'), 'that it is closed');
    expect((await saved(one)).collections).to.deep.equal([]);
  });
});

describe('portal-app-grid, what a screen reader says while it is rearranged', () => {
  it('names each grip for its application, says how it works, and whether it is picked up', async () => {
    const one = portal();
    const grid = await show(one, travel);
    await rearrange(grid);
    const grips = [...(grid.shadowRoot?.querySelectorAll<HTMLElement>('.grip') ?? [])];
    expect(grips.length).to.be.greaterThan(17);
    for (const grip of grips) {
      const name = grip.closest('article')?.querySelector('[part=name]')?.textContent?.trim() ?? '';
      expect(grip.ariaLabel).to.equal(`Move ${name}`);
      const how = grid.shadowRoot?.getElementById(grip.getAttribute('aria-describedby') ?? '');
      expect(how?.textContent).to.contain('Space picks it up, the arrow keys move it, Space drops it, Escape puts it back.');
      expect(grip.ariaPressed).to.equal('false');
    }
    await press(grid, 'Move Huddle');
    await see(() => button(grid, 'Move Huddle')?.ariaPressed === 'true', 'that it is picked up');
    const told = grid.shadowRoot?.querySelector('[role=status][aria-live=assertive]');
    expect(told?.textContent).to.equal('Huddle picked up. Position 2 of 4 in Communication.');
    await expectAccessible(grid);
  });
});
