import { expect } from '@open-wc/testing';
import { people } from 'portal-mock';
import { identify, showLogin } from '../testing/login.ts';
import { alerts, button, heading, input, page, press, see, type } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';

const harborId = {
  name: 'Harbor ID',
  domains: ['harbor.example'],
  issuer: 'http://localhost:1',
  clientId: 'portal',
  clientSecret: 'not-used',
};

/** Lets a ceremony end as the browser says, in place of a prompt that no test can answer. */
function credentials(get: (options: CredentialRequestOptions) => Promise<Credential | null>): () => void {
  const container = navigator.credentials;
  Object.defineProperty(container, 'get', { configurable: true, value: get });
  return () => void Reflect.deleteProperty(container, 'get');
}

const refuse = (): Promise<never> => Promise.reject(new DOMException('The person said no.', 'NotAllowedError'));

/** A request that waits until it is given up, as a prompt does. */
const wait = ({ signal }: CredentialRequestOptions): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Given up.', 'AbortError')));
  });

describe('portal-login, ways beside the email', () => {
  let restore = (): void => undefined;
  afterEach(() => {
    restore();
    restore = () => undefined;
  });

  // WebKit’s ports for Linux have no WebAuthn at all.
  if (!('PublicKeyCredential' in window)) {
    it('offers neither passkey nor device where the browser has neither', async () => {
      const element = await showLogin(portal({ scenario: 'device-login' }));
      await see(() => button(element, 'Continue'), 'the form');
      expect([...element.querySelectorAll('button')].map(({ textContent }) => textContent?.trim())).to.deep.equal(['Continue']);
      expect(element.querySelector('[part=divider]')).to.equal(null);
    });
  } else {
    it('offers passkeys in the autofill once, and gives that up for the button', async () => {
      const asked: (string | undefined)[] = [];
      restore = credentials((options) => {
        asked.push(options.mediation);
        return options.mediation === 'conditional' ? wait(options) : refuse();
      });
      const autofill = await PublicKeyCredential.isConditionalMediationAvailable?.();
      const element = await showLogin(portal());
      await see(() => button(element, 'Log in with a passkey'), 'the button');
      if (autofill) await see(() => asked.length === 1, 'the autofill');
      type(input(element, 'Company email'), 'bruno@');
      await press(element, 'Log in with a passkey');
      await see(() => alerts(element)[0]?.startsWith('Your passkey wasn’t confirmed.'), 'that it was not confirmed');
      expect(asked.filter((mediation) => mediation !== 'conditional')).to.have.length(1);
      if (autofill) await see(() => asked.length === 3, 'the autofill again');
      expect(input(element, 'Company email')?.value, 'what was typed').to.equal('bruno@');
    });

    it('stops the offer when the email is sent, and when the element goes', async () => {
      const given: AbortSignal[] = [];
      restore = credentials((options) => {
        if (options.signal) given.push(options.signal);
        return wait(options);
      });
      if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
      const element = await showLogin(portal());
      await see(() => given.length === 1, 'the offer');
      await identify(element, people.bruno.email);
      await see(() => input(element, 'Password'), 'the password field');
      expect(given[0]?.aborted).to.equal(true);
      const other = await showLogin(portal());
      await see(() => given.length === 2, 'the offer of another');
      other.remove();
      expect(given[1]?.aborted).to.equal(true);
    });

    it('says that the server does not know a passkey', async () => {
      const one = portal();
      restore = credentials((options) => (options.mediation ? wait(options) : Promise.resolve(unknownPasskey())));
      const element = await showLogin(one);
      await press(element, 'Log in with a passkey');
      await see(() => alerts(element).includes('That passkey didn’t work here. Use your email, or try another one.'), 'that');
      await identify(element, people.bruno.email);
      await see(() => input(element, 'Password'), 'that the email still works');
    });

    it('offers this device only where the administrator does and the device can verify a person', async () => {
      const ask = Object.getOwnPropertyDescriptor(PublicKeyCredential, 'isUserVerifyingPlatformAuthenticatorAvailable');
      const can = (yes: boolean): void => {
        Object.defineProperty(PublicKeyCredential, 'isUserVerifyingPlatformAuthenticatorAvailable', {
          configurable: true,
          value: async () => yes,
        });
      };
      restore = credentials(wait);
      can(true);
      const offered = await showLogin(portal({ scenario: 'device-login' }));
      await see(() => button(offered, 'Log in with this device'), 'the button');
      const notOffered = await showLogin(portal());
      can(false);
      const unable = await showLogin(portal({ scenario: 'device-login' }));
      for (const element of [notOffered, unable]) {
        await see(() => button(element, 'Log in with a passkey'), 'the form');
        expect(button(element, 'Log in with this device')).to.equal(undefined);
      }
      if (ask) Object.defineProperty(PublicKeyCredential, 'isUserVerifyingPlatformAuthenticatorAvailable', ask);
    });
  }

  it('tells whose log-in a domain belongs to while it is typed, in the same field', async () => {
    const element = await showLogin(portal({ identityProviders: [harborId] }));
    await see(() => input(element, 'Company email'), 'the email field');
    const field = input(element, 'Company email');
    type(field, 'ada@harbor.exampl');
    expect(button(element, 'Continue')).to.exist;
    type(field, 'ada@Harbor.Example ');
    await see(() => button(element, 'Continue to Harbor ID'), 'the other button');
    expect(element.querySelector('[role=status]')?.textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'Northwind logs in through Harbor ID. We’ll take you there.',
    );
    expect(input(element, 'Company email')).to.equal(field);
    expect(document.activeElement).to.equal(field);
    type(field, 'ada@northwind.example');
    await see(() => button(element, 'Continue'), 'the usual button');
    expect(page(element)).not.to.contain('Harbor ID');
  });

  it('says that the identity provider could not be reached, and keeps the email', async () => {
    const element = await showLogin(portal({ identityProviders: [harborId] }));
    await see(() => input(element, 'Company email'), 'the email field');
    type(input(element, 'Company email'), 'ada@harbor.example');
    await press(element, 'Continue to Harbor ID');
    await see(() => alerts(element).includes('That log-in didn’t work. Try again, or contact your IT admin.'), 'that');
    expect(input(element, 'Company email')?.value).to.equal('ada@harbor.example');
    expect(heading(element, 'Log in to Northwind')).to.exist;
  });
});

/** An assertion by a credential that nobody has registered. */
function unknownPasskey(): Credential {
  const bytes = new Uint8Array(32).fill(7).buffer;
  const answer = { id: 'bm9ib2R5cw', rawId: bytes, type: 'public-key', authenticatorAttachment: 'platform' };
  const response = { clientDataJSON: bytes, authenticatorData: bytes, signature: bytes, userHandle: null };
  const json = {
    ...answer,
    rawId: answer.id,
    clientExtensionResults: {},
    response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' },
  };
  return { ...answer, response, getClientExtensionResults: () => ({}), toJSON: () => json } as Credential;
}
