import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { commands, type Model } from './flow-client/commands.ts';
import { thereIsAWayForward } from './flow-client/invariants.ts';
import { World } from './flow-client/world.ts';

/** Runs, and commands in each; a failure tells the seed, and the shortest run that fails. */
const numRuns = 150;
const maxCommands = 20;

test('whatever is done to a log-in, in whatever order: no session unproven, no secret shown, always a way forward', async () => {
  let completed = 0;
  const property = fc.asyncProperty(fc.commands(commands, { maxCommands, size: 'max' }), async (run) => {
    const setup = async (): Promise<{ model: Model; real: World }> => {
      const real = new World();
      await real.open();
      worlds.push(real);
      return { model: { tabs: 1 }, real };
    };
    const worlds: World[] = [];
    await fc.asyncModelRun(setup, run);
    for (const world of worlds) {
      completed += (await world.mock.store.list('sessions')).length;
      for (const tab of world.tabs) await thereIsAWayForward(world, tab);
      assert.deepEqual(world.mock.errors, []);
    }
  });
  await fc.assert(property, { numRuns });
  // Runs that never get anywhere would prove little.
  assert.ok(completed > 0, 'No run ended in a session.');
});
