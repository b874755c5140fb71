/** The Chromium that tests, screenshots and measurements walk through. */
import { chromium, type Browser } from 'playwright-core';
import { chromiumLaunchOptions, findBrowsers, howToGet } from '../browsers.ts';

/** Starts Chromium, with its pop-up blocker, as people have it. Rejects with how to get it where there is none. */
export async function openChromium(): Promise<Browser> {
  const { chromium: path } = findBrowsers();
  if (path === undefined) throw new Error(howToGet('chromium'));
  return chromium.launch({ ...chromiumLaunchOptions(path), ignoreDefaultArgs: ['--disable-popup-blocking'] });
}
