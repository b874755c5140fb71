import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { people, type Mock } from 'portal-mock';
import {
  accountMenu,
  button,
  emailField,
  enterEmail,
  enterPassword,
  exhaust,
  heading,
  logIn,
  openSession,
  passwordField,
} from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { bruno, elin } = people;
const visit = visits();

/** Stops the page's clock; the mock's stands still from the start. */
async function stopTime(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
}

/** Lets time pass for both. */
async function pass(seconds: number, { page, mock }: { page: Page; mock: Mock }): Promise<void> {
  mock.clock.advance(seconds);
  await page.clock.runFor(seconds * 1000);
}

test(
  'counts down after too many attempts, then takes the right password',
  visit({ scenario: 'timer' }, async ({ page, mock }) => {
    await stopTime(page);
    await page.goto('/');
    await exhaust(page, bruno);
    const timer = page.getByRole('timer');
    await timer.filter({ hasText: '15:00' }).waitFor();
    assert.equal(await button(page, 'Try again').isDisabled(), true);
    await pass(1, { page, mock });
    await timer.filter({ hasText: '14:59' }).waitFor();
    await pass(60, { page, mock });
    await timer.filter({ hasText: '13:59' }).waitFor();
    assert.equal(await button(page, 'Try again').isDisabled(), true);
    await pass(839, { page, mock });
    await timer.filter({ hasText: '0:00' }).waitFor();
    await page.getByText('You can try again now.').waitFor();
    await button(page, 'Try again').click();
    await enterPassword(page, bruno.password);
    await accountMenu(page, bruno).waitFor();
  }),
);

test(
  'keeps counting when the page was frozen meanwhile',
  visit({ scenario: 'timer' }, async ({ page, mock }) => {
    await stopTime(page);
    await page.goto('/');
    await exhaust(page, bruno);
    await page.getByRole('timer').filter({ hasText: '15:00' }).waitFor();
    mock.clock.advance(600);
    await page.clock.fastForward(600_000);
    await page.getByRole('timer').filter({ hasText: '5:00' }).waitFor();
  }),
);

test(
  'tells how long an account stays locked, once the password was right',
  visit(async ({ page }) => {
    await page.goto('/');
    await exhaust(page, bruno);
    await enterPassword(page, bruno.password);
    await page.getByText('Or wait: it unlocks in 15 minutes.').waitFor();
  }),
);

test(
  'starts over with a sentence when the attempt took too long',
  visit({ expected: [410] }, async ({ page, mock }) => {
    await page.goto('/');
    await enterEmail(page, bruno.email);
    await passwordField(page).waitFor();
    mock.clock.advance(901);
    await enterPassword(page, bruno.password);
    await page.getByText('That took too long, so we started over.').waitFor();
    await logIn(page, bruno);
    await accountMenu(page, bruno).waitFor();
    assert.equal(await page.getByText('That took too long').count(), 0);
  }),
);

test(
  'a tile leads through the log-in to the application when the session has ended',
  visit(async ({ page, context, mock }) => {
    await openSession(context, mock, elin);
    await page.goto('/');
    const tile = page.getByRole('link', { name: 'Fieldnotes' });
    await tile.waitFor();
    mock.clock.advance(1801);
    const [app] = await Promise.all([context.waitForEvent('page'), tile.click()]);
    await logIn(app, elin);
    await app.getByText('You’re logged in to Fieldnotes as Elin Sørby.').waitFor();
    await page.reload();
    await accountMenu(page, elin).waitFor();
  }),
);

test(
  'shows the log-in when the session turns out to have ended',
  visit(async ({ page, context, mock }) => {
    await openSession(context, mock, elin);
    await page.goto('/');
    await page.getByRole('link', { name: 'Fieldnotes' }).waitFor();
    mock.clock.advance(1801);
    await accountMenu(page, elin).click();
    await button(page, 'Log out').click();
    await emailField(page).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Fieldnotes' }).count(), 0);
    await logIn(page, elin);
    await page.getByRole('link', { name: 'Fieldnotes' }).waitFor();
    assert.equal(await heading(page, 'You’re logged out').count(), 0);
  }),
);
