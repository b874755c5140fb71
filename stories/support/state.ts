import type { StoryObj } from '@storybook/web-components-vite';
import type { Authenticator } from './authenticator.ts';
import type { Beginning } from './backend.ts';
import { comeToRest, inTurn, type Step } from './drive.ts';
import { scenarioNamed, sceneOn, setScene } from './scene.ts';

/** A state of an element: where it starts, and what a person does to get there. */
export interface State extends Beginning {
  /** What the element's own properties are, beside their defaults. */
  args?: Record<string, unknown>;
  /** What stands in for the browser's own authenticators. */
  authenticator?: Authenticator;
  steps: readonly Step[];
}

/** A state as a story, which plays itself. Where a scenario is chosen in the toolbar it waits at its beginning instead. */
export function state({ args = {}, steps, authenticator, ...beginning }: State): StoryObj {
  return {
    args,
    beforeEach: ({ canvasElement, component, globals }) =>
      setScene(canvasElement, {
        tag: component ?? '',
        beginning,
        authenticator,
        chosen: scenarioNamed(globals['backend']),
        ticking: globals['clock'] !== 'still',
      }),
    play: async ({ canvasElement, globals }) => {
      if (!scenarioNamed(globals['backend'])) await inTurn(...steps, comeToRest)(sceneOn(canvasElement));
    },
  };
}
