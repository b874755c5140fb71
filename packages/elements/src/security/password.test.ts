import { expect } from '@open-wc/testing';
import { people } from 'portal-mock';
import { expectAccessible } from '../testing/accessibility.ts';
import { alerts, button, heading, input, link, page, press, see, type } from '../testing/person.ts';
import { letProofExpire, prove, showSection, type ShownSection } from '../testing/section.ts';
import './password.ts';
import type { PortalSecurityPassword } from './password.ts';

type Options = Parameters<typeof showSection>[2];

async function show(options?: Options, title = 'Change password'): Promise<ShownSection<PortalSecurityPassword>> {
  const one = await showSection<PortalSecurityPassword>('portal-security-password', title, options);
  // Its title is there before it is known how the password stands.
  if (title === 'Change password') await see(() => input(one.element, 'Current password'), 'the form');
  return one;
}

const fresh = 'Lantern-62-harbour';

async function fill(element: Element, current: string, next = fresh, again = next): Promise<void> {
  type(input(element, 'Current password'), current);
  type(input(element, 'New password'), next);
  type(input(element, 'Confirm new password'), again);
  await press(element, 'Change password');
}

const sent = ({ mock }: ShownSection<HTMLElement>): number =>
  mock.log.filter(({ operation }) => operation === 'changePassword').length;

describe('portal-security-password', () => {
  it('asks in one light-DOM form, with the email for password managers, and says how old the password is', async () => {
    const { element } = await show({ person: 'astrid' });
    expect(page(element)).to.contain('Expires in 5 days');
    const form = document.querySelector('portal-security-password > form');
    const names = [...(form?.querySelectorAll('input') ?? [])].map((each) => each.autocomplete);
    expect(names).to.deep.equal(['username', 'current-password', 'new-password', 'new-password', '']);
    expect(form?.querySelector<HTMLInputElement>('[autocomplete=username]')?.value).to.equal('astrid@northwind.example');
    await expectAccessible(element);
  });

  it('changes the password, logs out everywhere else, and mails once', async () => {
    const one = await show({ person: 'astrid' });
    const { element, mock, client } = one;
    const before = mock.outbox.length;
    await fill(element, people.astrid.password);
    await see(() => page(element).includes('Password changed'), 'the outcome');
    expect(page(element)).to.contain('Everywhere else is logged out.');
    expect(element.querySelector('form')).to.equal(null);
    expect(mock.outbox).to.have.length(before + 1);
    expect(client.session.value.status).to.equal('logged-in');
    await expectAccessible(element);
  });

  it('leaves other sessions where the person wants that', async () => {
    const { element, mock } = await show({ person: 'astrid' });
    input(element, 'Log out everywhere else')?.click();
    await see(() => page(element).includes('You stay logged in here, and everywhere else.'), 'what that means');
    await fill(element, people.astrid.password);
    await see(() => page(element).includes('Password changed'), 'the outcome');
    expect(page(element)).not.to.contain('Everywhere else is logged out.');
    expect(mock.log.filter(({ operation }) => operation === 'changePassword')).to.have.length(1);
  });

  it('says what is missing before anything is sent, at the field', async () => {
    const one = await show();
    const { element } = one;
    await fill(element, '', '', '');
    await see(() => alerts(element).includes('Enter your current password.'), 'the first one');
    expect(document.activeElement).to.equal(input(element, 'Current password'));
    await fill(element, 'anything', fresh, 'another');
    await see(() => alerts(element).includes('These two aren’t the same. Type the new password again.'), 'the difference');
    expect(sent(one)).to.equal(0);
  });

  it('says at the field that the current one is wrong, and keeps what was typed', async () => {
    const { element, mock } = await show();
    const before = mock.outbox.length;
    await fill(element, 'not-mine-at-all');
    await see(() => alerts(element).some((each) => each.startsWith('That password isn’t right.')), 'the error');
    expect(input(element, 'New password')?.value).to.equal(fresh);
    expect(document.activeElement).to.equal(input(element, 'Current password'));
    expect(mock.outbox).to.have.length(before);
  });

  it('marks the rules that the server refuses', async () => {
    const { element } = await show({ person: 'astrid' });
    await fill(element, people.astrid.password, people.astrid.password);
    await see(() => alerts(element).some((each) => each.includes('Change what’s marked.')), 'the refusal');
    const broken = [...element.querySelectorAll('[data-state=broken]')].map(({ textContent }) => textContent);
    expect(broken.join()).to.contain('Not one of your last 5 passwords (not met)');
    await expectAccessible(element);
  });

  it('asks who it is when the log-in is old, goes on by itself, and sends it under one key', async () => {
    const one = await show({ person: 'astrid' });
    const { element, mock } = one;
    letProofExpire(one);
    const before = mock.outbox.length;
    await fill(element, people.astrid.password);
    await prove(one, 'astrid');
    await see(() => page(element).includes('Password changed'), 'the outcome');
    expect(sent(one)).to.equal(2);
    expect(mock.outbox).to.have.length(before + 1);
  });

  it('changes nothing where the person closes that question', async () => {
    const one = await show({ person: 'astrid' });
    const { element, mock, client } = one;
    letProofExpire(one);
    const before = mock.outbox.length;
    await fill(element, people.astrid.password);
    const dialog = (): Element | undefined =>
      [...document.querySelectorAll('portal-step-up-dialog')].find((each) => each.client === client);
    await see(() => dialog() && button(dialog() as Element, 'Cancel'), 'the question');
    button(dialog() as Element, 'Cancel')?.click();
    await see(() => button(element, 'Change password'), 'the form');
    expect(input(element, 'New password')?.value).to.equal(fresh);
    expect(alerts(element)).to.deep.equal([]);
    expect(mock.outbox).to.have.length(before);
  });

  it('forgets what was typed when it is given up, and says so', async () => {
    const { element } = await show();
    type(input(element, 'Current password'), 'secret');
    let left = 0;
    element.addEventListener('portal-section-left', () => (left += 1));
    await press(element, 'Cancel');
    expect(left).to.equal(1);
    expect(input(element, 'Current password')?.value).to.equal('');
  });

  it('says who manages a password that cannot be changed here', async () => {
    const { element } = await show({ scenario: 'password-managed' }, 'Password');
    expect(page(element)).to.contain('manages your password, so you can’t change it here.');
    expect(link(element, 'Change it there (opens in a new tab)')?.href).to.match(/^https:/);
    expect(element.querySelector('form')).to.equal(null);
    await expectAccessible(element);
  });

  it('says when a password may be changed that is too young', async () => {
    const { element } = await show({ scenario: 'password-young' }, 'Password');
    expect(page(element)).to.match(/You can change it again in 23 hours\./);
    expect(heading(element, 'Change password')).to.equal(undefined);
  });
});
