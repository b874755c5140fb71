import { expect } from '@open-wc/testing';
import { people, type ScenarioName } from 'portal-mock';
import { enterPassword, identify, showLogin } from '../testing/login.ts';
import { alerts, button, heading, input, link, page, press, see, type } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import type { PortalLogin } from './login.ts';

const { bruno } = people;

async function reach(scenario: ScenarioName): Promise<PortalLogin> {
  const element = await showLogin(portal({ scenario }));
  await enterPassword(element, bruno.email, bruno.password);
  return element;
}

describe('portal-login, terms and refusals', () => {
  it('goes on once the terms are accepted, which open in a tab of their own', async () => {
    const element = await reach('terms');
    await see(() => heading(element, 'Before you go on'), 'the terms');
    const terms = link(element, 'Acceptable useOpens in a new tab') ?? link(element, 'Acceptable use Opens in a new tab');
    expect(terms?.href).to.equal('https://intranet.northwind.example/policies/acceptable-use');
    expect([terms?.target, terms?.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    await press(element, 'Accept and continue');
    await see(() => heading(element, 'You’re logged in'), 'to be logged in');
  });

  it('shuts out who declines the terms', async () => {
    const element = await reach('terms');
    await press(element, 'Decline');
    await see(() => heading(element, 'You can’t log in here'), 'that it is over');
    await press(element, 'Log in as someone else');
    await see(() => input(element, 'Company email'), 'the email field');
  });

  it('says what the administrator says, with both links', async () => {
    const element = await reach('denied');
    await see(() => page(element).includes('Log in from the company network or over the VPN.'), 'why');
    expect(page(element)).not.to.contain('Your company doesn’t allow it.');
    const links = [...element.querySelectorAll<HTMLAnchorElement>('[part=contact] a')].map(({ href }) => href);
    expect(links.filter((href) => href.startsWith('https:'))).to.deep.equal([
      'https://intranet.northwind.example/it/vpn',
      'https://intranet.northwind.example/it/exceptions',
    ]);
  });

  it('says that an expired password needs the administrator', async () => {
    const element = await reach('password-expired-denied');
    await see(() => heading(element, 'Your password has expired'), 'why');
    expect(page(element)).to.contain('Contact your IT admin to get a new one.');
  });

  it('counts down until a locked account unlocks, goes on after a reload, and leads back', async () => {
    const one = portal();
    const first = await showLogin(one);
    await enterPassword(first, bruno.email, 'no');
    const answered = (): number => one.mock.log.filter(({ operation }) => operation === 'answerFlow').length;
    for (let count = 1; count <= 5; count += 1) {
      await see(() => answered() === count + 1 && alerts(first).length, 'that it is wrong');
      if (count < 5) await press(first, 'Log in');
    }
    one.pass(60);
    first.remove();
    const second = await showLogin(one);
    await see(() => input(second, 'Password'), 'the password field');
    type(input(second, 'Password'), bruno.password);
    await press(second, 'Log in');
    await see(() => heading(second, 'Your account is locked'), 'that it is locked');
    expect(page(second)).to.contain('Or wait: it unlocks in 14 minutes.');
    second.remove();
    one.pass(1);
    const element = await showLogin(one);
    await see(() => heading(element, 'Your account is locked'), 'that it is locked still');
    expect(page(element)).to.contain('Or wait: it unlocks in 13 minutes 59 seconds.');
    expect(button(element, 'Log in')).to.equal(undefined);
    one.pass(838);
    await see(() => page(element).includes('it unlocks in 1 second.'), 'the last second');
    one.pass(1);
    await see(() => page(element).includes('The wait is over. You can log in again.'), 'the end of the wait');
    await press(element, 'Log in');
    await see(() => input(element, 'Company email'), 'the email field');
  });
});

describe('portal-login, too many attempts', () => {
  const bar = (element: PortalLogin): Element | null => element.querySelector('[role=timer] .p-bar');

  /** As far as the wait. */
  async function reachWait(one: Portal): Promise<PortalLogin> {
    const element = await showLogin(one);
    await enterPassword(element, bruno.email, 'no');
    for (let count = 1; !heading(element, 'Too many attempts') && count < 9; count += 1) {
      await see(() => answered(one) === count + 1 && !button(element, 'Logging in…'), 'that it is wrong');
      button(element, 'Log in')?.click();
    }
    await see(() => heading(element, 'Too many attempts'), 'the wait');
    return element;
  }

  const answered = ({ mock }: Portal): number => mock.log.filter(({ operation }) => operation === 'answerFlow').length;

  it('draws how much of the wait is left, but not where it only knows the rest of it', async () => {
    const one = portal({ scenario: 'timer' });
    const first = await reachWait(one);
    await see(() => bar(first), 'the bar');
    one.pass(60);
    first.remove();
    const element = await showLogin(one);
    await see(() => element.querySelector('[role=timer]')?.textContent?.includes('14:00'), 'what is left');
    expect(bar(element)).to.equal(null);
    expect(bar(first)).not.to.equal(null);
  });

  it('lets somebody else log in instead', async () => {
    const element = await reachWait(portal({ scenario: 'timer' }));
    await press(element, 'Log in as someone else');
    await see(() => input(element, 'Company email'), 'the email field');
    expect(input(element, 'Company email')?.value).to.equal('');
  });
});

describe('portal-login, the code of a mail', () => {
  it('takes it with spaces, refuses a wrong one, and sends another mail after the wait', async () => {
    const one = portal();
    const element = await showLogin(one);
    await identify(element, bruno.email);
    await press(element, 'Forgot password?');
    await press(element, 'Send reset email');
    await see(() => heading(element, 'Check your email'), 'that a mail is on its way');
    expect(element.querySelector('[part=heading]')?.textContent).to.contain(
      'If bruno@northwind.example has an account, a link is on its way. You can also enter the code here.',
    );
    await press(element, 'Continue');
    await see(() => alerts(element).includes('Enter the code from the email, or open its link.'), 'that it is missing');
    type(input(element, '6-digit code'), '000000');
    await see(() => alerts(element)[0]?.startsWith('That code didn’t work.'), 'that it is wrong');
    const mails = one.mock.outbox.length;
    const again = (): HTMLButtonElement | undefined => button(element, 'send it again');
    expect(again()?.disabled).to.equal(true);
    await see(() => page(element).includes('(1:00)'), 'the countdown');
    one.pass(60);
    await see(() => again()?.disabled === false, 'the end of the wait');
    again()?.click();
    await see(() => one.mock.outbox.length === mails + 1, 'another mail');
    await see(() => page(element).includes('(1:00)'), 'the wait to start again');
    const code = one.mock.outbox.at(-1)?.code ?? '';
    type(input(element, '6-digit code'), ` ${code.slice(0, 3)} ${code.slice(3)} `);
    await see(() => heading(element, 'Choose a new password'), 'the new password');
    expect(input(element, 'Email')?.value).to.equal(bruno.email);
    expect(button(element, 'Save password')).to.exist;
  });

  it('leads back to the email', async () => {
    const element = await showLogin(portal());
    await identify(element, bruno.email);
    await press(element, 'Forgot password?');
    await press(element, 'Send reset email');
    await see(() => heading(element, 'Check your email'), 'that a mail is on its way');
    await press(element, 'Back');
    await see(() => heading(element, 'Reset your password'), 'the email');
    await press(element, 'Back');
    await see(() => heading(element, 'Log in to Northwind'), 'the log-in');
    expect(input(element, 'Company email')?.value).to.equal(bruno.email);
  });
});
