import { type Flow, flowOperations, type Step, type StepEnvelope } from 'portal-contract';
import type { PortalConnection } from './connection.ts';
import { currentFlow } from './current-flow.ts';
import type { FlowAnswer, FlowOptions, FlowStart, FlowState } from './flow-state.ts';
import { inTurn } from './in-turn.ts';
import { isPassing } from './is-passing.ts';
import { PortalError, toPortalError } from './portal-error.ts';
import { fallbackPage, knownAlternative, readStep } from './read-step.ts';
import { stepUpMembers } from './step-up-members.ts';
import { Store } from './store.ts';

/** Unknown steps in a row after which a backend that keeps promising a known one is not believed any more. */
const maxDetours = 3;

/**
 * One attempt to log in, to recover a password, or to prove more. The server picks every step; this remembers the last one, and keeps what was
 * typed from being lost: after a failure the same step waits for the same answer.
 */
export class PortalFlow extends Store<FlowState> {
  readonly #connection: PortalConnection;
  readonly #options: FlowOptions;
  #id: string | undefined;
  #detours = 0;
  /** The last start, or how to go on with what it began. */
  #started: FlowStart | undefined;
  /** Aborted when the flow is started anew or given up, so that an answer that comes late changes nothing. */
  #run = new AbortController();

  constructor(connection: PortalConnection, options: FlowOptions) {
    super({ status: 'starting' });
    this.#connection = connection;
    this.#options = options;
  }

  /**
   * Begins anew, or goes on with a flow that began before. Called without anything after a start that did not reach the server or
   * was stopped, it does the same once more. Never rejects: the outcome is the store's value.
   */
  async start(how: FlowStart = this.#again): Promise<void> {
    this.#run.abort();
    if (how.resume === undefined || how.resume !== this.#id) this.#abandon();
    const { signal } = (this.#run = new AbortController());
    const current = (): boolean => !signal.aborted;
    this.#started = how;
    this.set({ status: 'starting' });
    try {
      const flow = (await this.#resume(how, signal)) ?? (await this.#begin(how, signal));
      if (!current()) return;
      this.#id = flow.id;
      // A token works once: from here on it is this flow that is gone on with.
      this.#started = { because: how.because, resume: flow.id };
      if (flow.status === 'pending') this.#options.onId?.(flow.id);
      await this.#take(flow, current, how.because);
    } catch (cause) {
      if (current()) this.#fail(toPortalError(cause));
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

  /**
   * Reads the flow again without answering: to learn whether the server can be reached, or what happened elsewhere, as on a
   * phone. What a failure changes is the `error` beside the step, until a later call succeeds.
   */
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

  get #again(): FlowStart {
    return (['starting', 'failed'].includes(this.value.status) && this.#started) || {};
  }

  async #begin({ token }: FlowStart, signal: AbortSignal): Promise<Flow> {
    const { kind, steps, stepUp } = this.#options;
    const page = this.#options.returnTo?.();
    const accepts = Object.keys(steps);
    const body = { kind, accepts, ...stepUpMembers(stepUp), ...(page && { returnTo: page }), ...(token && { token }) };
    const flow = await inTurn(this.#connection, () => this.#connection.send(flowOperations.startFlow, { body }, { signal }));
    // Starting another one could go on for ever.
    if (flow.status === 'expired') throw new PortalError('flow-expired');
    return flow;
  }

  /** The flow that began before, if there is any going on with it. The id may come from an address that anybody wrote. */
  async #resume({ resume: id }: FlowStart, signal: AbortSignal): Promise<Flow | undefined> {
    if (!id) return undefined;
    try {
      const flow = await this.#connection.send(flowOperations.getFlow, { id }, { signal });
      if (flow.status !== 'expired' && flow.kind === this.#options.kind) return flow;
    } catch (cause) {
      if (isPassing(toPortalError(cause))) throw cause;
    }
    signal.throwIfAborted();
    this.#options.onId?.(undefined);
    return undefined;
  }

  /** Tells the server that nobody will answer any more. Whether it hears that does not matter: flows expire. */
  #abandon(): void {
    const { value } = this;
    if (this.#id === undefined || (value.status !== 'asking' && value.status !== 'unsupported')) return;
    this.#connection.send(flowOperations.cancelFlow, { id: this.#id }).catch(() => undefined);
    this.#id = undefined;
    this.#options.onId?.(undefined);
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
    if (error.code === 'already-authenticated') return this.#end({ status: 'already-authenticated' });
    this.set({ status: 'asking', step, error });
  }

  /** The flow could not be started. */
  #fail(error: PortalError): void {
    if (!isPassing(error)) this.#started = undefined;
    if (error.code === 'already-authenticated') return this.#end({ status: 'already-authenticated' });
    this.set({ status: 'failed', error });
  }

  #end(state: FlowState): void {
    this.#options.onId?.(undefined);
    this.set(state);
  }

  async #take(flow: Flow, current: () => boolean, because?: PortalError): Promise<void> {
    if (!current()) return;
    if (flow.kind !== this.#options.kind) throw new PortalError('invalid-response');
    if (flow.status === 'complete') return this.#complete(flow);
    if (flow.status === 'expired') return this.start({ because: new PortalError('flow-expired') });
    if (!flow.step) throw new PortalError('invalid-response');
    const step = await readStep(flow.step, this.#options.steps);
    if (!current()) return;
    if (!step) return this.#leaveUnsupported(flow.step, current);
    this.#detours = 0;
    // A denial that passes is worth coming back to: it says when.
    if (flow.status === 'denied') this.#options.onId?.(step.kind === 'denied' && step.unlockIn ? flow.id : undefined);
    this.set({ status: 'asking', step: this.#withWhatIsShown(step), error: because });
  }

  /** A log-in begins a session, a step-up renews it; nothing else does, whatever comes with its end. */
  #complete({ kind, result }: Flow): void {
    if (kind !== 'recovery' && result?.session) {
      this.#connection.session.begin(result.session);
      return this.#end({ status: 'complete', outcome: 'session' });
    }
    if (kind !== 'recovery' || !result?.passwordSet) throw new PortalError('invalid-response');
    this.#end({ status: 'complete', outcome: 'password-set' });
  }

  /** What a step shows once, such as recovery codes, is not there when it is read again; the person is still looking at it. */
  #withWhatIsShown(step: Step): Step {
    const { value } = this;
    const same = value.status === 'asking' && value.step.id === step.id && value.step.kind === step.kind;
    return same ? Object.assign({}, value.step, step) : step;
  }

  /** Takes a way that this client does know, or says that there is none: a step is never guessed and never skipped. */
  async #leaveUnsupported(step: StepEnvelope, current: () => boolean): Promise<void> {
    this.#detours += 1;
    const known = this.#detours > maxDetours ? undefined : knownAlternative(step, this.#options.steps);
    const fallbackUrl = fallbackPage(step, this.#connection.endpoint);
    if (!known || this.#id === undefined) return this.set({ status: 'unsupported', kind: step.kind, fallbackUrl });
    const { signal } = this.#run;
    const body = { kind: 'choose', ref: known.ref, step: step.id } as const;
    await this.#take(await this.#connection.send(flowOperations.answerFlow, { id: this.#id, body }, { signal }), current);
  }
}
