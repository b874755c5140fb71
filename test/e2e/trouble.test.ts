import assert from 'node:assert/strict';
import { test } from 'node:test';
import { people, type Fault, type ScenarioName } from 'portal-mock';
import { serveBarePage } from '../support/bare-page.ts';
import {
  accountMenu,
  button,
  emailField,
  enterEmail,
  enterPassword,
  heading,
  openSession,
  passwordField,
} from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { bruno } = people;
const visit = visits();

/** A page that shows both whatever is known of the session. */
const both = {
  body: '<portal-root endpoint="/portal/v1"><portal-account-menu></portal-account-menu><portal-app-grid></portal-app-grid></portal-root>',
  scripts: ['portal'],
};

/** Broken backends, and what Chromium's console says of them. */
const broken = [
  { scenario: 'html', expected: [] },
  { scenario: 'malformed', expected: [] },
  { scenario: 'down', expected: [503] },
  { scenario: 'offline', expected: ['network'] },
] as const satisfies { scenario: (ScenarioName & Fault) | 'offline'; expected: (number | 'network')[] }[];

for (const { scenario, expected } of broken) {
  test(
    `${scenario}: the log-in says so, keeps what was typed, and tries again`,
    visit({ scenario, expected }, async ({ page, mock }) => {
      await page.goto('/login');
      const banner = page.getByRole('alert').filter({ hasText: 'We couldn’t reach' });
      await banner.waitFor();
      await button(page, 'Try again').click();
      await banner.waitFor();
      mock.setScenario('default');
      await button(page, 'Try again').click();
      await enterEmail(page, bruno.email);
      await passwordField(page).waitFor();
      await banner.waitFor({ state: 'hidden' });
      mock.setScenario(scenario);
      await enterPassword(page, bruno.password);
      await banner.filter({ hasText: 'We couldn’t reach Northwind. Your details are fine; try again.' }).waitFor();
      assert.equal(await passwordField(page).inputValue(), bruno.password);
      mock.setScenario('default');
      await button(page, 'Try again').click();
      await accountMenu(page, bruno).waitFor();
    }),
  );

  test(
    `${scenario}: the applications and the account menu say so, and try again`,
    visit({ expected }, async ({ page, context, mock }) => {
      await openSession(context, mock);
      await serveBarePage(context, '/both', both);
      const fault = scenario === 'offline' ? 'network' : scenario;
      Object.assign(mock.faults, { listApps: fault, getSession: fault });
      await page.goto('/both');
      const menu = button(page, 'Your account didn’t load. Try again');
      await menu.waitFor();
      delete mock.faults.getSession;
      await menu.click();
      await heading(page, 'Your apps didn’t load').waitFor();
      delete mock.faults.listApps;
      await button(page, 'Try again').click();
      await page.getByRole('link', { name: 'Fieldnotes' }).waitFor();
    }),
  );
}

test(
  'no answer at all: the log-in shows that it loads, says so after ten seconds, and tries again',
  visit({ scenario: 'hang' }, async ({ page, mock }) => {
    await page.clock.install();
    await page.goto('/login');
    await page.getByText('Loading', { exact: true }).waitFor();
    await page.clock.runFor(10_000);
    await page.getByRole('alert').filter({ hasText: 'We couldn’t reach' }).waitFor();
    mock.setScenario('default');
    await button(page, 'Try again').click();
    await emailField(page).waitFor();
  }),
);

test(
  'no answer at all: the log-in stops waiting for an answer and keeps what was typed',
  visit(async ({ page, mock }) => {
    await page.clock.install();
    await page.goto('/login');
    await enterEmail(page, bruno.email);
    await passwordField(page).waitFor();
    mock.setScenario('hang');
    await enterPassword(page, bruno.password);
    await button(page, 'Logging in…').waitFor();
    await page.clock.runFor(10_000);
    await page.getByText('We couldn’t reach Northwind.').waitFor();
    assert.equal(await passwordField(page).inputValue(), bruno.password);
    mock.setScenario('default');
    await button(page, 'Try again').click();
    await accountMenu(page, bruno).waitFor();
  }),
);

test(
  'no answer at all: the applications show that they load, say so after ten seconds, and try again',
  visit({ faults: { listApps: 'hang' } }, async ({ page, context, mock }) => {
    await openSession(context, mock);
    await page.clock.install();
    await page.goto('/');
    await page.getByText('Loading your apps').waitFor();
    await page.clock.runFor(10_000);
    await heading(page, 'Your apps didn’t load').waitFor();
    delete mock.faults.listApps;
    await button(page, 'Try again').click();
    await page.getByRole('link', { name: 'Fieldnotes' }).waitFor();
  }),
);
