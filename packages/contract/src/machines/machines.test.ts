import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerSchemas, Flow, stepSchemas } from '../index.ts';
import {
  type Edge,
  edgesOf,
  type FlowMachine,
  flowMachines,
  loginMachine,
  recoveryMachine,
  type State,
  stepUpMachine,
} from './index.ts';
import { anyStep } from './machine.ts';

const isDecision = (state: State): boolean => state.endsWith('?');

/** The states that can be reached from `start`, itself included, without an edge that `banned` takes away. */
function reachable(machine: FlowMachine, start: State, banned: (edge: Edge) => boolean = () => false): ReadonlySet<State> {
  const edges = edgesOf(machine).filter((edge) => !banned(edge));
  const seen = new Set<State>([start]);
  // A set hands out what is added while it is walked.
  for (const state of seen) for (const { from, to } of edges) if (from === state) seen.add(to);
  return seen;
}

const leadsTo =
  (...targets: readonly State[]) =>
  ({ to }: Edge): boolean =>
    targets.includes(to);

const happens =
  (...events: readonly string[]) =>
  ({ event }: Edge): boolean =>
    events.includes(event);

const either =
  (...bans: readonly ((edge: Edge) => boolean)[]) =>
  (edge: Edge): boolean =>
    bans.some((ban) => ban(edge));

/** Steps that a wrong password alone cannot answer. */
const strong = leadsTo('totp', 'webauthn', 'push', 'recovery-code');

const machines = Object.values(flowMachines);

for (const machine of machines) {
  const { kind, start, states, terminals } = machine;
  const names = Object.keys(states) as State[];

  test(`${kind}: every state and every end is reached, and no other`, () => {
    assert.deepEqual([...reachable(machine, start)].sort(), [...names, ...terminals].sort());
  });

  test(`${kind}: every state leads to each end that is open to all`, () => {
    for (const state of names) {
      const ends = reachable(machine, state);
      for (const end of ['complete', 'cancelled', 'expired'] as const) assert.ok(ends.has(end), `${state} → ${end}`);
    }
  });

  test(`${kind}: every step expires and can be cancelled, and no decision does`, () => {
    for (const name of names) {
      const own = edgesOf(machine).filter(({ from, event }) => from === name && event in anyStep);
      const expected = isDecision(name) ? [] : ['cancelled', 'expired'];
      assert.deepEqual(own.map(({ to }) => to).sort(), expected, name);
    }
  });

  test(`${kind}: no decision can lead back to itself without a step`, () => {
    const decisions = names.filter(isDecision);
    for (const state of decisions) {
      const next = edgesOf(machine).filter(({ from, to }) => from === state && isDecision(to));
      for (const { to } of next) {
        const decided = reachable(machine, to, ({ from }) => !isDecision(from));
        assert.equal(decided.has(state), false, state);
      }
    }
  });

  test(`${kind}: an answer stands only where the step takes it`, () => {
    const taken: Partial<Record<State, readonly string[]>> = {
      identifier: kind === 'login' ? ['identifier', 'webauthn'] : ['identifier'],
      enrol: ['enrol', 'later'],
      'enrol-webauthn': ['enrol-webauthn', 'later'],
      'recovery-codes': ['acknowledge', 'renew'],
      push: ['resend', 'poll'],
      sent: ['sent', 'resend'],
      terms: ['accept', 'decline'],
      throttled: ['retry'],
      redirect: ['return'],
    };
    for (const { from, event } of edgesOf(machine)) {
      if (isDecision(from) || event in anyStep) continue;
      const allowed = [...(taken[from] ?? [from]), 'choose', 'back'];
      assert.ok(allowed.includes(event.split(':')[0] ?? ''), `${from} ${event}`);
    }
  });

  test(`${kind}: names the result of a flow`, () => {
    assert.ok(machine.result in Flow.shape.result.def.innerType.shape);
  });
}

test('every step kind stands in a machine', () => {
  const states = new Set(machines.flatMap((machine) => [...reachable(machine, machine.start)]));
  for (const kind of Object.keys(stepSchemas)) assert.ok(states.has(kind as State), kind);
});

test('every answer kind stands in a machine', () => {
  const events = new Set(machines.flatMap((machine) => edgesOf(machine).map(({ event }) => event.split(':')[0])));
  for (const kind of Object.keys(answerSchemas)) assert.ok(events.has(kind), kind);
});

test('nobody logs in without proving anything', () => {
  const unproven = either(leadsTo('password', 'redirect'), happens('webauthn:ok'));
  assert.equal(reachable(loginMachine, 'identifier', unproven).has('complete'), false);
});

test('there is no way from the password or the provider to a session around a required factor', () => {
  // Policy requires one, and the days to put it off are over: neither `none` nor `later` happens. Back at the first step, a
  // passkey is a factor of its own.
  const required = either(({ from, event }) => from === 'mfa?' && event === 'none', happens('later:ok'));
  const passkey = ({ from, event }: Edge): boolean => from === 'identifier' && event === 'webauthn:ok';
  const around = either(required, passkey, strong, leadsTo('enrol'));
  for (const first of ['password', 'redirect'] as const) {
    assert.ok(reachable(loginMachine, first, required).has('complete'));
    assert.equal(reachable(loginMachine, first, around).has('complete'), false);
  }
});

test('an enrolment that is required is finished, and the recovery codes it brings are saved, before there is a session', () => {
  // What `device` marks happens to a step that comes from `post?`, which is not reached yet.
  // `back` from the list starts over with nothing proven.
  const unfinished = either(
    happens('later:ok', 'enrol-totp:ok', 'enrol-webauthn:ok', 'enrol-webauthn:device', 'later:device'),
    leadsTo('identifier'),
  );
  assert.ok(reachable(loginMachine, 'enrol').has('complete'));
  assert.equal(reachable(loginMachine, 'enrol', unfinished).has('complete'), false);
  assert.equal(reachable(loginMachine, 'recovery-codes', happens('acknowledge:ok')).has('complete'), false);
});

test('a factor that only locks, throttles or fails does not log in', () => {
  const proofs = ['totp:ok', 'webauthn:ok', 'recovery-code:ok', 'poll:approved'];
  const failing = either(happens(...proofs, 'password:ok', 'return:ok'));
  for (const factor of ['choose', 'totp', 'webauthn', 'push', 'recovery-code', 'throttled'] as const) {
    assert.equal(reachable(loginMachine, factor, failing).has('complete'), false, factor);
  }
});

test('a new password that is asked for comes before the session', () => {
  // `back` starts over with nothing proven.
  const answered = either(happens('change-password:ok'), leadsTo('identifier'));
  assert.equal(reachable(loginMachine, 'change-password', answered).has('complete'), false);
  assert.equal(reachable(loginMachine, 'terms', happens('accept:ok')).has('complete'), false);
});

test('recovery never ends in a session, and logging in always does', () => {
  assert.deepEqual([recoveryMachine.result, loginMachine.result], ['passwordSet', 'session']);
});

test('recovery completes only by a new password', () => {
  const last = edgesOf(recoveryMachine).filter(leadsTo('complete'));
  assert.deepEqual(last, [{ from: 'change-password', event: 'change-password:ok', to: 'complete' }]);
});

test('recovery never skips an enrolled factor', () => {
  const enrolled = happens('none-enrolled');
  assert.ok(reachable(recoveryMachine, 'link?', enrolled).has('complete'));
  assert.equal(reachable(recoveryMachine, 'link?', either(enrolled, strong)).has('complete'), false);
});

test('recovery sets no password with a factor that only locks, throttles or fails', () => {
  const failing = happens('none-enrolled', 'totp:ok', 'webauthn:ok', 'poll:approved', 'recovery-code:ok');
  for (const factor of ['choose', 'totp', 'webauthn', 'push', 'recovery-code'] as const) {
    assert.equal(reachable(recoveryMachine, factor, failing).has('change-password'), false, factor);
  }
});

test('recovery sets no password without the mailed link or code', () => {
  const unproven = either(happens('valid', 'sent:ok'));
  assert.equal(reachable(recoveryMachine, 'link?', unproven).has('change-password'), false);
});

test('a step-up completes by a proof, or because there is one that is fresh enough', () => {
  const proven = happens('satisfied', 'password:ok', 'totp:ok', 'webauthn:ok', 'poll:approved', 'recovery-code:ok');
  assert.equal(reachable(stepUpMachine, 'proof?', proven).has('complete'), false);
});

test('a step-up has no way to somebody else, and sets nothing up', () => {
  for (const { from, event, to } of edgesOf(stepUpMachine)) {
    assert.notEqual(event, 'back:ok', from);
    assert.ok(!['identifier', 'redirect', 'enrol', 'change-password'].includes(to), `${from} → ${to}`);
  }
});

test('a step-up asks for the password only where nothing else is asked', () => {
  const into = edgesOf(stepUpMachine).filter(leadsTo('password'));
  assert.deepEqual(
    into.map(({ from }) => from),
    ['proof?', 'password'],
  );
});

test('a kind that the contract does not have is no state, no answer and no target', () => {
  const state: FlowMachine = {
    ...recoveryMachine,
    // @ts-expect-error -- there is no such step kind
    states: { ...recoveryMachine.states, 'retina-scan': anyStep },
  };
  const answer: FlowMachine = {
    ...recoveryMachine,
    // @ts-expect-error -- there is no such answer kind
    states: { ...recoveryMachine.states, totp: { ...anyStep, 'retina-scan:ok': ['change-password'] } },
  };
  const target: FlowMachine = {
    ...recoveryMachine,
    // @ts-expect-error -- there is no such step kind to lead to
    states: { ...recoveryMachine.states, totp: { ...anyStep, 'totp:ok': ['retina-scan'] } },
  };
  const lasting: FlowMachine = {
    ...recoveryMachine,
    // @ts-expect-error -- a step expires
    states: { ...recoveryMachine.states, totp: { 'totp:ok': ['change-password'] } },
  };
  assert.ok([state, answer, target, lasting].every(({ kind }) => kind === 'recovery'));
});
