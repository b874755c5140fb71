import assert from 'node:assert/strict';
import { test } from 'node:test';
import { people } from 'portal-mock';
import { accountMenu, button, codeField, codeFrom, emailField, enterCode, logIn, openSession } from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { astrid, bruno } = people;
const visit = visits();

test(
  'logs in through the sidebar of the intranet, 300 pixels wide',
  visit(async ({ page, mock }) => {
    await page.goto('/');
    const width = await page.locator('portal-login').evaluate((element) => element.getBoundingClientRect().width);
    assert.ok(width <= 300, `${width}`);
    await logIn(page, astrid);
    await codeField(page).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    await enterCode(page, codeFrom(astrid.authenticators[0], mock.clock));
    await accountMenu(page, astrid).waitFor();
  }),
);

test(
  'keeps the links of the intranet in one row, 300 pixels wide',
  visit({ browser: { viewport: { width: 300, height: 600 } } }, async ({ page }) => {
    await page.goto('/');
    const tops = await page
      .locator('.masthead-nav a')
      .evaluateAll((links) => links.map((each) => each.getBoundingClientRect().top));
    assert.equal(tops.length, 4);
    assert.equal(new Set(tops).size, 1);
  }),
);

test(
  'works at 400 % zoom, which leaves 320 by 256 pixels of a 1280 by 1024 window',
  visit({ browser: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } }, async ({ page }) => {
    await page.goto('/');
    await logIn(page, bruno);
    await page.getByRole('link', { name: 'Fieldnotes' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    await accountMenu(page, bruno).click();
    const item = await button(page, 'Log out').boundingBox();
    assert.ok(item && item.x >= 0 && item.x + item.width <= 320);
    await button(page, 'Log out').click();
    await emailField(page).waitFor();
  }),
);

test(
  'keeps every target at least 24 pixels high and wide',
  visit(async ({ page, context, mock }) => {
    await openSession(context, mock);
    await page.goto('/');
    await page.getByRole('link', { name: 'Fieldnotes' }).waitFor();
    await accountMenu(page, bruno).click();
    for (const target of await page.getByRole('button').all()) {
      // What is far below is not laid out before it comes into view.
      await target.scrollIntoViewIfNeeded();
      const box = await target.boundingBox();
      assert.ok(
        box && box.width >= 24 && box.height >= 24,
        `${(await target.getAttribute('aria-label')) ?? (await target.textContent())} ${JSON.stringify(box)}`,
      );
    }
  }),
);

test(
  'a step slides in, except for a person who asks for less motion',
  visit(async ({ page }) => {
    await page.addInitScript(() => {
      const lengths: number[] = [];
      addEventListener('animationstart', ({ target }) => {
        for (const { effect } of (target as Element).getAnimations())
          lengths.push(Number(effect?.getComputedTiming().duration));
      });
      Object.assign(globalThis, { lengths });
    });
    const longest = (): Promise<number> =>
      page.evaluate(() => Math.max(0, ...(globalThis as unknown as { lengths: number[] }).lengths));
    const draw = async (reducedMotion: 'no-preference' | 'reduce'): Promise<number> => {
      await page.emulateMedia({ reducedMotion });
      await page.goto('/login');
      await emailField(page).waitFor();
      await page.waitForFunction(() => document.getAnimations().length === 0);
      return longest();
    };
    assert.equal(await draw('no-preference'), 240);
    assert.ok((await draw('reduce')) <= 1);
  }),
);

test(
  'draws what is a matter of colour with lines where the system picks the colours',
  visit({ browser: { forcedColors: 'active' } }, async ({ page, mock }) => {
    await page.goto('/login');
    const bordered = (selector: string): Promise<boolean> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(element);
          return (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1) || outlineStyle !== 'none';
        });
    await emailField(page).waitFor();
    for (const part of ['portal-login .card', 'portal-login input', 'portal-login button'])
      assert.equal(await bordered(part), true, part);
    await logIn(page, astrid);
    await codeField(page).waitFor();
    assert.equal(await bordered('.p-code-cell'), true);
    await enterCode(page, codeFrom(astrid.authenticators[0], mock.clock));
    await page.getByRole('link', { name: 'Fieldnotes' }).waitFor();
    for (const part of ['portal-app-grid .tile', 'portal-app-grid input']) assert.equal(await bordered(part), true, part);
  }),
);
