/** How many tests, or checks, passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** The sum of two tallies. */
export function addTally(one: Tally = { passed: 0, failed: 0 }, other: Tally): Tally {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}
