import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { manualClock, people, type Mock } from 'portal-mock';
import { startDemo } from '../../demo/server.ts';
import { chromiumLaunchOptions, findBrowsers, howToGet } from '../browsers.ts';
import { accountMenu, emailField, logIn, logOut } from '../support/person.ts';

const { bruno } = people;

/** Chromium with its back-forward cache, which Playwright turns off. */
let browser: Browser;
before(async () => {
  const { chromium: path } = findBrowsers();
  if (path === undefined) throw new Error(howToGet('chromium'));
  browser = await chromium.launch({
    ...chromiumLaunchOptions(path),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});
after(() => browser.close());

interface Seen {
  /** Whether the page came out of the cache, as it was left. */
  restored: boolean;
  /** Frames in which something of the person could be seen. */
  shown: readonly string[];
}

/** Notes what every frame shows of a person from when the page is shown again. */
async function watchReturn(page: Page, words: readonly string[]): Promise<void> {
  await page.addInitScript((sought) => {
    const seen = { restored: false, shown: [] as string[] };
    Object.assign(globalThis, { seen });
    const visit = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        const text = [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : ''));
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        for (const word of sought) if (text.join(' ').includes(word)) seen.shown.push(`${element.localName}: ${word}`);
      }
    };
    const look = (): void => {
      visit(document);
      requestAnimationFrame(look);
    };
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      seen.restored = true;
      look();
    });
  }, words);
}

/** How the session ends while the page lies in the cache. */
type Ending = (context: BrowserContext, mock: Mock) => Promise<void>;

async function isLoggedOut(page: Page): Promise<void> {
  await emailField(page).waitFor();
  assert.equal(await accountMenu(page, bruno).count(), 0);
  assert.equal(await page.getByRole('link', { name: 'Fieldnotes' }).count(), 0);
}

/** Logs in, leaves, lets the session end, and goes Back. Resolves to what was seen on the way. */
async function leaveAndReturn(end: Ending, settled = isLoggedOut): Promise<Seen> {
  const demo = await startDemo({ port: 0, clock: manualClock() });
  const context = await browser.newContext({ baseURL: demo.url, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await watchReturn(page, [bruno.name, bruno.email, 'Fieldnotes']);
    await page.goto('/');
    await logIn(page, bruno);
    await accountMenu(page, bruno).waitFor();
    await page.getByRole('link', { name: 'Fieldnotes' }).waitFor();
    await page.goto(demo.apps.origin);
    await end(context, demo.mock);
    await page.goBack({ waitUntil: 'commit' });
    await settled(page);
    return await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  } finally {
    await context.close();
    await demo.close();
  }
}

test('Back to a page that was left logged in shows nothing of the person after the log-out in another tab', async () => {
  const { shown } = await leaveAndReturn(async (context) => {
    const other = await context.newPage();
    await other.goto('/');
    await logOut(other, bruno);
    await emailField(other).waitFor();
  });
  // The news itself takes the page out of Chromium's cache.
  assert.deepEqual(shown, []);
});

test('Back to a page out of the cache shows nothing of the person after a log-out that no tab was told of', async () => {
  const seen = await leaveAndReturn(async (_context, { store }) => {
    for (const { id } of await store.list('sessions')) await store.remove('sessions', id);
  });
  assert.deepEqual(seen, { restored: true, shown: [] });
});

test('Back to a page out of the cache shows the person again who is still logged in', async () => {
  const { restored, shown } = await leaveAndReturn(
    async () => undefined,
    async (page) => {
      await page.waitForFunction(() => (globalThis as unknown as { seen: Seen }).seen.shown.length > 0);
    },
  );
  assert.ok(restored);
  assert.ok(shown.some((text) => text.includes('Fieldnotes')));
});
