import { loadConfigFile } from 'rollup/loadConfigFile';
import { rollup } from 'rollup';
import { once } from 'node:events';
import { globSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Demo, startDemo } from './server.ts';

/** `npm start`: serves the sample intranet, with the elements built anew if a source has changed. */
async function start(): Promise<void> {
  const port = Number(process.env['PORT'] ?? 4000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('PORT must be a number from 1 to 65535.');
  await free(port);
  const began = performance.now();
  if (isStale()) await build();
  const demo = await startDemo({ port });
  console.log(greeting(demo));
  console.log(`Ready in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/** Says that a port is taken before anything is built. */
async function free(port: number): Promise<void> {
  const probe = createServer().listen(port, 'localhost');
  try {
    await once(probe, 'listening');
  } catch (cause) {
    throw new Error(`Port ${port} is taken. Stop what listens there, or choose another one: PORT=${port + 1}`, { cause });
  } finally {
    probe.close();
  }
}

/** Whether a source is newer than the build; `npm ci` makes the first one. */
function isStale(): boolean {
  const root = join(import.meta.dirname, '..');
  const sources = globSync(['packages/{contract,sdk,elements}/src/**/*.ts', 'rollup.config.mjs', 'build/*'], { cwd: root });
  const changed = (file: string): number => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Math.max(...sources.map(changed)) > changed('packages/elements/cdn/portal.js');
}

async function build(): Promise<void> {
  const { options } = await loadConfigFile(join(import.meta.dirname, '../rollup.config.mjs'), {});
  for (const each of options) {
    const bundle = await rollup(each);
    // As it is on a page, but neither minified nor with source maps: that would take longer than everything else.
    for (const output of each.output) await bundle.write({ ...output, plugins: [], sourcemap: false });
    await bundle.close();
  }
}

function greeting({ url, mock }: Demo): string {
  const width = (key: 'email' | 'password'): number => Math.max(...mock.people.map((person) => person[key].length));
  const rows = mock.people.map(
    ({ email, password, summary }) => `  ${email.padEnd(width('email'))}  ${password.padEnd(width('password'))}  ${summary}`,
  );
  return [
    '',
    `Intranet  ${url}`,
    `Log-in    ${url}/login`,
    `Console   ${url}/_mock  (mail, current codes, scenarios)`,
    '',
    ...rows,
    '',
  ].join('\n');
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
