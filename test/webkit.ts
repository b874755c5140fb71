/** Starts what WebKit needs to be driven: a virtual screen, and the driver on it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { WebKitPrograms } from './browsers.ts';
import { freePort } from './free-port.ts';

/** A running driver: where it listens, and how to end it. */
export interface WebKitDriver {
  hostname: string;
  port: number;
  stop(): Promise<void>;
}

const startDeadline = 15_000;

/** Starts a virtual screen and the WebKit driver on free numbers. Both end with `stop()`, at the latest with this process. */
export async function startWebKitDriver(programs: WebKitPrograms): Promise<WebKitDriver> {
  const screen = spawn(programs.screen, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  endWithThisProcess(screen);
  const display = await displayNumber(screen);

  const hostname = '127.0.0.1';
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`, `--host=${hostname}`], {
    // The name is WebKit's own; inside a container or as root its sandbox cannot start.
    env: { ...process.env, DISPLAY: `:${display}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    stdio: 'ignore',
  });
  endWithThisProcess(driver);
  await answering(`http://${hostname}:${port}/status`, driver);

  const stop = async (): Promise<void> => {
    await end(driver);
    await end(screen);
  };
  return { hostname, port, stop };
}

/** Capabilities that make the driver start `browser`, speaking the classic protocol: it knows no WebDriver BiDi. */
export function webKitCapabilities(browser: string): Record<string, unknown> {
  return { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] }, 'wdio:enforceWebDriverClassic': true };
}

async function displayNumber(screen: ChildProcess): Promise<string> {
  const lines = createInterface({ input: screen.stdio[3] as Readable });
  const failed = once(screen, 'exit').then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code}.`)));
  const [line] = (await Promise.race([once(lines, 'line'), failed])) as [string];
  failed.catch(() => undefined);
  return line.trim();
}

async function answering(url: string, driver: ChildProcess): Promise<void> {
  const deadline = Date.now() + startDeadline;
  while (Date.now() < deadline && driver.exitCode === null) {
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await delay(50);
  }
  throw new Error(`The WebKit driver did not answer at ${url}.`);
}

function endWithThisProcess(child: ChildProcess): void {
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
