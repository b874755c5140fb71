/** `npm test`: everything that must hold, and one line that says how much does. `npm test -- --only elements,lint` runs a part. */
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { engines, howToGet, type Engine } from './browsers.ts';
import { ensureBrowsers } from './runner/install-browsers.ts';
import { choose, hasFailed, runStages } from './runner/schedule.ts';
import { endAllStages, failedOutcome, type Outcome } from './runner/stage.ts';
import { stages } from './runner/stages.ts';
import { addTally, type Tally } from './runner/tally.ts';

const print = (line = ''): void => void process.stdout.write(`${line}\n`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
process.once('exit', endAllStages);

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const only = values.only.split(',').filter(Boolean);

const browsers = ensureBrowsers();
const present = engines.filter((engine) => browsers[engine]);
const missing = engines.filter((engine) => !browsers[engine]);
const chosen = choose(stages(present), only);
if (chosen.length === 0) print(`No stage is called ${only.join(', ')}.`);

const absent = missing.filter(isRequired).map((engine) => failedOutcome(engine, howToGet(engine)));
for (const engine of missing.filter((each) => !isRequired(each))) print(`- ${engine} is not run: ${howToGet(engine)}`);
absent.forEach(report);

const outcomes = [...absent, ...(await runStages(chosen, 1, report))];
outcomes.filter(hasFailed).forEach(explain);

const { passed, failed } = outcomes.map(total).reduce(addTally, { passed: 0, failed: 0 });
print();
print(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** In CI every engine is needed; elsewhere Chromium alone is enough. */
function isRequired(engine: Engine): boolean {
  return engine === 'chromium' || Boolean(process.env['CI']);
}

/** One line for a stage that has ended. */
function report(outcome: Outcome): void {
  const counts = Object.entries(outcome.groups).map(([name, { passed, failed }]) => {
    const counted = failed > 0 ? `${passed} passed, ${failed} failed` : `${passed} passed`;
    return name === outcome.name ? counted : `${name} ${counted}`;
  });
  print(
    `${hasFailed(outcome) ? '✖' : '✔'} ${outcome.name.padEnd(12)} ${outcome.seconds.toFixed(1).padStart(6)} s  ${counts.join(' · ')}`,
  );
}

/** Everything a failed stage printed. */
function explain({ name, output, remarks }: Outcome): void {
  print(`\n── ${name} ${'─'.repeat(Math.max(0, 100 - name.length))}\n`);
  const text = stripVTControlCharacters(output)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (text) print(text);
  remarks.forEach((remark) => print(remark));
}

function total({ groups }: Outcome): Tally {
  return Object.values(groups).reduce(addTally, { passed: 0, failed: 0 });
}
