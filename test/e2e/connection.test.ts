import assert from 'node:assert/strict';
import { test } from 'node:test';
import { people } from 'portal-mock';
import {
  accountMenu,
  button,
  codeField,
  codeFrom,
  emailField,
  enterCode,
  enterEmail,
  enterPassword,
  logIn,
  passwordField,
} from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { astrid, bruno } = people;
const visit = visits();

test(
  'offline: says so at once, keeps what is typed, and goes on when the network is back',
  visit({ expected: ['network'] }, async ({ page, context, mock }) => {
    // What tells of a lost network is fetched a second after the form.
    await Promise.all([page.waitForResponse(/\/trouble-[^/]*\.js$/), page.goto('/login')]);
    await enterEmail(page, astrid.email);
    await passwordField(page).fill(astrid.password);
    await context.setOffline(true);
    await page.getByText('You’re offline.').waitFor();
    assert.equal(await button(page, 'Log in').isDisabled(), true);
    await button(page, 'Retry now').click();
    await page.getByText('We’ll retry in').waitFor();
    await context.setOffline(false);
    await page.getByText('You’re offline.').waitFor({ state: 'hidden' });
    assert.equal(await passwordField(page).inputValue(), astrid.password);
    await button(page, 'Log in').click();
    await enterCode(page, codeFrom(astrid.authenticators[0], mock.clock));
    await accountMenu(page, astrid).waitFor();
  }),
);

test(
  'offline: looks again by itself when the browser does not notice that the network is back',
  visit({ expected: ['network'] }, async ({ page, context }) => {
    await page.clock.install();
    await page.goto('/login');
    await emailField(page).fill(bruno.email);
    // What tells of a lost network is fetched a second after the form.
    await Promise.all([page.waitForResponse(/\/trouble-[^/]*\.js$/), page.clock.runFor(2000)]);
    // The event that the network is back never arrives.
    await page.evaluate(() => addEventListener('online', (event) => event.stopImmediatePropagation(), { capture: true }));
    await context.setOffline(true);
    await page.getByText('You’re offline.').waitFor();
    await context.setOffline(false);
    await page.clock.runFor(8000);
    await page.getByText('You’re offline.').waitFor({ state: 'hidden' });
    await button(page, 'Continue').click();
    await passwordField(page).waitFor();
  }),
);

test(
  'a part of the log-in that could not be fetched is fetched again',
  visit({ expected: ['network'] }, async ({ page, context }) => {
    const part = /\/chunks\/totp-.*\.js$/;
    await context.route(part, (route) => route.abort());
    await page.goto('/login');
    await logIn(page, astrid);
    await page.getByText('We couldn’t reach Northwind.').waitFor();
    await context.unroute(part);
    await button(page, 'Try again').click();
    await codeField(page).waitFor();
  }),
);

test(
  'a bad connection only costs time',
  visit({ scenario: 'flaky', expected: ['network'] }, async ({ page }) => {
    await page.goto('/login');
    const goal = accountMenu(page, bruno);
    const again = button(page, 'Try again');
    await emailField(page).or(again).first().waitFor();
    if (await again.isVisible()) await again.click();
    await enterEmail(page, bruno.email);
    await passwordField(page).or(again).first().waitFor();
    if (await again.isVisible()) await again.click();
    await enterPassword(page, bruno.password);
    await goal.or(again).first().waitFor();
    if (await again.isVisible()) await again.click();
    await goal.waitFor();
  }),
);
