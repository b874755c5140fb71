/** Runs one stage of `npm test` as a process of its own, and counts what it proved. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { addTally, type Tally } from './tally.ts';

/** The folder of the repository. */
export const root = join(import.meta.dirname, '../..');

/** The Node that the scripts are written for, when it is installed here; otherwise the one that runs. */
export const node = [join(root, 'node_modules/node/bin/node')].find((path) => existsSync(path)) ?? process.execPath;

/** One part of `npm test`. */
export interface Stage {
  name: string;
  /** Program and arguments. */
  command: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** Stages that must have passed before. */
  needs?: readonly string[];
  /**
   * The groups of tests that the process counts by itself into the file named by `PORTAL_TALLY`; each must hold a test.
   * Without it the stage is one check, passed when the process ends with 0.
   */
  groups?: readonly string[];
  /** Seconds after which the stage is ended as failed; 300 unless told. */
  limit?: number;
  /** Whether it is run once more where its browser crashed, and so nothing was counted: a failed test is never run again. */
  mayCrash?: boolean;
}

/** How a stage went. */
export interface Outcome {
  name: string;
  groups: Record<string, Tally>;
  seconds: number;
  output: string;
  /** Why the stage failed beyond what its output says. */
  remarks: string[];
}

const running = new Set<ChildProcess>();

/** Runs a stage to its end, or to its time limit. It never rejects: whatever goes wrong is a failure that counts. */
export async function runStage(stage: Stage): Promise<Outcome> {
  const { outcome, crashed } = await runOnce(stage);
  return stage.mayCrash && crashed ? (await runOnce(stage)).outcome : outcome;
}

/** Runs a stage. It has crashed when it ended by itself before it counted anything. */
async function runOnce(stage: Stage): Promise<{ outcome: Outcome; crashed: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-test-'));
  const tallyFile = join(folder, 'tally.json');
  const started = performance.now();
  try {
    const { output, code, timedOut } = await execute(stage, tallyFile);
    const remarks = timedOut ? [`It did not end within ${stage.limit ?? defaultLimit} s.`] : [];
    const groups = stage.groups ? countGroups(stage.groups, tallyFile, remarks) : { [stage.name]: { passed: 0, failed: 0 } };
    const ok = code === 0 && !timedOut;
    const outcome: Outcome = {
      name: stage.name,
      groups: settle(stage, groups, ok, remarks),
      seconds: (performance.now() - started) / 1000,
      output,
      remarks,
    };
    return { outcome, crashed: !timedOut && !existsSync(tallyFile) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A stage that could not be run, as one failure. */
export function failedOutcome(name: string, remark: string): Outcome {
  return { name, groups: { [name]: { passed: 0, failed: 1 } }, seconds: 0, output: '', remarks: [remark] };
}

const defaultLimit = 300;

async function execute(stage: Stage, tallyFile: string): Promise<{ output: string; code: number | null; timedOut: boolean }> {
  const [program = '', ...args] = stage.command;
  // NODE_TEST_CONTEXT would make a Node test runner inside a Node test run believe it is a part of that one.
  const env: NodeJS.ProcessEnv = { ...process.env, ...stage.env, PORTAL_TALLY: tallyFile, NODE_TEST_CONTEXT: undefined };
  env['PATH'] = [join(node, '..'), join(root, 'node_modules/.bin'), env['PATH']].join(delimiter);
  const child = spawn(program, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const output: Buffer[] = [];
  const collect = (data: Buffer): void => void output.push(data);
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  let timedOut = false;
  const limit = setTimeout(
    () => {
      timedOut = true;
      endGroup(child);
    },
    (stage.limit ?? defaultLimit) * 1000,
  );
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { output: Buffer.concat(output).toString(), code, timedOut };
  } catch (cause) {
    return { output: String(cause), code: null, timedOut };
  } finally {
    clearTimeout(limit);
    endGroup(child);
    running.delete(child);
  }
}

function countGroups(expected: readonly string[], file: string, remarks: string[]): Record<string, Tally> {
  const counted = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Tally>) : {};
  const groups: Record<string, Tally> = {};
  for (const name of expected) {
    const tally = counted[name] ?? { passed: 0, failed: 0 };
    const empty = tally.passed + tally.failed === 0;
    if (empty) remarks.push(`No test was run in ${name}.`);
    groups[name] = empty ? { passed: 0, failed: 1 } : tally;
  }
  return groups;
}

/** A check gets its one point; a test runner that failed without a failing test gets a failure. */
function settle(stage: Stage, groups: Record<string, Tally>, ok: boolean, remarks: string[]): Record<string, Tally> {
  if (!stage.groups) return { [stage.name]: ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 } };
  if (ok || Object.values(groups).some(({ failed }) => failed > 0)) return groups;
  remarks.push('Every test that was counted passed, but the runner failed.');
  const [first = stage.name] = stage.groups;
  return { ...groups, [first]: addTally(groups[first], { passed: 0, failed: 1 }) };
}

/** Ends a stage with everything it started: its process leads a group. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has ended by itself.
  }
}

/** Ends every stage that still runs. */
export function endAllStages(): void {
  running.forEach(endGroup);
}
