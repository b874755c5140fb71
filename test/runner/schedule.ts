/** Runs stages, some at a time, each after what it needs. */
import { failedOutcome, runStage, type Outcome, type Stage } from './stage.ts';

/**
 * Runs `stages` in their order, at most `jobs` at once, and hands each outcome to `report` when it is known. A stage whose need
 * failed is not run: it counts as one failure.
 */
export async function runStages(
  stages: readonly Stage[],
  jobs: number,
  report: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const started = new Map<string, Promise<Outcome>>();
  const waiting = [...stages];
  const work = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      const outcome = runAfterNeeds(stage, started);
      started.set(stage.name, outcome);
      report(await outcome);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return Promise.all(started.values());
}

async function runAfterNeeds(stage: Stage, started: ReadonlyMap<string, Promise<Outcome>>): Promise<Outcome> {
  for (const need of stage.needs ?? []) {
    const outcome = await started.get(need);
    if (!outcome || hasFailed(outcome)) return failedOutcome(stage.name, `Not run: it needs "${need}".`);
  }
  return runStage(stage);
}

/** Whether anything in a stage failed. */
export function hasFailed({ groups }: Outcome): boolean {
  return Object.values(groups).some(({ failed }) => failed > 0);
}

/** The stages whose names begin with one of `names`, with what they need. All of them when there are no names. */
export function choose(stages: readonly Stage[], names: readonly string[]): Stage[] {
  if (names.length === 0) return [...stages];
  const wanted = new Set(
    stages
      .filter(({ name }) => names.some((each) => name.startsWith(each)))
      .flatMap(({ name, needs = [] }) => [name, ...needs]),
  );
  return stages.filter(({ name }) => wanted.has(name));
}
