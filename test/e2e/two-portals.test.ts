import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Locator } from 'playwright-core';
import { createMock, manualClock, people, type Mock } from 'portal-mock';
import { serveBarePage } from '../support/bare-page.ts';
import { visits } from '../support/visit.ts';

const { astrid, bruno } = people;
const visit = visits();

/** Puts a second backend beside the first one, as a proxy that keeps the cookies of the two apart. */
async function serveSecondBackend(context: BrowserContext, url: string): Promise<Mock> {
  const mock = createMock({ endpoint: `${url}/second/v1`, clock: manualClock() });
  const browser = mock.browser();
  await context.route(`${url}/second/v1/**`, async (route) => {
    const request = route.request();
    const body = request.postData();
    const headers = await request.allHeaders();
    const kept = ['content-type', 'x-portal-request', 'x-portal-csrf'].flatMap((name) =>
      headers[name] === undefined ? [] : [[name, headers[name]] as [string, string]],
    );
    const response = await browser.fetch(request.url(), {
      method: request.method(),
      headers: kept,
      redirect: 'manual',
      ...(body !== null && { body }),
    });
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  return mock;
}

const elements = '<portal-account-menu></portal-account-menu><portal-login></portal-login><portal-app-grid></portal-app-grid>';

async function logInTo(portal: Locator, { email, password }: { email: string; password: string }): Promise<void> {
  await portal.getByLabel('Company email').fill(email);
  await portal.getByRole('button', { name: 'Continue' }).click();
  await portal.getByLabel('Password', { exact: true }).fill(password);
  await portal.getByRole('button', { name: 'Log in', exact: true }).click();
}

test(
  'two portals on one page do not disturb each other',
  visit(async ({ page, context, url, mock }) => {
    const second = await serveSecondBackend(context, url);
    await serveBarePage(context, '/two', {
      body: `<portal-root id="first" endpoint="/portal/v1">${elements}</portal-root>
        <portal-root id="second" endpoint="/second/v1">${elements}</portal-root>`,
      scripts: ['portal'],
    });
    await page.goto('/two');
    const [one, two] = [page.locator('#first'), page.locator('#second')];
    await logInTo(one, bruno);
    await one.getByRole('button', { name: 'Account menu, Bruno Okafor' }).waitFor();
    await two.getByLabel('Company email').waitFor();
    assert.equal(await two.getByRole('button', { name: /Account menu/ }).count(), 0);
    await logInTo(two, astrid);
    await two.getByLabel('6-digit code').waitFor();
    await one.getByRole('button', { name: 'Account menu, Bruno Okafor' }).click();
    await one.getByRole('button', { name: 'Log out' }).click();
    await one.getByLabel('Company email').waitFor();
    // The other portal's step has waited.
    await two.getByLabel('6-digit code').waitFor();
    assert.equal((await mock.store.list('sessions')).length, 0);
    await logInTo(one, bruno);
    await one.getByRole('link', { name: 'Fieldnotes' }).waitFor();
    assert.deepEqual([(await mock.store.list('sessions')).length, (await second.store.list('sessions')).length], [1, 0]);
    assert.match((await one.getByRole('link', { name: 'Fieldnotes' }).getAttribute('href')) ?? '', /\/portal\/v1\//);
    assert.equal(
      await page.evaluate(() => new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size),
      await page.evaluate(() => document.querySelectorAll('[id]').length),
    );
  }),
);
