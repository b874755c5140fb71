import { loadConfigFile } from 'rollup/loadConfigFile';
import { rollup } from 'rollup';
import { join } from 'node:path';
import { type Demo, startDemo } from './server.ts';

/** `npm start`: builds the elements and serves the sample intranet. */
async function start(): Promise<void> {
  const port = Number(process.env['PORT'] ?? 4000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('PORT must be a number from 1 to 65535.');
  await build();
  const demo = await startDemo({ port });
  console.log(greeting(demo));
}

async function build(): Promise<void> {
  const { options } = await loadConfigFile(join(import.meta.dirname, '../rollup.config.mjs'), {});
  for (const each of options) {
    const bundle = await rollup(each);
    for (const output of each.output) await bundle.write(output);
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
