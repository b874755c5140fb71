/** What a real browser fetches of ours until a person can type their email. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../browsers.ts';
import { cdn, gzipSize } from './cdn.ts';

/** The demo server, as `demo/server.ts` exports it. */
interface Demo {
  startDemo: (options: { port: number }) => Promise<{ url: string; close: () => Promise<void> }>;
}

/** Bytes, gzip, of our files that the sample intranet page requests before its email field can be typed in. */
export async function measureFirstField(executablePath: string): Promise<number> {
  const { startDemo } = (await import(pathToFileURL(join(import.meta.dirname, '../../demo/server.ts')).href)) as Demo;
  const demo = await startDemo({ port: 0 });
  try {
    return await measurePage(demo.url, executablePath);
  } finally {
    await demo.close();
  }
}

/** The same of the page at `url`. Ours are the files of the CDN build; the page's own scripts and styles do not count. */
export async function measurePage(url: string, executablePath: string): Promise<number> {
  const browser = await chromium.launch(chromiumLaunchOptions(executablePath));
  try {
    const page = await browser.newPage();
    await page.addInitScript(noteUsableField);
    await page.goto(url, { waitUntil: 'commit' });
    const field = page.locator('input[autocomplete~="username"]');
    await field.waitFor();
    await field.fill('a');
    // By the page's own clock: what it fetches for later, once the field is there, does not count.
    return sizeOf(new Set(await page.evaluate(fetchedBefore)));
  } finally {
    await browser.close();
  }
}

/** Runs in the page: notes when there is a field to type the email in. */
function noteUsableField(): void {
  const found = (): void => {
    if (!document.querySelector('input[autocomplete~="username"]')) return;
    performance.mark('usable');
    observer.disconnect();
  };
  const observer = new MutationObserver(found);
  observer.observe(document, { childList: true, subtree: true });
}

/** Runs in the page: the paths of what had come by then. What had not was not needed for the field. */
function fetchedBefore(): string[] {
  const usable = performance.getEntriesByName('usable')[0]?.startTime ?? Infinity;
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return resources.filter(({ responseEnd }) => responseEnd <= usable).map(({ name }) => new URL(name).pathname);
}

function sizeOf(requested: ReadonlySet<string>): number {
  const ours = globSync('**/*.{js,css}', { cwd: cdn }).filter((file) =>
    [...requested].some((path) => path.endsWith(`/${file}`)),
  );
  if (ours.length === 0) throw new Error('The page requested no file of the CDN build.');
  return ours.reduce((bytes, file) => bytes + gzipSize(readFileSync(join(cdn, file))), 0);
}

/** Whether there is a sample page to measure. */
export function hasDemo(): boolean {
  return existsSync(join(import.meta.dirname, '../../demo/server.ts'));
}
