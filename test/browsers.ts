/** Finds the three browser engines that the tests run in, and says how to start them. */
import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The engines the elements are tested in. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;

/** A browser engine. */
export type Engine = (typeof engines)[number];

/** The programs WebKit needs: it has no headless mode, so it draws on a virtual screen. */
export interface WebKitPrograms {
  driver: string;
  browser: string;
  screen: string;
}

/** The programs found, by engine; an engine that is not installed is absent. */
export interface Browsers {
  chromium?: string;
  firefox?: string;
  webkit?: WebKitPrograms;
}

/** Debian packages of each engine. */
export const debianPackages: Record<Engine, readonly string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

const environment: Record<Engine, readonly string[]> = {
  chromium: ['PORTAL_CHROMIUM'],
  firefox: ['PORTAL_FIREFOX'],
  webkit: ['PORTAL_WEBKIT_DRIVER', 'PORTAL_WEBKIT_BROWSER', 'PORTAL_XVFB'],
};

/** Looks for each engine: first where the environment says, then where systems install them. */
export function findBrowsers(env: NodeJS.ProcessEnv = process.env): Browsers {
  const chromium = find('PORTAL_CHROMIUM', env, [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]);
  const firefox = find('PORTAL_FIREFOX', env, ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']);
  const webkit = findWebKit(env);
  return { ...(chromium && { chromium }), ...(firefox && { firefox }), ...(webkit && { webkit }) };
}

function findWebKit(env: NodeJS.ProcessEnv): WebKitPrograms | undefined {
  const driver = find('PORTAL_WEBKIT_DRIVER', env, ['WebKitWebDriver']);
  const browser = find(
    'PORTAL_WEBKIT_BROWSER',
    env,
    globSync([
      '/usr/lib/*/webkit2gtk-4.*/MiniBrowser',
      '/usr/lib*/webkit2gtk-4.*/MiniBrowser',
      '/usr/libexec/webkit2gtk-4.*/MiniBrowser',
    ]),
  );
  const screen = find('PORTAL_XVFB', env, ['Xvfb']);
  return driver && browser && screen ? { driver, browser, screen } : undefined;
}

/** The first of `candidates` that can be run; a path in the environment variable `name` leaves no choice. */
function find(name: string, env: NodeJS.ProcessEnv, candidates: readonly string[]): string | undefined {
  const chosen = env[name];
  if (!chosen) return firstProgram(candidates, env);
  const program = firstProgram([chosen], env);
  if (!program) throw new Error(`${name} is "${chosen}", which is no program that can be run.`);
  return program;
}

/** The first program of that path, or of that name on the PATH, that can be run. */
export function firstProgram(candidates: readonly string[], env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return candidates
    .flatMap((each) => (each.includes('/') ? [each] : folders.map((folder) => join(folder, each))))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A sentence for people: which engine is missing, and what they can do about it. */
export function howToGet(engine: Engine): string {
  const variables = environment[engine].join(', ');
  return `${engine} was not found. Install it (on Debian: apt-get install ${debianPackages[engine].join(' ')}), or set ${variables}.`;
}

/** How playwright-core starts Chromium: quietly, and without the sandbox where root could not have one. */
export function chromiumLaunchOptions(executablePath: string): { executablePath: string; args: string[] } {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ];
  return { executablePath, args: isRoot() ? ['--no-sandbox', ...quiet] : quiet };
}

/** Whether this process may do anything on this machine. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
