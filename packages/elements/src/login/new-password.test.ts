import { expect } from '@open-wc/testing';
import { people } from 'portal-mock';
import { enterPassword, showLogin } from '../testing/login.ts';
import { alerts, button, heading, input, page, press, see, type } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import type { PortalLogin } from './login.ts';

const { mateo } = people;
const good = 'Quiet-orchard-41';

async function reach(name: 'mateo' | 'nadia' | 'omar' | 'bruno', one: Portal = portal()): Promise<PortalLogin> {
  const element = await showLogin(one);
  await enterPassword(element, people[name].email, people[name].password);
  await see(() => input(element, 'New password'), 'the new password');
  return element;
}

/** How each rule stands, as it is read out, with its picture. */
const rules = (element: PortalLogin): string[] =>
  [...element.querySelectorAll<HTMLElement>('[part=policy] li')].map(
    ({ dataset, textContent }) => `${dataset['state']}: ${textContent?.trim()}`,
  );

async function submit(element: PortalLogin, password: string, again = password): Promise<void> {
  type(input(element, 'New password'), password);
  type(input(element, 'Confirm new password'), again);
  await press(element, 'Save and log in');
}

describe('portal-login, a new password', () => {
  it('says why it is needed', async () => {
    const expired = await reach('mateo');
    expect(heading(expired, 'Choose a new password')).to.exist;
    const day = new Intl.DateTimeFormat(navigator.languages.find((each) => /^en\b/.test(each)) ?? 'en', {
      day: 'numeric',
      month: 'long',
    }).format(new Date('2026-05-29T09:00:00Z'));
    expect(page(expired)).to.match(new RegExp(`Yours expired on ${day}(,? \\d{4})?\\. Pick a new one to keep going\\.`));
    expect(page(await reach('nadia'))).to.contain('Your IT admin reset yours. Pick a new one to keep going.');
    expect(heading(await reach('omar'), 'Choose your password')).to.exist;
  });

  it('lets somebody else log in instead', async () => {
    const one = portal();
    const element = await reach('mateo', one);
    await press(element, 'Log in as someone else');
    await see(() => input(element, 'Company email'), 'the email field');
    expect(input(element, 'Company email')?.value).to.equal('');
    expect(one.mock.log.filter(({ operation }) => operation === 'cancelFlow')).to.have.length(1);
  });

  it('has what password managers look for', async () => {
    const element = await reach('mateo');
    const form = element.querySelector('form');
    const fields = [...(form?.querySelectorAll('input') ?? [])].map(({ name, autocomplete }) => `${name}: ${autocomplete}`);
    expect(fields).to.deep.equal(['username: username', 'newPassword: new-password', 'confirmPassword: new-password']);
    expect(form?.querySelector<HTMLInputElement>('[name=username]')?.value).to.equal(mateo.email);
  });

  it('ticks the rules off while somebody types, and tells of it after a pause', async () => {
    const one = portal();
    const element = await reach('mateo', one);
    const open = [
      'open: At least 12 characters',
      'open: An uppercase and a lowercase letter',
      'open: A number or symbol',
      'open: Not one of your last 5 passwords',
      'open: Doesn’t contain your name or email',
    ];
    expect(rules(element)).to.deep.equal(open);
    const field = input(element, 'New password');
    type(field, 'lantern-62');
    expect(rules(element)).to.deep.equal([
      ...open.slice(0, 2),
      'met: A number or symbol (met)',
      'open: Not one of your last 5 passwords',
      'met: Doesn’t contain your name or email (met)',
    ]);
    type(field, 'Mateo-lantern-62');
    expect(rules(element)[4]).to.equal('open: Doesn’t contain your name or email');
    const told = element.querySelector('[part=policy] + [role=status]');
    await see(() => element.querySelector('[part=strength]')?.getAttribute('data-level') !== '0', 'the strength');
    expect(told?.textContent).to.equal('');
    one.clock.advance(1);
    expect(told?.textContent).to.match(/^3 of 5 rules met\. Strength: (Fair|Good)$/);
    type(field, '');
    expect(rules(element)).to.deep.equal(open);
    await see(() => element.querySelector('[part=strength]')?.getAttribute('data-level') === '0', 'no strength of nothing');
  });

  it('marks the rules that a refused password broke, and keeps what was typed', async () => {
    const element = await reach('mateo');
    await submit(element, 'lantern-62');
    await see(() => alerts(element).length, 'that it is refused');
    expect(alerts(element)).to.deep.equal(['That password doesn’t meet every rule yet. Change what’s marked.']);
    expect(rules(element).slice(0, 2)).to.deep.equal([
      'broken: At least 12 characters (not met)',
      'broken: An uppercase and a lowercase letter (not met)',
    ]);
    expect(document.activeElement).to.equal(input(element, 'New password'));
    expect(input(element, 'New password')?.value).to.equal('lantern-62');
    expect(input(element, 'Confirm new password')?.value).to.equal('lantern-62');
    type(input(element, 'New password'), 'Lantern-62');
    expect(rules(element).slice(0, 2)).to.deep.equal([
      'broken: At least 12 characters (not met)',
      'met: An uppercase and a lowercase letter (met)',
    ]);
  });

  it('does not judge what only the server knows until it has', async () => {
    const element = await reach('mateo');
    await submit(element, mateo.password);
    await see(() => rules(element)[3] === 'broken: Not one of your last 5 passwords (not met)', 'that it was used before');
    type(input(element, 'New password'), `${mateo.password}!`);
    expect(rules(element)[3]).to.equal('open: Not one of your last 5 passwords');
  });

  it('says beside each field what is missing there, without asking the server', async () => {
    const one = portal();
    const element = await reach('mateo', one);
    const asked = one.mock.log.length;
    await press(element, 'Save and log in');
    await see(() => alerts(element).includes('Enter a new password.'), 'that it is missing');
    await submit(element, good, '');
    await see(() => alerts(element).includes('Enter the new password again.'), 'that it is wanted twice');
    await submit(element, good, 'Quiet-orchard-14');
    await see(() => alerts(element).includes('These two aren’t the same. Type the new password again.'), 'that they differ');
    expect(document.activeElement).to.equal(input(element, 'Confirm new password'));
    expect(input(element, 'New password')?.value).to.equal(good);
    expect(one.mock.log).to.have.length(asked);
  });

  it('saves it, and logs in with it', async () => {
    const one = portal();
    const element = await reach('mateo', one);
    await submit(element, good);
    await see(() => heading(element, 'You’re logged in'), 'to be logged in');
    expect(element.querySelector('[name=newPassword]')).to.equal(null);
  });

  it('shows each password apart, and hides both before they are sent', async () => {
    const one = portal();
    const element = await reach('mateo', one);
    type(input(element, 'New password'), good);
    button(element, 'Show password')?.click();
    expect(input(element, 'New password')?.type).to.equal('text');
    expect(input(element, 'Confirm new password')?.type).to.equal('password');
    one.mock.faults.answerFlow = 'hang';
    type(input(element, 'Confirm new password'), good);
    await press(element, 'Save and log in');
    await see(() => page(element).includes('Saving…'), 'that it is on its way');
    expect(input(element, 'New password')?.type).to.equal('password');
  });

  it('draws every rule of a strict policy, and says what cannot be sent', async () => {
    const element = await reach('bruno', portal({ scenario: 'strict-policy' }));
    expect(rules(element)).to.have.length(12);
    const plain = await reach('mateo');
    await submit(plain, `${good}${'x'.repeat(1010)}`);
    await see(() => alerts(plain).length, 'that it is too long');
    expect(alerts(plain)).to.deep.equal(['That’s too long. Check it and try again.']);
  });
});
