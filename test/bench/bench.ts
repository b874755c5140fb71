/** `npm run bench`: how long a person waits, beside bare Lit elements that do the least. Needs `npm run build`. */
import type { Browser } from 'playwright-core';
import { type Demo, startDemo } from '../../demo/server.ts';
import { openChromium } from '../support/browser.ts';
import { startBare } from './bare-server.ts';
import { type Lookout, measureMany, type ManyTimes } from './many.ts';
import { measureVisits, type Times } from './measure.ts';
import { measureMounts } from './mounts.ts';

/** Measured visits of each page; one before them warms up the server. */
const runs = 7;
/** Looks at very many applications of each; one before them warms up the server. */
const looks = 3;
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

/** A row of what was measured, and whether it is within its limit. */
const line = (name: string, values: readonly string[], good: boolean): string =>
  [name.padEnd(58), ...[...values, good ? 'ok' : 'OVER'].map((cell) => cell.padStart(9))].join('');

/** The rows about very many applications, beside a plain list of the same tiles. */
async function manyRows(browser: Browser, contestants: readonly [Lookout, Lookout]): Promise<readonly string[]> {
  const measured: ManyTimes[][] = [[], []];
  for (let look = 0; look <= looks; look += 1)
    for (const [index, each] of contestants.entries()) {
      const times = await measureMany(browser, each);
      if (look > 0) measured[index]?.push(times);
    }
  const of = (key: keyof ManyTimes): [number, number] =>
    measured.map((times) => median(times.map((each) => each[key]))) as [number, number];
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  const [[first100, bare100], [first, bareFirst], key, scroll] = [of('first100'), of('first10000'), of('key'), of('scroll')];
  const [memory, bareMemory] = of('memory');
  const megabytes = (value: number): string => `${(value / 1e6).toFixed(0)} MB`;
  return [
    line('first tiles of 100 applications', [ms(first100), ms(bare100)], true),
    line('first tiles of 10,000, at most 1.5 times that', [ms(first), ms(bareFirst)], first <= 1.5 * first100),
    line('a key in the search of 10,000 (95th percentile, 16 ms)', key.map(ms), key[0] <= 16),
    line('longest task while 10,000 are scrolled, under 50 ms', scroll.map(ms), scroll[0] < 50),
    line(
      'memory with 10,000, at most twice the plain list',
      [megabytes(memory), megabytes(bareMemory)],
      memory <= 2 * bareMemory,
    ),
  ];
}

/** The row about what 500 grids leave behind. */
async function mountsRow(browser: Browser, demo: Demo): Promise<string> {
  const { before, after } = await measureMounts(browser, demo);
  const grown = (after.heap - before.heap) / 1e6;
  const more = after.listeners - before.listeners;
  return line(
    'what 500 grids that come and go leave behind',
    [`${grown.toFixed(1)} MB`, `${more} on…`],
    grown < 2 && more <= 0,
  );
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
  process.stdout.write(
    `\n${'Very many applications, CPU as it is'.padEnd(58)}${['portal', 'bare', ''].map((cell) => cell.padStart(9)).join('')}\n`,
  );
  for (const each of await manyRows(browser, [
    { demo, grid: portal.grid },
    { demo: bareDemo, grid: bare.grid },
  ]))
    process.stdout.write(`${each}\n`);
  process.stdout.write(`${await mountsRow(browser, demo)}\n`);
} finally {
  await browser.close();
  await Promise.all([demo.close(), bareDemo.close()]);
}
