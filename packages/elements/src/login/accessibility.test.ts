import { codeOf, people, type ScenarioName } from 'portal-mock';
import { expectAccessible } from '../testing/accessibility.ts';
import { enterPassword, identify, logIn, showLogin } from '../testing/login.ts';
import { alerts, heading, input, page, press, see, type } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import type { PortalLogin } from './login.ts';

const { astrid, bruno, celia, dmitri, grace } = people;

describe('portal-login, accessibility', () => {
  it('of the email step, and of what is wrong with it', async () => {
    const element = await showLogin(portal());
    await see(() => input(element, 'Company email'), 'the email field');
    await expectAccessible(element);
    await press(element, 'Continue');
    await see(() => alerts(element).length, 'what is wrong');
    await expectAccessible(element);
  });

  it('of the password step, and of a wrong password', async () => {
    const element = await showLogin(portal());
    await enterPassword(element, bruno.email, 'wrong');
    await see(() => alerts(element).length, 'what is wrong');
    await expectAccessible(element);
  });

  it('of the code step', async () => {
    const element = await showLogin(portal());
    await enterPassword(element, astrid.email, astrid.password);
    await see(() => heading(element, 'Enter your code'), 'the code step');
    await expectAccessible(element);
  });

  it('of the choice of a method', async () => {
    const element = await showLogin(portal());
    await enterPassword(element, grace.email, grace.password);
    await see(() => page(element).includes('Tablet'), 'the choice');
    await expectAccessible(element);
  });

  it('of being locked out and of being suspended', async () => {
    for (const { email, password } of [celia, dmitri]) {
      const element = await showLogin(portal());
      await enterPassword(element, email, password);
      await see(() => page(element).includes('Log in as someone else'), 'that it is over');
      await expectAccessible(element);
    }
  });

  it('of the wait after too many attempts', async () => {
    const one = portal({ scenario: 'timer' });
    const element = await showLogin(one);
    await enterPassword(element, bruno.email, 'no');
    for (let attempt = 1; attempt < 5; attempt += 1) {
      await see(() => alerts(element).length && one.mock.log.length >= 3 + attempt, 'the next attempt');
      await press(element, 'Log in');
    }
    await see(() => heading(element, 'Too many attempts'), 'the wait');
    await expectAccessible(element);
  });

  it('of being logged in already', async () => {
    const one = portal();
    const element = await showLogin(one);
    await logIn(element, 'bruno', one);
    await expectAccessible(element);
  });

  it('of a step it cannot draw', async () => {
    const element = await showLogin(portal({ scenario: 'future-step-fallback' }));
    await enterPassword(element, bruno.email, bruno.password);
    await see(() => heading(element, 'One more step'), 'what happened');
    await expectAccessible(element);
  });

  it('of loading, of a fault, and of being offline', async () => {
    const one = portal({ scenario: 'hang' });
    const element = await showLogin(one);
    await see(() => page(element).includes('Loading'), 'the wait');
    await expectAccessible(element);
    one.pass(10);
    await see(() => alerts(element).length, 'the fault');
    await expectAccessible(element);
    one.mock.setScenario('default');
    await press(element, 'Try again');
    await identify(element, bruno.email);
    await see(() => input(element, 'Password'), 'the password field');
    dispatchEvent(new Event('offline'));
    await see(() => page(element).includes('You’re offline.'), 'the banner');
    await expectAccessible(element);
  });
});

describe('portal-login, accessibility of later steps', () => {
  /** Logs in as somebody, as far as what comes after the password. */
  async function reach(name: keyof typeof people, title: string, scenario: ScenarioName = 'default'): Promise<PortalLogin> {
    const element = await showLogin(portal({ scenario }));
    await enterPassword(element, people[name].email, people[name].password);
    await see(() => heading(element, title), title);
    return element;
  }

  it('of what can be set up, now or later', async () => {
    await expectAccessible(await reach('ines', 'Set up a second step'));
    await expectAccessible(await reach('bruno', 'Set up a second step', 'mfa-forced'));
  });

  it('of setting up an authenticator app, a wrong code, and recovery codes, shown and hidden', async () => {
    const one = portal();
    const element = await showLogin(one);
    await enterPassword(element, people.ines.email, people.ines.password);
    await press(element, 'Authenticator app A 6-digit code from an app on your phone');
    await see(() => heading(element, 'Set up an authenticator app'), 'the secret');
    await expectAccessible(element);
    const code = element.querySelector<HTMLInputElement>('[autocomplete=one-time-code]') ?? undefined;
    type(code, '1');
    await press(element, 'Confirm and continue');
    await see(() => alerts(element).length, 'that it is too short');
    await expectAccessible(element);
    const secret = element.querySelector('[part=secret] code')?.textContent?.replaceAll(' ', '') ?? '';
    type(code, codeOf({ secret }, one.mock.clock));
    await see(() => heading(element, 'Save your recovery codes'), 'the codes');
    await expectAccessible(element);
    input(element, 'I saved these codes')?.click();
    await expectAccessible(element);
    one.pass(300);
    await see(() => input(element, 'I saved my codes'), 'the codes to go');
    await expectAccessible(element);
  });

  for (const [way, title] of [
    ['Passkey Touch ID, Windows Hello or your phone', 'Add a passkey'],
    ['Security key A key that you plug in or hold near', 'Add a security key'],
  ] as const) {
    it(`of “${title}”`, async () => {
      const element = await reach('ines', 'Set up a second step');
      await press(element, way);
      await see(() => heading(element, title), 'the offer');
      await expectAccessible(element);
    });
  }

  it('of every method to choose from, and of a recovery code', async () => {
    const element = await reach('lena', 'Enter your code');
    await press(element, 'Use another method');
    await see(() => heading(element, 'Choose another method'), 'the methods');
    await expectAccessible(element);
    await press(element, 'Recovery code One of the codes you saved');
    await see(() => heading(element, 'Enter a recovery code'), 'the field');
    await expectAccessible(element);
    await press(element, 'Verify');
    await see(() => alerts(element).length, 'that it is missing');
    await expectAccessible(element);
  });

  it('of a new password: empty, half typed, and refused', async () => {
    const element = await reach('mateo', 'Choose a new password');
    await expectAccessible(element);
    type(input(element, 'New password'), 'lantern-62');
    type(input(element, 'Confirm new password'), 'lantern-62');
    await see(() => element.querySelector('[part=strength]')?.getAttribute('data-level') !== '0', 'the strength');
    await expectAccessible(element);
    await press(element, 'Save and log in');
    await see(() => alerts(element).length, 'that it is refused');
    await expectAccessible(element);
  });

  it('of the mail that is on its way, and of the new password after it', async () => {
    const one = portal();
    const element = await showLogin(one);
    await identify(element, bruno.email);
    await press(element, 'Forgot password?');
    await press(element, 'Send reset email');
    await see(() => heading(element, 'Check your email'), 'the code');
    await expectAccessible(element);
    one.pass(60);
    await expectAccessible(element);
    type(input(element, '6-digit code'), one.mock.outbox.at(-1)?.code ?? '');
    await see(() => heading(element, 'Choose a new password'), 'the new password');
    await expectAccessible(element);
  });

  it('of terms, and of each way to be shut out', async () => {
    await expectAccessible(await reach('bruno', 'Before you go on', 'terms'));
    await expectAccessible(await reach('bruno', 'You can’t log in here', 'denied'));
    await expectAccessible(await reach('bruno', 'Your password has expired', 'password-expired-denied'));
    await expectAccessible(await reach('jonas', 'Your account is locked'));
  });
});
