import { expect, fixture, html } from '@open-wc/testing';
import type { App } from 'portal-contract';
import { connectPortal } from 'portal-sdk';
import { follow, withBlocker } from '../testing/launch.ts';
import { button, heading, link, page, press, see, type } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import './app-grid.ts';
import type { PortalAppGrid } from './app-grid.ts';

const addressOf = (input: RequestInfo | URL): string => (input instanceof Request ? input.url : String(input));

/** A grid whose backend lists these. */
async function showing(one: Portal, items: readonly unknown[], width = 800): Promise<PortalAppGrid> {
  await haveSession(one);
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
    /\/apps\?/.test(addressOf(input)) ? Response.json({ items, nextCursor: null }) : one.mock.fetch(input, init);
  const client = connectPortal({ endpoint: one.mock.endpoint, fetch });
  const grid = await fixture<PortalAppGrid>(html`<portal-app-grid .client=${client}></portal-app-grid>`);
  grid.style.setProperty('width', `${width}px`);
  await see(() => grid.shadowRoot?.querySelector('.tile:not(.skel)'), 'a tile');
  return grid;
}

const app = (id: string, more: Partial<App> = {}): App => ({
  id,
  name: id,
  mfa: false,
  status: 'available',
  favourite: false,
  hasDetails: false,
  ...more,
});

const names = (grid: PortalAppGrid): string[] =>
  [...(grid.shadowRoot?.querySelectorAll('.tile [part=name]') ?? [])].map(({ textContent }) => textContent?.trim() ?? '');

describe('portal-app-grid, with hostile data', () => {
  it('draws markup as text, and nothing that turns the text around it', async () => {
    const grid = await showing(portal(), [
      app('html', { name: '<img src=x onerror="window.hit=1"><b>Bold</b>', label: '<i>x</i>' }),
      app('rlo', { name: 'Invoice \u202Efdp.exe' }),
      app('invisible', { name: '\u200b\u2060' }),
      app('emoji', { name: '🧑🏽‍🚀 Space' }),
    ]);
    expect(names(grid)).to.deep.equal([
      '<img src=x onerror="window.hit=1"><b>Bold</b>',
      'Invoice fdp.exe',
      'invisible',
      '🧑🏽‍🚀 Space',
    ]);
    expect(grid.shadowRoot?.querySelector('.tile img, .tile b, .tile i')).to.equal(null);
  });

  for (const width of [300, 800])
    it(`keeps a name of 300 characters inside its tile, and says it in full (${width} pixels)`, async () => {
      const long = 'Supercalifragilistic'.repeat(15);
      const grid = await showing(portal(), [app('long', { name: long, label: long, description: long }), app('b')], width);
      const tile = grid.shadowRoot?.querySelector('.tile');
      expect(link(grid, long)?.title).to.equal(long);
      // A section that is not drawn yet stretches its tiles over the height that it is taken for.
      await see(() => (tile?.getBoundingClientRect().height ?? Infinity) < 260, 'a tile of an ordinary height');
      for (const each of grid.shadowRoot?.querySelectorAll('.text') ?? [])
        expect(each.getBoundingClientRect().right).to.be.at.most(
          (each.closest('.tile')?.getBoundingClientRect().right ?? 0) + 1,
        );
    });

  it('shows letters where a logo does not load, asks for none that it may not, and draws a drawing only as an image', async () => {
    const grid = await showing(portal(), [
      app('broken', { name: 'Broken One', logo: '/nowhere.png' }),
      app('script', { name: 'Script', logo: 'javascript:alert(1)' }),
      app('data', { name: 'Data', logo: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="window.hit=1"/>' }),
      app('plain', { name: 'Plain', logo: 'http://elsewhere.example/a.png' }),
    ]);
    await see(() => !grid.shadowRoot?.querySelector('.p-monogram img'), 'no broken picture');
    expect(
      [...(grid.shadowRoot?.querySelectorAll('.p-monogram') ?? [])].map(({ textContent }) => textContent?.trim()),
    ).to.deep.equal(['BO', 'Sc', 'Da', 'Pl']);
    expect((window as { hit?: number }).hit).to.equal(undefined);
  });

  it('shows an application once that comes twice, and the others of a list with one that makes no sense', async () => {
    const grid = await showing(portal(), [
      app('a'),
      app('b'),
      app('a', { name: 'again' }),
      { id: 7 },
      null,
      { ...app('c'), status: 3 },
    ]);
    expect(names(grid)).to.deep.equal(['a', 'b']);
  });

  it('treats a state that it does not know as not available', async () => {
    const grid = await showing(portal(), [app('a', { status: 'paused' }), app('b')]);
    expect(link(grid, 'a')).to.equal(undefined);
    expect(page(grid)).to.contain('Not available');
  });

  it('says that it is new, when access ends, and that a second step is needed', async () => {
    const soon = new Date(Date.now() + 3 * 3_600_000).toISOString();
    const grid = await showing(portal(), [app('a', { new: true, mfa: true, accessEndsAt: soon }), app('b')]);
    await see(() => page(grid).includes('Ends in 3 h'), 'when it ends');
    expect(page(grid)).to.contain('New');
    expect(page(grid).replaceAll('\n', ' ')).to.contain('MFA needed to open this app');
  });

  it('shows 10,000 applications, counts them, and finds one with a typo', async function () {
    this.timeout(60_000);
    const one = portal({ scenario: '10000-apps' });
    await haveSession(one);
    const grid = await fixture<PortalAppGrid>(html`<portal-app-grid .client=${one.client}></portal-app-grid>`);
    const counted = (): number =>
      [...(grid.shadowRoot?.querySelectorAll('.sections .count') ?? [])].reduce(
        (sum, { textContent }) => sum + Number(textContent),
        0,
      );
    await see(() => counted() === 10_000, 'all of them', 50_000);
    type(grid.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]') ?? undefined, 'quoetworks');
    await see(() => link(grid, 'Quoteworks'), 'what was meant');
    expect(page(grid)).to.contain('1 app found');
  });
});

describe('portal-app-grid, from the keyboard and by its links', () => {
  it('goes to the search with a slash, opens the best hit with Enter, and leaves what is typed elsewhere alone', async () => {
    const grid = await showing(portal(), [app('inside', { name: 'Workbook' }), app('best', { name: 'Bookings' })]);
    const slash = (target: EventTarget): boolean =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true, composed: true }));
    const elsewhere = await fixture<HTMLInputElement>(html`<input />`);
    expect(slash(elsewhere)).to.equal(true);
    expect(slash(document.body)).to.equal(false);
    const field = grid.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]');
    expect(grid.shadowRoot?.activeElement).to.equal(field);
    type(field ?? undefined, 'book');
    await see(() => grid.shadowRoot?.querySelector('.found .name')?.textContent === 'Bookings', 'the best hit first');
    expect(page(grid)).to.contain('2 apps found');
    let opened = '';
    grid.shadowRoot?.addEventListener('click', (event) => {
      event.preventDefault();
      opened = (event.target as HTMLAnchorElement).href;
    });
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    expect(opened).to.match(/\/apps\/best\/open$/);
    await see(() => page(grid).includes('Opening…'), 'that it opens');
  });

  it('shows details only where there are any, with what the administrator has to say', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await fixture<PortalAppGrid>(html`<portal-app-grid .client=${one.client}></portal-app-grid>`);
    await see(() => button(grid, 'Details: Fieldnotes'), 'the details');
    expect(button(grid, 'Details: Huddle')).to.equal(undefined);
    await press(grid, 'Details: Fieldnotes');
    await see(() => page(grid).includes('Anybody at Northwind can read and write.'), 'the note');
    expect(heading(grid, 'Fieldnotes')).to.exist;
    expect(page(grid)).to.contain('fieldnotes.northwind.example');
    expect(link(grid, 'Open app')?.href).to.match(/\/apps\/fieldnotes\/open$/);
    await press(grid, 'Favourite');
    await see(() => button(grid, 'Favourite')?.ariaPressed === 'true', 'the favourite');
    await press(grid, 'Close');
    await see(() => !grid.shadowRoot?.querySelector('dialog'), 'that it is closed');
    await see(() => grid.shadowRoot?.activeElement?.ariaLabel === 'Details: Fieldnotes', 'the focus');
  });

  it('says that details did not load, and loads them when tried again', async () => {
    const one = portal();
    await haveSession(one);
    one.mock.faults.getApp = 'error';
    const grid = await fixture<PortalAppGrid>(html`<portal-app-grid .client=${one.client}></portal-app-grid>`);
    await press(grid, 'Details: Fieldnotes');
    await see(() => page(grid).includes('The details didn’t load.'), 'that they did not load');
    delete one.mock.faults.getApp;
    await press(grid, 'Try again');
    await see(() => page(grid).includes('Anybody at Northwind can read and write.'), 'the note');
  });

  it('says that the browser has blocked a tab that a script would open', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await fixture<PortalAppGrid>(html`<portal-app-grid launch="script" .client=${one.client}></portal-app-grid>`);
    await see(() => link(grid, 'Huddle'), 'Huddle');
    await withBlocker(async () => {
      follow(link(grid, 'Huddle'));
      await see(() => page(grid).includes('Your browser blocked it.'), 'that it was blocked');
    });
  });
});
