import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import { engines, findBrowsers, howToGet } from './browsers.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-browsers-'));
after(() => rmSync(folder, { recursive: true }));

/** A file of that name that can be run. */
function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}

const elsewhere = program('my-chromium');
const firefox = program('firefox-esr');
const driver = program('WebKitWebDriver');
const screen = program('Xvfb');
const miniBrowser = program('MiniBrowser');
const PATH = ['/nowhere', folder].join(delimiter);

test('takes the program that the environment names', () => {
  assert.equal(findBrowsers({ PATH, PORTAL_CHROMIUM: elsewhere }).chromium, elsewhere);
});

test('finds a program on the PATH', () => {
  assert.equal(findBrowsers({ PATH }).firefox, firefox);
});

test('finds WebKit when driver, browser and screen are there', () => {
  assert.deepEqual(findBrowsers({ PATH, PORTAL_WEBKIT_BROWSER: miniBrowser }).webkit, { driver, browser: miniBrowser, screen });
});

test('has no WebKit without a screen', () => {
  const env = { PATH: '', PORTAL_WEBKIT_DRIVER: driver, PORTAL_WEBKIT_BROWSER: miniBrowser };
  assert.equal(findBrowsers(env).webkit, undefined);
});

test('refuses a program that is not there rather than take another', () => {
  assert.throws(() => findBrowsers({ PATH, PORTAL_FIREFOX: '/nowhere/firefox' }), /PORTAL_FIREFOX is "\/nowhere\/firefox"/);
});

test('says for each engine which one is missing and how to get it', () => {
  for (const engine of engines)
    assert.match(howToGet(engine), new RegExp(`^${engine} was not found.*apt-get install .*PORTAL_`));
});
