import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { choose, hasFailed, runStages } from './schedule.ts';
import { node, root, runStage, type Outcome, type Stage } from './stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-stage-'));
after(() => rmSync(folder, { recursive: true }));

/** A stage that is one check: it runs `code`. */
const check = (code: string, more: Partial<Stage> = {}): Stage => ({ name: 'check', command: [node, '-e', code], ...more });

/** Runs Node's tests in files with these contents, counted as `npm test` counts them. */
async function runNodeTests(contents: readonly string[], limit = 20): Promise<Outcome> {
  const files = contents.map((_, index) => join(folder, `${index}-${contents.length}.test.mjs`));
  files.forEach((file, index) =>
    writeFileSync(file, `import { describe, it, test, after } from 'node:test';\n${contents[index]}`),
  );
  const reporter = ['--test-reporter', join(root, 'test/runner/node-tally.ts'), '--test-reporter-destination', 'stdout'];
  const command = [
    node,
    '--disable-warning=ExperimentalWarning',
    '--test',
    '--test-timeout=1500',
    '--test-force-exit',
    ...reporter,
    ...files,
  ];
  return runStage({ name: 'tests', command, env: { PORTAL_GROUP: 'tests' }, groups: ['tests'], limit });
}

const pass = "test('passes', () => {});";

test('a check passes when its process ends well', async () => {
  assert.deepEqual((await runStage(check('process.exit(0)'))).groups, { check: { passed: 1, failed: 0 } });
});

test('a check fails when its process does, and shows what it said', async () => {
  const { groups, output } = await runStage(check("console.log('out'); console.error('err'); process.exit(2)"));
  assert.deepEqual(groups, { check: { passed: 0, failed: 1 } });
  assert.match(output, /out/);
  assert.match(output, /err/);
});

test('a stage whose browser crashed before anything was counted is run once more, and one with a failed test is not', async () => {
  const mark = join(folder, 'crashed');
  const count = (failed: number): string =>
    `writeFileSync(process.env.PORTAL_TALLY, JSON.stringify({ browser: { passed: 2, failed: ${failed} } }))`;
  const once = `const { existsSync, writeFileSync, appendFileSync } = require('node:fs'); appendFileSync(${JSON.stringify(mark)}, '.');`;
  const more = { groups: ['browser'], mayCrash: true };
  const { groups } = await runStage(
    check(
      `${once} if (require('node:fs').readFileSync(${JSON.stringify(mark)}, 'utf8').length > 1) ${count(0)}; else process.exit(1)`,
      more,
    ),
  );
  assert.deepEqual(groups, { browser: { passed: 2, failed: 0 } });
  const failed = await runStage(check(`${once} ${count(1)}; process.exit(1)`, more));
  assert.deepEqual(failed.groups, { browser: { passed: 2, failed: 1 } });
  assert.equal(readFileSync(mark, 'utf8'), '...');
});

test('a program that does not exist is a failure', async () => {
  assert.deepEqual((await runStage({ name: 'check', command: ['/nowhere/at-all'] })).groups, {
    check: { passed: 0, failed: 1 },
  });
});

test('a stage that hangs is ended with everything it started, and fails', async () => {
  const child =
    "require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })";
  const { groups, remarks } = await runStage(check(`${child}; setInterval(() => {}, 1000)`, { limit: 1 }));
  assert.deepEqual(groups, { check: { passed: 0, failed: 1 } });
  assert.deepEqual(remarks, ['It did not end within 1 s.']);
});

test('passing and failing tests are counted', async () => {
  const { groups } = await runNodeTests([
    `${pass} test('fails', () => { throw new Error('no'); });`,
    `describe('suite', () => { it('passes', () => {}); });`,
  ]);
  assert.deepEqual(groups, { tests: { passed: 2, failed: 1 } });
});

test('skipped and unfinished tests are failures', async () => {
  const { groups } = await runNodeTests([`${pass} test.skip('skipped', () => {}); test.todo('unfinished', () => {});`]);
  assert.deepEqual(groups, { tests: { passed: 1, failed: 2 } });
});

test('a file that crashes is a failure', async () => {
  assert.deepEqual((await runNodeTests([pass, "throw new Error('no');"])).groups, { tests: { passed: 1, failed: 1 } });
});

test('a file without a test is a failure', async () => {
  assert.deepEqual((await runNodeTests([pass, ''])).groups, { tests: { passed: 1, failed: 1 } });
});

test('a suite whose hook fails is a failure', async () => {
  const { groups } = await runNodeTests([
    "describe('suite', () => { it('passes', () => {}); after(() => { throw new Error('no'); }); });",
  ]);
  assert.deepEqual(groups, { tests: { passed: 1, failed: 1 } });
});

test('a test that hangs is a failure', async () => {
  const { groups, remarks } = await runNodeTests([
    `${pass} test('hangs', () => new Promise(() => setInterval(() => {}, 1000)));`,
  ]);
  assert.deepEqual(groups, { tests: { passed: 1, failed: 1 } });
  assert.deepEqual(remarks, []);
});

test('a file that hangs is a failure, and what passed before still counts', async () => {
  const { groups, remarks } = await runNodeTests([pass, 'for (;;);'], 2);
  assert.deepEqual(groups, { tests: { passed: 1, failed: 1 } });
  assert.match(remarks.join(), /did not end within 2 s/);
});

test('a group in which nothing ran is a failure', async () => {
  const write = "require('node:fs').writeFileSync(process.env.PORTAL_TALLY, JSON.stringify({ one: { passed: 3, failed: 0 } }))";
  const { groups, remarks } = await runStage(check(write, { groups: ['one', 'other'] }));
  assert.deepEqual(groups, { one: { passed: 3, failed: 0 }, other: { passed: 0, failed: 1 } });
  assert.deepEqual(remarks, ['No test was run in other.']);
});

test('a runner that fails although its tests passed is a failure', async () => {
  const write =
    "require('node:fs').writeFileSync(process.env.PORTAL_TALLY, JSON.stringify({ one: { passed: 3, failed: 0 } })); process.exit(1)";
  assert.deepEqual((await runStage(check(write, { groups: ['one'] }))).groups, { one: { passed: 3, failed: 1 } });
});

test('a stage whose need failed is not run, and fails', async () => {
  const stages = [check('process.exit(1)', { name: 'first' }), check('process.exit(0)', { name: 'second', needs: ['first'] })];
  const outcomes = await runStages(stages, 2, () => undefined);
  assert.deepEqual(outcomes.map(hasFailed), [true, true]);
  assert.deepEqual(outcomes[1]?.remarks, ['Not run: it needs "first".']);
});

test('a stage brings along what it needs', () => {
  const stages = [
    check('', { name: 'lint' }),
    check('', { name: 'build' }),
    check('', { name: 'end to end', needs: ['build'] }),
  ];
  assert.deepEqual(
    choose(stages, ['end']).map(({ name }) => name),
    ['build', 'end to end'],
  );
});
