/** The parts of `npm test`, in the order they start in. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../browsers.ts';
import { node, root, type Stage } from './stage.ts';

/** What generates committed files; each has a `--check` that fails when its file is not current. */
const generators = globSync('packages/*/scripts/generate-*.ts', { cwd: root });

/** Every stage, with the elements' tests in `engines`. */
export function stages(engines: readonly Engine[]): Stage[] {
  return [
    ...engines.map((engine) => ({
      name: `elements in ${engine}`,
      command: bin('wtr'),
      env: { ENGINES: engine },
      groups: [engine],
      limit: 1500,
      mayCrash: true,
    })),
    {
      name: 'stories',
      command: bin('wtr', '--files', 'stories/**/*.test.ts'),
      env: { ENGINES: 'chromium' },
      groups: ['chromium'],
      limit: 1500,
    },
    { name: 'types', command: bin('tsc', '-b') },
    { name: 'build', command: bin('rollup', '-c', '--silent') },
    // Some look at what the build of each package is.
    { name: 'unit tests', ...nodeTests('unit tests', unitTests()), needs: ['types'], limit: 1200 },
    {
      name: 'end to end',
      ...nodeTests('end to end', globSync('test/e2e/**/*.test.ts', { cwd: root })),
      needs: ['build'],
      limit: 1500,
    },
    { name: 'size', command: script('test/size.ts'), needs: ['build'] },
    { name: 'lint', command: bin('eslint', '--max-warnings', '0', '.') },
    { name: 'format', command: bin('prettier', '--check', '--log-level', 'warn', '.') },
    ...generators.map((path) => ({
      name: /(?<=generate-).*(?=\.ts)/.exec(path)?.[0] ?? path,
      command: script(path, '--check'),
    })),
  ];
}

function unitTests(): string[] {
  return globSync(
    ['packages/{contract,sdk,mock}/src/**/*.test.ts', 'build/**/*.test.ts', 'test/**/*.test.ts', 'demo/**/*.test.ts'],
    {
      cwd: root,
      exclude: ['test/e2e/**'],
    },
  );
}

/** A run of Node's test runner. A test may take a minute. */
function nodeTests(group: string, files: readonly string[]): Omit<Stage, 'name'> {
  const reporters = ['spec', join(root, 'test/runner/node-tally.ts')];
  const options = reporters.flatMap((reporter) => [`--test-reporter=${reporter}`, '--test-reporter-destination=stdout']);
  return {
    // Without a file Node would look for tests of its own choice.
    command: files.length > 0 ? script('--test', ...testOptions, ...options, ...files) : ['false'],
    env: { PORTAL_GROUP: group },
    groups: [group],
  };
}

const testOptions = ['--test-timeout=60000', '--test-concurrency=2'];

const script = (...args: string[]): string[] => [node, '--conditions=source', '--disable-warning=ExperimentalWarning', ...args];
const bin = (name: string, ...args: string[]): string[] => [join(root, 'node_modules/.bin', name), ...args];
