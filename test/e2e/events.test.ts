import assert from 'node:assert/strict';
import { test } from 'node:test';
import { people } from 'portal-mock';
import { hear } from '../support/hear.ts';
import {
  accountMenu,
  button,
  emailField,
  enterEmail,
  enterPassword,
  heading,
  logIn,
  logOut,
  openSession,
} from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { bruno } = people;
const visit = visits();

test(
  'each event comes once, from log-in to log-out',
  visit(async ({ page, context }) => {
    const heard = await hear(page);
    await page.goto('/');
    await enterEmail(page, bruno.email);
    await enterPassword(page, 'not-this-one');
    await page.getByText('That password isn’t right.').waitFor();
    assert.equal(heard.length, 0);
    await enterPassword(page, bruno.password);
    const loggedIn = { name: 'portal-logged-in', from: 'portal-login' };
    const launched = { name: 'portal-app-launched', from: 'portal-app-grid', appId: 'fieldnotes' };
    const tile = page.getByRole('link', { name: 'Fieldnotes' });
    await Promise.all([context.waitForEvent('page'), tile.click()]);
    await Promise.all([context.waitForEvent('page'), tile.click({ button: 'middle' })]);
    await tile.click({ button: 'right' });
    await page.keyboard.press('Escape');
    assert.deepEqual(heard, [loggedIn, launched, launched]);
    await logOut(page, bruno);
    await logIn(page, bruno);
    await accountMenu(page, bruno).waitFor();
    const [, , , loggedOut, ...rest] = heard;
    assert.equal(loggedOut?.name, 'portal-logged-out');
    assert.deepEqual(rest, [loggedIn]);
  }),
);

test(
  'a session that the server ended is told once, although three elements show it',
  visit(async ({ page, context, mock }) => {
    const heard = await hear(page);
    await openSession(context, mock);
    await page.goto('/');
    await page.getByRole('link', { name: 'Fieldnotes' }).waitFor();
    assert.equal(heard.length, 0);
    mock.clock.advance(1801);
    await logOut(page, bruno);
    await emailField(page).waitFor();
    assert.deepEqual(
      heard.map(({ name }) => name),
      ['portal-logged-out'],
    );
  }),
);

test(
  'a page that starts without a session is told nothing',
  visit(async ({ page }) => {
    const heard = await hear(page);
    await page.goto('/');
    await emailField(page).waitFor();
    assert.equal(heard.length, 0);
  }),
);

test(
  'a step that cannot be drawn is told once, with its kind',
  visit({ scenario: 'future-step' }, async ({ page }) => {
    const heard = await hear(page);
    await page.goto('/');
    await logIn(page, bruno);
    await heading(page, 'One more step').waitFor();
    const unsupported = { name: 'portal-unsupported-step', from: 'portal-login', kind: 'retina-scan' };
    assert.deepEqual(heard, [unsupported]);
    await button(page, 'Start over').click();
    await emailField(page).waitFor();
    assert.deepEqual(heard, [unsupported]);
  }),
);
