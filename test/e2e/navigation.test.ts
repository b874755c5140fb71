import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { currentCode, people } from 'portal-mock';
import {
  accountMenu,
  button,
  codeField,
  emailField,
  enterCode,
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

/** The email beside the password. */
const shownEmail = (page: Page): Promise<string> => page.getByLabel('Email', { exact: true }).inputValue();

/** Counts the answers that leave a page. */
function countAnswers(page: Page): { readonly sent: number } {
  const count = { sent: 0 };
  page.on('request', (request) => {
    if (answers.test(request.url())) count.sent += 1;
  });
  return count;
}

test(
  'Back and Forward lead to the step that is asked, on every page of the tab',
  visit(async ({ page }) => {
    await page.goto('/');
    await emailField(page).waitFor();
    await page.goto('/login');
    await enterEmail(page, bruno.email);
    await passwordField(page).waitFor();
    await page.goBack();
    await page.waitForURL('/');
    await passwordField(page).waitFor();
    await page.goForward();
    await page.waitForURL('/login');
    await passwordField(page).waitFor();
    assert.equal(await shownEmail(page), bruno.email);
    await enterPassword(page, bruno.password);
    await accountMenu(page, bruno).waitFor();
    await page.goBack();
    await heading(page, 'You’re logged in').waitFor();
    await page.getByRole('link', { name: 'Continue' }).click();
    await page.waitForURL('/');
  }),
);

test(
  'a reload goes on with the step that was asked, and keeps who is logged in',
  visit(async ({ page, mock }) => {
    await page.goto('/');
    await enterEmail(page, astrid.email);
    await passwordField(page).waitFor();
    await page.reload();
    await passwordField(page).waitFor();
    assert.equal(await shownEmail(page), astrid.email);
    await enterPassword(page, astrid.password);
    await codeField(page).waitFor();
    await page.reload();
    await enterCode(page, currentCode(astrid, mock.clock));
    await accountMenu(page, astrid).waitFor();
    await page.reload();
    await accountMenu(page, astrid).waitFor();
    assert.equal(await emailField(page).filter({ visible: true }).count(), 0);
  }),
);

test(
  'a reload after “Log in as someone else” asks for the email',
  visit(async ({ page }) => {
    await page.goto('/');
    await logIn(page, astrid);
    await codeField(page).waitFor();
    await button(page, 'Log in as someone else').click();
    await emailField(page).waitFor();
    await page.reload();
    await logIn(page, bruno);
    await accountMenu(page, bruno).waitFor();
  }),
);

test(
  'a log-in in one tab updates the others, and so does a log-out',
  visit(async ({ page, context }) => {
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto('/');
      await enterEmail(tab, bruno.email);
      await passwordField(tab).waitFor();
    }
    await enterPassword(page, bruno.password);
    for (const tab of [page, other]) {
      await accountMenu(tab, bruno).waitFor();
      await tab.getByRole('link', { name: 'Fieldnotes' }).waitFor();
      assert.equal(await passwordField(tab).filter({ visible: true }).count(), 0);
    }
    // The tab that was told sends its changes with the session's own token.
    await logOut(other, bruno);
    for (const tab of [other, page]) {
      await accountMenu(tab, bruno).waitFor({ state: 'detached' });
      await tab.getByRole('link', { name: 'Fieldnotes' }).waitFor({ state: 'detached' });
      // What was typed before the other tab logged in is gone too.
      assert.equal(await emailField(tab).inputValue(), '');
    }
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
    await heading(page, 'You’re logged in').waitFor();
    await page.getByText(bruno.email).waitFor();
    await page.reload();
    await heading(page, 'You’re logged in').waitFor();
    await page.getByText(bruno.email).waitFor();
    await button(page, 'Log in as someone else').click();
    await logIn(page, astrid);
    await codeField(page).waitFor();
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
