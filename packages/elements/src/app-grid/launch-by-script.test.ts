import { expect, fixture, html } from '@open-wc/testing';
import { connectPortal, type PortalConnection } from 'portal-sdk';
import { follow, type OpenedTab, withTabs } from '../testing/launch.ts';
import { link, page, see } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import './app-grid.ts';
import type { PortalAppGrid } from './app-grid.ts';

async function show(
  one: Portal,
  client: PortalConnection = one.client,
  who: 'astrid' | 'bruno' = 'bruno',
): Promise<PortalAppGrid> {
  await haveSession(one, who);
  return fixture<PortalAppGrid>(html`<portal-app-grid launch="script" .client=${client}></portal-app-grid>`);
}

/** Follows the link of an application, and waits for what becomes of the tab. */
async function open(grid: PortalAppGrid, name: string, done: (tab: OpenedTab) => unknown): Promise<OpenedTab> {
  await see(() => link(grid, name), name);
  let tab: OpenedTab | undefined;
  await withTabs(async (tabs) => {
    follow(link(grid, name));
    tab = tabs[0];
    await see(() => tab && done(tab), 'what becomes of the tab');
  });
  if (!tab) throw new Error('No tab was opened.');
  return tab;
}

const letGo = ({ opener, document }: OpenedTab): void => {
  expect(opener).to.equal(null);
  expect(document.querySelector<HTMLMetaElement>('meta[name=referrer]')?.content).to.equal('no-referrer');
};

describe('portal-app-grid, opening by script', () => {
  it('sends the tab to the application, once, without a way back', async () => {
    const one = portal();
    const tab = await open(await show(one), 'Huddle', ({ went }) => went);
    letGo(tab);
    expect(URL.parse(tab.went ?? '')?.protocol).to.match(/^https?:$/);
    expect(one.mock.log.filter(({ operation }) => operation === 'launchApp')).to.have.length(1);
  });

  it('posts what the application asks for', async () => {
    const one = portal();
    const launch = { url: 'https://huddle.example/sso', method: 'post', fields: { Response: '<b>"x"' }, expiresIn: 60 };
    const fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
      (input instanceof Request ? input.url : String(input)).endsWith('/launch')
        ? Promise.resolve(Response.json(launch))
        : one.mock.fetch(input, init);
    const grid = await show(one, connectPortal({ endpoint: one.mock.endpoint, fetch }));
    const tab = await open(grid, 'Huddle', ({ document }) => document.querySelector('form'));
    letGo(tab);
    const form = tab.document.querySelector('form');
    expect([form?.method, form?.action]).to.deep.equal(['post', 'https://huddle.example/sso']);
    expect(new FormData(form ?? undefined).get('Response')).to.equal('<b>"x"');
  });

  it('leads the tab to the page that asks for a proof, where the application wants one', async () => {
    const one = portal();
    const grid = await show(one, one.client, 'astrid');
    const tab = await open(grid, 'Vaultkeeper', ({ went }) => went);
    letGo(tab);
    expect(new URL(tab.went ?? '').searchParams.get('portal-step-up')).to.equal('vaultkeeper');
  });

  it('closes the tab and says so where it cannot be opened, and opens it when tried again', async () => {
    const one = portal();
    const grid = await show(one);
    one.mock.faults.launchApp = 'error';
    await open(grid, 'Huddle', ({ closed }) => closed);
    await see(() => page(grid).includes('It didn’t open. Try again'), 'that it did not open');
    delete one.mock.faults.launchApp;
    await open(grid, 'Huddle', ({ went }) => went);
  });
});
