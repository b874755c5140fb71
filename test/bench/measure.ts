/** Times what a person waits for, in a page, on a slow machine. */
import type { Browser, Page } from 'playwright-core';
import { people, type SeedPerson } from 'portal-mock';

/** Times of one visit, in milliseconds. */
export interface Times {
  /** From navigation to an email field that can be typed in and has been painted, on a page for the log-in alone. */
  page: number;
  /** The same on the intranet's first page, which shows the log-in once it knows that nobody is logged in. */
  sidebar: number;
  /** From the last log-in answer to 300 painted applications. */
  grid: number;
}

/** How many times slower than this machine. */
const slowdown = 4;

/** The frame after the one in which the page shows what is looked for. `since`: a mark in the page's own time. */
interface Marks {
  field?: number;
  grid?: number;
}

/** Visits both pages in new profiles, logs in, and says how long it took. */
export async function measureVisits(browser: Browser, { url, grid }: { url: string; grid: string }): Promise<Times> {
  const page = await visit(browser, grid, async (tab) => {
    await tab.goto(`${url}/login`);
    return read(tab, 'field');
  });
  return visit(browser, grid, async (tab) => {
    await tab.goto(url);
    const sidebar = await read(tab, 'field');
    await logIn(tab, people.farid);
    const painted = await read(tab, 'grid');
    return { page, sidebar, grid: painted - (await lastAnswer(tab)) };
  });
}

async function visit<T>(browser: Browser, grid: string, walk: (tab: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await tab.addInitScript(watchFrames, grid);
    return await walk(tab);
  } finally {
    await context.close();
  }
}

/** The bare form has the purpose of its fields in common with the portal's, and little else. */
async function logIn(tab: Page, { email, password }: SeedPerson): Promise<void> {
  await tab.locator('input[autocomplete~="username"]').fill(email);
  await tab.keyboard.press('Enter');
  await tab.locator('input[autocomplete~="current-password"]').fill(password);
  await tab.keyboard.press('Enter');
}

/** Runs in the page: looks at each frame, and notes when the next one begins, so that what was found has been painted. */
function watchFrames(grid: string): void {
  const marks: Marks = {};
  Object.assign(globalThis, { marks });
  const isThere: Record<keyof Marks, () => boolean> = {
    field: () => {
      const input = document.querySelector<HTMLInputElement>('input[autocomplete~="username"]');
      return input !== null && !input.disabled && !input.readOnly && input.checkVisibility({ visibilityProperty: true });
    },
    grid: () => document.querySelector(grid)?.shadowRoot?.querySelectorAll('article').length === 300,
  };
  const look = (): void => {
    for (const name of ['field', 'grid'] as const)
      if (marks[name] === undefined && isThere[name]()) {
        marks[name] = Infinity;
        requestAnimationFrame((now) => (marks[name] = now));
      }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function read(page: Page, name: keyof Marks): Promise<number> {
  const mark = await page.waitForFunction((key) => {
    const time = (globalThis as unknown as { marks: Marks }).marks[key];
    return time !== undefined && Number.isFinite(time) ? time : undefined;
  }, name);
  return (await mark.jsonValue()) ?? Number.NaN;
}

/** When the last answer of the log-in had arrived. */
const lastAnswer = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const answers = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/answers'));
    return Math.max(...(answers as PerformanceResourceTiming[]).map(({ responseEnd }) => responseEnd));
  });
