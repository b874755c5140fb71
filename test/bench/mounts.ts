/** Counts what stays of grids that were put into a page and taken out again. */
import type { Browser, CDPSession } from 'playwright-core';
import { people } from 'portal-mock';
import type { Demo } from '../../demo/server.ts';
import { openSession } from '../support/person.ts';

/** What a page keeps. */
export interface Kept {
  /** Bytes of the heap. */
  heap: number;
  listeners: number;
}

/** What a page keeps after 20 grids, and after 500 more. */
export async function measureMounts(browser: Browser, { mock, url }: Demo): Promise<{ before: Kept; after: Kept }> {
  const context = await browser.newContext();
  try {
    await openSession(context, mock, people.bruno);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(url);
    await page.locator('portal-app-grid article').first().waitFor();
    await page.evaluate(mount, 20);
    const before = await kept(session);
    await page.evaluate(mount, 500);
    return { before, after: await kept(session) };
  } finally {
    await context.close();
  }
}

/** Runs in the page: puts so many grids into it, one after the other, and takes each out once it shows its tiles. */
async function mount(count: number): Promise<void> {
  const root = document.querySelector('portal-root');
  for (let each = 0; each < count; each += 1) {
    const grid = document.createElement('portal-app-grid');
    root?.append(grid);
    while (!grid.shadowRoot?.querySelector('article a')) await new Promise(requestAnimationFrame);
    grid.remove();
  }
}

async function kept(session: CDPSession): Promise<Kept> {
  // What is only collected with what another collection has freed needs a second one.
  for (let each = 0; each < 3; each += 1) await session.send('HeapProfiler.collectGarbage');
  const [{ usedSize }, { jsEventListeners }] = await Promise.all([
    session.send('Runtime.getHeapUsage'),
    session.send('Memory.getDOMCounters'),
  ]);
  return { heap: usedSize, listeners: jsEventListeners };
}
