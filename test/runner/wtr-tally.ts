/** A Web Test Runner reporter that counts, for `npm test`. */
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { writeFileSync } from 'node:fs';
import { addTally, type Tally } from './tally.ts';

/** Prints each engine's counts and writes them to `file`, where there is one, as a record by engine name. */
export function tallyReporter(file: string | undefined): Reporter {
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile.filter(isEmpty))
        logger.log(`${session.browser.name} found no test in ${testFile}\n`);
    },
    onTestRunFinished({ sessions }) {
      const engines = tallyByEngine(sessions);
      for (const [name, { passed, failed }] of Object.entries(engines))
        process.stdout.write(`${name}: ${passed} passed, ${failed} failed\n`);
      if (file) writeFileSync(file, JSON.stringify(engines));
    },
  };
}

function tallyByEngine(sessions: readonly TestSession[]): Record<string, Tally> {
  const engines: Record<string, Tally> = {};
  for (const session of sessions) {
    const name = session.browser.name.toLowerCase();
    engines[name] = addTally(engines[name], tallySession(session));
  }
  return engines;
}

/** Counts one test file in one engine. What broke outside a test (an import, a page, a time-out) is a failure of its own. */
function tallySession(session: TestSession): Tally {
  const counted = session.testResults ? tallySuite(session.testResults) : { passed: 0, failed: 0 };
  const broken = session.errors.length || (isEmpty(session) ? 1 : 0);
  return { passed: counted.passed, failed: counted.failed + broken };
}

/** Whether a test file ran to its end without a test in it. */
function isEmpty({ testResults, errors }: TestSession): boolean {
  const { passed, failed } = testResults ? tallySuite(testResults) : { passed: 0, failed: 0 };
  return passed + failed + errors.length === 0;
}

/** Counts the tests of a suite and of those inside it. A skipped test has proved nothing, so it counts as failed. */
function tallySuite(suite: TestSuiteResult): Tally {
  const passed = suite.tests.filter((test) => test.passed && !test.skipped).length;
  return suite.suites.map(tallySuite).reduce(addTally, { passed, failed: suite.tests.length - passed });
}
