import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { type Mock, people, type SeedPerson } from 'portal-mock';
import { plugIn } from '../support/authenticator.ts';
import {
  accountMenu,
  alert,
  button,
  codeField,
  codeFrom,
  enterCode,
  heading,
  logIn,
  openSession,
  wrongCode,
} from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { astrid, priya } = people;
const visit = visits();

const tile = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true });

/** Follows a tile, as a person does: a real link, which no pop-up blocker stops. */
async function follow(context: BrowserContext, link: Locator): Promise<Page> {
  const [tab] = await Promise.all([context.waitForEvent('page'), link.click()]);
  return tab;
}

/** Logs in with password and code, half a minute before the next code. */
async function logInWithCode(page: Page, person: SeedPerson, mock: Mock): Promise<void> {
  await page.goto('/');
  await logIn(page, person);
  await enterCode(page, codeFrom(codeMaker(person), mock.clock));
  await accountMenu(page, person).waitFor();
  mock.clock.advance(30);
}

function codeMaker({ authenticators: [authenticator] }: SeedPerson): SeedPerson['authenticators'][number] {
  assert.ok(authenticator);
  return authenticator;
}

/** What an application tells of somebody. */
const fact = (tab: Page, term: string): Promise<string | null> => tab.locator(`dt:text-is("${term}") + dd`).textContent();

test(
  'an application that asks every time is opened by OpenID Connect after a code, in the tab of its tile',
  visit(async ({ page, context, mock, url }) => {
    await logInWithCode(page, astrid, mock);
    const tab = await follow(context, tile(page, 'Vaultkeeper'));
    await heading(tab, 'Confirm it’s you').waitFor();
    await tab.getByText('Vaultkeeper asks for a second step each time you open it.').waitFor();
    assert.equal(tab.url(), `${url}/confirm`);
    assert.equal(await tab.evaluate(() => opener === null), true);
    assert.equal(await codeField(tab).evaluate((field) => field === document.activeElement), true);
    await enterCode(tab, wrongCode(astrid, mock.clock));
    await alert(tab).waitFor();
    await codeField(tab).fill('');
    await enterCode(tab, codeFrom(codeMaker(astrid), mock.clock));
    await heading(tab, 'Welcome, Astrid Lindqvist').waitFor();
    assert.equal((await fact(tab, 'Protocol'))?.trim(), 'OpenID Connect');
    assert.equal((await fact(tab, 'Strength'))?.trim(), 'mfa');
    // The page that it was opened from goes on with the session's new token.
    await Promise.all([
      page.waitForResponse((response) => /\/apps\/huddle\/favourite$/.test(response.url()) && response.ok()),
      page.getByRole('button', { name: 'Favourite: Huddle' }).first().click(),
    ]);
    mock.clock.advance(30);
    const again = await follow(context, tile(page, 'Vaultkeeper').first());
    await codeField(again).waitFor();
  }),
);

test(
  'an application that wants no phishing is opened by SAML 2.0 after a passkey',
  visit(async ({ page, context, mock }) => {
    await openSession(context, mock, priya);
    await page.goto('/');
    // The tab has an authenticator of its own before its page asks for it.
    let plugged = (): void => undefined;
    const ready = new Promise<void>((resolve) => (plugged = resolve));
    await context.route(/portal-step-up\.js$/, async (route) => {
      await ready;
      await route.continue();
    });
    const tab = await follow(context, tile(page, 'Treasury Desk'));
    const authenticator = await plugIn(tab, { transport: 'internal', verifies: true });
    await authenticator.add(priya, priya.credentials[0]);
    plugged();
    await heading(tab, 'Welcome, Priya Raman').waitFor();
    assert.equal((await fact(tab, 'Protocol'))?.trim(), 'SAML 2.0');
  }),
);

test(
  'where nothing that the person has would do, access is denied, with whom to turn to',
  visit(async ({ page, context, mock }) => {
    await logInWithCode(page, astrid, mock);
    const tab = await follow(context, tile(page, 'Dealroom'));
    await heading(tab, 'Access denied').waitFor();
    await tab.getByText(/^Reference [0-9A-Z]{4}-[0-9A-Z]{4}$/).waitFor();
    assert.match(
      (await tab.getByRole('link', { name: 'Contact IT administrator' }).getAttribute('href')) ?? '',
      /^(https|mailto):/,
    );
    await button(tab, 'Try again').click();
    await heading(tab, 'Access denied').waitFor();
  }),
);

test(
  'Cancel closes the tab that a tile has opened',
  visit(async ({ page, context, mock }) => {
    await logInWithCode(page, astrid, mock);
    const tab = await follow(context, tile(page, 'Vaultkeeper'));
    await Promise.all([tab.waitForEvent('close'), button(tab, 'Cancel and close tab').click()]);
    assert.deepEqual(context.pages(), [page]);
  }),
);

test(
  'Cancel says so in a tab that cannot be closed',
  visit(async ({ page, mock }) => {
    await logInWithCode(page, astrid, mock);
    await page.goto('/portal/v1/apps/vaultkeeper/open');
    await button(page, 'Cancel and close tab').click();
    await heading(page, 'You can close this tab').waitFor();
    await page.getByText('Vaultkeeper wasn’t opened.').waitFor();
  }),
);

test(
  'a reload asks for the same proof',
  visit(async ({ page, context, mock }) => {
    await logInWithCode(page, astrid, mock);
    const tab = await follow(context, tile(page, 'Vaultkeeper'));
    await codeField(tab).waitFor();
    await tab.reload();
    await enterCode(tab, codeFrom(codeMaker(astrid), mock.clock));
    await heading(tab, 'Welcome, Astrid Lindqvist').waitFor();
    const starts = mock.log.filter(({ operation }) => operation === 'startFlow');
    assert.equal(starts.length, 2);
  }),
);

test(
  'a session that ends meanwhile leads to the log-in, and from there to the application',
  visit(async ({ page, context, mock }) => {
    await logInWithCode(page, astrid, mock);
    const tab = await follow(context, tile(page, 'Vaultkeeper'));
    await codeField(tab).waitFor();
    await accountMenu(page, astrid).click();
    await button(page, 'Log out').click();
    await heading(tab, 'You’re logged out').waitFor();
    await tab.getByRole('link', { name: 'Log in' }).click();
    await logIn(tab, astrid);
    await enterCode(tab, codeFrom(codeMaker(astrid), mock.clock));
    await heading(tab, 'Confirm it’s you').waitFor();
    mock.clock.advance(30);
    await enterCode(tab, codeFrom(codeMaker(astrid), mock.clock));
    await heading(tab, 'Welcome, Astrid Lindqvist').waitFor();
  }),
);

test(
  'the launcher in the header opens applications with the keyboard alone',
  visit(async ({ page, context, mock }) => {
    await logInWithCode(page, astrid, mock);
    await button(page, 'Applications').press('Enter');
    const search = page.getByRole('dialog', { name: 'Applications' }).getByRole('searchbox', { name: 'Search apps' });
    await search.waitFor();
    await page.keyboard.type('huddel');
    await page.getByText('1 app found').waitFor();
    const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
    await tab.getByText('You’re logged in to Huddle as Astrid Lindqvist.').waitFor();
    await page.bringToFront();
    await button(page, 'Applications').press('Enter');
    await search.waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await search.waitFor({ state: 'hidden' });
    assert.equal(
      await button(page, 'Applications').evaluate((each) => (each.getRootNode() as ShadowRoot).activeElement === each),
      true,
    );
  }),
);
