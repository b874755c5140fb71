/**
 * Whether the time of an answer tells who has an account: 200 interleaved pairs of requests for somebody known and somebody
 * unknown, with real Argon2id. Fails where one can be told from the other: AUC outside 0.5 ± 0.1.
 *
 * The steps behind these have no unknown side to compare with: the code of an app, or one of a person's recovery codes, is asked for
 * only once the password or the mailbox is proven.
 */
import type { Flow } from 'portal-contract';
import { createMock, manualClock, people, type AdjustableClock, type Mock } from 'portal-mock';
import { Driver } from '../../packages/mock/test/driver.ts';
import { auc, median } from './auc.ts';

const pairs = 200;
const warmUp = 10;
const tolerance = 0.1;

const known = people.bruno.email;
const unknown = 'nobody@northwind.example';

type TimedMock = Mock & { readonly clock: AdjustableClock };

/** A request that could tell: what leads to it, and the answer that is timed. */
interface Question {
  readonly what: string;
  readonly prepare: (driver: Driver, identifier: string) => Promise<Flow>;
  readonly answer: (identifier: string) => Readonly<Record<string, unknown>>;
}

const questions: readonly Question[] = [
  {
    what: 'a wrong password',
    prepare: (driver, identifier) => driver.toPassword(identifier),
    answer: () => ({ kind: 'password', password: 'a password that is wrong' }),
  },
  {
    what: 'a request for a new password',
    prepare: (driver) => driver.recover(),
    answer: (identifier) => ({ kind: 'identifier', identifier }),
  },
  {
    what: 'a wrong code of a recovery mail',
    prepare: async (driver, identifier) => driver.answer(await driver.recover(), { kind: 'identifier', identifier }),
    answer: () => ({ kind: 'sent', token: '00000000' }),
  },
];

/** Milliseconds that an answer takes. */
async function time(mock: Mock, { prepare, answer }: Question, identifier: string): Promise<number> {
  const driver = new Driver(mock);
  const flow = await prepare(driver, identifier);
  const started = performance.now();
  await driver.answer(flow, answer(identifier));
  return performance.now() - started;
}

/** Times both sides by turns: whatever else the machine does meets both alike. */
async function measure(mock: TimedMock, question: Question): Promise<Record<'known' | 'unknown', readonly number[]>> {
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let pair = -warmUp; pair < pairs; pair += 1) {
    const sides = pair % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const side of sides) {
      const taken = await time(mock, question, side === 'known' ? known : unknown);
      if (pair >= 0) times[side].push(taken);
    }
    // No pair runs into a lock or a limit of mails that another one has earned.
    mock.clock.advance(3600);
    for (const identifier of [known, unknown]) await mock.store.remove('attempts', identifier);
  }
  return times;
}

const mock: TimedMock = createMock({ clock: manualClock() });
for (const question of questions) {
  const times = await measure(mock, question);
  const area = auc(times.known, times.unknown);
  const tells = Math.abs(area - 0.5) > tolerance;
  const medians = [median(times.known), median(times.unknown)].map((each) => each.toFixed(2));
  const verdict = tells ? 'tells who has an account' : 'tells nothing';
  process.stdout.write(
    `${question.what}: AUC ${area.toFixed(3)} over ${pairs} pairs, medians ${medians.join(' and ')} ms (known, unknown): ${verdict}\n`,
  );
  if (tells) process.exitCode = 1;
}
