/** A person's visit to the sample intranet: a server, a mock and a browser profile of their own for each test. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { manualClock, type Mock } from 'portal-mock';
import type { HarborId } from 'portal-mock/harbor-id';
import { startDemo, type DemoOptions } from '../../demo/server.ts';
import { openChromium } from './browser.ts';
import { watch, type Expected } from './watch.ts';

/** What a test gets. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  mock: Mock;
  /** Where people of another company log in. */
  harborId: HarborId;
  /** The intranet's address, without a path. */
  url: string;
  /** The address of the applications, without a path. */
  apps: string;
}

/** How a visit differs from the usual one. */
export interface VisitOptions extends Omit<DemoOptions, 'port'> {
  /**
   * What a console may report. 401 and 409 always may: so a backend says that nobody is logged in, and that somebody is whom
   * it was asked to log in.
   */
  expected?: readonly Expected[];
  browser?: BrowserContextOptions;
}

/** What a test does. */
export type Walk = (visit: Visit) => Promise<void>;

/** Makes a test of a walk. */
export interface Visits {
  (walk: Walk): () => Promise<void>;
  (options: VisitOptions, walk: Walk): () => Promise<void>;
}

/** One browser for the tests of a file. The mock's clock stands still unless it is put forward. */
export function visits(): Visits {
  let browser: Browser | undefined;
  before(async () => {
    browser = await openChromium();
  });
  after(() => browser?.close());
  return (...args: [Walk] | [VisitOptions, Walk]) => {
    const [options, walk] = args.length === 1 ? [{}, args[0]] : args;
    return async () => {
      assert.ok(browser);
      await makeVisit(browser, options, walk);
    };
  };
}

async function makeVisit(browser: Browser, { expected = [], browser: profile, ...options }: VisitOptions, walk: Walk) {
  const demo = await startDemo({ port: 0, clock: manualClock(), ...options });
  const context = await browser.newContext({ baseURL: demo.url, locale: 'en-GB', timezoneId: 'UTC', ...profile });
  context.setDefaultTimeout(15_000);
  try {
    const complaints = await watch(context, [401, 409, ...expected]);
    const page = await context.newPage();
    await walk({ page, context, mock: demo.mock, harborId: demo.harborId, url: demo.url, apps: demo.apps.origin }).catch(
      (cause: unknown) => {
        throw complaints.length ? new Error(`The pages complained: ${complaints.join('\n')}`, { cause }) : cause;
      },
    );
    assert.deepEqual(complaints, []);
    assert.deepEqual(demo.mock.errors, []);
  } finally {
    await context.close();
    await demo.close();
  }
}
