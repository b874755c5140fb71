import { expect, fixture, html } from '@open-wc/testing';
import { people } from 'portal-mock';
import { connectPortal } from 'portal-sdk';
import { enterPassword, identify, logIn, showLogin } from '../testing/login.ts';
import { alerts, heading, input, page, press, see, type } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import type { PortalLogin } from './login.ts';

const { astrid, bruno } = people;

/** The same browser tab after a reload, or the same browser's other tab: a client of its own, and the cookies as they are. */
const anew = ({ mock, clock }: Portal): Pick<Portal, 'client'> => ({
  client: connectPortal({ endpoint: mock.endpoint, fetch: mock.fetch, clock, retryDelay: () => 0 }),
});

const counted = ({ mock }: Portal, operation: string): number =>
  mock.log.filter((entry) => entry.operation === operation).length;

/** Replaces an element as a reload does. */
async function reload(element: PortalLogin, one: Portal): Promise<PortalLogin> {
  element.remove();
  return showLogin(anew(one));
}

describe('portal-login, the life of a flow', () => {
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  it('goes on with the same step after a reload', async () => {
    const one = portal();
    const before = await showLogin(one);
    await enterPassword(before, astrid.email, astrid.password);
    await see(() => heading(before, 'Enter your code'), 'the code step');
    const element = await reload(before, one);
    await see(() => heading(element, 'Enter your code'), 'the code step again');
    expect(counted(one, 'startFlow')).to.equal(1);
  });

  it('remembers the id of the flow and nothing else, and forgets it when it is over', async () => {
    const one = portal();
    const element = await showLogin(one);
    await identify(element, bruno.email);
    await see(() => input(element, 'Password'), 'the password field');
    expect(Object.values(sessionStorage)).to.have.length(1);
    expect(Object.values(sessionStorage)[0]).to.match(/^login [\w-]+$/);
    type(input(element, 'Password'), bruno.password);
    await press(element, 'Log in');
    await see(() => heading(element, 'You’re logged in'), 'to be logged in');
    expect(sessionStorage).to.have.length(0);
    expect(localStorage).to.have.length(0);
  });

  it('keeps two log-ins of a page apart over a reload', async () => {
    const one = portal();
    const both = await fixture<HTMLElement>(html`<div></div>`);
    const show = (): PortalLogin[] => {
      const elements = [anew(one), anew(one)].map((each) => Object.assign(document.createElement('portal-login'), each));
      both.replaceChildren(...elements);
      return elements;
    };
    const [first, second] = show() as [PortalLogin, PortalLogin];
    await identify(first, bruno.email);
    await identify(second, astrid.email);
    await see(() => input(first, 'Password') && input(second, 'Password'), 'both passwords');
    const [firstAgain, secondAgain] = show() as [PortalLogin, PortalLogin];
    await see(() => firstAgain.querySelector<HTMLInputElement>('[name=username]')?.value === bruno.email, 'the first person');
    await see(
      () => secondAgain.querySelector<HTMLInputElement>('[name=username]')?.value === astrid.email,
      'the second person',
    );
  });

  it('takes the flow out of the address when an identity provider leads back, and goes on with it', async () => {
    const one = portal();
    const before = await showLogin(one);
    await identify(before, bruno.email);
    await see(() => input(before, 'Password'), 'the password field');
    const id = sessionStorage.getItem(sessionStorage.key(0) ?? '')?.split(' ')[1] ?? '';
    before.remove();
    sessionStorage.clear();
    history.replaceState(null, '', `?keep=1&portal-flow=${id}#also`);
    const element = await showLogin(anew(one));
    await see(() => input(element, 'Password'), 'the password field again');
    expect(location.search + location.hash).to.equal('?keep=1#also');
  });

  it('begins anew where the address names a flow of nobody', async () => {
    history.replaceState(null, '', '?portal-flow=somebody-elses');
    const element = await showLogin(portal());
    await see(() => input(element, 'Company email'), 'the email field');
    expect(location.search).to.equal('');
    expect(alerts(element)).to.deep.equal([]);
  });

  it('takes a recovery token out of the address before the first request', async () => {
    const one = portal();
    history.replaceState(null, '', '#chapter=2&portal-recovery=not-a-good-one&x');
    const seen: string[] = [];
    const client = connectPortal({
      endpoint: one.mock.endpoint,
      fetch: (...request) => {
        seen.push(location.hash);
        return one.mock.fetch(...request);
      },
    });
    const element = await showLogin({ client });
    await see(() => heading(element, 'Reset your password'), 'the recovery');
    expect(alerts(element)[0]).to.match(/^That link doesn’t work any more\./);
    expect(seen.length).to.be.greaterThan(1);
    expect(new Set(seen)).to.deep.equal(new Set(['#chapter=2&x']));
    expect(JSON.stringify({ ...sessionStorage }) + element.outerHTML).not.to.contain('not-a-good-one');
  });

  it('begins the recovery when a mailed link is followed to the page that is open', async () => {
    const element = await showLogin(portal());
    await see(() => heading(element, 'Log in to Northwind'), 'the log-in');
    location.hash = '#portal-recovery=old';
    await see(() => heading(element, 'Reset your password'), 'the recovery');
    expect(location.hash).to.equal('');
  });

  it('leads from a forgotten password to the recovery and back, with the email', async () => {
    const one = portal();
    const element = await showLogin(one);
    await identify(element, bruno.email);
    await press(element, 'Forgot password?');
    await see(() => heading(element, 'Reset your password'), 'the recovery');
    expect(page(element)).to.contain('We’ll email you a link and a code.');
    expect(input(element, 'Company email')?.value).to.equal(bruno.email);
    expect(counted(one, 'cancelFlow')).to.equal(1);
    await press(element, 'Back to log in');
    await see(() => heading(element, 'Log in to Northwind'), 'the log-in');
    expect(input(element, 'Company email')?.value).to.equal(bruno.email);
  });

  it('sets a new password behind a mailed link, says so, and logs nobody in', async () => {
    const one = portal();
    const first = await showLogin(one);
    await identify(first, bruno.email);
    await press(first, 'Forgot password?');
    await press(first, 'Send reset email');
    await see(() => heading(first, 'Check your email'), 'that a mail is on its way');
    first.remove();
    sessionStorage.clear();
    history.replaceState(null, '', new URL(one.mock.outbox.at(-1)?.link ?? '').hash);
    const element = await showLogin({
      client: connectPortal({ endpoint: one.mock.endpoint, fetch: one.mock.browser().fetch }),
    });
    await see(() => heading(element, 'Choose a new password'), 'the new password');
    expect(location.hash).to.equal('');
    for (const label of ['New password', 'Confirm new password']) type(input(element, label), 'quiet-Orchard-lantern-41');
    await press(element, 'Save password');
    await see(() => heading(element, 'Password changed'), 'that it was changed');
    expect(page(element)).to.contain('Your other sessions were logged out. Use your new password from now on.');
    expect(Object.values(sessionStorage)).to.deep.equal([]);
    await press(element, 'Log in');
    await see(() => heading(element, 'Log in to Northwind'), 'the log-in');
    expect(input(element, 'Company email')?.value).to.equal(bruno.email);
  });

  it('has no way to a new password where the administrator offers none', async () => {
    const element = await showLogin(portal({ scenario: 'no-recovery' }));
    await identify(element, bruno.email);
    await see(() => input(element, 'Password'), 'the password field');
    expect(page(element)).not.to.contain('Forgot password?');
  });

  it('answers with the email again by itself when the form was left open too long', async () => {
    const one = portal();
    const element = await showLogin(one);
    await see(() => input(element, 'Company email'), 'the email field');
    const field = input(element, 'Company email');
    one.pass(1801);
    type(field, bruno.email);
    const gone: Node[] = [];
    const observer = new MutationObserver((records) => gone.push(...records.flatMap(({ removedNodes }) => [...removedNodes])));
    observer.observe(element, { childList: true });
    await press(element, 'Continue');
    await see(() => input(element, 'Password'), 'the password field');
    observer.disconnect();
    expect(gone.filter((node) => node instanceof HTMLFormElement)).to.have.length(1);
    expect(alerts(element)).to.deep.equal([]);
    expect(page(element)).not.to.contain('That took too long');
  });

  it('starts over with the email filled in when a later step was left open too long', async () => {
    const one = portal();
    const element = await showLogin(one);
    await identify(element, bruno.email);
    await see(() => input(element, 'Password'), 'the password field');
    one.pass(1801);
    type(input(element, 'Password'), bruno.password);
    await press(element, 'Log in');
    await see(() => page(element).includes('That took too long, so we started over.'), 'why');
    expect(input(element, 'Company email')?.value).to.equal(bruno.email);
    expect(page(element)).not.to.contain(bruno.password);
  });

  it('forgets the email of somebody who wants to be somebody else', async () => {
    const one = portal();
    const element = await showLogin(one);
    await logIn(element, 'bruno', one);
    await press(element, 'Log in as someone else');
    await see(() => input(element, 'Company email'), 'the email field');
    expect(input(element, 'Company email')?.value).to.equal('');
  });

  it('tells the other tabs of a log-in and a log-out', async () => {
    const one = portal();
    const here = await showLogin(one);
    const there = await showLogin(anew(one));
    await see(() => input(there, 'Company email'), 'the email field there');
    await logIn(here, 'bruno', one);
    await see(() => heading(there, 'You’re logged in'), 'the other tab to know');
    await press(here, 'Log in as someone else');
    await see(() => input(there, 'Company email'), 'the other tab to know of that too');
  });

  it('links to the administrator’s log-in where the host names it, and to nothing that must not be followed', async () => {
    const { client } = portal();
    const element = await fixture<PortalLogin>(html`<portal-login admin-url="/admin/login" .client=${client}></portal-login>`);
    const way = (): HTMLAnchorElement | null | undefined => element.shadowRoot?.querySelector('[part=admin] a');
    await see(way, 'the link');
    expect(way()?.textContent).to.equal('Administrator log-in');
    expect(way()?.href).to.equal(new URL('/admin/login', location.href).href);
    for (const bad of ['javascript:alert(1)', 'http://elsewhere.example/', 'https://user:secret@elsewhere.example/']) {
      element.adminUrl = bad;
      await element.updateComplete;
      expect(way(), bad).to.equal(null);
    }
    const own = await fixture<PortalLogin>(
      html`<portal-login .client=${client}><a slot="admin" href="/login">Log in as yourself</a></portal-login>`,
    );
    await see(() => page(own).includes('Log in as yourself'), 'the host’s own way');
    expect(own.querySelector('a')?.checkVisibility()).to.equal(true);
  });
});
