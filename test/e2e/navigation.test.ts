import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { people } from 'portal-mock';
import {
  accountMenu,
  button,
  codeField,
  emailField,
  enterEmail,
  enterPassword,
  heading,
  logIn,
  logOut,
  passwordField,
} from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { astrid, bruno } = people;
const visit = visits();
const answers = /\/answers$/;

/** Counts the answers that leave a page. */
function countAnswers(page: Page): { readonly sent: number } {
  const count = { sent: 0 };
  page.on('request', (request) => {
    if (answers.test(request.url())) count.sent += 1;
  });
  return count;
}

test(
  'Back and Forward leave a log-in that works',
  visit(async ({ page }) => {
    await page.goto('/');
    await emailField(page).waitFor();
    await page.goto('/login');
    await enterEmail(page, bruno.email);
    await passwordField(page).waitFor();
    await page.goBack();
    await emailField(page).waitFor();
    await page.goForward();
    await logIn(page, bruno);
    await accountMenu(page, bruno).waitFor();
    await page.goBack();
    await heading(page, 'You’re logged in').waitFor();
    await page.getByRole('link', { name: 'Continue' }).click();
    await page.waitForURL('/');
  }),
);

test(
  'a reload in the middle leaves a log-in that works',
  visit(async ({ page }) => {
    await page.goto('/');
    await logIn(page, astrid);
    await codeField(page).waitFor();
    await page.reload();
    await logIn(page, bruno);
    await accountMenu(page, bruno).waitFor();
    await page.reload();
    await accountMenu(page, bruno).waitFor();
    assert.equal(await emailField(page).filter({ visible: true }).count(), 0);
  }),
);

test(
  'two tabs log in one after the other, and the first one still works',
  visit({ expected: [403] }, async ({ page, context }) => {
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto('/');
      await enterEmail(tab, bruno.email);
      await passwordField(tab).waitFor();
    }
    await enterPassword(page, bruno.password);
    await accountMenu(page, bruno).waitFor();
    await enterPassword(other, bruno.password);
    await accountMenu(other, bruno).waitFor();
    // The second log-in has replaced the session, and with it the token that a change is sent with.
    await logOut(page, bruno);
    await emailField(page).waitFor();
    await other.reload();
    await emailField(other).waitFor();
  }),
);

test(
  'shows who is logged in when another tab was faster',
  visit(async ({ page, context }) => {
    await page.goto('/login');
    await enterEmail(page, astrid.email);
    await passwordField(page).waitFor();
    const other = await context.newPage();
    await other.goto('/');
    await logIn(other, bruno);
    await accountMenu(other, bruno).waitFor();
    await page.reload();
    await heading(page, 'You’re logged in').waitFor();
    await page.getByText(bruno.email).waitFor();
    await button(page, 'Log in as someone else').click();
    await logIn(page, astrid);
    await codeField(page).waitFor();
    await other.reload();
    await emailField(other).waitFor();
  }),
);

test(
  'a double click and a double Enter send one answer each',
  visit(async ({ page }) => {
    await page.goto('/');
    const count = countAnswers(page);
    await emailField(page).fill(bruno.email);
    await button(page, 'Continue').dblclick();
    await passwordField(page).fill(bruno.password);
    assert.equal(count.sent, 1);
    // Both come before the first answer can arrive.
    await page.evaluate(() => {
      const form = document.querySelector('portal-login > form') as HTMLFormElement;
      form.requestSubmit();
      form.requestSubmit();
    });
    await accountMenu(page, bruno).waitFor();
    assert.equal(count.sent, 2);
  }),
);

test(
  'ends in the current step when the network delivers an answer twice',
  visit(async ({ page, context }) => {
    await context.route(answers, async (route) => {
      await route.fetch();
      await route.continue();
    });
    await page.goto('/');
    await logIn(page, astrid);
    await codeField(page).waitFor();
  }),
);

test(
  'a link to an application leads through the log-in to the application',
  visit(async ({ page }) => {
    await page.goto('/portal/v1/apps/fieldnotes/open');
    await emailField(page).waitFor();
    await page.waitForURL('/login');
    await logIn(page, bruno);
    await page.getByText('You’re logged in to Fieldnotes as Bruno Okafor.').waitFor();
  }),
);

test(
  'a link to nothing that is an application leads to the intranet',
  visit(async ({ page }) => {
    await page.goto('/login?portal-app=../../session');
    await page.waitForURL('/login');
    await logIn(page, bruno);
    await page.waitForURL('/');
    await accountMenu(page, bruno).waitFor();
  }),
);
