/** What is walked at every step of a machine, whichever it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerSchemas, type StepAnswer } from 'portal-contract';
import { edgesOf, type FlowMachine, type State } from 'portal-contract/machines';
import { answers } from './cast.ts';
import type { Reach } from './edges.ts';
import type { Walker } from './walker.ts';

/** A new walk that stands at a step. */
export type Route = () => Promise<Walker>;

const kinds = Object.keys(answerSchemas) as StepAnswer['kind'][];

/** What the machine lets happen at a step: kinds of answers, and what is no answer. */
const takenAt = (machine: FlowMachine, state: State): ReadonlySet<string> =>
  new Set(edgesOf(machine).flatMap(({ from, event }) => (from === state ? (event.split(':')[0] ?? []) : [])));

/** The steps of a machine that ask for something. */
export const stepsOf = ({ states }: FlowMachine): State[] =>
  (Object.keys(states) as State[]).filter((state) => !state.endsWith('?'));

/** Tests every step of a machine: it can be cancelled, expires, is left by Back where it may be, and takes nothing else. */
export function walkEveryStep({ machine }: Reach, routes: Readonly<Record<string, Route>>): void {
  test(`${machine.kind}: every step has a way there`, () => {
    assert.deepEqual(Object.keys(routes).sort(), stepsOf(machine).sort());
  });
  for (const [state, route] of Object.entries(routes)) {
    const taken = takenAt(machine, state as State);

    test(`${machine.kind}: ${state} can be cancelled, and expires`, async () => {
      await (await route()).mustBeAt(state as State).cancel();
      await (await route()).expire();
    });

    test(`${machine.kind}: ${state} refuses every answer that the machine has no edge for, and stays`, async () => {
      const walker = await route();
      for (const kind of kinds.filter((each) => !taken.has(each))) await walker.mayNot(answers[kind]);
      walker.mustBeAt(state as State);
    });

    if (!taken.has('back')) continue;
    test(`${machine.kind}: Back leads away from ${state}`, async () => {
      await (await route()).say({ kind: 'back' });
    });
  }
}

/** Tests that every factor leads to every other one. `route` stands at a step with all of them to choose from. */
export function walkEveryChoice(kind: string, route: Route): void {
  test(`${kind}: from every factor to every other one`, async () => {
    const walker = await route();
    const refs = (walker.flow.step?.alternatives ?? []).map(({ ref }) => ref);
    assert.ok(refs.length >= 5);
    for (const ref of refs) await (await route()).say({ kind: 'choose', ref });
    await walker.say({ kind: 'choose', ref: refs[0] });
    for (const pair of pairsOf(refs)) for (const ref of pair) await walker.chooseRef(ref);
  });
}

const pairsOf = <Value>(values: readonly Value[]): [Value, Value][] =>
  values.flatMap((one) => values.filter((other) => other !== one).map((other): [Value, Value] => [one, other]));
