/** `npm run size`: what pages pay for the portal, against its budgets. Needs `npm run build`. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { findBrowsers } from './browsers.ts';
import { cdn, elementSizes, staticSize } from './size/cdn.ts';
import { hasDemo, measureFirstField } from './size/first-field.ts';
import { sdkWithEsbuild, sdkWithRollup } from './size/sdk.ts';
import { isOverBudget, table, type Figure } from './size/table.ts';

/** Budgets and goals in bytes, gzip. */
const firstField = { budget: 36_000, goal: 28_000 };
const sdk = { budget: 22_000, goal: 16_000 };
/** What elements may add to what they share with others, by entry. */
const own: Readonly<Record<string, Pick<Figure, 'budget' | 'goal'>>> = {
  'portal-app-grid': { budget: 12_000 },
  'portal-profile': { budget: 10_000 },
  'portal-security': { budget: 16_000 },
};
/** Entries that are pieces of another element. */
const parts = {
  'portal-profile': ['portal-profile-section', 'portal-preferences'],
  'portal-security': globSync('portal-security-*.js', { cwd: cdn }).map((file) => basename(file, '.js')),
};

const { chromium } = findBrowsers();
const measured = chromium !== undefined && hasDemo();

const figures: Figure[] = [
  {
    name: 'portal-root.js, portal-login.js and their imports',
    bytes: await staticSize('portal-root', 'portal-login'),
    ...firstField,
  },
  ...(measured
    ? [{ name: 'fetched before the email field is usable', bytes: await measureFirstField(chromium), ...firstField }]
    : []),
  { name: 'portal-sdk, rollup', bytes: await sdkWithRollup(), ...sdk },
  { name: 'portal-sdk, esbuild', bytes: await sdkWithEsbuild(), ...sdk },
  ...(await elementSizes(parts)).flatMap(({ name, total, own: bytes }) => [
    { name: `${name}.js`, bytes: total },
    { name: '  of which its own', bytes, ...own[name] },
  ]),
];

for (const line of table(figures)) process.stdout.write(`${line}\n`);
if (!measured) process.stdout.write('\nNot measured in a page: that needs Chromium and the sample page.\n');
if (figures.some(isOverBudget)) process.exitCode = 1;
