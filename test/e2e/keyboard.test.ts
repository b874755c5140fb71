import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { people } from 'portal-mock';
import { accountMenu, button, codeField, codeFrom, emailField, heading, passwordField } from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { astrid, bruno, grace } = people;
const visit = visits();

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);

/** Presses Tab until the target has the focus. Fails when it is not among the next stops. */
async function tabTo(page: Page, target: Locator, most = 20): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < most; stop += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Not reached with ${most} times Tab: ${String(target)}`);
}

/** Waits until the target has the focus without a key pressed. */
async function focusComes(target: Locator): Promise<void> {
  await target.and(target.page().locator(':focus')).waitFor();
}

test(
  'the keyboard alone logs in, opens an application and logs out',
  visit(async ({ page, context, mock }) => {
    await page.goto('/');
    await tabTo(page, emailField(page));
    await page.keyboard.type(astrid.email);
    await page.keyboard.press('Enter');
    await focusComes(passwordField(page));
    await page.keyboard.type(astrid.password);
    await page.keyboard.press('Enter');
    await focusComes(codeField(page));
    await page.keyboard.type(codeFrom(astrid.authenticators[0], mock.clock));
    await tabTo(page, page.getByRole('searchbox', { name: 'Search apps' }));
    await page.keyboard.type('wiki');
    await page.getByText('1 app found').waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Fieldnotes' }));
    const [app] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
    await app.getByText('You’re logged in to Fieldnotes as Astrid Lindqvist.').waitFor();
    await app.close();
    await page.keyboard.press('Control+Home');
    for (let stop = 0; stop < 20 && !(await hasFocus(accountMenu(page, astrid))); stop += 1)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, button(page, 'Log out'));
    await page.keyboard.press('Enter');
    await emailField(page).waitFor();
  }),
);

test(
  'the keyboard alone goes to another method, back, and to somebody else',
  visit(async ({ page }) => {
    await page.goto('/login');
    await focusComes(emailField(page));
    await page.keyboard.type(grace.email);
    await page.keyboard.press('Enter');
    await focusComes(passwordField(page));
    await page.keyboard.type(grace.password);
    await page.keyboard.press('Enter');
    await focusComes(heading(page, 'Choose a method'));
    await tabTo(page, button(page, 'Authenticator app Tablet'));
    await page.keyboard.press('Enter');
    await focusComes(codeField(page));
    await tabTo(page, button(page, 'Use another method'));
    await page.keyboard.press('Enter');
    await tabTo(page, button(page, 'Back'));
    await page.keyboard.press('Enter');
    await codeField(page).waitFor();
  }),
);

test(
  'Escape closes the account menu and gives the focus back',
  visit(async ({ page }) => {
    await page.goto('/login');
    await focusComes(emailField(page));
    await page.keyboard.type(bruno.email);
    await page.keyboard.press('Enter');
    await focusComes(passwordField(page));
    await page.keyboard.type(bruno.password);
    await page.keyboard.press('Enter');
    await tabTo(page, accountMenu(page, bruno));
    await page.keyboard.press('Enter');
    await tabTo(page, button(page, 'Log out'));
    await page.keyboard.press('Escape');
    await button(page, 'Log out').waitFor({ state: 'hidden' });
    assert.equal(await hasFocus(accountMenu(page, bruno)), true);
  }),
);
