/** Codes of an authenticator app, against a generator that shares no line with the mock. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { codeOf, type Clock, manualClock, people, type TotpSecret } from 'portal-mock';
import { Driver, quickMock, times } from '../../packages/mock/test/driver.ts';
import { firstProgram } from '../browsers.ts';

const { astrid, grace, ines } = people;

/** The code that `oathtool` (OATH Toolkit) shows. */
function independentCode({ secret }: TotpSecret, { now }: Clock): string {
  const program = firstProgram(['oathtool']) ?? assert.fail('oathtool is not installed: apt-get install oathtool');
  const time = new Date(now()).toISOString().replace('T', ' ').replace(/\..*/, ' UTC');
  return execFileSync(program, ['--totp', '--base32', `--now=${time}`, secret], { encoding: 'utf8' }).trim();
}

test('shows the codes that oathtool shows, over years and around the turn of a time step', () => {
  const starts = ['2026-06-01T08:00:00Z', '2026-12-31T23:59:29Z', '2038-01-19T03:14:07Z', '2099-02-28T23:59:59Z'];
  for (const { secret } of [...astrid.authenticators, ...grace.authenticators]) {
    for (const start of starts) {
      const clock = manualClock(start);
      for (const seconds of [0, 1, 29, 30]) {
        clock.advance(seconds);
        assert.equal(codeOf({ secret }, clock), independentCode({ secret }, clock), `${start} + ${seconds}`);
      }
    }
  }
});

test('a log-in takes the code of oathtool, and so does the set-up of an authenticator', async () => {
  const mock = quickMock();
  const driver = new Driver(mock);
  const code = independentCode(astrid.authenticators[0], mock.clock);
  assert.equal((await driver.answer(await driver.afterPassword(astrid), { kind: 'totp', code })).status, 'complete');
  const other = new Driver(mock);
  const enrol = await other.answer(await other.afterPassword({ ...ines, authenticators: [] }), {
    kind: 'enrol',
    method: 'totp',
  });
  const secret = String(enrol.step?.['secret']);
  const codes = await other.answer(enrol, { kind: 'enrol-totp', code: independentCode({ secret }, mock.clock) });
  assert.equal(codes.step?.kind, 'recovery-codes');
});

for (const seconds of [-30, 0, 30, 60]) {
  const taken = seconds === 0 || seconds === 30;
  test(`a code is ${taken ? 'taken' : 'refused'} ${seconds} seconds after it was shown first`, async () => {
    const mock = quickMock();
    const shown = { now: () => mock.clock.now() - seconds * 1000 };
    const driver = new Driver(mock);
    const code = independentCode(astrid.authenticators[0], shown);
    const next = await driver.answer(await driver.afterPassword(astrid), { kind: 'totp', code });
    assert.equal(next.status, taken ? 'complete' : 'pending');
  });
}

for (const [where, count] of [
  ['one flow', 2],
  ['one flow', 12],
  ['several flows', 2],
  ['several flows', 4],
] as const) {
  test(`of ${count} submits of one code at once, in ${where}, exactly one succeeds`, async () => {
    const mock = quickMock();
    const code = independentCode(astrid.authenticators[0], mock.clock);
    const drivers = where === 'one flow' ? times(count, new Driver(mock)) : times(count, 0).map(() => new Driver(mock));
    const shared = where === 'one flow' ? await drivers[0]?.afterPassword(astrid) : undefined;
    const flows = await Promise.all(drivers.map(async (driver) => shared ?? driver.afterPassword(astrid)));
    const answers = await Promise.all(
      drivers.map(async (driver, at) => driver.answerRaw(flows[at] ?? assert.fail(), { kind: 'totp', code })),
    );
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as { status?: unknown }[];
    assert.equal(bodies.filter(({ status }) => status === 'complete').length, 1);
    assert.equal((await mock.store.list('sessions')).length, 1);
  });
}
