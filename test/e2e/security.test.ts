import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { people } from 'portal-mock';
import { plugIn } from '../support/authenticator.ts';
import { serveBarePage } from '../support/bare-page.ts';
import { accountMenu, button, emailField, heading, logIn, openSession } from '../support/person.ts';
import { visits } from '../support/visit.ts';
import { watch } from '../support/watch.ts';

const { bruno } = people;
const visit = visits();

/** A section on a page of its own. */
async function openSection(
  context: BrowserContext,
  page: Page,
  { name, title }: { name: string; title: string },
): Promise<void> {
  await serveBarePage(context, `/my-${name}`, {
    body: `<portal-root endpoint="/portal/v1"><portal-security-${name}></portal-security-${name}></portal-root>`,
    scripts: [`portal-security-${name}`],
  });
  await page.goto(`/my-${name}`);
  await heading(page, title).waitFor();
}

test(
  'adds a passkey with a real ceremony, renames it, logs in with it, and removes it',
  visit(async ({ page, context, mock }) => {
    // A virtual authenticator would take the passkey from the autofill at once.
    await page.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
    });
    const authenticator = await plugIn(page, { transport: 'internal', verifies: true });
    const section = { name: 'passkeys', title: 'Passkeys and security keys' };
    await openSession(context, mock);
    await openSection(context, page, section);
    await button(page, 'Add a passkey').click();
    await button(page, 'I’ve saved them').click();
    assert.equal(await authenticator.count(), 1);
    // From now on a change takes the passkey as well, which confirms it by itself.
    await page.getByRole('button', { name: /^Rename / }).click();
    await page.getByLabel('Passkey name').fill('My laptop');
    await button(page, 'Save').click();
    await button(page, 'Rename My laptop').waitFor();
    assert.equal(mock.outbox.length, 2);

    await context.clearCookies();
    await page.goto('/');
    await button(page, 'Log in with a passkey').click();
    await accountMenu(page, bruno).waitFor();

    await openSection(context, page, section);
    await button(page, 'Remove My laptop').click();
    await button(page, 'Remove').click();
    await button(page, 'Add a passkey').waitFor();
    assert.equal(mock.outbox.length, 3);
    const account = await mock.store.get('accounts', bruno.id);
    assert.deepEqual(account?.value.credentials, []);
  }),
);

test(
  'logs out another browser, which finds that out at its next request',
  visit(async ({ page, context, mock, url }) => {
    const browser = context.browser();
    assert.ok(browser);
    const other = await browser.newContext({ baseURL: url, locale: 'en-GB', timezoneId: 'UTC' });
    try {
      const complaints = await watch(other, [401]);
      const elsewhere = await other.newPage();
      await elsewhere.goto('/');
      await logIn(elsewhere, bruno);
      await accountMenu(elsewhere, bruno).waitFor();
      await openSession(context, mock);
      await openSection(context, page, { name: 'sessions', title: 'Active sessions' });
      await page.getByRole('button', { name: /^Log out Chrome/ }).click();
      await button(page, 'Log out everywhere else').waitFor({ state: 'detached' });
      assert.equal(mock.outbox.length, 1);
      await elsewhere.reload();
      await emailField(elsewhere).waitFor();
      assert.deepEqual(complaints, []);
    } finally {
      await other.close();
    }
  }),
);
