import { expect } from '@open-wc/testing';
import type { ActivityKind } from 'portal-contract';
import { expectAccessible } from '../testing/accessibility.ts';
import { button, heading, page, press, see } from '../testing/person.ts';
import { showSection } from '../testing/section.ts';
import { activity as t } from '../shared/messages/en/security/activity.ts';
import { kindsOf } from './activity-kinds.ts';
import './activity.ts';
import type { PortalSecurityActivity } from './activity.ts';

const title = 'Recent activity';

const show = (options: Parameters<typeof showSection>[2] = { person: 'astrid' }) =>
  showSection<PortalSecurityActivity>('portal-security-activity', title, options);

const rows = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((each) =>
    (each.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

const notMe = (element: Element, what: string): HTMLButtonElement | undefined =>
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(({ ariaLabel }) => ariaLabel?.includes(what));

async function choose(element: Element, value: string): Promise<void> {
  await see(() => filterOf(element), 'the filter');
  const list = filterOf(element) as HTMLSelectElement;
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

const filterOf = (element: Element): HTMLSelectElement | null | undefined => element.shadowRoot?.querySelector('select');

describe('portal-security-activity', () => {
  it('says what happened, newest first, with what failed made out', async () => {
    const { element } = await show();
    await see(() => rows(element).length > 5, 'the events');
    const events = rows(element);
    expect(events[0]).to.contain('Logged in');
    expect(events[1]).to.contain('Opened Payslip MacBook Pro, Malmö, Sweden');
    const failed = events.findIndex((each) => each.startsWith('Wrong password, 3 times Unknown device, Riga, Latvia'));
    expect(failed).to.be.greaterThan(1);
    expect(element.shadowRoot?.querySelectorAll('tbody tr')[failed]?.className).to.equal('alerting');
    expect(events.at(-1)).to.contain('Password changed');
    expect(element.shadowRoot?.querySelectorAll('tr.alerting')).to.have.length(1);
    await expectAccessible(element);
  });

  it('shows one kind alone', async () => {
    const { element } = await show();
    await see(() => rows(element).length > 5, 'the events');
    await choose(element, 'changes');
    await see(() => rows(element).length === 2, 'what was changed');
    expect(rows(element).join()).to.contain('Recovery code used').and.to.contain('Password changed');
    await choose(element, 'keys');
    await see(() => page(element).includes('Nothing like this has happened.'), 'that there is nothing');
    await choose(element, 'all');
    await see(() => rows(element).length > 5, 'everything again');
  });

  it('loads more, page by page, until there is no more', async () => {
    const { element, mock } = await show();
    await see(() => rows(element).length > 5, 'the events');
    const record = await mock.store.get('activity', 'p-astrid');
    const [first] = record?.value ?? [];
    if (!record || !first) throw new Error('Nothing has happened to Astrid.');
    const many = Array.from({ length: 70 }, (_, index) => ({
      ...first,
      id: `e-${index}`,
      sequence: 100 + index,
      at: mock.clock.now(),
    }));
    await mock.store.put('activity', 'p-astrid', many, record.version);
    await choose(element, 'changes');
    await see(() => rows(element).length === 50, 'the first page');
    mock.faults.listActivity = 'error';
    await press(element, 'Load more');
    await see(() => page(element).includes('We couldn’t reach Northwind'), 'that it failed');
    expect(rows(element)).to.have.length(50);
    delete mock.faults.listActivity;
    await press(element, 'Load more');
    await see(() => rows(element).length === 70, 'all of them');
    expect(button(element, 'Load more')).to.equal(undefined);
  });

  it('secures the account after it asked, and not where the person leaves it', async () => {
    const { client, element, mock } = await show();
    await client.configuration.load();
    await see(() => notMe(element, 'Wrong password'), 'the button');
    notMe(element, 'Wrong password')?.click();
    await see(() => heading(element, 'Secure your account'), 'the question');
    await see(() => page(element).includes('Northwind IT will be told about this event.'), 'whose IT is told');
    expect(page(element)).to.match(/Wrong password, 3 times\. Riga, Latvia, .+\./);
    await expectAccessible(element);
    await press(element, 'Cancel');
    await see(() => !heading(element, 'Secure your account'), 'that it is over');
    expect(mock.outbox).to.deep.equal([]);
    notMe(element, 'Wrong password')?.click();
    await press(element, 'Secure my account');
    await see(() => page(element).includes('Every other session is logged out. Northwind IT has been told.'), 'what was done');
    expect(page(element)).to.contain('Choose a new password now.');
    await see(() => rows(element).some((each) => /^Wrong password.*Reported$/.test(each)), 'that it was reported');
    expect(mock.outbox).to.have.length(1);
    expect((await mock.store.list('sessions')).filter(({ person }) => person === 'p-astrid')).to.have.length(1);
    await expectAccessible(element);
  });

  it('has words for every kind, also for one that is not known yet', () => {
    const kinds = (['access', 'changes', 'keys', 'apps'] as const).flatMap((filter) => kindsOf(filter)?.split(',') ?? []);
    const said = kinds.map((kind) => t.what({ kind, subject: 'Payslip', factor: 'passkey' }));
    expect(new Set(said).size).to.equal(kinds.length);
    expect(kinds).to.include('reported' satisfies ActivityKind);
    expect(t.what({ kind: 'moon-landing' })).to.equal('Something else');
    expect(kindsOf('all')).to.equal(undefined);
  });
});
