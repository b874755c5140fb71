import { people, type SeedPerson } from 'portal-mock';
import {
  button,
  codeField,
  emailField,
  enterCode,
  enterEmail,
  enterPassword,
  heading,
  logIn,
  passwordField,
  wrongCode,
} from './person.ts';
import type { Stage, State } from './states.ts';

const { astrid, bruno, celia, dmitri, grace } = people;

/** A state of the log-in: opens its page, and goes on from there. */
const login = (reach: (stage: Stage) => Promise<unknown>, rest: Partial<State> = {}): State => ({
  place: 'login',
  ...rest,
  reach: async (stage) => {
    await stage.open();
    await reach(stage);
  },
});

/** Enters as many wrong passwords as lock an account. */
export async function exhaust({ page }: Pick<Stage, 'page'>, { email }: SeedPerson): Promise<void> {
  await enterEmail(page, email);
  await passwordField(page).waitFor();
  for (let count = 0; count < 5; count += 1) {
    const answer = page.waitForResponse(/\/answers$/);
    await enterPassword(page, 'not-this-one');
    await answer;
  }
}

/** Every state of `<portal-login>`. */
export const loginStates = {
  'login-loading': login(({ page }) => page.getByText('Loading', { exact: true }).waitFor(), {
    mock: { faults: { startFlow: 'hang' } },
  }),
  'login-email': login(({ page }) => emailField(page).waitFor()),
  'login-email-empty': login(async ({ page }) => {
    await button(page, 'Continue').click();
    await page.getByText('Enter your company email.').waitFor();
  }),
  'login-email-wrong': login(async ({ page }) => {
    await enterEmail(page, 'bruno');
    await page.getByText('Enter a full email address, with an @.').waitFor();
  }),
  'login-password': login(async ({ page }) => {
    await enterEmail(page, bruno.email);
    await passwordField(page).waitFor();
  }),
  'login-password-shown': login(async ({ page }) => {
    await enterEmail(page, bruno.email);
    await passwordField(page).fill('correct-horse');
    await button(page, 'Show password').click();
  }),
  'login-password-caps-lock': login(async ({ page }) => {
    await enterEmail(page, bruno.email);
    await passwordField(page).fill('CORRECT-HORSE');
    await passwordField(page).dispatchEvent('keydown', { key: 'E', modifierCapsLock: true });
    await page.getByText('Caps Lock is on.').waitFor();
  }),
  'login-password-pending': login(async ({ page, mock }) => {
    await enterEmail(page, bruno.email);
    await passwordField(page).fill(bruno.password);
    mock.faults.answerFlow = 'hang';
    await button(page, 'Log in').click();
    await button(page, 'Logging in…').waitFor();
  }),
  'login-password-wrong': login(async ({ page }) => {
    await enterEmail(page, bruno.email);
    await enterPassword(page, 'not-this-one');
    await page.getByText('That password isn’t right.').waitFor();
  }),
  'login-password-attempts-left': login(
    async ({ page }) => {
      await enterEmail(page, bruno.email);
      await enterPassword(page, 'not-this-one');
      await page.getByText('4 attempts left').waitFor();
    },
    { mock: { scenario: 'attempts-left' } },
  ),
  'login-code': login(async ({ page }) => {
    await logIn(page, astrid);
    await codeField(page).pressSequentially('4821');
  }),
  'login-code-wrong': login(async ({ page, mock }) => {
    await logIn(page, astrid);
    await enterCode(page, wrongCode(astrid, mock.clock));
    await page.getByText('That code didn’t work.').waitFor();
  }),
  'login-choose': login(async ({ page }) => {
    await logIn(page, grace);
    await button(page, 'Authenticator app Tablet').waitFor();
  }),
  'login-another-method': login(async ({ page }) => {
    await logIn(page, grace);
    await button(page, 'Authenticator app Work phone').click();
    await button(page, 'Use another method').click();
    await heading(page, 'Choose another method').waitFor();
  }),
  'login-throttled': login(
    async (stage) => {
      await exhaust(stage, bruno);
      await heading(stage.page, 'Too many attempts').waitFor();
    },
    { mock: { scenario: 'timer' } },
  ),
  'login-locked': login(async ({ page }) => {
    await logIn(page, celia);
    await heading(page, 'Your account is locked').waitFor();
  }),
  'login-locked-for-a-while': login(async (stage) => {
    await exhaust(stage, bruno);
    await stage.page.getByText('That password isn’t right.').waitFor();
    await enterPassword(stage.page, bruno.password);
    await stage.page.getByText('Or wait: it unlocks in').waitFor();
  }),
  'login-turned-off': login(async ({ page }) => {
    await logIn(page, dmitri);
    await heading(page, 'Your account is turned off').waitFor();
  }),
  'login-offline': login(async ({ page, context }) => {
    await enterEmail(page, bruno.email);
    await passwordField(page).fill(bruno.password);
    await context.setOffline(true);
    await page.getByText('You’re offline.').waitFor();
  }),
  'login-unreachable': login(({ page }) => button(page, 'Try again').waitFor(), {
    mock: { faults: { startFlow: 'down' } },
    expected: [503],
  }),
  'login-password-unreachable': login(
    async ({ page, mock }) => {
      await enterEmail(page, bruno.email);
      await passwordField(page).waitFor();
      mock.faults.answerFlow = 'down';
      await enterPassword(page, bruno.password);
      await button(page, 'Try again').waitFor();
    },
    { expected: [503] },
  ),
  'login-started-over': login(
    async ({ page, mock }) => {
      await enterEmail(page, bruno.email);
      await passwordField(page).waitFor();
      mock.clock.advance(901);
      await enterPassword(page, bruno.password);
      await page.getByText('That took too long, so we started over.').waitFor();
    },
    { expected: [410] },
  ),
  'login-unsupported': login(
    async ({ page }) => {
      await logIn(page, bruno);
      await heading(page, 'One more step').waitFor();
    },
    { mock: { scenario: 'future-step' } },
  ),
  'login-unsupported-fallback': login(
    async ({ page }) => {
      await logIn(page, bruno);
      await page.getByRole('link', { name: 'Continue on its own page' }).waitFor();
    },
    { mock: { scenario: 'future-step-fallback' } },
  ),
  'login-already': login(({ page }) => heading(page, 'You’re logged in').waitFor(), { person: bruno }),
} satisfies Record<string, State>;
