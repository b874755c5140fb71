/** `npm run bench`: how long a person waits, beside bare Lit elements that do the least. Needs `npm run build`. */
import type { Browser } from 'playwright-core';
import { startDemo } from '../../demo/server.ts';
import { openChromium } from '../support/browser.ts';
import { startBare } from './bare-server.ts';
import { measureVisits, type Times } from './measure.ts';

/** Measured visits of each page; one before them warms up the server. */
const runs = 7;
/** How much longer than the bare elements the portal may take. */
const target = 1.5;

interface Contestant {
  url: string;
  /** The element with the applications. */
  grid: string;
  times: Times[];
}

async function race(browser: Browser, contestants: readonly Contestant[]): Promise<void> {
  for (let run = 0; run <= runs; run += 1) {
    // Each is first in every other run, so that neither gains from what the machine is doing besides.
    for (const each of run % 2 ? contestants.toReversed() : contestants) {
      const times = await measureVisits(browser, each);
      if (run > 0) each.times.push(times);
    }
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function row(name: string, key: keyof Times, [portal, bare]: readonly [Contestant, Contestant]): string {
  const [ours, theirs] = [portal, bare].map(({ times }) => median(times.map((each) => each[key]))) as [number, number];
  const ratio = ours / theirs;
  const cells = [`${ours.toFixed(0)} ms`, `${theirs.toFixed(0)} ms`, `${ratio.toFixed(2)}×`, ratio <= target ? 'ok' : 'OVER'];
  return [name.padEnd(48), ...cells.map((cell) => cell.padStart(9))].join('');
}

const [demo, bareDemo, browser] = await Promise.all([startDemo({ port: 0 }), startBare(), openChromium()]);
try {
  const portal: Contestant = { url: demo.url, grid: 'portal-app-grid', times: [] };
  const bare: Contestant = { url: bareDemo.url, grid: 'bare-grid', times: [] };
  await race(browser, [portal, bare]);
  const head = ['portal', 'bare', 'ratio', `≤ ${target}×`].map((cell) => cell.padStart(9)).join('');
  process.stdout.write(`${`Medians of ${runs} visits, CPU 4× slower`.padEnd(48)}${head}\n`);
  process.stdout.write(`${row('from navigation to a usable email field', 'page', [portal, bare])}\n`);
  process.stdout.write(`${row('the same in the sidebar of the intranet', 'sidebar', [portal, bare])}\n`);
  process.stdout.write(`${row('from the last answer to 300 painted applications', 'grid', [portal, bare])}\n`);
} finally {
  await browser.close();
  await Promise.all([demo.close(), bareDemo.close()]);
}
