import {
  Flow,
  flowOperations,
  type FlowKind,
  type Step,
  type StepAnswer,
  type StepEnvelope,
  type StepKind,
} from 'portal-contract';
import type * as z from 'zod/mini';
import type { PortalConnection } from './connection.ts';
import { inTurn } from './in-turn.ts';
import { PortalError, toPortalError } from './portal-error.ts';
import { Store } from './store.ts';
import { allowedUrl } from './url-policy.ts';

/** What a client brings to draw one kind of step: at least the schema of it. */
export interface StepModule<S extends Step = Step> {
  readonly schema: z.ZodMiniType<S>;
}

/**
 * The steps a client can draw, each loaded when it is first asked for. The keys are what the client tells the server it accepts.
 */
export type StepLoaders = {
  readonly [K in StepKind]?: () => StepModule<Extract<Step, { kind: K }>> | Promise<StepModule<Extract<Step, { kind: K }>>>;
};

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
  | { readonly status: 'complete' };

type WithoutStep<A> = A extends unknown ? Omit<A, 'step'> : never;

/** An answer to the current step; its step id is added when it is sent. */
export type FlowAnswer = WithoutStep<StepAnswer>;

export interface FlowOptions {
  kind: FlowKind;
  steps: StepLoaders;
}

/** Unknown steps in a row after which a backend that keeps promising a known one is not believed any more. */
const maxDetours = 3;

/**
 * One attempt to log in. The server picks every step; this remembers the last one, and keeps what was typed from being lost:
 * after a failure the same step waits for the same answer.
 */
export class PortalFlow extends Store<FlowState> {
  readonly #connection: PortalConnection;
  readonly #options: FlowOptions;
  #id: string | undefined;
  #detours = 0;
  /** Aborted when the flow is started anew or given up, so that an answer that comes late changes nothing. */
  #run = new AbortController();

  constructor(connection: PortalConnection, options: FlowOptions) {
    super({ status: 'starting' });
    this.#connection = connection;
    this.#options = options;
  }

  /** Begins anew. `because` is shown with the first step. Never rejects: the outcome is the store's value. */
  async start({ because }: { because?: PortalError } = {}): Promise<void> {
    this.#run.abort();
    this.#abandon();
    const { signal } = (this.#run = new AbortController());
    const current = (): boolean => !signal.aborted;
    this.set({ status: 'starting' });
    try {
      const body = { kind: this.#options.kind, accepts: Object.keys(this.#options.steps) };
      const flow = await inTurn(this.#connection, () => this.#connection.send(flowOperations.startFlow, { body }, { signal }));
      // Starting another one could go on for ever.
      if (flow.status === 'expired') throw new PortalError('flow-expired');
      this.#id = flow.id;
      await this.#take(flow, current, because);
    } catch (cause) {
      const error = toPortalError(cause);
      if (!current()) return;
      this.set(error.code === 'already-authenticated' ? { status: 'already-authenticated' } : { status: 'failed', error });
    }
  }

  /** Answers the current step. While an answer is on its way a second one is ignored. */
  async answer(answer: FlowAnswer): Promise<void> {
    const { value } = this;
    if (value.status !== 'asking') return;
    const { step } = value;
    this.set({ status: 'answering', step });
    await this.#advance(step, (id, signal) =>
      this.#connection.send(flowOperations.answerFlow, { id, body: { ...answer, step: step.id } }, { signal }),
    );
  }

  /** Reads the flow again without answering: to learn whether the server can be reached, or what happened elsewhere. */
  async refresh(): Promise<void> {
    const { value } = this;
    if (value.status !== 'asking') return;
    await this.#advance(value.step, (id, signal) => this.#connection.send(flowOperations.getFlow, { id }, { signal }));
  }

  /** Gives up what is on its way. The step stays, and may be answered later. */
  stop(): void {
    this.#run.abort();
    if (this.value.status === 'answering') this.set({ status: 'asking', step: this.value.step });
  }

  /** Tells the server that nobody will answer any more. Whether it hears that does not matter: flows expire. */
  #abandon(): void {
    const { value } = this;
    if (this.#id === undefined || (value.status !== 'asking' && value.status !== 'unsupported')) return;
    this.#connection.send(flowOperations.cancelFlow, { id: this.#id }).catch(() => undefined);
    this.#id = undefined;
  }

  async #advance(step: Step, request: (id: string, signal: AbortSignal) => Promise<Flow>): Promise<void> {
    if (this.#run.signal.aborted) this.#run = new AbortController();
    const { signal } = this.#run;
    const { value } = this;
    // An answer is newer than a `refresh` that was on its way before it.
    const current = (): boolean => !signal.aborted && this.value === value;
    if (this.#id === undefined) return;
    try {
      await this.#take(await request(this.#id, signal).catch(currentFlow), current);
    } catch (cause) {
      if (current()) await this.#recover(toPortalError(cause), step);
    }
  }

  /** The flow is over, or was not reached. */
  async #recover(error: PortalError, step: Step): Promise<void> {
    if (error.code === 'flow-expired' || error.code === 'flow-not-found') return this.start({ because: error });
    if (error.code === 'already-authenticated') return this.set({ status: 'already-authenticated' });
    this.set({ status: 'asking', step, error });
  }

  async #take(flow: Flow, current: () => boolean, because?: PortalError): Promise<void> {
    if (!current()) return;
    if (flow.status === 'complete' && flow.result) {
      this.#connection.session.begin(flow.result.session);
      return this.set({ status: 'complete' });
    }
    if (flow.status === 'expired') return this.start({ because: new PortalError('flow-expired') });
    if (!flow.step) throw new PortalError('invalid-response');
    const step = await this.#read(flow.step);
    if (!current()) return;
    if (!step) return this.#leaveUnsupported(flow.step, current);
    this.#detours = 0;
    this.set({ status: 'asking', step, error: because });
  }

  /** Reads a step by the schema of its kind, or says that this client does not know the kind. */
  async #read(envelope: StepEnvelope): Promise<Step | undefined> {
    const load = Object.hasOwn(this.#options.steps, envelope.kind) && this.#options.steps[envelope.kind as StepKind];
    if (!load) return undefined;
    const { schema } = await load();
    const result = schema.safeParse(envelope);
    if (!result.success) throw new PortalError('invalid-response');
    return result.data;
  }

  /** Takes a way that this client does know, or says that there is none: a step is never guessed and never skipped. */
  async #leaveUnsupported({ id, kind, alternatives, fallbackUrl }: StepEnvelope, current: () => boolean): Promise<void> {
    this.#detours += 1;
    const known =
      this.#detours > maxDetours
        ? undefined
        : alternatives?.find((alternative) => Object.hasOwn(this.#options.steps, alternative.kind));
    const page = fallbackUrl === undefined ? undefined : allowedUrl(fallbackUrl, { base: this.#connection.endpoint });
    const ours = page?.origin === this.#connection.endpoint.origin ? page : undefined;
    if (!known || this.#id === undefined) return this.set({ status: 'unsupported', kind, fallbackUrl: ours });
    const { signal } = this.#run;
    const body = { kind: 'choose', ref: known.ref, step: id } as const;
    await this.#take(await this.#connection.send(flowOperations.answerFlow, { id: this.#id, body }, { signal }), current);
  }
}

/** The flow has moved on (another tab, Back, a double submit): the problem says where it stands. */
function currentFlow(cause: unknown): Flow {
  const error = toPortalError(cause);
  const moved = error.code === 'step-mismatch' ? Flow.safeParse(error.problem?.['flow']) : undefined;
  if (moved?.success) return moved.data;
  throw error;
}
