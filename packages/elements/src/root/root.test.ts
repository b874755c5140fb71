import { expect, fixture, html } from '@open-wc/testing';
import type { PortalLogin } from '../login/login.ts';
import '../login/login.ts';
import type { PortalRoot } from './root.ts';
import { heading, input, see } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import { identify } from '../testing/login.ts';

const loginOf = (root: PortalRoot): PortalLogin => root.querySelector('portal-login') as PortalLogin;

describe('portal-root', () => {
  it('gives its elements a client for its endpoint', async () => {
    const root = await fixture<PortalRoot>(
      html`<portal-root endpoint="/portal/v1"><portal-login></portal-login></portal-root>`,
    );
    expect(loginOf(root).client?.endpoint.href).to.equal(new URL('/portal/v1', location.href).href);
    expect(loginOf(root).client).to.equal(root.client);
  });

  it('gives a client of the host’s own to elements that come later, too', async () => {
    const { client } = portal();
    const root = await fixture<PortalRoot>(html`<portal-root .client=${client}></portal-root>`);
    root.append(document.createElement('portal-login'));
    await see(() => input(loginOf(root), 'Company email'), 'the email field');
  });

  it('lets two portals on one page go their own ways', async () => {
    const one = portal();
    const other = portal({ faults: { getConfiguration: 'error' } });
    const page = await fixture(
      html`<div>
        <portal-root .client=${one.client}><portal-login></portal-login></portal-root>
        <portal-root .client=${other.client}><portal-login></portal-login></portal-root>
      </div>`,
    );
    const [first, second] = [...page.querySelectorAll('portal-login')] as [PortalLogin, PortalLogin];
    await see(() => heading(first, 'Log in to Northwind'), 'the first portal');
    await see(() => heading(second, 'Log in'), 'the second portal');
    await identify(first, 'bruno@northwind.example');
    await see(() => input(first, 'Password'), 'the password field of the first');
    expect(input(second, 'Company email')).to.exist;
    expect(other.mock.log.some(({ operation }) => operation === 'answerFlow')).to.equal(false);
  });

  it('says what is wrong with an endpoint that is no address', async () => {
    const said: unknown[] = [];
    const { error } = console;
    console.error = (message: unknown) => said.push(message);
    try {
      const root = await fixture<PortalRoot>(html`<portal-root endpoint="http://"><portal-login></portal-login></portal-root>`);
      expect(root.client).to.equal(undefined);
    } finally {
      console.error = error;
    }
    expect(said).to.deep.equal(['<portal-root endpoint="http://">: that is not an address.']);
  });

  it('never replaces a client of the host’s own', async () => {
    const root = await fixture<PortalRoot>(html`<portal-root endpoint="/portal/v1"></portal-root>`);
    const { client } = portal();
    root.client = client;
    root.endpoint = '/elsewhere';
    await root.updateComplete;
    expect(root.client).to.equal(client);
  });
});
