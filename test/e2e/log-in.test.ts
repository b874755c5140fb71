import assert from 'node:assert/strict';
import { test } from 'node:test';
import { people } from 'portal-mock';
import {
  accountMenu,
  alert,
  button,
  codeField,
  codeFrom,
  emailField,
  enterCode,
  enterEmail,
  enterPassword,
  heading,
  logIn,
  logOut,
  passwordField,
  wrongCode,
} from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { astrid, bruno, celia, dmitri } = people;
const visit = visits();

test(
  'goes from the email to an opened application and logs out, with a password',
  visit(async ({ page, context }) => {
    await page.goto('/');
    await logIn(page, bruno);
    const [app] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Fieldnotes' }).click()]);
    await app.getByText('You’re logged in to Fieldnotes as Bruno Okafor.').waitFor();
    await app.close();
    await accountMenu(page, bruno).click();
    await page.getByText(bruno.email).filter({ visible: true }).waitFor();
    await button(page, 'Log out').click();
    await emailField(page).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Fieldnotes' }).count(), 0);
    assert.equal(await accountMenu(page, bruno).count(), 0);
  }),
);

test(
  'asks for the code of an authenticator app after the password',
  visit(async ({ page, context, mock }) => {
    await page.goto('/');
    await logIn(page, astrid);
    await enterCode(page, codeFrom(astrid.authenticators[0], mock.clock));
    await accountMenu(page, astrid).waitFor();
    // Opening it asks for two factors, which this session has.
    const payslip = page.getByRole('link', { name: 'Payslip' });
    const [app] = await Promise.all([context.waitForEvent('page'), payslip.click()]);
    await app.getByText('You’re logged in to Payslip as Astrid Lindqvist.').waitFor();
    await logOut(page, astrid);
    await emailField(page).waitFor();
  }),
);

test(
  'logs in through the log-in page and goes on to the intranet',
  visit(async ({ page }) => {
    await page.goto('/login');
    await logIn(page, bruno);
    await page.waitForURL('/');
    await accountMenu(page, bruno).waitFor();
  }),
);

test(
  'keeps the email, and takes the right password after a wrong one',
  visit(async ({ page }) => {
    await page.goto('/');
    await enterEmail(page, bruno.email);
    await enterPassword(page, 'not-this-one');
    await page.getByText('That password isn’t right.').waitFor();
    assert.equal(await passwordField(page).getAttribute('aria-invalid'), 'true');
    assert.equal(await page.getByRole('textbox', { name: 'Email' }).inputValue(), bruno.email);
    await enterPassword(page, bruno.password);
    await accountMenu(page, bruno).waitFor();
  }),
);

test(
  'asks again after a wrong code',
  visit(async ({ page, mock }) => {
    await page.goto('/');
    await logIn(page, astrid);
    await enterCode(page, wrongCode(astrid, mock.clock));
    await page.getByText('That code didn’t work.').waitFor();
    await codeField(page).fill('');
    await enterCode(page, codeFrom(astrid.authenticators[0], mock.clock));
    await accountMenu(page, astrid).waitFor();
  }),
);

test(
  'refuses a code that was used already',
  visit(async ({ page, mock }) => {
    await page.goto('/');
    const code = codeFrom(astrid.authenticators[0], mock.clock);
    await logIn(page, astrid);
    await enterCode(page, code);
    await logOut(page, astrid);
    await logIn(page, astrid);
    await enterCode(page, code);
    await page.getByText('You’ve used that code already.').waitFor();
  }),
);

test(
  'says how many attempts are left where policy allows it',
  visit({ scenario: 'attempts-left' }, async ({ page }) => {
    await page.goto('/');
    await enterEmail(page, bruno.email);
    await enterPassword(page, 'not-this-one');
    await page.getByText('That password isn’t right. 4 attempts left.').waitFor();
  }),
);

test(
  'tells a locked person whom to turn to, and lets somebody else log in',
  visit(async ({ page }) => {
    await page.goto('/');
    await logIn(page, celia);
    await heading(page, 'Your account is locked').waitFor();
    const mail = page.getByRole('link', { name: 'it@northwind.example' });
    assert.equal(await mail.getAttribute('href'), 'mailto:it@northwind.example');
    await button(page, 'Log in as someone else').click();
    await logIn(page, bruno);
    await accountMenu(page, bruno).waitFor();
  }),
);

test(
  'tells a disabled person so, only after the right password',
  visit(async ({ page }) => {
    await page.goto('/');
    await enterEmail(page, dmitri.email);
    await enterPassword(page, 'not-this-one');
    await page.getByText('That password isn’t right.').waitFor();
    await enterPassword(page, dmitri.password);
    await heading(page, 'Your account is turned off').waitFor();
  }),
);

test(
  'says next to the field what is wrong with it, and keeps what was typed',
  visit(async ({ page }) => {
    await page.goto('/');
    await emailField(page).waitFor();
    for (const [typed, sentence] of [
      ['', 'Enter your company email.'],
      ['bruno', 'Enter a full email address, with an @.'],
      [`${'b'.repeat(250)}@northwind.example`, 'That’s too long.'],
    ] as const) {
      await enterEmail(page, typed);
      await alert(page).filter({ hasText: sentence }).waitFor();
      assert.equal(await emailField(page).inputValue(), typed);
      assert.equal(await emailField(page).evaluate((field) => field === document.activeElement), true);
    }
    await enterEmail(page, bruno.email);
    await button(page, 'Log in').click();
    await alert(page).filter({ hasText: 'Enter your password.' }).waitFor();
    await enterPassword(page, 'x'.repeat(2000));
    await alert(page).filter({ hasText: 'That’s too long.' }).waitFor();
  }),
);
