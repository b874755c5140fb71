import { expect, fixture, html } from '@open-wc/testing';
import { currentCode, people } from 'portal-mock';
import { ConfirmedEvent } from '../events.ts';
import '../login/login.ts';
import { expectAccessible } from '../testing/accessibility.ts';
import { alerts, button, heading, input, link, page, press, see, type } from '../testing/person.ts';
import { portal, type Portal } from '../testing/portal.ts';
import { approve, haveSession } from '../testing/session.ts';
import './step-up.ts';
import type { PortalStepUp } from './step-up.ts';

const address = location.href;

/** The step-up for an application, which stays where it is when it is done. */
async function show({ client }: Portal, app = 'vaultkeeper'): Promise<PortalStepUp> {
  const element = await fixture<PortalStepUp>(html`<portal-step-up app=${app} .client=${client}></portal-step-up>`);
  element.addEventListener(ConfirmedEvent.type, (event) => event.preventDefault());
  return element;
}

/** Astrid, who has an authenticator app, half a minute after her log-in: a code works once. */
async function astrid(): Promise<Portal> {
  const one = portal();
  await haveSession(one, 'astrid');
  one.pass(30);
  return one;
}

const codeField = (element: Element): HTMLInputElement | undefined => input(element, '6-digit code');

async function enterCode(element: Element, { mock }: Portal): Promise<void> {
  await see(() => codeField(element), 'the code field');
  type(codeField(element), currentCode(people.astrid, mock.clock));
}

describe('portal-step-up', () => {
  afterEach(() => history.replaceState(null, '', address));

  it('says which application asks, takes the proof, and goes on', async () => {
    const one = await astrid();
    const element = await show(one);
    let confirmed = 0;
    element.addEventListener(ConfirmedEvent.type, () => (confirmed += 1));
    await see(() => heading(element, 'Confirm it’s you'), 'the question');
    expect(page(element)).to.contain('Vaultkeeper asks for a second step each time you open it.');
    await see(() => page(element).includes('Opening from Northwind'), 'the company');
    expect(button(element, 'Log in as someone else')).to.equal(undefined);
    await enterCode(element, one);
    await see(() => heading(element, 'You’re in'), 'that it worked');
    expect(page(element)).to.contain('Opening Vaultkeeper…');
    expect(confirmed).to.equal(1);
    expect(one.client.session.value.status).to.equal('logged-in');
  });

  it('keeps the field where password managers look, and begins with the form', async () => {
    const element = await show(await astrid());
    await see(() => codeField(element), 'the code field');
    const field = document.querySelector('input[autocomplete~="one-time-code"]');
    expect(field).to.equal(codeField(element));
    expect(element.firstElementChild?.localName).to.equal('form');
  });

  it('takes the application out of the address, asks again after a reload, and no more without it', async () => {
    const one = await astrid();
    history.replaceState({ host: 1 }, '', '?a=b&portal-step-up=vaultkeeper#c');
    const first = await show(one, '');
    expect(location.search + location.hash).to.equal('?a=b#c');
    await see(() => codeField(first), 'the code field');
    expect(codeField(first)?.matches(':focus')).to.equal(true);
    expect((history.state as { host: number }).host).to.equal(1);
    first.remove();
    const started = one.mock.log.filter(({ operation }) => operation === 'startFlow').length;
    const reloaded = await show(one, '');
    await see(() => codeField(reloaded), 'the same question');
    expect(one.mock.log.filter(({ operation }) => operation === 'startFlow')).to.have.length(started);
    reloaded.remove();
    history.replaceState(null, '', address);
    const none = await show(one, '');
    expect(none.querySelector('form')).to.equal(null);
  });

  it('says what is wrong with a code, and takes the next', async () => {
    const one = await astrid();
    const element = await show(one);
    await see(() => codeField(element), 'the code field');
    type(codeField(element), '000000');
    await see(() => alerts(element).length, 'what is wrong');
    type(codeField(element), currentCode(people.astrid, one.mock.clock));
    await see(() => heading(element, 'You’re in'), 'that it worked');
  });

  it('waits for the phone, and continues to the application', async () => {
    const one = portal();
    await haveSession(one, 'karin');
    // A phone is not asked twice in a minute.
    one.pass(60);
    const element = await show(one);
    await see(() => heading(element, 'Approve on your phone'), 'the wait');
    expect(page(element)).to.contain('Open the request on Karin’s phone and choose this number to continue to Vaultkeeper.');
    expect(button(element, 'Cancel and close tab')).to.exist;
    await expectAccessible(element);
    await approve(one.mock, people.karin.phone.id);
    one.pass(2);
    await see(() => heading(element, 'You’re in'), 'that it worked');
  });

  it('is refused by the administrator: says so, with whom to turn to and a reference, and can be tried again', async () => {
    const one = await astrid();
    const element = await show(one, 'dealroom');
    await see(() => heading(element, 'Access denied'), 'the refusal');
    expect(page(element)).to.contain('We couldn’t confirm it’s you. Try again or contact your IT administrator.');
    expect(page(element)).to.match(/Reference\n[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(link(element, 'Contact IT administrator')).to.exist;
    await expectAccessible(element);
    const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page(element))?.[0] ?? '';
    await press(element, 'Try again');
    await see(() => heading(element, 'Access denied') && !page(element).includes(reference), 'another refusal');
  });

  it('is refused where nothing the person has would do', async () => {
    const element = await show(await astrid(), 'treasury-desk');
    await see(() => heading(element, 'Access denied'), 'the refusal');
  });

  it('offers the other methods, and the way back from them', async () => {
    const one = portal();
    await haveSession(one, 'lena');
    one.pass(30);
    const element = await show(one);
    await press(element, 'Use another method');
    await see(() => heading(element, 'Choose another method'), 'the list');
    await press(element, 'Back');
    await see(() => codeField(element), 'the code field');
  });

  it('can be given up: nothing is opened, the flow ends, and the person may begin again', async () => {
    const one = await astrid();
    const element = await show(one);
    await press(element, 'Cancel and close tab');
    await see(() => heading(element, 'You can close this tab'), 'that it is over');
    expect(page(element)).to.contain('Vaultkeeper wasn’t opened.');
    await see(() => one.mock.log.some(({ operation }) => operation === 'cancelFlow'), 'the server to know');
    await press(element, 'Try again');
    await enterCode(element, one);
    await see(() => heading(element, 'You’re in'), 'that it worked');
  });

  it('leads to the log-in where nobody is logged in, with the application', async () => {
    const element = await show(portal({ loginPage: '/login' }));
    await see(() => heading(element, 'You’re logged out'), 'that nobody is logged in');
    await see(() => link(element, 'Log in'), 'the way to the log-in');
    const { pathname, search } = new URL(link(element, 'Log in')?.href ?? '');
    expect(pathname + search).to.equal('/login?portal-app=vaultkeeper');
  });

  it('leaves it to a log-in inside it, which goes on to the application', async () => {
    const one = portal();
    history.replaceState(null, '', '?portal-step-up=vaultkeeper');
    const element = await fixture<PortalStepUp>(
      html`<portal-step-up .client=${one.client}><portal-login .client=${one.client}></portal-login></portal-step-up>`,
    );
    await see(() => input(element, 'Company email'), 'the log-in');
    expect(location.search).to.equal('?portal-app=vaultkeeper');
    expect(heading(element, 'You’re logged out')).to.equal(undefined);
  });

  it('shows what is inside it while no application asks', async () => {
    const { client } = await astrid();
    const element = await fixture(html`<portal-step-up .client=${client}><p>Nothing to do.</p></portal-step-up>`);
    expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
  });

  it('asks for nothing where the session is good enough', async () => {
    const one = await astrid();
    const element = await show(one, 'payslip');
    await see(() => heading(element, 'You’re in'), 'that it worked');
  });

  it('says when the network is gone, and tries again', async () => {
    const one = await astrid();
    one.mock.faults.startFlow = 'network';
    const element = await show(one);
    await see(() => alerts(element).length, 'what happened');
    delete one.mock.faults.startFlow;
    await press(element, 'Try again');
    await see(() => codeField(element), 'the code field');
  });

  it('is accessible while it asks and when it is done', async () => {
    const one = await astrid();
    const element = await show(one);
    await see(() => codeField(element), 'the code field');
    await expectAccessible(element);
    await enterCode(element, one);
    await see(() => heading(element, 'You’re in'), 'that it worked');
    await expectAccessible(element);
  });
});
