/** The built Storybook, opened story by story. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

const folder = join(import.meta.dirname, '../../storybook-static');

/** Some static host that has it in a folder. Nothing of it is asked for over the network. */
const address = 'https://design.northwind.example/portal/storybook/';

/** A story, as Storybook's index names it. */
export interface Story {
  id: string;
  type: 'story' | 'docs';
}

/** Every story that was built. */
export function storiesOf(): Story[] {
  const index = join(folder, 'index.json');
  if (!existsSync(index)) throw new Error('There is no Storybook yet: npm run build-storybook.');
  const { entries } = JSON.parse(readFileSync(index, 'utf8')) as { entries: Record<string, Story> };
  return Object.values(entries).filter(({ type }) => type === 'story');
}

/** Lets a browser find the files, and nothing else. */
export async function serveStorybook(context: BrowserContext): Promise<void> {
  await context.route('**', (route) => {
    const { href, pathname } = new URL(route.request().url());
    const path = join(folder, pathname.slice(new URL(address).pathname.length));
    return href.startsWith(address) && existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
  });
}

/** What Storybook's page tells of a story that has come to its end. */
interface Finished {
  status: 'success' | 'error';
}

/** Storybook's own events, in its page. */
interface Channel {
  once(event: string, listener: (data: Finished) => void): void;
  emit(event: string, data: unknown): void;
}

/** A story that has played itself. */
export interface OpenStory {
  /** Chooses in the toolbars. The story stays in its state. */
  dress(globals: Readonly<Record<string, string>>): Promise<void>;
}

/** Opens a story with its clocks standing still. Rejects if it cannot play itself. */
export async function openStory(page: Page, id: string): Promise<OpenStory> {
  const url = new URL('iframe.html', address);
  // Axe has looked at every story in the tests.
  url.search = new URLSearchParams({ id, viewMode: 'story', globals: 'clock:still;a11y.manual:!true' }).toString();
  const finished = new Promise<Finished>((resolve) => void page.exposeFunction('storyFinished', resolve));
  await page.addInitScript(hearFirstEnd);
  await page.goto(url.href);
  if ((await finished).status !== 'success') throw new Error(`${id}: ${await page.locator('#error-message').textContent()}`);
  return { dress: (globals) => page.evaluate(chooseGlobals, globals) };
}

/** In the page: tells when the story has come to its end. */
function hearFirstEnd(): void {
  const scope = globalThis as unknown as {
    __STORYBOOK_ADDONS_CHANNEL__?: Channel;
    storyFinished: (data: Finished) => void;
  };
  let channel: Channel | undefined;
  Object.defineProperty(scope, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (made: Channel) => {
      channel = made;
      made.once('storyFinished', ({ status }) => scope.storyFinished({ status }));
    },
  });
}

/** In the page: chooses in the toolbars, and ends when the story is drawn so. */
function chooseGlobals(globals: Readonly<Record<string, string>>): Promise<void> {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel };
  return new Promise((resolve) => {
    channel.once('storyFinished', () => resolve());
    channel.emit('updateGlobals', { globals });
  });
}
