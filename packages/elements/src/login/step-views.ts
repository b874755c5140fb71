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
  webauthn: async () => keep('webauthn', (await import('./steps/webauthn.ts')).webauthnView),
  push: async () => keep('push', (await import('./steps/push.ts')).pushView),
  redirect: async () => keep('redirect', (await import('./steps/redirect.ts')).redirectView),
  'recovery-code': async () => keep('recovery-code', (await import('./steps/recovery-code.ts')).recoveryCodeView),
  enrol: async () => keep('enrol', (await import('./steps/enrol.ts')).enrolView),
  'enrol-totp': async () => keep('enrol-totp', (await import('./steps/enrol-totp.ts')).enrolTotpView),
  'enrol-webauthn': async () =>
    keep('enrol-webauthn', await (await import('./steps/enrol-webauthn.ts')).findEnrolWebauthnView()),
  'recovery-codes': async () => keep('recovery-codes', (await import('./steps/recovery-codes.ts')).recoveryCodesView),
  'change-password': async () => keep('change-password', (await import('./steps/change-password.ts')).changePasswordView),
  sent: async () => keep('sent', (await import('./steps/sent.ts')).sentView),
  terms: async () => keep('terms', (await import('./steps/terms.ts')).termsView),
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
