#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { createMock, type Mock } from './mock.ts';
import { isScenarioName, scenarios } from './scenarios.ts';
import { startServer } from './server.ts';

const help = `portal-mock: the reference backend of the portal.

  --port <number>      port to listen on (default: PORT, or 4000)
  --host <address>     address to listen on (default: 127.0.0.1)
  --scenario <name>    ${Object.keys(scenarios).join(', ')}
  --help`;

/** What to tell whoever has started it. */
function greeting({ endpoint, people, scenario }: Mock, url: string): string {
  const width = Math.max(...people.map(({ email }) => email.length));
  const secret = Math.max(...people.map(({ password }) => password.length));
  const rows = people.map(({ email, password, summary }) => `  ${email.padEnd(width)}  ${password.padEnd(secret)}  ${summary}`);
  return [`API      ${endpoint}`, `Console  ${url}/_mock  (mail, current codes)`, `Scenario ${scenario}`, '', ...rows].join(
    '\n',
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env['PORT'] ?? '4000' },
      host: { type: 'string', default: '127.0.0.1' },
      scenario: { type: 'string', default: 'default' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(help);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`"${values.port}" is not a port.`);
  if (!isScenarioName(values.scenario)) throw new Error(`There is no scenario "${values.scenario}".\n\n${help}`);
  const mock = createMock({
    endpoint: `http://localhost:${port}/portal/v1`,
    scenario: values.scenario,
    report: (error) => console.error(error),
  });
  const { url } = await startServer({ mock, port, host: values.host });
  console.log(greeting(mock, url));
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
