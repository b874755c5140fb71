import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { people, type VerifyPassword } from 'portal-mock';
import { serveBarePage } from '../support/bare-page.ts';
import { audit, overflow } from '../support/inspect.ts';
import { openSession } from '../support/person.ts';
import { states, type Place } from '../support/states.ts';
import { visits } from '../support/visit.ts';

const visit = visits();
/** Where each element is looked at. The intranet shows the account menu to those who are logged in only. */
const paths: Record<Place, string> = { login: '/login', apps: '/', menu: '/menu' };
const menuPage = {
  body: '<h1>Menu</h1><portal-root endpoint="/portal/v1"><portal-account-menu></portal-account-menu></portal-root>',
  scripts: ['portal-account-menu'],
};

/** Passwords as such are the matter of other tests; here many are typed only to get somewhere, so that none is hashed. */
const verifyPassword: VerifyPassword = async (password, hash) =>
  Object.values(people).some((person) => person.password === password && person.passwordHash === hash);

// The policy would keep axe's own script out, so it is lifted here; every other test runs under it.
const browser = { bypassCSP: true, reducedMotion: 'reduce' } as const;

const turn = (page: Page, direction: 'ltr' | 'rtl'): Promise<void> =>
  page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);

for (const [name, state] of Object.entries(states))
  test(
    `axe finds nothing in light, dark and right to left, and 300 pixels are enough: ${name}`,
    visit({ ...state.mock, verifyPassword, expected: state.expected ?? [], browser }, async ({ page, context, mock }) => {
      await serveBarePage(context, paths.menu, menuPage);
      if (state.person) await openSession(context, mock, state.person);
      await state.reach({ page, context, mock, open: async () => void (await page.goto(paths[state.place])) });
      assert.deepEqual(await audit(page), [], 'light');
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await audit(page, ['color-contrast']), [], 'dark');
      await turn(page, 'rtl');
      assert.deepEqual(await audit(page), [], 'right to left');
      await page.setViewportSize({ width: 300, height: 600 });
      assert.deepEqual(await overflow(page), [], 'right to left, 300 pixels');
      await turn(page, 'ltr');
      assert.deepEqual(await overflow(page), [], '300 pixels');
    }),
  );
