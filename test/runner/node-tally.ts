/** A reporter for `node --test` that counts, for `npm test`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EventData } from 'node:test';
import type { TestEvent } from 'node:test/reporters';
import type { Tally } from './tally.ts';

/**
 * Writes `{ "<PORTAL_GROUP>": { passed, failed } }` to the file that `PORTAL_TALLY` names. It prints nothing: another reporter does.
 *
 * Counts tests, not suites. Skipped and unfinished tests have proved nothing, so they count as failed.
 */
export default async function* nodeTally(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const tally: Tally = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    if (type === 'test:pass' && data.details.type !== 'suite') tally[provesSomething(data) ? 'passed' : 'failed'] += 1;
    if (type === 'test:fail' && data.details.type !== 'suite') tally.failed += 1;
    // A suite whose hook fails after its tests passed is only seen in the summary of the whole run.
    if (type === 'test:summary' && data.file === undefined && !data.success) tally.failed ||= 1;
    // Written at once: of a run that hangs, and is ended, the counts remain.
    if (type === 'test:pass' || type === 'test:fail' || type === 'test:summary') write(tally);
  }
  yield '';
}

function write(tally: Tally): void {
  const { PORTAL_TALLY: file, PORTAL_GROUP: group = 'node' } = process.env;
  if (file) writeFileSync(file, JSON.stringify({ [group]: tally }));
}

function provesSomething(test: EventData.TestPass): boolean {
  return !test.skip && !test.todo && !isWholeFile(test);
}

/** A file without a test in it is reported as one passed test of the file's name. */
function isWholeFile({ name, file }: { name: string; file?: string | undefined }): boolean {
  return file !== undefined && resolve(name) === resolve(file);
}
