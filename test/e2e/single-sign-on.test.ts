import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { people } from 'portal-mock';
import { button, codeFrom, emailField, enterCode, heading, logIn, logOut, openSession } from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { astrid, bruno, elin } = people;
const visit = visits();

/** The tile of an application. */
const tile = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true });

/** Opens a tile in the tab that its link makes. */
async function follow(context: BrowserContext, link: Locator): Promise<Page> {
  const [app] = await Promise.all([context.waitForEvent('page'), link.click()]);
  return app;
}

/** What an application tells of somebody, by term. */
const factsOn = (app: Page): Promise<Record<string, string>> =>
  app.locator('dl').evaluate((list) => {
    const terms = [...list.querySelectorAll('dt')].map(({ textContent }) => textContent);
    return Object.fromEntries(terms.map((term, index) => [term, list.querySelectorAll('dd')[index]?.textContent.trim() ?? '']));
  });

test(
  'a tile opens an application by OpenID Connect, with the person logged in',
  visit(async ({ page, context, mock }) => {
    await page.goto('/');
    await logIn(page, astrid);
    await enterCode(page, codeFrom(astrid.authenticators[0], mock.clock));
    const app = await follow(context, tile(page, 'Ledgerline'));
    await heading(app, 'Welcome, Astrid Lindqvist').waitFor();
    assert.notEqual(new URL(app.url()).origin, new URL(page.url()).origin);
    assert.equal(await app.evaluate(() => opener === null), true);
    const { Email, Protocol, Strength, Methods, Authenticated } = await factsOn(app);
    assert.deepEqual([Email, Protocol, Strength, Methods], [astrid.email, 'OpenID Connect', 'mfa', 'pwd otp mfa']);
    assert.match(Authenticated ?? '', /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
  }),
);

test(
  'a tile opens an application by SAML 2.0, with the person logged in',
  visit(async ({ page, context, mock }) => {
    await openSession(context, mock);
    await page.goto('/');
    const app = await follow(context, tile(page, 'Waypoint'));
    await heading(app, 'Welcome, Bruno Okafor').waitFor();
    assert.equal(await app.evaluate(() => opener === null), true);
    const { Email, Protocol, Strength, Methods } = await factsOn(app);
    assert.deepEqual([Email, Protocol, Methods], [bruno.email, 'SAML 2.0', 'pwd']);
    assert.match(Strength ?? '', /PasswordProtectedTransport$/);
  }),
);

test(
  'without scripts, SAML 2.0 takes one press of a button',
  visit({ browser: { javaScriptEnabled: false } }, async ({ page, context, mock }) => {
    await openSession(context, mock);
    await page.goto('/portal/v1/apps/waypoint/open');
    await button(page, 'Go on').click();
    await heading(page, 'Welcome, Bruno Okafor').waitFor();
  }),
);

test(
  'a bookmark opens, and nobody is logged in there',
  visit(async ({ page, context, mock }) => {
    await openSession(context, mock);
    await page.goto('/');
    const app = await follow(context, tile(page, 'Gather Rooms'));
    await app.getByText('This is a bookmark').waitFor();
  }),
);

for (const name of ['Ledgerline', 'Waypoint'])
  test(
    `whoever comes to ${name} first logs in to the portal, and is brought back`,
    visit(async ({ page, apps }) => {
      await page.goto(`${apps}/${name.toLowerCase()}`);
      await page.getByRole('link', { name: 'Log in with Northwind' }).click();
      await logIn(page, elin);
      await heading(page, 'Welcome, Elin Sørby').waitFor();
      await button(page, 'Log out').click();
      await heading(page, 'Nobody is logged in').waitFor();
      await page.getByRole('link', { name: 'Log in with Northwind' }).click();
      await heading(page, 'Welcome, Elin Sørby').waitFor();
    }),
  );

test(
  'after the portal’s log-out nobody gets into an application without logging in',
  visit(async ({ page, context, mock, apps }) => {
    await openSession(context, mock);
    await page.goto('/');
    await logOut(page, bruno);
    await emailField(page).waitFor();
    for (const path of ['/ledgerline/start', '/waypoint/start']) {
      await page.goto(apps + path);
      await emailField(page).waitFor();
    }
  }),
);
