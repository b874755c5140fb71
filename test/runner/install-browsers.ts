/** Gets the browsers that are missing, where that can be done without asking: as root on Debian. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { debianPackages, engines, findBrowsers, firstProgram, isRoot, type Browsers } from '../browsers.ts';
import { root } from './stage.ts';

/** Programs that tests compare with, and their Debian packages: one makes one-time codes, the other reads SSH keys. */
const witnesses = { oathtool: 'oathtool', 'ssh-keygen': 'openssh-client' };

/** The browsers of this machine, after installing those that were missing, if this process may. */
export function ensureBrowsers(): Browsers {
  const found = findBrowsers();
  const packages = engines.filter((engine) => !found[engine]).flatMap((engine) => debianPackages[engine]);
  for (const [program, name] of Object.entries(witnesses)) if (!firstProgram([program])) packages.push(name);
  const apt = firstProgram(['apt-get']);
  if (packages.length === 0 || !apt || !isRoot()) return found;
  install(apt, packages);
  return findBrowsers();
}

function install(apt: string, packages: readonly string[]): void {
  const log = '.cache/apt.log';
  mkdirSync(join(root, '.cache'), { recursive: true });
  process.stdout.write(`  installing ${packages.join(' ')} (see ${log})\n`);
  const file = openSync(join(root, log), 'w');
  const run = (...args: string[]): boolean =>
    spawnSync(apt, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', file, file] })
      .status === 0;
  const installed = run('update') && run('install', '-y', '--no-install-recommends', ...packages);
  if (!installed) process.stdout.write(`  apt-get failed: ${log} says why\n`);
  closeSync(file);
}
