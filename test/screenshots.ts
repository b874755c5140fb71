/** `npm run screenshots`: a picture of every state, in light and dark, wide and narrow, into `screenshots/`. Needs `npm run build`. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { manualClock } from 'portal-mock';
import { startDemo } from '../demo/server.ts';
import { serveBarePage } from './support/bare-page.ts';
import { openChromium } from './support/browser.ts';
import { settle } from './support/inspect.ts';
import { openSession } from './support/person.ts';
import { states, type Place, type State } from './support/states.ts';

const folder = join(import.meta.dirname, '../screenshots');
const widths = [1200, 800, 300];
const schemes = ['light', 'dark'] as const;

/** States that are also drawn right to left, and on the intranet's own page. */
const main = [
  'login-email',
  'login-password-wrong',
  'login-code',
  'login-choose',
  'login-locked',
  'login-throttled',
  'apps',
  'menu-open',
];

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });

/** A page with one element and nothing else. */
const bare: Record<Place, { body: string; css: string; script: string }> = {
  login: {
    body: '<portal-login return-to="/" autofocus></portal-login>',
    css: 'main { box-sizing: border-box; padding-block: 32px; }',
    script: 'portal-login',
  },
  apps: {
    body: '<portal-app-grid></portal-app-grid>',
    css: '@media (width > 360px) { main { padding: 24px; } }',
    script: 'portal-app-grid',
  },
  menu: {
    body: '<portal-account-menu></portal-account-menu>',
    css: 'main { display: flex; justify-content: end; block-size: 300px; padding: 8px; }',
    script: 'portal-account-menu',
  },
};

/** A state to photograph, and how. */
interface Sitting {
  name: string;
  state: State;
  /** Alone, or as a guest on the intranet. */
  setting: 'bare' | 'intranet';
  /** Widths of the window, in pixels. */
  widths: readonly number[];
}

/** An open menu stands where its button was, so each width needs a visit of its own. */
const sittings = (name: string, state: State): Sitting[] =>
  (['bare', 'intranet'] as const)
    .filter((setting) => setting === 'bare' || main.includes(name))
    .flatMap((setting) => {
      const rows = state.place === 'menu' ? widths.map((width) => [width]) : [widths];
      return rows.map((row) => ({ name, state, setting, widths: row }));
    });

async function photograph(browser: Browser, { name, state, setting, widths }: Sitting): Promise<void> {
  const demo = await startDemo({ port: 0, clock: manualClock(), ...state.mock });
  const context = await browser.newContext({ baseURL: demo.url, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' });
  try {
    const { script, ...page } = bare[state.place];
    await serveBarePage(context, '/bare', {
      ...page,
      body: `<portal-root endpoint="/portal/v1">${page.body}</portal-root>`,
      scripts: [script],
    });
    if (state.person) await openSession(context, demo.mock, state.person);
    const tab = await stillPage(context, demo.mock.clock.now());
    await fit(tab, widths[0] ?? 0);
    const open = async (): Promise<void> => void (await tab.goto(setting === 'bare' ? '/bare' : '/'));
    await state.reach({ page: tab, context, mock: demo.mock, open });
    await tab.mouse.move(0, 0);
    await shootAll(tab, setting === 'bare' ? name : `intranet-${name}`, widths);
    if (setting === 'bare' && main.includes(name)) await shootRightToLeft(tab, name, widths);
  } finally {
    await context.close();
    await demo.close();
  }
}

/** A page whose clocks stand still, so that a countdown and a time of day are the same in every run; timers do run. */
async function stillPage(context: BrowserContext, now: number): Promise<Page> {
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  await page.addInitScript(() => {
    performance.now = () => 0;
  });
  return page;
}

async function shootAll(page: Page, name: string, widths: readonly number[]): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await fit(page, width);
      await shoot(page, `${name}-${colorScheme}-${width}`);
    }
  }
}

async function shootRightToLeft(page: Page, name: string, widths: readonly number[]): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  for (const width of widths) {
    await fit(page, width);
    await shoot(page, `${name}-rtl-${width}`);
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
  await settle(page);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const browser = await openChromium();
try {
  for (const [name, state] of Object.entries(states).filter(([name]) => name.startsWith(values.only))) {
    for (const sitting of sittings(name, state)) await photograph(browser, sitting);
    process.stdout.write(`${name}\n`);
  }
} finally {
  await browser.close();
}
