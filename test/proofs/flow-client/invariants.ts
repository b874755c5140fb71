/** What holds between any two commands, whatever happened before. */
import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { persons, settledStateOf, type Tab, type World } from './world.ts';

/** Checks every invariant. */
export async function holdAll(world: World): Promise<void> {
  await sessionsAreProven(world);
  for (const tab of world.tabs) {
    const state = settledStateOf(tab);
    assert.ok(tab.mostInFlight <= 1, 'Two answers of one tab were on their way at once.');
    idIsKeptWhileThereIsSomethingToGoOnWith(tab);
    if (state.status === 'complete') assert.equal(state.outcome, 'session');
    nothingTypedIsShown(world, tab);
  }
}

/** Every session is of somebody who proved all there is to prove, in the flow that brought it. */
async function sessionsAreProven({ mock, proven, broughtBy }: World): Promise<void> {
  for (const session of await mock.store.list('sessions')) {
    const flow = broughtBy.get(session.id) ?? assert.fail('There is a session without a complete flow.');
    const person = persons.find(({ id }) => id === session.person) ?? assert.fail('A stranger has a session.');
    const proofs = proven.get(flow) ?? new Set<string>();
    assert.ok(proofs.has(`${person.id} password`), 'There is a session without a password.');
    if (person.authenticators.length > 0) assert.ok(proofs.has(`${person.id} code`), 'There is a session without a code.');
  }
}

/** The id outlives a reload exactly while a step waits for an answer, or a denial for its end. */
function idIsKeptWhileThereIsSomethingToGoOnWith(tab: Tab): void {
  const state = settledStateOf(tab);
  if (state.status === 'failed') return;
  const goesOn = state.status === 'asking' && (state.step.kind !== 'denied' || (state.step.unlockIn ?? 0) > 0);
  assert.equal(tab.kept !== undefined, goesOn, `The id of a flow is ${tab.kept}, ${inspect(state)}`);
}

/** No password and no code is in anything that a page can read. */
function nothingTypedIsShown({ typed }: World, { flow, client }: Tab): void {
  const shown = [flow, flow.value, client, client.session.value, 'error' in flow.value ? flow.value.error?.stack : ''];
  const text = inspect(shown, { depth: Infinity, showHidden: true, maxStringLength: Infinity, maxArrayLength: Infinity });
  for (const secret of typed) assert.ok(!text.includes(secret), 'A secret is shown.');
}

/** A tab shows the step that the server waits for. Holds after a command that reached the server. */
export async function showsTheServersStep({ mock }: World, tab: Tab): Promise<void> {
  const state = settledStateOf(tab);
  if (state.status !== 'asking' || tab.kept === undefined) return;
  const stored = await mock.store.get('flows', tab.kept);
  assert.equal(state.step.id, stored?.value.step.id, 'The step is not the one that the server waits for.');
  assert.ok(stored && stored.value.expiresAt > mock.clock.now(), 'The step is one that the server does not wait for any more.');
}

/** Whatever has happened, there is a way to a session for somebody who knows everything, once the weather is fair. */
export async function thereIsAWayForward(world: World, tab: Tab): Promise<void> {
  const [bruno] = persons;
  world.weather = 'fair';
  // A lock that failed attempts have earned is over by then.
  world.mock.clock.advance(900);
  await tab.client.session.refresh();
  if (tab.client.session.value.status === 'logged-in') await tab.client.session.logOut();
  await tab.flow.start({});
  await tab.flow.answer({ kind: 'identifier', identifier: bruno.email });
  await tab.flow.answer({ kind: 'password', password: bruno.password });
  assert.equal(settledStateOf(tab).status, 'complete', inspect(tab.flow.value));
  assert.equal(tab.client.session.value.status, 'logged-in');
}
