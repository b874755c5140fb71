import type { FlowKind, Step, StepAnswer } from 'portal-contract';
import type { PortalError } from './portal-error.ts';
import type { StepUpRequest } from './step-up.ts';
import type { StepLoaders } from './step-loaders.ts';

/** Where an attempt stands. */
export type FlowState =
  | { readonly status: 'starting' }
  /** The flow could not be started. `start` tries again. */
  | { readonly status: 'failed'; readonly error: PortalError }
  /** A step waits for its answer. `error`: why the last answer did not arrive, or why the flow began anew. */
  | { readonly status: 'asking'; readonly step: Step; readonly error?: PortalError | undefined }
  | { readonly status: 'answering'; readonly step: Step }
  /** A step that this client cannot draw, with the backend's own page for it where there is one. */
  | { readonly status: 'unsupported'; readonly kind: string; readonly fallbackUrl: URL | undefined }
  /** There is a session already, so there is nothing to do. */
  | { readonly status: 'already-authenticated' }
  /** `session`: somebody is logged in, or has proven more. `password-set`: a recovery is over, and nobody is logged in by it. */
  | { readonly status: 'complete'; readonly outcome: 'session' | 'password-set' };

type WithoutStep<A> = A extends unknown ? Omit<A, 'step'> : never;

/** An answer to the current step; its step id is added when it is sent. */
export type FlowAnswer = WithoutStep<StepAnswer>;

export interface FlowOptions {
  kind: FlowKind;
  steps: StepLoaders;
  /** For `step-up`: what has to be proven. */
  stepUp?: Pick<StepUpRequest, 'acr' | 'maxAge' | 'app'> | undefined;
  /** The page to come back to from an identity provider, asked for whenever a flow starts. At most 2,048 characters. */
  returnTo?: (() => string | undefined) | undefined;
  /**
   * Hears of the flow's id when it begins, to go on with it after a reload, and `undefined` when there is nothing to go on
   * with: it is complete, denied, cancelled or forgotten. The id is no secret; it works in the browser that started the flow.
   */
  onId?: ((id: string | undefined) => void) | undefined;
}

/** How an attempt begins. */
export interface FlowStart {
  /** Shown with the first step. */
  because?: PortalError | undefined;
  /** The id of a flow to go on with. One that is over, unknown or of another kind is left, and a new one begins without a word. */
  resume?: string | undefined;
  /** For a `recovery`: the token of the mailed link. */
  token?: string | undefined;
}
