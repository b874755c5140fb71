import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { people, type Mock } from 'portal-mock';
import { serveBarePage } from '../support/bare-page.ts';
import { button, heading, logIn, openSession, passwordField } from '../support/person.ts';
import { visits } from '../support/visit.ts';
import { watch } from '../support/watch.ts';

const { bruno } = people;
const visit = visits();
/** A version that is no more the current one. */
const conflict = 412;

/** The profile on a page of its own, for somebody who is logged in. */
async function openProfile(context: BrowserContext, mock: Mock, page: Page): Promise<void> {
  await openSession(context, mock);
  await servePage(context);
  await page.goto('/my-profile');
  await heading(page, 'Bruno Okafor').waitFor();
}

const servePage = (context: BrowserContext): Promise<void> =>
  serveBarePage(context, '/my-profile', {
    body: '<portal-root endpoint="/portal/v1"><portal-profile></portal-profile></portal-root>',
    scripts: ['portal-profile'],
  });

async function editTitle(page: Page, before: string, title: string): Promise<void> {
  await button(page, `Edit job title: ${before}`).click();
  await page.getByLabel('Job title').fill(title);
}

const valueOf = async (mock: Mock, name: string): Promise<unknown> =>
  (await mock.store.get('profiles', bruno.id))?.value.values[name];

test(
  'two browsers edit the same person: what does not touch each other is kept, what does is asked',
  visit({ expected: [conflict] }, async ({ page, context, mock, url }) => {
    await openProfile(context, mock, page);
    const browser = context.browser();
    assert.ok(browser);
    const other = await browser.newContext({ baseURL: url, locale: 'en-GB', timezoneId: 'UTC' });
    try {
      const complaints = await watch(other, [401, conflict]);
      const elsewhere = await other.newPage();
      await openProfile(other, mock, elsewhere);
      await editTitle(page, 'Warehouse lead', 'Warehouse head');
      await button(elsewhere, 'Edit location: Gothenburg').click();
      await elsewhere.getByLabel('Location').fill('Lund');
      await elsewhere.keyboard.press('Enter');
      await button(elsewhere, 'Edit location: Lund').waitFor();
      await button(page, 'Save').click();
      await button(page, 'Edit job title: Warehouse head').waitFor();
      await button(page, 'Edit location: Lund').waitFor();

      await editTitle(elsewhere, 'Warehouse lead', 'Night lead');
      await button(elsewhere, 'Save').click();
      const choice = elsewhere.getByRole('radiogroup', { name: 'Choose a value' });
      await choice.getByText('Warehouse head').waitFor();
      assert.equal(await choice.getByText('Night lead').count(), 1);
      assert.equal(await valueOf(mock, 'jobTitle'), 'Warehouse head');
      await choice.getByLabel('Warehouse head').check();
      await button(elsewhere, 'Use theirs').click();
      await button(elsewhere, 'Edit job title: Warehouse head').waitFor();
      assert.deepEqual([await valueOf(mock, 'jobTitle'), await valueOf(mock, 'location')], ['Warehouse head', 'Lund']);
      assert.deepEqual(complaints, []);
    } finally {
      await other.close();
    }
  }),
);

test(
  'a draft outlives the session, and is saved after the log-in in another tab',
  visit(async ({ page, context, mock }) => {
    await openProfile(context, mock, page);
    await editTitle(page, 'Warehouse lead', 'Warehouse head');
    await mock.store.remove('sessions', `session-of-${bruno.id}`);
    await button(page, 'Save').click();
    await heading(page, 'You’re logged out').waitFor();
    await page.getByText('What you were changing is still here.').waitFor();
    assert.equal(await page.getByText('Okafor').count(), 0);
    const [tab] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Log in' }).click()]);
    await logIn(tab, bruno);
    await button(page, 'Edit job title: Warehouse head').waitFor();
    assert.equal(await valueOf(mock, 'jobTitle'), 'Warehouse head');
  }),
);

test(
  'a value is edited with the keyboard alone',
  visit(async ({ page, context, mock }) => {
    await openProfile(context, mock, page);
    const value = button(page, 'Edit job title: Warehouse lead');
    await value.focus();
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Job title');
    await field.and(page.locator(':focus')).waitFor();
    await field.fill('Nothing');
    await page.keyboard.press('Escape');
    await value.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await field.fill('Warehouse head');
    await page.keyboard.press('Enter');
    await button(page, 'Edit job title: Warehouse head').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await value.waitFor();
    assert.equal(await valueOf(mock, 'jobTitle'), 'Warehouse lead');
  }),
);

test(
  'a photo is cut and saved under the strict policy, and shown from the portal’s own origin',
  visit(async ({ page, context, mock }) => {
    await openProfile(context, mock, page);
    await button(page, 'Change photo').click();
    const picture = Buffer.from(await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } }));
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, 'Upload a photo').click()]);
    await chooser.setFiles({ name: 'me.png', mimeType: 'image/png', buffer: picture });
    await page.getByLabel('Zoom').fill('2');
    await button(page, 'Save photo').click();
    const photo = page.locator('portal-profile [part=avatar] img');
    await photo.waitFor();
    assert.equal(await photo.evaluate(async (image: HTMLImageElement) => (await image.decode(), image.naturalWidth)), 512);
  }),
);

test(
  'the intranet’s own page confirms a recovery email by the mailed link, after a proof where the last one is too long ago',
  visit(async ({ page, context, mock, url }) => {
    await openSession(context, mock);
    await page.goto('/');
    await page.getByRole('link', { name: 'My profile' }).click();
    await button(page, 'Edit recovery email: bruno.okafor@example.com').click();
    await page.getByLabel('Recovery email').fill('bruno@example.com');
    mock.clock.advance(301);
    await button(page, 'Save').click();
    await passwordField(page).fill(bruno.password);
    await page.keyboard.press('Enter');
    await page.getByText('Open the link we sent to bruno@example.com').waitFor();
    await page.goto(mock.outbox.findLast(({ to }) => to === 'bruno@example.com')?.link ?? '');
    await page.getByText('Your recovery email is confirmed.').waitFor();
    assert.equal(page.url(), `${url}/profile`);
    await page.getByText('Confirmed. We can reach you here').waitFor();
  }),
);

test(
  'the whole intranet is drawn in the theme that a person chooses, wherever they log in',
  visit(async ({ page, context, mock }) => {
    await openSession(context, mock);
    await page.goto('/profile');
    const scheme = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    assert.equal(await scheme(), 'light dark');
    await button(page, 'Edit theme: Same as device').click();
    await page.getByLabel('Theme').selectOption('Dark');
    await button(page, 'Save').click();
    await button(page, 'Edit theme: Dark').waitFor();
    assert.equal(await scheme(), 'dark');
    const ground = await page.locator('main').evaluate((element) => getComputedStyle(element).backgroundColor);
    assert.equal(ground, 'rgba(0, 0, 0, 0)');
    await page.goto('/');
    await page.evaluate(untilDark);
  }),
);

/** Runs in the page: ends once it is drawn dark. Playwright's own way to wait would need `eval`. */
const untilDark = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const patience = AbortSignal.timeout(15_000);
    const look = (): void => {
      if (getComputedStyle(document.documentElement).colorScheme === 'dark') resolve();
      else if (patience.aborted) reject(new Error('The page is not dark.'));
      else requestAnimationFrame(look);
    };
    look();
  });
