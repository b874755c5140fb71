import { expect } from '@open-wc/testing';
import { codeOf, people } from 'portal-mock';
import { enterPassword, showLogin } from '../testing/login.ts';
import { alerts, button, heading, input, page, press, see, type } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import type { PortalLogin } from './login.ts';

const { bruno } = people;

const code = (element: PortalLogin): HTMLInputElement | undefined =>
  element.querySelector<HTMLInputElement>('[autocomplete=one-time-code]') ?? undefined;

const secretOf = (element: PortalLogin): string =>
  element.querySelector('[part=secret] code')?.textContent?.replaceAll(' ', '') ?? '';

/** As far as the secret of a new authenticator. */
async function setUpApp({ element }: { element: PortalLogin }): Promise<void> {
  await press(element, 'Authenticator app A 6-digit code from an app on your phone');
  await see(() => heading(element, 'Set up an authenticator app'), 'the secret');
}

async function reach(name: keyof typeof people, one: Portal = portal()): Promise<PortalLogin> {
  const element = await showLogin(one);
  await enterPassword(element, people[name].email, people[name].password);
  return element;
}

/** Takes the place of something that the browser itself says. */
function says(target: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, value });
  return () => void (own ? Object.defineProperty(target, name, own) : Reflect.deleteProperty(target, name));
}

/** Whether this device can verify a person. */
const authenticator = (isThere: () => Promise<boolean>): (() => void) =>
  says(PublicKeyCredential, 'isUserVerifyingPlatformAuthenticatorAvailable', isThere);

/** The person's own variety of English. */
const english = navigator.languages.find((each) => /^en\b/.test(each)) ?? 'en';

describe('portal-login, setting up a second step', () => {
  const restore: (() => void)[] = [];
  afterEach(() => restore.splice(0).forEach((each) => each()));

  it('sets up an authenticator app, then shows recovery codes and goes on once they are saved', async () => {
    const one = portal();
    const element = await reach('ines', one);
    await see(() => heading(element, 'Set up a second step'), 'what to set up');
    await setUpApp({ element });
    expect(page(element)).to.contain('Northwind asks for a code each time you log in.');
    expect(element.querySelector('[role=img]')?.getAttribute('aria-label')).to.equal('QR code for your authenticator app');
    const secret = secretOf(element);
    expect(element.querySelector('[part=secret] code')?.textContent).to.match(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/);
    const right = codeOf({ secret }, one.mock.clock);
    type(code(element), right === '000000' ? '000001' : '000000');
    await see(() => alerts(element).includes('That code didn’t work. Wait for a new one and try again.'), 'that it is wrong');
    expect(secretOf(element), 'the secret that the app has already').to.equal(secret);
    type(code(element), `${right.slice(0, 3)}-${right.slice(3)}`);
    await see(() => heading(element, 'Save your recovery codes'), 'the recovery codes');
    expect(document.activeElement).to.equal(heading(element, 'Save your recovery codes'));
    expect(element.textContent).not.to.contain(secret.slice(0, 4));
    expect(button(element, 'Continue')?.disabled).to.equal(true);
    input(element, 'I saved these codes')?.click();
    expect(button(element, 'Continue')?.disabled).to.equal(false);
    await press(element, 'Continue');
    await see(() => heading(element, 'You’re logged in'), 'to be logged in');
  });

  it('keeps the secret that the app has while the network is gone and back', async () => {
    const one = portal();
    const element = await reach('ines', one);
    await setUpApp({ element });
    const secret = secretOf(element);
    one.mock.faults['*'] = 'network';
    dispatchEvent(new Event('offline'));
    await see(() => page(element).includes('You’re offline.'), 'that the network is gone');
    one.pass(8);
    await see(() => page(element).includes('We’ll retry in 8 seconds.'), 'that it is still gone');
    delete one.mock.faults['*'];
    dispatchEvent(new Event('online'));
    await see(() => !page(element).includes('You’re offline.'), 'that it is back');
    expect(secretOf(element)).to.equal(secret);
    expect(one.mock.log.filter(({ operation }) => operation === 'getFlow')).to.have.length(0);
    type(code(element), codeOf({ secret }, one.mock.clock));
    await see(() => heading(element, 'Save your recovery codes'), 'the recovery codes');
    const codes = element.querySelector('[part=codes]')?.textContent;
    one.mock.faults['*'] = 'network';
    dispatchEvent(new Event('offline'));
    await see(() => page(element).includes('You’re offline.'), 'that the network is gone again');
    delete one.mock.faults['*'];
    dispatchEvent(new Event('online'));
    await see(() => !page(element).includes('You’re offline.'), 'that it is back again');
    expect(element.querySelector('[part=codes]')?.textContent).to.equal(codes);
    expect(one.mock.log.filter(({ operation }) => operation === 'getFlow')).to.have.length(0);
  });

  it('goes back from the secret to the methods', async () => {
    const element = await reach('ines');
    await setUpApp({ element });
    await press(element, 'Back');
    await see(() => heading(element, 'Set up a second step'), 'the methods');
    expect(element.querySelector('[part=secret]')).to.equal(null);
  });

  it('tells by when, and lets it be put off', async () => {
    const element = await reach('ines');
    await see(() => page(element).includes('2 days left'), 'how long it may be put off');
    const by = new Intl.DateTimeFormat(english, { day: 'numeric', month: 'long' }).format(new Date('2026-06-03T09:00:00Z'));
    expect(page(element)).to.match(
      new RegExp(`Set it up by ${by}(, \\d{4}| \\d{4})?\\. After that you’ll need it to log in\\.`),
    );
    await press(element, 'Set up later');
    await see(() => heading(element, 'You’re logged in'), 'to be logged in');
  });

  it('cannot be put off where the administrator says so', async () => {
    const element = await reach('bruno', portal({ scenario: 'mfa-forced' }));
    await see(() => page(element).includes('Northwind asks for a second step each time you log in.'), 'why');
    expect(button(element, 'Set up later')).to.equal(undefined);
  });

  it('tells who is too late whom to turn to', async () => {
    const element = await reach('jonas');
    await see(() => page(element).includes('The time to set up a second step is over.'), 'why');
    expect(page(element)).to.contain('it@northwind.example');
  });

  it('copies the key without its spaces', async () => {
    const copied: string[] = [];
    restore.push(says(navigator, 'clipboard', { writeText: async (text: string) => void copied.push(text) }));
    const one = portal();
    const element = await reach('ines', one);
    await setUpApp({ element });
    await press(element, 'Copy key');
    await see(() => copied.length, 'the copy');
    expect(copied).to.deep.equal([secretOf(element)]);
  });
});

// The WebKit of this suite is built without WebAuthn.
if ('PublicKeyCredential' in window)
  describe('portal-login, setting up a passkey or a device', () => {
    const restore: (() => void)[] = [];
    afterEach(() => restore.splice(0).forEach((each) => each()));

    it('says that a passkey was not made, and tries again or goes back', async () => {
      const asked: unknown[] = [];
      restore.push(
        says(navigator.credentials, 'create', (options: unknown) => {
          asked.push(options);
          return Promise.reject(new DOMException('The person said no.', 'NotAllowedError'));
        }),
      );
      const element = await reach('ines');
      await press(element, 'Passkey Touch ID, Windows Hello or your phone');
      await see(() => heading(element, 'Add a passkey'), 'the offer');
      expect(asked, 'nothing is asked before the button').to.have.length(0);
      await press(element, 'Add a passkey');
      await see(() => heading(element, 'That didn’t work'), 'that it did not work');
      await press(element, 'Try again');
      await see(() => asked.length === 2, 'the second try');
      await see(() => heading(element, 'That didn’t work'), 'that it did not work again');
      await press(element, 'Back');
      await see(() => heading(element, 'Set up a second step'), 'the methods');
    });

    it('offers device log-in where the device can verify a person, and takes no for an answer', async () => {
      restore.push(authenticator(async () => true));
      const element = await reach('bruno', portal({ scenario: 'device-login' }));
      await see(() => heading(element, 'Log in faster on this device'), 'the offer');
      await press(element, 'Not now');
      await see(() => heading(element, 'You’re logged in'), 'to be logged in');
    });

    it('puts device log-in off by itself where the device cannot, without showing it', async () => {
      restore.push(authenticator(async () => false));
      const one = portal({ scenario: 'device-login' });
      const element = await showLogin(one);
      const titles = new Set<string>();
      const observer = new MutationObserver(() => titles.add(element.querySelector('h2')?.textContent ?? ''));
      observer.observe(element, { childList: true, subtree: true, characterData: true });
      await enterPassword(element, bruno.email, bruno.password);
      await see(() => heading(element, 'You’re logged in'), 'to be logged in');
      observer.disconnect();
      expect([...titles])
        .to.contain('Almost there')
        .and.not.to.contain('Log in faster on this device');
    });

    it('puts it off again at the button where that did not arrive, and not by itself', async () => {
      const one = portal({ scenario: 'device-login' });
      const answers = (): number => one.mock.log.filter(({ operation }) => operation === 'answerFlow').length;
      restore.push(
        authenticator(async () => {
          if (answers() === 2) one.mock.faults.answerFlow = 'network';
          return false;
        }),
      );
      const element = await reach('bruno', one);
      await see(() => alerts(element).length, 'that it did not arrive');
      expect(heading(element, 'Almost there')).to.exist;
      const before = answers();
      delete one.mock.faults.answerFlow;
      await press(element, 'Try again');
      await see(() => heading(element, 'You’re logged in'), 'to be logged in');
      expect(answers()).to.equal(before + 1);
    });
  });
