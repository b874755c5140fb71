/** What a person and the world do to a log-in, in any order. */
import * as fc from 'fast-check';
import type { FlowAnswer } from 'portal-sdk';
import { holdAll, showsTheServersStep } from './invariants.ts';
import { personOf, persons, settledStateOf, type Tab, type Weather, type World } from './world.ts';

/** What a command can know before it is run: how many tabs there are. */
export interface Model {
  tabs: number;
}

/** Something that happens. It is told by its name in a report. */
class Command implements fc.AsyncCommand<Model, World> {
  readonly #name: string;
  readonly #tab: number;
  readonly #act: (world: World, tab: Tab) => Promise<void> | void;
  readonly #opens: boolean;

  constructor(name: string, tab: number, act: (world: World, tab: Tab) => Promise<void> | void, opens = false) {
    this.#name = name;
    this.#tab = tab;
    this.#act = act;
    this.#opens = opens;
  }

  check({ tabs }: Readonly<Model>): boolean {
    return this.#tab < tabs && (!this.#opens || tabs < mostTabs);
  }

  async run(model: Model, world: World): Promise<void> {
    const tab = world.tabs[this.#tab] as Tab;
    await this.#act(world, tab);
    model.tabs = world.tabs.length;
    await holdAll(world);
  }

  toString(): string {
    return `${this.#name}(${this.#tab})`;
  }
}

const mostTabs = 3;

/** The answer that a step asks for, right or wrong. */
function answerTo(world: World, tab: Tab, right: boolean): FlowAnswer | undefined {
  const state = settledStateOf(tab);
  if (state.status !== 'asking') return undefined;
  const { step } = state;
  if (step.kind === 'password')
    return { kind: 'password', password: (right && personOf(step.identifier)?.password) || 'not-this-one' };
  if (step.kind === 'totp') return { kind: 'totp', code: right ? world.code(persons[1]) : '918273' };
  if (step.kind === 'throttled') return { kind: 'retry' };
  return undefined;
}

/** Sends an answer so many times at once, and looks where that leads. */
async function send(world: World, tab: Tab, answer: FlowAnswer, times = 1): Promise<void> {
  if ('password' in answer) world.typed.add(answer.password);
  if ('code' in answer) world.typed.add(answer.code);
  await Promise.all(Array.from({ length: times }, () => tab.flow.answer(answer)));
  if (world.weather === 'fair') await showsTheServersStep(world, tab);
}

const submit =
  (right: boolean, times = 1) =>
  async (world: World, tab: Tab): Promise<void> => {
    const answer = answerTo(world, tab, right);
    if (answer) await send(world, tab, answer, times);
  };

const type =
  (identifier: string) =>
  async (world: World, tab: Tab): Promise<void> => {
    const state = settledStateOf(tab);
    if (state.status === 'asking' && state.step.kind === 'identifier')
      await send(world, tab, { kind: 'identifier', identifier });
  };

/** An answer to a step that is not asked: what an old page may send. */
const misfit = async (world: World, tab: Tab): Promise<void> => {
  const before = settledStateOf(tab);
  if (before.status !== 'asking') return;
  const password = { kind: 'password', password: persons[0].password } as const;
  await send(world, tab, before.step.kind === 'password' ? { kind: 'totp', code: '918273' } : password);
};

const refresh = async (world: World, tab: Tab): Promise<void> => {
  await tab.flow.refresh();
  if (world.weather === 'fair') await showsTheServersStep(world, tab);
};

const logOut = async (_world: World, { client }: Tab): Promise<void> => {
  if (client.session.value.status === 'logged-in') await client.session.logOut().catch(() => undefined);
};

const startAgain = async (_world: World, { flow }: Tab): Promise<void> => {
  flow.stop();
  await flow.start();
};

/** Answers and is loaded again before the answer is there. */
const reloadMeanwhile = async (world: World, tab: Tab): Promise<void> => {
  const answer = answerTo(world, tab, true);
  const answering = answer && tab.flow.answer(answer);
  await Promise.all([answering, world.reload(tab)]);
};

const turn = (weather: Weather) => (world: World) => {
  world.weather = weather;
};

const acts = {
  typeKnown: type(persons[0].email),
  typeWithApp: type(persons[1].email),
  typeUnknown: type('nobody@northwind.example'),
  submit: submit(true),
  submitWrong: submit(false),
  submitTwice: submit(true, 2),
  misfit,
  back: (world: World, tab: Tab) => send(world, tab, { kind: 'back' }),
  refresh,
  reload: (world: World, tab: Tab) => world.reload(tab),
  reloadMeanwhile,
  startAgain,
  logOut,
  wait: ({ mock }: World) => mock.clock.advance(30),
  expire: ({ mock }: World) => mock.clock.advance(901),
  goOffline: turn('no-request'),
  loseAnswers: turn('no-answer'),
  comeBackOnline: turn('fair'),
} as const;

const opening = {
  secondTab: (world: World) => world.open(),
  duplicateTab: (world: World, { kept }: Tab) => world.open(kept),
} as const;

const anyTab = fc.integer({ min: 0, max: mostTabs - 1 });

/** Every command there is. Going on is likelier than anything else, or few runs would come far. */
export const commands: fc.Arbitrary<fc.AsyncCommand<Model, World>>[] = [
  ...Object.entries(acts).map(([name, act]) => anyTab.map((tab) => new Command(name, tab, act))),
  ...Object.entries(opening).map(([name, act]) => anyTab.map((tab) => new Command(name, tab, act, true))),
  ...(['typeKnown', 'typeWithApp', 'submit', 'submit', 'comeBackOnline'] as const).map((name) =>
    fc.constant(new Command(name, 0, acts[name])),
  ),
];
