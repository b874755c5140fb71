import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { appOperations, preferencesOperations } from 'portal-contract';
import { launchApp } from 'portal-sdk';
import { preferencesOf } from '../shared/liking.ts';
import { button, heading, input, link, page, see, type } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import './app-grid.ts';
import type { PortalAppGrid } from './app-grid.ts';

/** A grid in a page of the host's, with a person who is logged in. */
async function show(
  markup: TemplateResult,
  one = portal(),
  person?: Parameters<typeof haveSession>[1],
): Promise<PortalAppGrid> {
  if (one.client.session.value.status !== 'logged-in') await haveSession(one, person);
  const root = await fixture(html`<portal-root .client=${one.client}>${markup}</portal-root>`);
  return root.querySelector('portal-app-grid') as PortalAppGrid;
}

const names = (grid: PortalAppGrid): string[] =>
  [...(grid.shadowRoot?.querySelectorAll('[part=name]') ?? [])]
    .filter((each) => each.checkVisibility())
    .map(({ textContent }) => textContent?.trim() ?? '');

const titles = (grid: PortalAppGrid): string[] =>
  [...(grid.shadowRoot?.querySelectorAll('.section-title > span:first-child') ?? [])].map(
    ({ textContent }) => textContent ?? '',
  );

const tiles = (grid: PortalAppGrid): number => grid.shadowRoot?.querySelectorAll('.tile:not(.skel)').length ?? 0;

describe('portal-app-grid, as a page wants it', () => {
  it('view="list" draws rows, and leaves nothing to choose', async () => {
    const grid = await show(html`<portal-app-grid view="list"></portal-app-grid>`);
    await see(() => grid.shadowRoot?.querySelector('[part=row]'), 'rows');
    const list = grid.shadowRoot?.querySelector('[role=list]');
    expect(list?.querySelectorAll('[role=listitem]').length).to.equal(18);
    expect(button(grid, 'Grid')).to.equal(undefined);
    expect(list?.querySelector('[role=listitem]')?.textContent?.replace(/\s+/g, ' ')).to.contain('Last used: Never');
  });

  it('sort="name" and sort="recent" draw one list in that order', async () => {
    const one = portal();
    await haveSession(one);
    for (const id of ['quoteworks', 'huddle', 'gantry']) {
      await launchApp(one.client, id);
      one.pass(60);
    }
    const grid = await show(html`<portal-app-grid sort="name"></portal-app-grid>`, one);
    await see(() => tiles(grid) === 18, 'all of them');
    expect(names(grid)).to.deep.equal(names(grid).toSorted((a, b) => a.localeCompare(b)));
    expect(titles(grid)).not.to.contain('Communication');
    grid.setAttribute('sort', 'recent');
    await see(() => names(grid).slice(0, 3).join() === 'Gantry,Huddle,Quoteworks', 'what was used last, first');
  });

  it('shows what was used last, with when, above the categories', async () => {
    const one = portal();
    await haveSession(one);
    for (const id of ['quoteworks', 'huddle']) await launchApp(one.client, id);
    const grid = await show(html`<portal-app-grid></portal-app-grid>`, one);
    await see(() => titles(grid)[0] === 'Recently used', 'what was used last');
    const items = [...(grid.shadowRoot?.querySelectorAll('[part=recent] .recent-item') ?? [])];
    expect(items.map((each) => each.querySelector('[part=name]')?.textContent).toSorted()).to.deep.equal([
      'Huddle',
      'Quoteworks',
    ]);
    await see(() => items.every((each) => each.querySelector('small')?.textContent), 'when');
    expect(tiles(grid), 'they stand in their categories too').to.equal(18);
  });

  it('category shows one category, and limit so many; a search finds beyond a limit, and not beyond a category', async () => {
    const grid = await show(html`<portal-app-grid category="Sales" limit="2"></portal-app-grid>`);
    await see(() => tiles(grid) === 2, 'two of Sales');
    type(input(grid, 'Search apps'), 'quoteworks');
    await see(() => names(grid).join() === 'Quoteworks', 'the third of Sales');
    type(input(grid, 'Search apps'), 'huddle');
    await see(() => heading(grid, 'No apps match “huddle”'), 'that it is not of Sales');
  });

  it('search is what is searched for, and follows what is typed', async () => {
    const grid = await show(html`<portal-app-grid search="huddle"></portal-app-grid>`);
    await see(() => names(grid).join() === 'Huddle', 'the one');
    expect(input(grid, 'Search apps')?.value).to.equal('huddle');
    type(input(grid, 'Search apps'), 'payslip');
    await see(() => grid.search === 'payslip', 'what is typed');
    grid.search = '';
    await see(() => names(grid).length >= 18, 'all of them');
  });

  it('compact draws small tiles with names and no tools, and says what it does not draw', async () => {
    const grid = await show(html`<portal-app-grid compact></portal-app-grid>`);
    await see(() => link(grid, 'Huddle'), 'Huddle');
    expect(button(grid, 'Sort Category')).to.equal(undefined);
    expect(button(grid, 'List')).to.equal(undefined);
    const tile = link(grid, 'Huddle')?.closest<HTMLElement>('.tile');
    await see(() => (tile?.offsetWidth ?? 0) > 0 && (tile?.offsetWidth ?? 0) < 130, 'a small tile');
    expect(input(grid, 'Search apps')).to.exist;
  });

  it('slots: a header of the page’s in the place of the title, and its words where there is nothing', async () => {
    const grid = await show(
      html`<portal-app-grid>
        <h2 slot="header">Your tools</h2>
        <p slot="empty">Come to the third floor.</p>
      </portal-app-grid>`,
      portal(),
      'hugo',
    );
    await see(() => page(grid.parentElement ?? grid).includes('Come to the third floor.'), 'the words of the page');
    const slotted = (name: string): string | undefined =>
      grid.shadowRoot?.querySelector<HTMLSlotElement>(`slot[name=${name}]`)?.assignedElements()[0]?.textContent ?? undefined;
    await see(() => slotted('empty') === 'Come to the third floor.', 'the words in their place');
    expect(slotted('header')).to.equal('Your tools');
    expect(heading(grid, 'Applications')?.checkVisibility()).not.to.equal(true);
    expect(page(grid)).not.to.contain('No apps yet');
  });
});

describe('portal-app-grid, and how a person likes it', () => {
  /** When the application in maintenance returns, as it is said somewhere. */
  const said = (at: string, locale: string, timeZone: string): string =>
    `Back at ${new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(at))}`;

  it('says times in the time zone and the language of the preferences, and anew when those change', async () => {
    const one = portal();
    await haveSession(one);
    await one.client.send(preferencesOperations.updatePreferences, { body: { timeZone: 'Pacific/Auckland', language: 'en' } });
    const { availableAt = '' } = await one.client.send(appOperations.getApp, { id: 'beacon-status' });
    const grid = await show(html`<portal-app-grid></portal-app-grid>`, one);
    await see(() => page(grid).includes(said(availableAt, 'en', 'Pacific/Auckland')), 'the time in Auckland');
    preferencesOf(one.client).take({ theme: 'auto', language: 'ar-EG', timeZone: 'America/New_York' });
    await see(() => page(grid).includes(said(availableAt, 'ar-EG', 'America/New_York')), 'the time in New York, in Arabic');
    preferencesOf(one.client).take({ theme: 'auto', language: 'no such tag', timeZone: 'Mars/Olympus' });
    await see(() => !page(grid).includes(said(availableAt, 'ar-EG', 'America/New_York')), 'the time as the browser has it');
    await see(() => /Back at \w/.test(page(grid)), 'a time');
  });
});
