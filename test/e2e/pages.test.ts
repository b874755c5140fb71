import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { people } from 'portal-mock';
import { audit, overflow } from '../support/inspect.ts';
import { emailField, openSession } from '../support/person.ts';
import { visits } from '../support/visit.ts';

const visit = visits();

// The policy would keep axe's own script out, so it is lifted here; every other test runs under it.
const browser = { bypassCSP: true, reducedMotion: 'reduce' } as const;

const turn = (page: Page, direction: 'ltr' | 'rtl'): Promise<void> =>
  page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);

/** Looks at a whole page, with what the host has around the portal; each state of an element is looked at in its story. */
async function inspect(page: Page): Promise<void> {
  assert.deepEqual(await audit(page), [], 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await audit(page, ['color-contrast']), [], 'dark');
  await turn(page, 'rtl');
  assert.deepEqual(await audit(page), [], 'right to left');
  await page.setViewportSize({ width: 300, height: 600 });
  assert.deepEqual(await overflow(page), [], 'right to left, 300 pixels');
  await turn(page, 'ltr');
  assert.deepEqual(await overflow(page), [], '300 pixels');
}

for (const path of ['/', '/login'])
  test(
    `axe finds nothing in light, dark and right to left, and 300 pixels are enough: ${path}, logged out`,
    visit({ browser }, async ({ page }) => {
      await page.goto(path);
      await emailField(page).waitFor();
      await inspect(page);
    }),
  );

test(
  'axe finds nothing in light, dark and right to left, and 300 pixels are enough: /, logged in',
  visit({ browser }, async ({ page, context, mock }) => {
    await openSession(context, mock, people.bruno);
    await page.goto('/');
    await page.getByRole('link', { name: 'Quoteworks' }).waitFor();
    await inspect(page);
  }),
);

test(
  'axe finds nothing in light, dark and right to left, and 300 pixels are enough: /profile, logged in',
  visit({ browser }, async ({ page, context, mock }) => {
    await openSession(context, mock, people.samir);
    await page.goto('/profile');
    await page.getByRole('button', { name: 'Edit theme: Same as device' }).waitFor();
    await page.getByRole('heading', { name: 'Employment information' }).waitFor();
    await inspect(page);
  }),
);
