import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Fault } from 'portal-mock';
import { connectPortal } from 'portal-sdk';
import { AppLaunchedEvent, LoggedOutEvent } from '../events.ts';
import { alerts, button, heading, link, page, press, see, type } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import './app-grid.ts';
import type { PortalAppGrid } from './app-grid.ts';

const show = async ({ client }: Pick<Portal, 'client'>): Promise<PortalAppGrid> =>
  fixture<PortalAppGrid>(html`<portal-app-grid .client=${client}></portal-app-grid>`);

const searchField = (grid: PortalAppGrid): HTMLInputElement | undefined =>
  grid.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]') ?? undefined;

const names = (grid: PortalAppGrid): string[] =>
  [...(grid.shadowRoot?.querySelectorAll('[part=name]') ?? [])]
    .filter((each) => each.checkVisibility())
    .map(({ textContent }) => textContent?.trim() ?? '');

const addressOf = (input: RequestInfo | URL): string => (input instanceof Request ? input.url : String(input));

describe('portal-app-grid', () => {
  it('shows applications as links that open in a tab of their own', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    await see(() => link(grid, 'Huddle'), 'Huddle');
    const huddle = link(grid, 'Huddle');
    expect(huddle?.href).to.equal(`${one.mock.endpoint}/apps/huddle/open`);
    expect(huddle?.target).to.equal('_blank');
    expect(huddle?.rel).to.contain('noopener');
    expect(heading(grid, 'Communication4')).to.exist;
  });

  it('tells the page which application was opened, once', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    await see(() => link(grid, 'Huddle'), 'Huddle');
    const huddle = link(grid, 'Huddle');
    huddle?.addEventListener('click', (event) => event.preventDefault());
    let count = 0;
    document.addEventListener(AppLaunchedEvent.type, () => (count += 1), { once: true });
    const heard = oneEvent(document, AppLaunchedEvent.type);
    huddle?.click();
    expect(((await heard) as Event as AppLaunchedEvent).appId).to.equal('huddle');
    expect(count).to.equal(1);
  });

  it('finds by name, kind and publisher, without accents or case, and says how many', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    await see(() => searchField(grid), 'the search');
    type(searchField(grid), 'HÚDD');
    await see(() => names(grid).length === 1, 'one hit');
    expect(names(grid)).to.deep.equal(['Huddle']);
    expect(page(grid)).to.contain('1 app found');
    type(searchField(grid), 'payrol zzz');
    await see(() => heading(grid, 'No apps match “payrol zzz”'), 'that nothing matches');
    expect(page(grid)).to.contain('0 apps found');
    await press(grid, 'Clear search');
    await see(() => names(grid).length > 10, 'everything again');
    expect(grid.shadowRoot?.activeElement).to.equal(searchField(grid));
  });

  it('clears what is typed with a button, and with Escape', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    await see(() => searchField(grid), 'the search');
    expect(button(grid, 'Clear search')).to.equal(undefined);
    const typed = (): string | undefined => searchField(grid)?.value;
    type(searchField(grid), 'Huddle');
    await see(() => names(grid).length === 1, 'one hit');
    await press(grid, 'Clear search');
    await see(() => names(grid).length > 10, 'everything again');
    expect(typed()).to.equal('');
    expect(button(grid, 'Clear search')).to.equal(undefined);
    expect(grid.shadowRoot?.activeElement).to.equal(searchField(grid));
    type(searchField(grid), 'Huddle');
    await see(() => names(grid).length === 1, 'one hit');
    const escape = (): boolean | undefined =>
      searchField(grid)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    expect(escape(), 'free for others').to.equal(false);
    await see(() => names(grid).length > 10 && typed() === '', 'everything again');
    expect(escape(), 'free for others').to.equal(true);
  });

  it('says the time in the language of the page around it', async () => {
    const one = portal();
    await haveSession(one);
    const around = await fixture(html`<div lang="ar-EG"><portal-app-grid .client=${one.client}></portal-app-grid></div>`);
    await see(() => /Back at .*[٠-٩]{2}:[٠-٩]{2}/.test(page(around)), 'a time in Arabic digits');
  });

  it('draws an application in maintenance without a link, with the time it returns', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    await see(() => names(grid).includes('Beacon Status'), 'Beacon Status');
    expect(link(grid, 'Beacon Status')).to.equal(undefined);
    await see(() => /Back at ./.test(page(grid)), 'when it returns');
  });

  it('reads all pages of 300 applications', async () => {
    const one = portal();
    await haveSession(one, 'farid');
    const grid = await show(one);
    await see(() => names(grid).length === 300, '300 applications');
    expect(
      new Set([...(grid.shadowRoot?.querySelectorAll('a[part=name]') ?? [])].map((each) => (each as HTMLAnchorElement).href))
        .size,
    ).to.be.greaterThan(290);
  });

  it('says that there are none yet', async () => {
    const one = portal();
    await haveSession(one, 'hugo');
    const grid = await show(one);
    await see(() => heading(grid, 'No apps yet'), 'that there are none');
    await see(() => link(grid, 'Ask for an app'), 'whom to ask');
  });

  it('shows where they will be while they load', async () => {
    const one = portal();
    await haveSession(one);
    one.mock.faults.listApps = 'hang';
    const grid = await show(one);
    await see(() => page(grid).includes('Loading your apps'), 'the wait');
    one.pass(10);
    await see(() => heading(grid, 'Your apps didn’t load'), 'the end of it');
  });

  for (const fault of ['network', 'html', 'malformed', 'down', 'error'] satisfies Fault[]) {
    it(`says that they did not load, and loads them when tried again (${fault})`, async () => {
      const one = portal();
      await haveSession(one);
      one.mock.faults.listApps = fault;
      const grid = await show(one);
      await see(() => heading(grid, 'Your apps didn’t load'), 'what happened');
      await see(
        () => alerts(grid)[0]?.includes('The portal couldn’t reach Northwind. Your access hasn’t changed.'),
        'what that means',
      );
      delete one.mock.faults.listApps;
      await press(grid, 'Try again');
      await see(() => link(grid, 'Huddle'), 'Huddle');
    });
  }

  it('takes everything off the page when the session ends, and tells the page once', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    const other = await show(one);
    await see(() => link(grid, 'Huddle') && link(other, 'Huddle'), 'Huddle');
    let count = 0;
    const hear = (): number => (count += 1);
    document.addEventListener(LoggedOutEvent.type, hear);
    await one.client.session.logOut();
    await see(() => heading(grid, 'You’re logged out') && heading(other, 'You’re logged out'), 'that it is over');
    document.removeEventListener(LoggedOutEvent.type, hear);
    expect(count).to.equal(1);
    expect(names(grid)).to.deep.equal([]);
    await see(() => link(grid, 'Log in'), 'where to log in');
    expect(button(grid, 'Clear search')).to.equal(undefined);
    await haveSession(one);
    await see(() => link(grid, 'Huddle'), 'Huddle again');
  });

  it('asks to log in where nobody is', async () => {
    const grid = await show(portal());
    await see(() => heading(grid, 'You’re logged out'), 'that nobody is');
  });

  it('leaves out an application that makes no sense, and shows the others', async () => {
    const one = portal();
    await haveSession(one);
    const spoil = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const response = await one.mock.fetch(input, init);
      if (!addressOf(input).includes('/apps?')) return response;
      const page = (await response.json()) as { items: Record<string, unknown>[] };
      if (page.items[0]) page.items[0]['availableAt'] = 'soon';
      return Response.json(page);
    };
    const client = connectPortal({ endpoint: one.mock.endpoint, fetch: spoil });
    const grid = await show({ client });
    await see(() => link(grid, 'Huddle'), 'Huddle');
    expect(names(grid)).not.to.contain('Skylark Mail');
  });

  it('says that some did not load when a later page fails, and loads them when tried again', async () => {
    const one = portal();
    await haveSession(one, 'farid');
    let broken = true;
    const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
      broken && addressOf(input).includes('cursor=')
        ? new Response('Bad gateway', { status: 500 })
        : one.mock.fetch(input, init);
    const grid = await show({ client: connectPortal({ endpoint: one.mock.endpoint, fetch }) });
    await see(() => alerts(grid)[0]?.includes('Some of your apps didn’t load'), 'that some did not');
    expect(names(grid)).to.have.length(200);
    broken = false;
    await press(grid, 'Try again');
    await see(() => names(grid).length === 300, 'all of them');
  });

  it('shows the applications of somebody else who has logged in meanwhile', async () => {
    const one = portal();
    await haveSession(one);
    const grid = await show(one);
    await see(() => link(grid, 'Huddle'), 'Huddle');
    // Under a name of its own for the same address, so that the tabs do not hear each other: as in a partitioned frame.
    const otherTab = connectPortal({ endpoint: `${one.mock.endpoint}#apart`, fetch: one.mock.fetch });
    await otherTab.session.refresh();
    await otherTab.session.logOut();
    await haveSession({ ...one, client: otherTab }, 'hugo');
    await one.client.session.refresh();
    await see(() => heading(grid, 'No apps yet'), 'that the other one has none');
    expect(names(grid)).to.deep.equal([]);
  });
});
