/** `npm run screenshots`: a picture of every story in every look, into `screenshots/`. Needs `npm run build-storybook`. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from './support/browser.ts';
import { settle } from './support/inspect.ts';
import { openStory, serveStorybook, storiesOf, type Story } from './support/storybook.ts';

const folder = join(import.meta.dirname, '../screenshots');
const widths = [1200, 800, 300];
const looks = [
  { name: 'light', globals: { scheme: 'light', direction: 'ltr' } },
  { name: 'dark', globals: { scheme: 'dark', direction: 'ltr' } },
  { name: 'rtl', globals: { scheme: 'light', direction: 'rtl' } },
];

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });

async function photograph(browser: Browser, story: Story): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' });
  try {
    await serveStorybook(context);
    const page = await context.newPage();
    await page.setViewportSize({ width: widths[0] ?? 0, height: 300 });
    const { dress } = await openStory(page, story.id);
    await page.mouse.move(0, 0);
    for (const { name, globals } of looks) {
      await dress(globals);
      for (const width of widths) {
        await fit(page, width);
        await shoot(page, `${story.id}-${name}-${width}`);
      }
    }
  } finally {
    await context.close();
  }
}

/** Makes the window as high as the page, up to where there are only more of the same tiles. */
async function fit(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 300 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, 2400) });
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const pointed = page.locator('[data-pointer]');
  if (await pointed.count()) await pointed.hover();
  await settle(page);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const browser = await openChromium();
try {
  for (const story of storiesOf().filter(({ id }) => id.startsWith(values.only))) {
    await photograph(browser, story);
    process.stdout.write(`${story.id}\n`);
  }
} finally {
  await browser.close();
}
