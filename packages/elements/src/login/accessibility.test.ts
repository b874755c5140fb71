import { people } from 'portal-mock';
import { expectAccessible } from '../testing/accessibility.ts';
import { enterPassword, identify, logIn, showLogin } from '../testing/login.ts';
import { alerts, heading, input, page, press, see } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';

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
