import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { bundleTests } from './build/bundle-tests.mjs';
import { chromiumLaunchOptions, engines, findBrowsers, howToGet } from './test/browsers.ts';
import { tallyReporter } from './test/runner/wtr-tally.ts';
import { freePort } from './test/free-port.ts';
import { startWebKitDriver, webKitCapabilities } from './test/webkit.ts';

/**
 * The elements' tests, in three engines at once. `ENGINES=chromium,webkit` chooses some.
 */

const browsers = findBrowsers();
/** How the elements compile, decorators above all. */
const tsconfig = join(import.meta.dirname, 'packages/elements/tsconfig.json');

/** @type {Record<import('./test/browsers.ts').Engine, () => import('@web/test-runner').BrowserLauncher | undefined>} */
const launchers = {
  chromium: () =>
    browsers.chromium
      ? playwrightLauncher({ product: 'chromium', launchOptions: chromiumLaunchOptions(browsers.chromium) })
      : undefined,
  firefox: () =>
    browsers.firefox
      ? puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: browsers.firefox, headless: true } })
      : undefined,
  webkit: () => (browsers.webkit ? webKitLauncher(browsers.webkit) : undefined),
};

/**
 * A launcher that brings the driver and its screen along, and ends them with the last test.
 *
 * @param {import('./test/browsers.ts').WebKitPrograms} programs
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
function webKitLauncher(programs) {
  const options = { capabilities: webKitCapabilities(programs.browser), hostname: '127.0.0.1', port: 0 };
  const launcher = webdriverLauncher(options);
  /** @type {Promise<import('./test/webkit.ts').WebKitDriver> | undefined} */
  let starting;
  const own = {
    initialize: launcher.initialize.bind(launcher),
    startSession: launcher.startSession.bind(launcher),
    stop: launcher.stop.bind(launcher),
  };
  // Wrapped in place, not copied: the commands of Web Test Runner (sendKeys and others) call methods of the launcher itself.
  const wrapped = Object.assign(launcher, {
    /** @param {import('@web/test-runner').TestRunnerCoreConfig} config */
    async initialize(config) {
      await own.initialize(config);
      launcher.name = 'WebKit';
    },
    /** @param {string} id @param {string} url */
    async startSession(id, url) {
      starting ??= startWebKitDriver(programs);
      options.port = (await starting).port;
      await own.startSession(id, url);
    },
    async stop() {
      await own.stop();
      await (await starting)?.stop();
    },
  });
  // The launcher's own declarations are not exact about optional properties.
  return /** @type {import('@web/test-runner').BrowserLauncher} */ (/** @type {unknown} */ (wrapped));
}

const wanted = process.env.ENGINES?.split(',') ?? engines;
const unknown = wanted.filter((each) => !engines.some((engine) => engine === each));
if (unknown.length > 0) throw new Error(`ENGINES names ${unknown.join(', ')}; the engines are ${engines.join(', ')}.`);

const chosen = engines.filter((engine) => wanted.includes(engine)).map((engine) => ({ engine, launcher: launchers[engine]() }));
for (const { engine, launcher } of chosen) if (!launcher) process.stderr.write(`${howToGet(engine)}\n`);

/**
 * The page a test file runs in. Mocha fails the running test for an uncaught error, but only logs a rejection nobody handles:
 * the page makes the second into the first.
 *
 * @param {string} script
 */
const page = (script) => `<!doctype html>
<html lang="en">
  <head>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <script>
      addEventListener('unhandledrejection', (event) => reportError(event.reason));
    </script>
  </head>
  <body>
    <script type="module" src="${script}"></script>
  </body>
</html>`;

const elementTests = 'packages/elements/src/**/*.test.ts';
const tests = globSync([elementTests, 'stories/**/*.test.ts'], { cwd: import.meta.dirname });

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: import.meta.dirname,
  // Two runs that start at once would agree on the same usual port.
  port: await freePort(),
  files: elementTests,
  browsers: chosen.flatMap(({ launcher }) => launcher ?? []),
  // One page at a time in each browser, so that every test has the focus; two browsers, for two cores.
  concurrency: 1,
  concurrentBrowsers: 2,
  nodeResolve: { exportConditions: ['source', 'production', 'browser'] },
  plugins: [bundleTests({ rootDir: import.meta.dirname, files: tests, tsconfig })],
  testRunnerHtml: page,
  testFramework: { config: { timeout: '30000', forbidPending: true, forbidOnly: true } },
  // All stories are one file.
  testsFinishTimeout: 1_200_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), tallyReporter(process.env.PORTAL_TALLY)],
};
