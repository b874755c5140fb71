import { expect } from '@open-wc/testing';
import { people } from 'portal-mock';
import { connectPortal } from 'portal-sdk';
import { enterPassword, identify, showLogin } from '../../testing/login.ts';
import { alerts, button, heading, input, link, page, press, see } from '../../testing/person.ts';
import { type Portal, portal } from '../../testing/portal.ts';
import type { PortalLogin } from '../login.ts';

const { bruno, karin, quentin } = people;

describe('portal-login, phone approval', () => {
  const waitForPhone = async (one: Portal): Promise<PortalLogin> => {
    const element = await showLogin(one);
    await enterPassword(element, karin.email, karin.password);
    await see(() => heading(element, 'Approve on your phone'), 'the request');
    return element;
  };
  const push = async ({ mock }: Portal): Promise<NonNullable<Awaited<ReturnType<typeof mock.store.get<'pushes'>>>>> => {
    const found = await mock.store.get('pushes', karin.phone.id);
    if (!found) throw new Error('Nothing was sent to the phone.');
    return found;
  };
  const answerOnPhone = async (one: Portal, state: 'approved' | 'denied'): Promise<void> => {
    const { value, version } = await push(one);
    await one.mock.store.put('pushes', karin.phone.id, { ...value, state }, version);
  };

  it('shows the number and the time, and goes on when the phone has approved', async () => {
    const one = portal();
    const element = await waitForPhone(one);
    expect(page(element)).to.contain('Open the request on Karin’s phone and choose this number.');
    expect(page(element).split('\n')).to.contain(String((await push(one)).value.number));
    expect(page(element)).to.contain('1:00');
    one.pass(1);
    await see(() => page(element).includes('0:59'), 'the time to run');
    await answerOnPhone(one, 'approved');
    one.pass(1);
    await see(() => heading(element, 'You’re logged in'), 'to be logged in');
  });

  it('asks the backend at the pace it says, and announces nothing at each second', async () => {
    const one = portal();
    const element = await waitForPhone(one);
    const polls = (): number => one.mock.log.filter(({ operation }) => operation === 'getFlow').length;
    const status = element.querySelector('[role=status]');
    const told: MutationRecord[] = [];
    const observer = new MutationObserver((records) => told.push(...records));
    if (status) observer.observe(status, { subtree: true, childList: true, characterData: true });
    one.pass(1);
    expect(polls()).to.equal(0);
    await see(() => (one.pass(1), polls() === 4), 'four polls');
    expect(one.clock.now(), 'milliseconds for four polls').to.be.at.least(8000);
    expect(page(element)).not.to.contain('1:00');
    expect(told).to.deep.equal([]);
    expect(status?.textContent).to.equal('Waiting for your phone');
    observer.disconnect();
  });

  it('says that the phone turned it down, and sends again when the wait is over', async () => {
    const one = portal();
    const element = await waitForPhone(one);
    const first = (await push(one)).value.id;
    await answerOnPhone(one, 'denied');
    one.pass(2);
    await see(() => alerts(element)[0]?.startsWith('The request was turned down on Karin’s phone.'), 'that it was');
    expect(heading(element, 'That didn’t work')).to.exist;
    expect(button(element, 'Send again (0:58)')?.disabled).to.equal(true);
    one.pass(58);
    await press(element, 'Send again');
    await see(() => heading(element, 'Approve on your phone'), 'another request');
    expect((await push(one)).value.id).not.to.equal(first);
  });

  it('says that no request was sent, where the phone has just got another one', async () => {
    const one = portal();
    const sentAt = one.mock.clock.now();
    const numbers = [11, 12, 13];
    const another = { id: 'another', flow: 'another', phone: karin.phone.id, number: 11, numbers, countedAs: karin.email };
    await one.mock.store.put('pushes', karin.phone.id, { ...another, sentAt, lately: [sentAt], state: 'waiting' }, 0);
    const element = await showLogin(one);
    await enterPassword(element, karin.email, karin.password);
    await see(
      () => alerts(element)[0]?.startsWith('No request was sent, because Karin’s phone has just had another one.'),
      'why',
    );
    expect(button(element, 'Send again (1:00)')?.disabled).to.equal(true);
  });

  it('says that nobody answered in time', async () => {
    const one = portal();
    const element = await waitForPhone(one);
    one.pass(60);
    await see(() => alerts(element)[0]?.startsWith('Nobody answered on Karin’s phone in time.'), 'that nobody did');
    await press(element, 'Send again');
    await see(() => heading(element, 'Approve on your phone'), 'another request');
  });

  it('asks no more once the element is gone', async () => {
    const one = portal();
    const element = await waitForPhone(one);
    element.remove();
    one.pass(30);
    expect(one.mock.log.filter(({ operation }) => operation === 'getFlow')).to.have.length(0);
  });
});

describe('portal-login, passkey or security key as a second step', () => {
  // WebKit’s ports for Linux have no WebAuthn at all.
  if (!('PublicKeyCredential' in window)) {
    it('says that the browser has none', async () => {
      const element = await showLogin(portal());
      await enterPassword(element, quentin.email, quentin.password);
      await see(() => heading(element, 'That didn’t work'), 'that it did not');
      expect(alerts(element)[0]).to.match(/^This browser can’t use passkeys here\./);
      await press(element, 'Cancel');
      await see(() => input(element, 'Company email'), 'the email field');
    });
    return;
  }
  const prompts: CredentialRequestOptions[] = [];
  beforeEach(() => {
    prompts.length = 0;
    Object.defineProperty(navigator.credentials, 'get', {
      configurable: true,
      value: (options: CredentialRequestOptions) => {
        if (!options.mediation) prompts.push(options);
        return Promise.reject(new DOMException('The person said no.', 'NotAllowedError'));
      },
    });
  });
  afterEach(() => void Reflect.deleteProperty(navigator.credentials, 'get'));

  it('asks by itself once, says why it did not work, and asks again at the button', async () => {
    const element = await showLogin(portal());
    await enterPassword(element, quentin.email, quentin.password);
    await see(() => heading(element, 'That didn’t work'), 'that it did not');
    expect(alerts(element)[0]).to.match(/^Your security key wasn’t confirmed\./);
    expect(prompts).to.have.length(1);
    await press(element, 'Try again');
    await see(() => prompts.length === 2, 'another prompt');
    await see(() => heading(element, 'That didn’t work'), 'that it did not');
  });

  it('asks nobody by itself after a reload', async () => {
    const one = portal();
    const before = await showLogin(one);
    await enterPassword(before, quentin.email, quentin.password);
    await see(() => heading(before, 'That didn’t work'), 'that it did not');
    before.remove();
    const element = await showLogin({
      client: connectPortal({ endpoint: one.mock.endpoint, fetch: one.mock.fetch, clock: one.clock }),
    });
    await see(() => heading(element, 'That didn’t work'), 'the way on');
    expect(prompts).to.have.length(1);
  });
});

describe('portal-login, on the way to an identity provider', () => {
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  /** A backend that sends everybody to an identity provider. */
  function sending({ mock, clock }: Portal, url: string): Pick<Portal, 'client'> {
    const fetch: typeof mock.fetch = async (...request) => {
      const response = await mock.fetch(...request);
      const flow = (await response
        .clone()
        .json()
        .catch(() => undefined)) as { step?: { kind: string } } | undefined;
      if (flow?.step?.kind !== 'password') return response;
      return Response.json({ ...flow, step: { ...flow.step, kind: 'redirect', url, provider: 'Harbor ID' } });
    };
    return { client: connectPortal({ endpoint: mock.endpoint, fetch, clock }) };
  }

  it('goes there by itself, once: after a reload or Back there is a link', async () => {
    const one = portal();
    const there = new URL('#there', address).href;
    const before = await showLogin(sending(one, there));
    await identify(before, bruno.email);
    await see(() => heading(before, 'Taking you to Harbor ID'), 'the way there');
    await see(() => location.hash === '#there', 'to go there');
    expect(link(before, 'Continue to Harbor ID')?.href).to.equal(there);
    history.replaceState(null, '', address);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    before.remove();
    const element = await showLogin(sending(one, there));
    await see(() => link(element, 'Continue to Harbor ID'), 'the link');
    expect(location.hash).to.equal('');
  });

  it('does not follow an address that must not be followed', async () => {
    for (const url of ['javascript:document.title="gone"', 'http://elsewhere.example/', 'data:text/html,x']) {
      const element = await showLogin(sending(portal(), url));
      await identify(element, bruno.email);
      await see(() => alerts(element).length > 0, url);
      expect(link(element, 'Continue to Harbor ID'), url).to.equal(undefined);
      await press(element, 'Log in as someone else');
      await see(() => input(element, 'Company email'), 'the email field');
      element.remove();
    }
  });
});
