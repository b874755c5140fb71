import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { people, type ScenarioName } from 'portal-mock';
import { connectPortal } from 'portal-sdk';
import { UnsupportedStepEvent } from '../events.ts';
import { enterPassword, identify, logIn, showLogin } from '../testing/login.ts';
import { alerts, button, heading, input, link, page, press, see, type } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import type { PortalLogin } from './login.ts';

const { bruno, astrid } = people;

describe('portal-login, situations', () => {
  it('shows who is logged in already, and switches', async () => {
    const one = portal();
    await logIn(await showLogin(one), 'bruno', one);
    const element = await showLogin({ client: connectPortal({ endpoint: one.mock.endpoint, fetch: one.mock.fetch }) });
    await see(() => heading(element, 'You’re logged in'), 'that somebody is');
    expect(button(element, 'Continue')).to.equal(undefined);
    element.setAttribute('return-to', '/apps?x=1');
    await see(() => link(element, 'Continue'), 'where to go on');
    expect(link(element, 'Continue')?.pathname).to.equal('/apps');
    element.setAttribute('return-to', 'https://evil.example/');
    await see(() => !link(element, 'Continue'), 'that it leads nowhere else');
    await press(element, 'Log in as someone else');
    await see(() => input(element, 'Company email'), 'the email field');
  });

  it('goes on to the application that was opened without a session', async () => {
    const one = portal();
    await logIn(await showLogin(one), 'bruno', one);
    const address = location.href;
    history.replaceState(null, '', '?portal-app=huddle');
    const element = await showLogin({ client: connectPortal({ endpoint: one.mock.endpoint, fetch: one.mock.fetch }) });
    await see(() => link(element, 'Continue'), 'where to go on');
    expect(link(element, 'Continue')?.href).to.equal(`${one.mock.endpoint}/apps/huddle/open`);
    expect(location.search).to.equal('');
    history.replaceState(null, '', address);
  });

  it('lets two log-ins on one page go their own ways, and tells both of a session', async () => {
    const one = portal();
    const first = await showLogin(one);
    const second = await showLogin(one);
    await identify(first, bruno.email);
    await see(() => input(first, 'Password'), 'the password field of the first');
    expect(input(second, 'Company email')).to.exist;
    await logIn(second, 'bruno', one);
    await see(() => heading(first, 'You’re logged in'), 'the first to know');
  });

  it('sends a double submit once', async () => {
    const one = portal();
    const element = await showLogin(one);
    await see(() => input(element, 'Company email'), 'the email field');
    type(input(element, 'Company email'), bruno.email);
    button(element, 'Continue')?.click();
    button(element, 'Continue')?.click();
    await see(() => input(element, 'Password'), 'the password field');
    expect(one.mock.log.filter(({ operation }) => operation === 'answerFlow')).to.have.length(1);
  });

  it('starts over when the flow has expired, and says why', async () => {
    const one = portal();
    const element = await showLogin(one);
    await identify(element, bruno.email);
    await see(() => input(element, 'Password'), 'the password field');
    one.pass(901);
    type(input(element, 'Password'), bruno.password);
    await press(element, 'Log in');
    await see(() => page(element).includes('That took too long, so we started over.'), 'why');
    await logIn(element, 'bruno', one);
  });

  for (const [scenario, way] of [
    ['future-step', undefined],
    ['future-step-fallback', 'Continue on its own page'],
  ] satisfies [ScenarioName, string | undefined][]) {
    it(`tells of a step it cannot draw, once (${scenario})`, async () => {
      const element = await showLogin(portal({ scenario }));
      const heard = oneEvent(element, UnsupportedStepEvent.type);
      await enterPassword(element, bruno.email, bruno.password);
      expect(((await heard) as Event as UnsupportedStepEvent).kind).to.equal('retina-scan');
      await see(() => heading(element, 'One more step'), 'what happened');
      expect(Boolean(link(element, 'Continue on its own page'))).to.equal(way !== undefined);
      await press(element, 'Start over');
      await see(() => input(element, 'Company email'), 'the email field');
    });
  }

  it('takes a known alternative to a step it cannot draw', async () => {
    const one = portal({ scenario: 'future-step-alternative' });
    const element = await showLogin(one);
    await enterPassword(element, astrid.email, astrid.password);
    await see(() => heading(element, 'Enter your code'), 'the code step');
  });

  it('shows and hides the password, and warns of Caps Lock', async () => {
    const element = await showLogin(portal());
    await identify(element, bruno.email);
    await see(() => input(element, 'Password'), 'the password field');
    type(input(element, 'Password'), 'quiet');
    await press(element, 'Show password');
    expect(input(element, 'Password')?.type).to.equal('text');
    expect(input(element, 'Password')?.value).to.equal('quiet');
    await press(element, 'Show password');
    expect(input(element, 'Password')?.type).to.equal('password');
    await press(element, 'Show password');
    await press(element, 'Log in');
    expect(input(element, 'Password')?.type, 'while it is sent').to.equal('password');
    await see(() => alerts(element).length > 0, 'that it is wrong');
    input(element, 'Password')?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: true }),
    );
    await see(() => page(element).includes('Caps Lock is on.'), 'the warning');
    input(element, 'Password')?.dispatchEvent(new KeyboardEvent('keyup', { key: 'CapsLock', bubbles: true }));
    await see(() => !page(element).includes('Caps Lock is on.'), 'the warning to go');
  });

  it('does not take the focus of the page unless it is asked to', async () => {
    const { client } = portal();
    const element = await showLogin({ client });
    await see(() => input(element, 'Company email'), 'the email field');
    expect(document.activeElement).to.equal(document.body);
    const eager = await fixture<PortalLogin>(html`<portal-login autofocus .client=${portal().client}></portal-login>`);
    await see(() => document.activeElement === input(eager, 'Company email'), 'the focus');
  });

  it('shows the host’s own brand and footer in its slots', async () => {
    const { client } = portal();
    const element = await fixture<PortalLogin>(
      html`<portal-login .client=${client}
        ><b slot="brand">Our brand</b><a slot="footer" href="/privacy">Privacy</a></portal-login
      >`,
    );
    await see(() => input(element, 'Company email'), 'the email field');
    expect(link(element, 'Privacy')).to.exist;
    expect(page(element).split('\n')).to.contain('Our brand').and.not.to.contain('Northwind');
  });

  it('goes on after it was moved in the page', async () => {
    const one = portal();
    const element = await showLogin(one);
    const elsewhere = await fixture<HTMLDivElement>(html`<div></div>`);
    elsewhere.append(element);
    await logIn(element, 'bruno', one);
  });

  it('moves the focus on with the form, and back', async () => {
    const element = await showLogin(portal());
    await enterPassword(element, people.grace.email, people.grace.password);
    await see(() => document.activeElement === heading(element, 'Choose a method'), 'the focus on the title');
    button(element, 'Authenticator app Tablet')?.click();
    await see(() => document.activeElement?.getAttribute('autocomplete') === 'one-time-code', 'the focus in the code');
    button(element, 'Use another method')?.focus();
    await press(element, 'Use another method');
    await see(() => document.activeElement === heading(element, 'Choose another method'), 'the focus on the list’s title');
  });

  it('says that switching did not get through', async () => {
    const one = portal();
    const element = await showLogin(one);
    await logIn(element, 'bruno', one);
    one.mock.faults.logOut = 'network';
    await press(element, 'Log in as someone else');
    await see(() => alerts(element)[0]?.startsWith('We couldn’t reach Northwind.'), 'what happened');
    delete one.mock.faults.logOut;
    await press(element, 'Try again');
    await see(() => input(element, 'Company email'), 'the email field');
  });
});
