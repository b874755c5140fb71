/** Times a grid with very many applications, beside a plain list of the same tiles. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { people } from 'portal-mock';
import type { Demo } from '../../demo/server.ts';
import { openSession } from '../support/person.ts';

/** What a person with very many applications waits for. */
export interface ManyTimes {
  /** Milliseconds from navigation to the first painted tiles, of 100 applications. */
  first100: number;
  /** The same of 10,000. */
  first10000: number;
  /** Milliseconds from a key in the search to what it finds, painted: 95 of 100 keys take no longer. */
  key: number;
  /** The longest task while 10,000 applications are scrolled through, in milliseconds; 50 and more are felt. */
  scroll: number;
  /** Bytes that the page keeps, with all of them drawn. */
  memory: number;
}

/** Who looks, and in which element. */
export interface Lookout {
  demo: Demo;
  grid: string;
}

/** Looks at 100 and at 10,000 applications, searches and scrolls. */
export async function measureMany(browser: Browser, { demo, grid }: Lookout): Promise<ManyTimes> {
  const first100 = await visit(browser, { demo, grid }, 100, (page) => firstTiles(page));
  return visit(browser, { demo, grid }, 10_000, async (page, session) => {
    const first10000 = await firstTiles(page);
    await page.waitForFunction(
      (name) => document.querySelector(name)?.shadowRoot?.querySelectorAll('article').length === 10_000,
      grid,
      { timeout: 120_000, polling: 200 },
    );
    const memory = await keptBytes(session);
    const scroll = await page.evaluate(scrollThrough);
    return { first100, first10000, memory, scroll, key: await typeAndLook(page) };
  });
}

async function visit<T>(
  browser: Browser,
  { demo: { mock, url }, grid }: Lookout,
  apps: number,
  look: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    await openSession(context, mock, people.bruno);
    const account = await mock.store.get('accounts', people.bruno.id);
    if (!account) throw new Error('The mock has planted nobody.');
    await mock.store.put('accounts', people.bruno.id, { ...account.value, apps }, account.version);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.addInitScript(watchTiles, grid);
    await page.goto(url, { waitUntil: 'commit' });
    return await look(page, session);
  } finally {
    await context.close();
  }
}

/** Runs in the page: notes when the first tiles had been painted. */
function watchTiles(grid: string): void {
  const look = (): void => {
    const there = document.querySelector(grid)?.shadowRoot?.querySelector('article a');
    requestAnimationFrame(there ? (now) => performance.mark('first-tiles', { startTime: now }) : look);
  };
  requestAnimationFrame(look);
}

async function firstTiles(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('first-tiles').length > 0);
  return page.evaluate(() => performance.getEntriesByName('first-tiles')[0]?.startTime ?? Number.NaN);
}

async function keptBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize;
}

/** Runs in the page: goes down a screen a frame, and says how long the longest task took. */
async function scrollThrough(): Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  for (let frame = 0; frame < 60; frame += 1) {
    scrollBy(0, innerHeight);
    await new Promise(requestAnimationFrame);
  }
  observer.disconnect();
  scrollTo(0, 0);
  return longest;
}

/** Types and deletes, and says how long 95 of 100 keys took until what they find was painted. */
async function typeAndLook(page: Page): Promise<number> {
  await page.getByRole('searchbox').first().focus();
  await page.evaluate(watchKeys);
  for (const word of ['ledger', 'juniper vault', 'planing', 'track 12', 'zzz']) {
    // To the page, which has the focus: to find the field again at every key, the tool would walk through all of the tiles.
    await page.keyboard.type(word, { delay: 60 });
    for (let left = word.length; left > 0; left -= 1) await page.keyboard.press('Backspace', { delay: 30 });
  }
  return page.evaluate(() => {
    const times = performance.getEntriesByName('key').map(({ duration }) => duration);
    return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
  });
}

/** Runs in the page: measures from each key to the end of the frame that draws it. */
function watchKeys(): void {
  const channel = new MessageChannel();
  const began: number[] = [];
  channel.port1.onmessage = () => performance.measure('key', { start: began.shift() ?? 0, end: performance.now() });
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        began.push(timeStamp);
        channel.port2.postMessage(undefined);
      });
    },
    { capture: true },
  );
}
