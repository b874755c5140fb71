import { expect } from '@open-wc/testing';
import { designSeed } from 'portal-mock';
import { expectAccessible } from '../testing/accessibility.ts';
import { alerts, button, heading, page, press, see } from '../testing/person.ts';
import type { Portal } from '../testing/portal.ts';
import { letProofExpire, prove, showSection } from '../testing/section.ts';
import './sessions.ts';
import type { PortalSecuritySessions } from './sessions.ts';

const title = 'Active sessions';

const show = (options: Parameters<typeof showSection>[2] = {}) =>
  showSection<PortalSecuritySessions>('portal-security-sessions', title, { person: 'astrid', seed: designSeed, ...options });

const rows = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('.row') ?? [])].map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim());

/** How many sessions there are on the server. */
const live = async ({ mock }: Portal): Promise<number> =>
  (await mock.store.list('sessions')).filter(({ person }) => person === 'p-astrid').length;

describe('portal-security-sessions', () => {
  it('says where a person is logged in, this device first, and how that was done', async () => {
    const { element } = await show();
    await see(() => rows(element).length === 3, 'the sessions');
    expect(rows(element)[0]).to.match(/This device .+\. Active now\. .*Logged in .+ with password and a code\.$/);
    expect(rows(element)[1]).to.match(
      /^Astrid’s phone, Safari Malmö, Sweden\. .+\. iOS\. Logged in .+ with password and a code\. Log out$/,
    );
    expect(rows(element)[2]).to.contain('NW-DESK-114, Edge Copenhagen, Denmark.');
    await expectAccessible(element);
  });

  it('logs out one, which is gone at once and costs one mail', async () => {
    const shown = await show();
    const { element, mock } = shown;
    await press(element, 'Log out Astrid’s phone, Safari');
    await see(() => rows(element).length === 2, 'the others');
    expect(await live(shown)).to.equal(2);
    expect(page(element)).to.contain('Astrid’s phone, Safari is logged out.');
    await see(() => element.shadowRoot?.activeElement === heading(element, title), 'the focus on the title');
    expect(mock.outbox).to.have.length(1);
  });

  it('logs out everywhere else after a proof, and then has nothing left to log out', async () => {
    const shown = await show();
    const { element, mock } = shown;
    await see(() => rows(element).length === 3, 'the sessions');
    letProofExpire(shown);
    await press(element, 'Log out everywhere else');
    await prove(shown, 'astrid');
    await see(() => rows(element).length === 1, 'this one alone');
    expect(await live(shown)).to.equal(1);
    expect(page(element)).to.contain('2 other sessions are logged out.');
    expect(button(element, 'Log out everywhere else')).to.equal(undefined);
    expect(mock.outbox).to.have.length(1);
  });

  it('shows that one has ended by itself, in place of an error', async () => {
    const { element, mock } = await show();
    await see(() => rows(element).length === 3, 'the sessions');
    const [phone] = (await mock.store.list('sessions')).filter(({ from }) => from?.device === 'Astrid’s phone');
    await mock.store.remove('sessions', phone?.id ?? '');
    await press(element, 'Log out Astrid’s phone, Safari');
    await see(() => rows(element).length === 2, 'the others');
    expect(alerts(element)).to.deep.equal([]);
  });

  it('says that one could not be ended, beside it', async () => {
    const { element, mock } = await show();
    await see(() => rows(element).length === 3, 'the sessions');
    mock.faults.revokeSession = 'error';
    await press(element, 'Log out NW-DESK-114, Edge');
    await see(() => alerts(element).length === 1, 'that it failed');
    expect(rows(element)[2]).to.contain('We couldn’t reach Northwind');
    expect(mock.outbox).to.deep.equal([]);
  });

  it('says that it did not load, and tries again', async () => {
    const { element, mock } = await show({ faults: { listSessions: 'html' } });
    await see(() => page(element).includes('This didn’t load. Nothing has changed.'), 'that it failed');
    delete mock.faults.listSessions;
    await press(element, 'Try again');
    await see(() => rows(element).length === 3, 'the sessions');
  });
});
