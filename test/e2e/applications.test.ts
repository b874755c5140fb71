import assert from 'node:assert/strict';
import { test } from 'node:test';
import { people } from 'portal-mock';
import { serveBarePage } from '../support/bare-page.ts';
import { button, emailField, heading, logIn, openSession } from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { astrid, farid, hugo } = people;
const visit = visits();

test(
  'shows 300 applications, and finds one of them',
  visit(async ({ page, context }) => {
    await page.goto('/');
    await logIn(page, farid);
    await page.getByRole('link').and(page.locator('[target=_blank]')).nth(298).waitFor();
    const articles = page.getByRole('article');
    assert.equal(await articles.count(), 300);
    await page.getByRole('searchbox', { name: 'Search apps' }).fill('codeharbor source');
    await page.getByText(/^\d+ apps? found$/).waitFor();
    const found = page.getByRole('link', { name: 'Codeharbor', exact: true });
    const [app] = await Promise.all([context.waitForEvent('page'), found.click()]);
    await app.getByText('You’re logged in to Codeharbor as Farid Nazari.').waitFor();
  }),
);

test(
  'opens an application in a new tab that cannot reach back, also with the middle button',
  visit(async ({ page, context, mock }) => {
    await openSession(context, mock);
    await page.goto('/');
    const tile = page.getByRole('link', { name: 'Fieldnotes' });
    for (const how of ['left', 'middle'] as const) {
      const [app] = await Promise.all([context.waitForEvent('page'), tile.click({ button: how })]);
      await app.getByText('You’re logged in to Fieldnotes as Bruno Okafor.').waitFor();
      assert.equal(await app.evaluate(() => opener === null), true);
    }
    assert.equal(new URL(page.url()).pathname, '/');
  }),
);

test(
  'a tile opens with the pop-up blocker on, which stops what a script opens without a press',
  visit(async ({ page, context, mock }) => {
    await openSession(context, mock);
    await page.addInitScript(() => performance.mark(open('/login', '_blank') ? 'opened' : 'blocked'));
    await page.goto('/');
    const tile = page.getByRole('link', { name: 'Fieldnotes' });
    await tile.waitFor();
    assert.equal(await page.evaluate(() => performance.getEntriesByName('blocked').length), 1);
    const [app] = await Promise.all([context.waitForEvent('page'), tile.press('Enter')]);
    await app.getByText('You’re logged in to Fieldnotes as Bruno Okafor.').waitFor();
    assert.equal(context.pages().length, 2);
  }),
);

test(
  'an application in maintenance says when it is back, and is no link',
  visit(async ({ page, context, mock }) => {
    await openSession(context, mock);
    // The mock's clock stands at 08:00; the page's own day is another one unless it is told.
    await page.clock.setFixedTime(mock.clock.now());
    await page.goto('/');
    const tile = page.getByRole('article').filter({ hasText: 'Beacon Status' });
    await tile.getByText('Back at 10:00').waitFor();
    assert.equal(await tile.getByRole('link').count(), 0);
  }),
);

test(
  'search keeps what is found in view, says so, and is cleared with one press',
  visit(async ({ page, context, mock }) => {
    await openSession(context, mock);
    await page.goto('/');
    const search = page.getByRole('searchbox', { name: 'Search apps' });
    await search.fill('RECEIPTS');
    await page.getByText('1 app found').waitFor();
    await page.getByRole('link', { name: 'Penny Expenses' }).waitFor();
    await search.fill('zebra');
    await heading(page, 'No apps match “zebra”').waitFor();
    await button(page, 'Clear search').last().click();
    await page.getByRole('link', { name: 'Fieldnotes' }).waitFor();
    assert.equal(await search.inputValue(), '');
    assert.equal(await search.and(page.locator(':focus')).count(), 1);
  }),
);

test(
  'somebody without applications learns how to get one',
  visit(async ({ page, context, mock }) => {
    await openSession(context, mock, hugo);
    await page.goto('/');
    await heading(page, 'No apps yet').waitFor();
    const ask = page.getByRole('link', { name: 'Ask for an app' });
    assert.equal(await ask.getAttribute('href'), 'https://intranet.northwind.example/it/ask-for-an-app');
  }),
);

test(
  'the grid alone leads to the log-in where nobody is logged in',
  visit(async ({ page, context }) => {
    await serveBarePage(context, '/apps', {
      body: '<portal-root endpoint="/portal/v1"><portal-app-grid></portal-app-grid></portal-root>',
      scripts: ['portal-app-grid'],
    });
    await page.goto('/apps');
    await heading(page, 'You’re logged out').waitFor();
    await page.getByRole('link', { name: 'Log in' }).click();
    await page.waitForURL('/login');
    await emailField(page).waitFor();
  }),
);

test(
  'an application that asks for two factors says so to a session with one',
  visit({ expected: [401] }, async ({ page, context, mock }) => {
    await openSession(context, mock, astrid);
    await page.goto('/');
    const tile = page.getByRole('article').filter({ hasText: 'Payslip' });
    await tile.getByText('MFA needed to open this app').waitFor();
    const [app] = await Promise.all([context.waitForEvent('page'), tile.getByRole('link').click()]);
    await heading(app, 'Confirm it’s you').waitFor();
  }),
);
