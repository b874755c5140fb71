import type { Step, StepKind } from 'portal-contract';
import type { StepLoaders } from 'portal-sdk';
import type { StepView } from './step-view.ts';
import { identifierView } from './steps/identifier.ts';

/**
 * The code that draws each step, by its kind. Only the first step comes with the element; the others come when the server asks
 * for them. A kind without a row does not compile.
 */
export const stepViews = {
  identifier: () => identifierView,
  choose: async () => keep('choose', (await import('./steps/choose.ts')).chooseView),
  password: async () => keep('password', (await import('./steps/password.ts')).passwordView),
  totp: async () => keep('totp', (await import('./steps/totp.ts')).totpView),
  throttled: async () => keep('throttled', (await import('./steps/throttled.ts')).throttledView),
  denied: async () => keep('denied', (await import('./steps/denied.ts')).deniedView),
} satisfies Required<StepLoaders>;

type Views = { [K in StepKind]?: StepView<Extract<Step, { kind: K }>> };

const loaded: Views = { identifier: identifierView };

function keep<K extends StepKind>(kind: K, view: NonNullable<Views[K]>): NonNullable<Views[K]> {
  loaded[kind] = view;
  return view;
}

/** The view of a step that a flow has handed out, which is to say one that is loaded. */
export function viewOf(kind: StepKind): StepView {
  const view = loaded[kind];
  if (!view) throw new TypeError(`The step “${kind}” is not loaded.`);
  // Each view draws its own kind only, and is found by that kind.
  return view;
}

/** Whether a step of this kind can be drawn. */
export const isDrawn = (kind: string): boolean => Object.hasOwn(stepViews, kind);

/** Fetches what often comes after a step, while the person is typing. If it does not come now, it is asked for again later. */
export function warmUp({ oftenNext = [] }: StepView): void {
  for (const kind of oftenNext) Promise.resolve(stepViews[kind]()).catch(() => undefined);
}
