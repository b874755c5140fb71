/** Times what a person waits for, in a page, on a slow machine. */
import type { Browser, CDPSession, Page } from 'playwright-core';
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

/** Visits both pages in new profiles, logs in, and says how long it took. */
export async function measureVisits(browser: Browser, { url, grid }: { url: string; grid: string }): Promise<Times> {
  const page = await visit(browser, grid, async (tab, marks) => {
    await tab.goto(`${url}/login`, { waitUntil: 'commit' });
    return marks.field;
  });
  return visit(browser, grid, async (tab, marks) => {
    await tab.goto(url, { waitUntil: 'commit' });
    const sidebar = await marks.field;
    await logIn(tab, people.farid);
    const painted = await marks.grid;
    return { page, sidebar, grid: painted - (await lastAnswer(tab)) };
  });
}

/** When what is looked for had been painted, in the page's own time. */
type Marks = Record<'field' | 'grid', Promise<number>>;

async function visit<T>(browser: Browser, grid: string, walk: (tab: Page, marks: Marks) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const marks = await listen(session);
    await tab.addInitScript(watchFrames, grid);
    return await walk(tab, marks);
  } finally {
    await context.close();
  }
}

/** The page tells by itself: a tool that asked it would make it compile scripts of the tool's own, in the time that is measured. */
async function listen(session: CDPSession): Promise<Marks> {
  const mark = (wanted: keyof Marks): Promise<number> =>
    new Promise((resolve) => {
      session.on('Runtime.bindingCalled', ({ payload }) => {
        const [name, time] = payload.split(' ');
        if (name === wanted) resolve(Number(time));
      });
    });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'tell' });
  return { field: mark('field'), grid: mark('grid') };
}

/** The bare form has the purpose of its fields in common with the portal's, and little else. */
async function logIn(tab: Page, { email, password }: SeedPerson): Promise<void> {
  await tab.locator('input[autocomplete~="username"]').fill(email);
  await tab.keyboard.press('Enter');
  await tab.locator('input[autocomplete~="current-password"]').fill(password);
  await tab.keyboard.press('Enter');
}

/** Runs in the page: looks at each frame, and tells when the next one begins, so that what was found has been painted. */
function watchFrames(grid: string): void {
  const { tell } = globalThis as unknown as { tell: (mark: string) => void };
  const isThere: Record<keyof Marks, () => boolean> = {
    field: () => {
      const input = document.querySelector<HTMLInputElement>('input[autocomplete~="username"]');
      return input !== null && !input.disabled && !input.readOnly && input.checkVisibility({ visibilityProperty: true });
    },
    grid: () => document.querySelector(grid)?.shadowRoot?.querySelectorAll('article').length === 300,
  };
  const look = (name: keyof Marks): void => {
    if (isThere[name]()) requestAnimationFrame((now) => tell(`${name} ${now}`));
    else requestAnimationFrame(() => look(name));
  };
  requestAnimationFrame(() => look('field'));
  requestAnimationFrame(() => look('grid'));
}

/** When the last answer of the log-in had arrived. */
const lastAnswer = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const answers = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/answers'));
    return Math.max(...(answers as PerformanceResourceTiming[]).map(({ responseEnd }) => responseEnd));
  });
