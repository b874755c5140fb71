import { type ScenarioName, scenarios } from 'portal-mock';
import type { Portal } from '../../packages/elements/src/testing/portal.ts';
import { type Authenticator, replaceAuthenticator } from './authenticator.ts';
import { type Beginning, startBackend } from './backend.ts';

/** One story as it stands in the page. */
export interface Scene {
  portal: Portal;
  /** Holds everything, and carries the look. */
  box: HTMLElement;
  element: HTMLElement;
  /** The scenario that was chosen in the toolbar, in place of the story's own. */
  chosen: ScenarioName | undefined;
}

const scenes = new WeakMap<HTMLElement, Scene>();

/** The scene that was set on a canvas. */
export function sceneOn(canvas: HTMLElement): Scene {
  const scene = scenes.get(canvas);
  if (!scene) throw new Error('A story begins with `state()`, which sets its scene.');
  return scene;
}

/** What a scene is set with. */
export interface SceneOptions {
  /** The element's tag. */
  tag: string;
  beginning: Beginning;
  /** What stands in for the browser's own authenticators. */
  authenticator: Authenticator | undefined;
  /** The scenario chosen in the toolbar. */
  chosen: ScenarioName | undefined;
  /** Whether the clocks go on by themselves. */
  ticking: boolean;
}

/** Sets the scene on a canvas, unless it stands there already. Returns what clears it away. */
export async function setScene(canvas: HTMLElement, options: SceneOptions): Promise<() => void> {
  const { tag, beginning, authenticator, chosen, ticking } = options;
  const before = scenes.get(canvas);
  let restore: (() => void) | undefined;
  if (!before || before.chosen !== chosen) {
    const portal = await startBackend(chosen ? { ...withoutFaults(beginning), scenario: chosen } : beginning);
    scenes.set(canvas, { portal, ...boxWith(tag, portal), chosen });
    // Somebody who tries a scenario by hand has a browser's own.
    restore = authenticator && !chosen ? replaceAuthenticator(authenticator) : undefined;
  }
  const { portal } = sceneOn(canvas);
  const timer = ticking ? setInterval(() => portal.pass(tick / 1000), tick) : undefined;
  return () => {
    clearInterval(timer);
    restore?.();
    scenes.delete(canvas);
  };
}

/** The scenario that a value of the toolbar names. */
export const scenarioNamed = (name: unknown): ScenarioName | undefined =>
  Object.keys(scenarios).find((each): each is ScenarioName => each === name);

/** Milliseconds between two movements of the clocks. */
const tick = 250;

const withoutFaults = ({ person }: Beginning): Beginning => (person ? { person } : {});

function boxWith(tag: string, { client, mock }: Portal): Pick<Scene, 'box' | 'element'> {
  const root = Object.assign(document.createElement('portal-root'), { client });
  const element = document.createElement(tag);
  root.append(element);
  const box = document.createElement('div');
  box.className = 'scene';
  box.append(root);
  // An application is opened by a link to the backend, where nobody is: nothing listens at that address.
  box.addEventListener('click', (event) => {
    const [link] = event.composedPath().filter((each) => each instanceof HTMLAnchorElement);
    if (link?.href.startsWith(mock.endpoint)) event.preventDefault();
  });
  // Nor does a proof lead there.
  box.addEventListener('portal-confirmed', (event) => event.preventDefault());
  return { box, element };
}
