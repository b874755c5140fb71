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
  if (!Number.isInteger(port) || port < 1 || port > 65_533) throw new Error('PORT must be a number from 1 to 65533.');
  await Promise.all([free(port, 'localhost'), free(port + 2, '127.0.0.1')]);
  const began = performance.now();
  if (isStale()) await build();
  const demo = await startDemo({ port });
  console.log(greeting(demo));
  console.log(`Ready in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/** Says that a port is taken before anything is built. */
async function free(port: number, host: string): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (cause) {
    throw new Error(
      `Port ${port} is taken. Stop what listens there, or choose others by PORT, the first of three: PORT=${port + 3}`,
      { cause },
    );
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

function greeting({ url, mock, harborId, apps }: Demo): string {
  const guests = harborId.people.filter(({ email }) => mock.people.every((person) => person.email !== email));
  const people = [...mock.people, ...guests];
  const width = (key: 'email' | 'password'): number => Math.max(...people.map((person) => person[key].length));
  const rows = people.map(
    ({ email, password, summary }) => `  ${email.padEnd(width('email'))}  ${password.padEnd(width('password'))}  ${summary}`,
  );
  return [
    '',
    `Intranet  ${url}`,
    `Log-in    ${url}/login`,
    `Profile   ${url}/profile`,
    `Console   ${url}/_mock  (mail, current codes, scenarios)`,
    `Harbor ID ${harborId.settings.issuer}  (where people of harbor.example log in)`,
    `Apps      ${apps.origin}  (open them in the portal: Ledgerline and Vaultkeeper by OpenID Connect, Waypoint and Treasury Desk by SAML)`,
    '',
    ...rows,
    '',
  ].join('\n');
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
