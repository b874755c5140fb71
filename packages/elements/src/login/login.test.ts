import { expect, oneEvent } from '@open-wc/testing';
import { currentCode, people } from 'portal-mock';
import { LoggedInEvent } from '../events.ts';
import { enterPassword, identify, logIn, showLogin } from '../testing/login.ts';
import { alerts, button, heading, input, link, page, press, see, type } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';

const { astrid, bruno, grace } = people;

describe('portal-login', () => {
  it('asks for the company email first, in the company’s name', async () => {
    const element = await showLogin(portal());
    await see(() => heading(element, 'Log in to Northwind'), 'the title');
    expect(input(element, 'Company email')?.placeholder).to.equal('you@northwind.example');
    expect(link(element, 'Contact Northwind IT')?.href).to.equal('mailto:it@northwind.example');
  });

  it('logs in with a password and says so once', async () => {
    const one = portal();
    const element = await showLogin(one);
    let said = 0;
    element.addEventListener('portal-logged-in', () => (said += 1));
    const heard = oneEvent(document, LoggedInEvent.type);
    await logIn(element, 'bruno', one);
    await heard;
    expect(said).to.equal(1);
    expect(page(element)).to.contain('Bruno Okafor').and.to.contain('bruno@northwind.example');
    expect(one.client.session.value).to.have.property('status', 'logged-in');
  });

  it('asks for a code after the password and takes it at its sixth digit', async () => {
    const one = portal();
    const element = await showLogin(one);
    await logIn(element, 'astrid', one);
    expect(one.client.session.value).to.have.nested.property('session.acr', 'mfa');
  });

  it('keeps fields where password managers look: both in one light-DOM form', async () => {
    const element = await showLogin(portal());
    await see(() => document.querySelector('input[autocomplete~="username"]'), 'the username field in the document');
    await identify(element, astrid.email);
    await see(() => document.querySelector('input[autocomplete~="current-password"]'), 'the password field in the document');
    const password = document.querySelector<HTMLInputElement>('input[autocomplete~="current-password"]');
    const username = document.querySelector<HTMLInputElement>('input[autocomplete~="username"]');
    expect(username?.value).to.equal(astrid.email);
    expect(username?.readOnly).to.equal(true);
    expect(username?.form).to.equal(password?.form);
    expect(password?.name).to.equal('password');
  });

  it('adds a step to the document with its form as the first node', async () => {
    const element = await showLogin(portal());
    await see(() => input(element, 'Company email'), 'the email field');
    const added: Node[] = [];
    const observer = new MutationObserver((records) => added.push(...records.flatMap(({ addedNodes }) => [...addedNodes])));
    observer.observe(element, { childList: true });
    await identify(element, astrid.email);
    await see(() => input(element, 'Password'), 'the password field');
    observer.disconnect();
    expect(added[0]).to.be.instanceOf(HTMLFormElement);
  });

  it('says what is wrong with the email beside it, and keeps it', async () => {
    const element = await showLogin(portal());
    await see(() => input(element, 'Company email'), 'the email field');
    await press(element, 'Continue');
    await see(() => alerts(element).includes('Enter your company email.'), 'that it is missing');
    expect(document.activeElement).to.equal(input(element, 'Company email'));
    type(input(element, 'Company email'), 'astrid');
    await see(() => alerts(element).length === 0, 'the message to go while typing');
    await press(element, 'Continue');
    await see(() => alerts(element).includes('Enter a full email address, with an @.'), 'that it is not one');
    expect(input(element, 'Company email')?.value).to.equal('astrid');
    expect(input(element, 'Company email')?.getAttribute('aria-invalid')).to.equal('true');
    const described = input(element, 'Company email')?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent?.trim()).to.equal('Enter a full email address, with an @.');
    type(input(element, 'Company email'), `${'a'.repeat(250)}@northwind.example`);
    await press(element, 'Continue');
    await see(() => alerts(element).includes('That’s too long. Check it and try again.'), 'that it is too long');
  });

  it('keeps a wrong password, selected, and says that it is wrong', async () => {
    const element = await showLogin(portal());
    await enterPassword(element, bruno.email, 'wrong horse');
    await see(() => alerts(element).includes('That password isn’t right.'), 'that it is wrong');
    const field = input(element, 'Password');
    expect(field?.value).to.equal('wrong horse');
    expect(document.activeElement).to.equal(field);
    expect([field?.selectionStart, field?.selectionEnd]).to.deep.equal([0, 11]);
    type(field, bruno.password);
    await press(element, 'Log in');
    await see(() => heading(element, 'You’re logged in'), 'to be logged in');
  });

  it('announces the same mistake again, but not for an answer that did not arrive', async () => {
    const one = portal();
    const element = await showLogin(one);
    const told = (): Element | null => element.querySelector('[part=error][role=alert]');
    await enterPassword(element, bruno.email, 'wrong horse');
    await see(told, 'that it is wrong');
    const first = told();
    await press(element, 'Log in');
    await see(() => told() && told() !== first, 'that it is wrong again');
    expect(told()?.textContent?.trim()).to.equal('That password isn’t right.');
    expect(input(element, 'Password')?.getAttribute('aria-describedby')).to.equal(told()?.id);
    one.mock.faults.answerFlow = 'network';
    await press(element, 'Log in');
    await see(() => button(element, 'Try again'), 'that it did not arrive');
    expect(told()).to.equal(null);
    expect(input(element, 'Password')?.getAttribute('aria-invalid')).to.equal('false');
  });

  it('announces the same wrong code again', async () => {
    const one = portal();
    const element = await showLogin(one);
    await enterPassword(element, astrid.email, astrid.password);
    await see(() => heading(element, 'Enter your code'), 'the code step');
    const told = (): Element | null => element.querySelector('[part=error][role=alert]');
    const wrong = currentCode(astrid, one.mock.clock) === '000000' ? '000001' : '000000';
    type(element.querySelector<HTMLInputElement>('[autocomplete=one-time-code]') ?? undefined, wrong);
    await see(told, 'that it is wrong');
    const first = told();
    await press(element, 'Verify');
    await see(() => told() && told() !== first, 'that it is wrong again');
  });

  it('tells how many attempts are left where policy says so, then counts down', async () => {
    const one = portal({ scenario: 'attempts-left' });
    const element = await showLogin(one);
    await enterPassword(element, bruno.email, 'no');
    for (const left of ['4 attempts', '3 attempts', '2 attempts', '1 attempt']) {
      await see(() => alerts(element).includes(`That password isn’t right. ${left} left.`), left);
      await press(element, 'Log in');
    }
    await see(() => heading(element, 'Too many attempts'), 'the countdown');
    expect(page(element)).to.contain('15:00');
    expect(button(element, 'Try again')?.disabled).to.equal(true);
    one.pass(28);
    await see(() => page(element).includes('14:32'), 'the timer to run');
    one.pass(872);
    await see(() => button(element, 'Try again')?.disabled === false, 'the end of the wait');
    await press(element, 'Try again');
    await see(() => input(element, 'Password'), 'the password field again');
  });

  it('says that a code is wrong, and that one was used already', async () => {
    const one = portal();
    const element = await showLogin(one);
    await enterPassword(element, astrid.email, astrid.password);
    await see(() => heading(element, 'Enter your code'), 'the code step');
    const code = (): HTMLInputElement | undefined =>
      element.querySelector<HTMLInputElement>('[autocomplete=one-time-code]') ?? undefined;
    type(code(), '12');
    await press(element, 'Verify');
    await see(() => alerts(element).includes('Enter the 6-digit code.'), 'that it is too short');
    const wrong = currentCode(astrid, one.mock.clock) === '000000' ? '000001' : '000000';
    type(code(), `${wrong.slice(0, 3)} ${wrong.slice(3)}`);
    await see(() => alerts(element).includes('That code didn’t work. Wait for a new one and try again.'), 'that it is wrong');
    expect(code()?.value).to.equal(wrong);
  });

  it('goes back with “Not you?” to another person', async () => {
    const one = portal();
    const element = await showLogin(one);
    await identify(element, 'somebody@northwind.example');
    await press(element, 'Not you?');
    await see(() => input(element, 'Company email'), 'the email field');
    await logIn(element, 'bruno', one);
  });

  it('asks which authenticator to use, and lets the person change it', async () => {
    const one = portal();
    const element = await showLogin(one);
    await enterPassword(element, grace.email, grace.password);
    await see(() => heading(element, 'Choose a method'), 'the choice');
    await see(() => page(element).includes('Tablet'), 'the tablet');
    button(element, 'Authenticator app Tablet')?.click();
    await see(() => heading(element, 'Enter your code'), 'the code step');
    expect(page(element)).to.contain('Tablet');
    await press(element, 'Use another method');
    await see(() => heading(element, 'Choose another method'), 'the other methods');
    await press(element, 'Back');
    await see(() => heading(element, 'Enter your code'), 'the code step again');
  });

  it('tells a locked person whom to turn to, and starts over for somebody else', async () => {
    const one = portal();
    const element = await showLogin(one);
    await enterPassword(element, people.celia.email, people.celia.password);
    await see(() => heading(element, 'Your account is locked'), 'that it is locked');
    expect(link(element, 'it@northwind.exampleEmail Northwind IT') ?? link(element, 'it@northwind.example Email Northwind IT'))
      .to.exist;
    await press(element, 'Log in as someone else');
    await logIn(element, 'bruno', one);
  });

  it('tells a suspended person so', async () => {
    const element = await showLogin(portal());
    await enterPassword(element, people.dmitri.email, people.dmitri.password);
    await see(() => heading(element, 'Your account is turned off'), 'that it is turned off');
  });
});
