import { expect } from '@open-wc/testing';
import { type Fault, people } from 'portal-mock';
import { connectPortal } from 'portal-sdk';
import { enterPassword, identify, logIn, showLogin } from '../testing/login.ts';
import { alerts, button, heading, input, link, page, press, see, type } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';

const { bruno } = people;
const sentence = (company: string): string => `We couldn’t reach ${company}. Your details are fine; try again.`;

describe('portal-login, faults', () => {
  for (const fault of ['network', 'html', 'malformed', 'empty', 'down', 'error'] satisfies Fault[]) {
    it(`says that it could not begin, and begins when tried again (${fault})`, async () => {
      const one = portal({ faults: { '*': fault } });
      const element = await showLogin(one);
      await see(() => alerts(element).some((text) => text.startsWith(sentence('the portal'))), 'what happened');
      delete one.mock.faults['*'];
      await press(element, 'Try again');
      await logIn(element, 'bruno', one);
    });

    it(`keeps what was typed when an answer does not get through (${fault})`, async () => {
      const one = portal();
      const element = await showLogin(one);
      await identify(element, bruno.email);
      await see(() => input(element, 'Password'), 'the password field');
      one.mock.faults.answerFlow = fault;
      type(input(element, 'Password'), bruno.password);
      await press(element, 'Log in');
      await see(() => alerts(element).some((text) => text.startsWith(sentence('Northwind'))), 'what happened');
      expect(input(element, 'Password')?.value).to.equal(bruno.password);
      delete one.mock.faults.answerFlow;
      await press(element, 'Try again');
      await see(() => heading(element, 'You’re logged in'), 'to be logged in');
    });
  }

  it('says whom to ask when it could not begin', async () => {
    const one = portal({ faults: { startFlow: 'error' } });
    const element = await showLogin(one);
    await see(() => link(element, 'Contact Northwind IT'), 'whom to ask');
    expect(page(element)).to.contain('Need help?');
    delete one.mock.faults.startFlow;
    await press(element, 'Try again');
    await see(() => input(element, 'Company email'), 'the email field');
    expect(page(element).split('Need help?')).to.have.length(2);
  });

  it('gives a backend ten seconds, then says so', async () => {
    const one = portal({ scenario: 'hang' });
    const element = await showLogin(one);
    await see(() => page(element).includes('Loading'), 'the wait');
    one.pass(10);
    await see(() => alerts(element).some((text) => text.startsWith(sentence('the portal'))), 'what happened');
    one.mock.setScenario('default');
    await press(element, 'Try again');
    await see(() => input(element, 'Company email'), 'the email field');
  });

  it('works without the configuration', async () => {
    const one = portal({ faults: { getConfiguration: 'error' } });
    const element = await showLogin(one);
    await see(() => heading(element, 'Log in'), 'the title without the company');
    await logIn(element, 'bruno', one);
  });

  it('waits for the network, keeps what was typed, and goes on by itself', async () => {
    const one = portal();
    const element = await showLogin(one);
    await see(() => input(element, 'Company email'), 'the email field');
    type(input(element, 'Company email'), bruno.email);
    one.mock.faults['*'] = 'network';
    dispatchEvent(new Event('offline'));
    await see(() => page(element).includes('You’re offline.'), 'the banner');
    expect(page(element)).to.contain('We’ll retry in 8 seconds.');
    expect(button(element, 'Continue')?.disabled).to.equal(true);
    one.pass(3);
    await see(() => page(element).includes('We’ll retry in 5 seconds.'), 'the countdown');
    one.pass(5);
    await see(() => page(element).includes('We’ll retry in 8 seconds.'), 'another wait, since it is still gone');
    delete one.mock.faults['*'];
    await press(element, 'Retry now');
    await see(() => !page(element).includes('You’re offline.'), 'the banner to go');
    expect(input(element, 'Company email')?.value).to.equal(bruno.email);
    await press(element, 'Continue');
    await see(() => input(element, 'Password'), 'the password field');
    dispatchEvent(new Event('offline'));
    await see(() => page(element).includes('You’re offline.'), 'the banner again');
    dispatchEvent(new Event('online'));
    await see(() => !page(element).includes('You’re offline.'), 'the banner to go by itself');
  });

  it('counts down the wait that the server asks for, and can be tried again after it', async () => {
    const one = portal();
    const { mock, clock } = one;
    const refusal = {
      type: 'urn:portal:problem:quota-exceeded',
      title: 'Too many requests.',
      status: 429,
      code: 'quota-exceeded',
    };
    let refuses = false;
    const client = connectPortal({
      endpoint: mock.endpoint,
      clock,
      retryDelay: () => 0,
      fetch: async (...request) =>
        refuses
          ? new Response(JSON.stringify({ ...refusal, requestId: 'r-1' }), {
              status: 429,
              headers: { 'content-type': 'application/problem+json', 'retry-after': '42' },
            })
          : mock.fetch(...request),
    });
    const element = await showLogin({ client });
    await identify(element, bruno.email);
    await see(() => input(element, 'Password'), 'the password field');
    type(input(element, 'Password'), bruno.password);
    refuses = true;
    await press(element, 'Log in');
    await see(() => alerts(element).includes('That was a lot of tries.'), 'what happened');
    await see(() => page(element).includes('You can try again in 42 seconds.'), 'how long to wait');
    expect(button(element, 'Try again')?.disabled).to.equal(true);
    one.pass(41);
    await see(() => page(element).includes('You can try again in 1 second.'), 'the last second');
    expect(button(element, 'Try again')?.disabled).to.equal(true);
    one.pass(1);
    await see(() => page(element).includes('You can try again now.'), 'the end of the wait');
    expect(button(element, 'Try again')?.disabled).to.equal(false);
    await press(element, 'Try again');
    await see(() => page(element).includes('You can try again in 42 seconds.'), 'another wait');
    refuses = false;
    one.pass(42);
    await see(() => button(element, 'Try again')?.disabled === false, 'the end of that');
    await press(element, 'Try again');
    await see(() => heading(element, 'You’re logged in'), 'to be logged in');
  });

  it('says where the server’s word on a field belongs', async () => {
    const one = portal();
    const element = await showLogin(one);
    await enterPassword(element, bruno.email, 'x'.repeat(1025));
    await see(() => alerts(element).includes('That’s too long. Check it and try again.'), 'that it is too long');
    expect(input(element, 'Password')?.value).to.have.length(1025);
  });

  it('asks for the configuration again, too', async () => {
    const one = portal({ faults: { '*': 'error' } });
    const element = await showLogin(one);
    await see(() => button(element, 'Try again'), 'the way forward');
    delete one.mock.faults['*'];
    await press(element, 'Try again');
    await see(() => heading(element, 'Log in to Northwind'), 'the company');
  });
});
