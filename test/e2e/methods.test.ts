import assert from 'node:assert/strict';
import { test } from 'node:test';
import { people } from 'portal-mock';
import { accountMenu, button, codeField, codeFrom, emailField, enterCode, heading, logIn } from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { astrid, bruno, grace } = people;
const visit = visits();

test(
  'lets a person with two authenticators choose, change their mind, and go back',
  visit(async ({ page, mock }) => {
    const [work, tablet] = grace.authenticators;
    await page.goto('/');
    await logIn(page, grace);
    await button(page, 'Authenticator app Work phone').click();
    await page.getByText('Open the authenticator app on Work phone').waitFor();
    await button(page, 'Use another method').click();
    await heading(page, 'Choose another method').waitFor();
    assert.equal(await button(page, 'Authenticator app Work phone').count(), 0);
    await button(page, 'Back').click();
    await page.getByText('Open the authenticator app on Work phone').waitFor();
    await button(page, 'Use another method').click();
    await button(page, 'Authenticator app Tablet').click();
    await page.getByText('Open the authenticator app on Tablet').waitFor();
    // Each authenticator counts for itself: the other one's code is wrong here.
    await enterCode(page, codeFrom(work, mock.clock));
    await page.getByText('That code didn’t work.').waitFor();
    await codeField(page).fill('');
    await enterCode(page, codeFrom(tablet, mock.clock));
    await accountMenu(page, grace).waitFor();
  }),
);

test(
  'asks for the authenticator that was used last',
  visit(async ({ page, mock }) => {
    await page.goto('/');
    await logIn(page, grace);
    await button(page, 'Authenticator app Tablet').click();
    await enterCode(page, codeFrom(grace.authenticators[1], mock.clock));
    await accountMenu(page, grace).click();
    await button(page, 'Log out').click();
    await logIn(page, grace);
    await page.getByText('Open the authenticator app on Tablet').waitFor();
  }),
);

test(
  'starts over for somebody else from the password and from the code',
  visit(async ({ page }) => {
    await page.goto('/');
    await emailField(page).fill(astrid.email);
    await button(page, 'Continue').click();
    await button(page, 'Not you?').click();
    await logIn(page, astrid);
    await codeField(page).waitFor();
    await button(page, 'Log in as someone else').click();
    await logIn(page, bruno);
    await accountMenu(page, bruno).waitFor();
  }),
);

test(
  'says that a step cannot be shown here, and starts over',
  visit({ scenario: 'future-step' }, async ({ page, mock }) => {
    await page.goto('/');
    await logIn(page, bruno);
    await heading(page, 'One more step').waitFor();
    await page.getByText('Northwind asks for a step that can’t be shown here.').waitFor();
    mock.setScenario('default');
    await button(page, 'Start over').click();
    await logIn(page, bruno);
    await accountMenu(page, bruno).waitFor();
  }),
);

test(
  'takes the way it knows around a step it does not know',
  visit({ scenario: 'future-step-alternative' }, async ({ page, mock }) => {
    await page.goto('/');
    await logIn(page, astrid);
    await enterCode(page, codeFrom(astrid.authenticators[0], mock.clock));
    await accountMenu(page, astrid).waitFor();
  }),
);

test(
  'leads to the backend’s own page for a step it does not know',
  visit({ scenario: 'future-step-fallback' }, async ({ page }) => {
    await page.goto('/login');
    await logIn(page, bruno);
    await page.getByRole('link', { name: 'Continue on its own page' }).click();
    await button(page, 'Scan').click();
    await page.waitForURL('/');
    await accountMenu(page, bruno).waitFor();
  }),
);
