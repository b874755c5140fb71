import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { codeOf, currentCode, people, systemClock, type Mock } from 'portal-mock';
import type { HarborId } from 'portal-mock/harbor-id';
import { accountMenu, button, codeField, emailField, enterCode, heading, logOut } from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { sofia, tomas } = people;
const visit = visits();
/** Harbor ID goes by the machine's time. */
const clock = systemClock;
const callback = /\/identity-provider\/callback\?/;
const failed = 'That log-in didn’t work. Try again, or contact your IT admin.';
const cancelled = 'That log-in was cancelled or refused. Try again, or contact your IT admin.';

const sessionsOf = async ({ store }: Mock): Promise<number> => (await store.list('sessions')).length;

/** Leaves for Harbor ID with an email. */
async function leave(page: Page, { settings }: HarborId, email: string): Promise<void> {
  await emailField(page).fill(email);
  await button(page, 'Continue to Harbor ID').click();
  await page.waitForURL((url) => url.origin === settings.issuer);
  assert.equal(await page.getByLabel('Email').inputValue(), email);
}

/** Logs in on the pages of Harbor ID. */
async function logInThere(page: Page, { people: guests }: HarborId, email: string): Promise<void> {
  const person = guests.find((each) => each.email === email);
  assert.ok(person);
  await page.getByLabel('Password').fill(person.password);
  await button(page, 'Log in').click();
  if (person.secret === undefined) return;
  await page.getByLabel('Six digits').fill(codeOf({ secret: person.secret }, clock));
  await button(page, 'Log in').click();
}

test(
  'leaves for the provider, logs in there, and comes back into the same flow logged in',
  visit(async ({ page, mock, harborId }) => {
    await page.goto('/?edition=monday');
    await leave(page, harborId, sofia.email);
    await logInThere(page, harborId, sofia.email);
    await accountMenu(page, sofia).waitFor();
    await page.waitForURL('/?edition=monday');
    assert.equal(await sessionsOf(mock), 1);
  }),
);

test(
  'asks for a code of its own where the provider vouches for a password only',
  visit(async ({ page, mock, harborId }) => {
    await page.goto('/login');
    await leave(page, harborId, tomas.email);
    await logInThere(page, harborId, tomas.email);
    await codeField(page).waitFor();
    assert.equal(await sessionsOf(mock), 0);
    assert.equal(new URL(page.url()).search, '');
    await enterCode(page, currentCode(tomas, mock.clock));
    await page.waitForURL('/');
    await accountMenu(page, tomas).waitFor();
  }),
);

test(
  'says so when the person cancels there, and lets them try again',
  visit(async ({ page, mock, harborId }) => {
    await page.goto('/login');
    await leave(page, harborId, sofia.email);
    await button(page, 'Cancel').click();
    await page.getByText(cancelled).waitFor();
    assert.equal(await sessionsOf(mock), 0);
    await leave(page, harborId, sofia.email);
    await logInThere(page, harborId, sofia.email);
    await accountMenu(page, sofia).waitFor();
  }),
);

test(
  'Back from the provider leads to the step that leads there, by a link',
  visit(async ({ page, harborId }) => {
    await page.goto('/login');
    await leave(page, harborId, sofia.email);
    await page.goBack();
    await page.getByRole('link', { name: 'Continue to Harbor ID' }).click();
    await page.waitForURL((url) => url.origin === harborId.settings.issuer);
    await logInThere(page, harborId, sofia.email);
    await accountMenu(page, sofia).waitFor();
  }),
);

test(
  'refuses a return with another state',
  visit(async ({ page, mock, harborId }) => {
    // The provider sends back whatever state it was sent.
    await page.route(/\/auth\?/, (route) => {
      const url = new URL(route.request().url());
      const [flow] = (url.searchParams.get('state') ?? '').split('.');
      url.searchParams.set('state', `${flow}.${'A'.repeat(43)}`);
      return route.continue({ url: url.href });
    });
    await page.goto('/login');
    await leave(page, harborId, sofia.email);
    await logInThere(page, harborId, sofia.email);
    await page.getByText(failed).waitFor();
    await emailField(page).waitFor();
    assert.equal(await sessionsOf(mock), 0);
  }),
);

test(
  'a return that is replayed after the log-out brings no session',
  visit({ expected: [400] }, async ({ page, mock, harborId }) => {
    await page.goto('/login');
    await leave(page, harborId, sofia.email);
    const returned = page.waitForRequest(callback);
    await logInThere(page, harborId, sofia.email);
    await accountMenu(page, sofia).waitFor();
    await logOut(page, sofia);
    await emailField(page).waitFor();
    await page.goto((await returned).url());
    await heading(page, 'This log-in cannot go on here').waitFor();
    assert.equal(await sessionsOf(mock), 0);
  }),
);

test(
  'a return into another browser is refused with a way to the log-in',
  visit({ expected: [400, 404] }, async ({ page, context, mock, harborId }) => {
    await page.goto('/login');
    await leave(page, harborId, sofia.email);
    // Another browser is one without the cookie that ties the flow to this one.
    await context.clearCookies({ name: 'portal-browser' });
    await logInThere(page, harborId, sofia.email);
    await heading(page, 'This log-in cannot go on here').waitFor();
    assert.equal(await sessionsOf(mock), 0);
    await page.getByRole('link', { name: 'Go to the log-in page' }).click();
    await emailField(page).waitFor();
  }),
);
