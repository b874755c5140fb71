import { expect, fixture, html } from '@open-wc/testing';
import type { people } from 'portal-mock';
import { connectKeyOperations } from 'portal-contract';
import { connectPortal } from 'portal-sdk';
import { expectAccessible } from '../testing/accessibility.ts';
import { alerts, button, heading, link, page, press, see } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import type { PortalSecurityAgents } from './agents.ts';
import './agents.ts';
import { fileSize } from './file-size.ts';
import { isFor, nearestFirst, thisComputer } from './this-computer.ts';

const key = /NWC(-[0-9A-Z]{4}){5}/;

interface Shown extends Portal {
  element: PortalSecurityAgents;
}

async function show(name: keyof typeof people = 'bruno', options: Parameters<typeof portal>[0] = {}): Promise<Shown> {
  const one = portal(options);
  return { ...one, element: await showWith(one, name) };
}

async function showWith(one: Portal, name: keyof typeof people = 'bruno'): Promise<PortalSecurityAgents> {
  await haveSession(one, name);
  const element = await fixture<PortalSecurityAgents>(
    html`<portal-security-agents .client=${one.client}></portal-security-agents>`,
  );
  await see(() => button(element, 'Generate connect key'), 'the section');
  return element;
}

/** A client whose requests go through a network of the test. */
const through = ({ mock, clock }: Portal, answer: (request: Request) => Promise<Response>): Portal['client'] =>
  connectPortal({
    endpoint: mock.endpoint,
    fetch: (...args) => answer(new Request(...args)),
    clock,
    retryDelay: () => 0,
  });

async function generate(element: Element): Promise<string> {
  await press(element, 'Generate connect key');
  await see(() => key.test(page(element)), 'the key');
  return key.exec(page(element))?.[0] ?? '';
}

/** Everything of an element that is not what it shows: attributes, of what is in it too. */
const attributesOf = (element: Element): string =>
  [...(element.shadowRoot?.querySelectorAll('*') ?? []), element]
    .flatMap(({ attributes }) => [...attributes].map(({ value }) => value))
    .join('\n');

describe('<portal-security-agents>', () => {
  it('offers an agent for every system, with its size, command and checksum', async () => {
    const { element, mock } = await show();
    const all = [...(element.shadowRoot?.querySelectorAll('a[download]') ?? [])];
    expect(all).to.have.length(6);
    const first = link(element, 'Download for macOS, Apple silicon');
    expect(first?.href).to.match(/^http:\/\/localhost:4000\/_mock\/agents\/northwind-agent-2\.4\.1-macos-arm64\.sh$/);
    for (const summary of element.shadowRoot?.querySelectorAll('summary') ?? []) summary.click();
    await see(() => page(element).match(/[0-9a-f]{64}/g)?.length === 6, 'the checksums');
    const bytes = await (await mock.fetch(first?.href ?? '')).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    expect(page(element)).to.contain([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    expect(page(element)).to.contain('sh northwind-agent-2.4.1-linux-x64.sh');
    await expectAccessible(element);
  });

  it('shows a new key once, counts its hour down, and knows it by its beginning afterwards', async () => {
    const one = await show();
    const { element, mock } = one;
    const secret = await generate(element);
    expect(page(element)).to.contain('60:00 left');
    one.pass(18);
    await see(() => page(element).includes('59:42 left'), 'the time that is left');
    await see(() => button(element, `Revoke ${secret.slice(0, 8)}`), 'the key in the list');
    await expectAccessible(element);
    await press(element, 'I’ve entered it');
    await see(() => !page(element).includes(secret), 'no key');
    expect(page(element)).to.contain(`${secret.slice(0, 8)}…`);
    expect(mock.outbox).to.have.length(1);
  });

  it('keeps the key out of attributes, the address, storage, and what is logged', async () => {
    const { element, mock } = await show();
    const said: unknown[] = [];
    const { log } = console;
    console.log = (...words: unknown[]) => void said.push(...words);
    try {
      const secret = await generate(element);
      const everywhere = [attributesOf(element), location.href, JSON.stringify(sessionStorage), JSON.stringify(localStorage)];
      const logged = JSON.stringify([mock.log, mock.outbox, said]);
      for (const text of [...everywhere, logged]) expect(text).not.to.contain(secret.slice(9));
    } finally {
      console.log = log;
    }
  });

  it('hides the key after five minutes, and offers another one', async () => {
    const one = await show();
    const { element } = one;
    const secret = await generate(element);
    one.clock.advance(300);
    await see(() => !page(element).includes(secret), 'no key');
    expect(page(element)).to.contain('Your connect key isn’t shown any more.');
    expect(button(element, 'Generate connect key')).not.to.equal(undefined);
  });

  it('hides the key when the page is left, when it is taken out, and when the session ends', async () => {
    const one = await show();
    const { element, client } = one;
    const first = await generate(element);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await see(() => !element.shadowRoot?.textContent?.includes(first), 'no key');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    const second = await generate(element);
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    await see(() => !page(element).includes(second), 'no key');
    const third = await generate(element);
    await client.session.logOut();
    await see(() => !page(element).includes(third), 'no key');
    expect(page(element)).to.contain('Log in to see this.');
  });

  it('drops a key whose hour is over', async () => {
    const one = await show();
    const { element } = one;
    const secret = await generate(element);
    for (let minutes = 0; minutes < 60; minutes += 10) {
      one.pass(600);
      await one.client.send(connectKeyOperations.listConnectKeys).catch(() => undefined);
    }
    await see(() => !page(element).includes(secret.slice(0, 8)), 'no key in the list');
  });

  it('revokes a key that nobody has used, once the person is sure', async () => {
    const { element, mock } = await show();
    const secret = await generate(element);
    const name = `Revoke ${secret.slice(0, 8)}`;
    await press(element, name);
    await see(() => heading(element, `Revoke “${secret.slice(0, 8)}…”?`), 'the question');
    await expectAccessible(element);
    await press(element, 'Keep it');
    await see(() => !heading(element, `Revoke “${secret.slice(0, 8)}…”?`), 'no question');
    await press(element, name);
    await see(() => element.shadowRoot?.querySelector('dialog'), 'the question');
    element.shadowRoot?.querySelector<HTMLButtonElement>('dialog .p-btn-danger')?.click();
    await see(() => !page(element).includes(secret.slice(0, 8)), 'no key');
    const used = await mock.fetch(`${new URL(mock.endpoint).origin}/_mock/connect`, { method: 'POST', body: secret });
    expect(used.status).to.equal(404);
  });

  it('offers another key where the answer with the key was lost', async () => {
    const one = portal();
    // The answer gets lost on its way, and the request is repeated with its key.
    let lost = 0;
    const client = through(one, async (request) => {
      if (request.method === 'POST' && request.url.endsWith('/connect-keys') && lost === 0) {
        lost += 1;
        await one.mock.fetch(request.clone());
      }
      return one.mock.fetch(request);
    });
    const element = await showWith({ ...one, client });
    await press(element, 'Generate connect key');
    await see(() => page(element).includes('Your connect key isn’t shown any more.'), 'that it is not shown');
    expect([lost, key.test(page(element))]).to.deep.equal([1, false]);
    await see(() => page(element).includes('Keys that still work'), 'the key to revoke');
    expect(await generate(element)).to.match(key);
  });

  it('says when there are as many keys as there may be', async () => {
    const { element } = await show();
    for (let made = 0; made < 5; made += 1) {
      await generate(element);
      await press(element, 'I’ve entered it');
    }
    await press(element, 'Generate connect key');
    await see(() => alerts(element).includes('You have as many as you can. Remove one first.'), 'that it is enough');
  });

  it('links to no address that must not be followed', async () => {
    const one = portal();
    const client = through(one, async (request) => {
      const response = await one.mock.fetch(request);
      if (!request.url.endsWith('/agents')) return response;
      const text = (await response.text()).replaceAll(/"url":"[^"]*"/g, '"url":"javascript:alert(1)"');
      return new Response(text, { headers: response.headers });
    });
    const element = await showWith({ ...one, client });
    expect(page(element)).to.contain('macOS, Apple silicon');
    expect(element.shadowRoot?.querySelector('a')).to.equal(null);
  });
});

describe('this computer', () => {
  const agents = [
    { system: 'macos', architecture: 'arm64' },
    { system: 'macos', architecture: 'x64' },
    { system: 'windows', architecture: 'x64' },
    { system: 'linux', architecture: 'x64' },
  ];
  const hints = (platform: string, architecture: string): Parameters<typeof thisComputer>[0] => ({
    userAgent: '',
    userAgentData: { platform, getHighEntropyValues: async () => ({ architecture, bitness: '64' }) },
  });

  it('is known by what the browser says, and only then', async () => {
    const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari';
    const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15';
    const linux = 'Mozilla/5.0 (X11; Linux aarch64) AppleWebKit/537.36';
    const told = await Promise.all([
      ...[mac, windows, phone, linux].map((userAgent) => thisComputer({ userAgent })),
      thisComputer(hints('macOS', 'arm')),
      thisComputer(hints('Windows', 'x86')),
    ]);
    expect(told.map(({ system, architecture }) => [system, architecture])).to.deep.equal([
      ['macos', undefined],
      ['windows', 'x64'],
      [undefined, undefined],
      ['linux', 'arm64'],
      ['macos', 'arm64'],
      ['windows', 'x64'],
    ]);
  });

  it('comes first, then its system, then the others', () => {
    const linux = { system: 'linux', architecture: 'x64' };
    const mac = { system: 'macos', architecture: undefined };
    expect(nearestFirst(agents, linux).map(({ system }) => system)).to.deep.equal(['linux', 'macos', 'macos', 'windows']);
    expect(nearestFirst(agents, { system: 'macos', architecture: 'x64' })[0]?.architecture).to.equal('x64');
    expect(agents.filter((agent) => isFor(agent, mac))).to.deep.equal([]);
    expect(isFor({ system: 'macos', architecture: 'universal' }, mac)).to.equal(true);
  });

  it('is told how large a file is', () => {
    expect([512, 1_234, 12_345, 42_991_616, 2_500_000_000].map((bytes) => fileSize(bytes, 'en'))).to.deep.equal([
      '512 byte',
      '1.2 kB',
      '12 kB',
      '43 MB',
      '2.5 GB',
    ]);
  });
});
