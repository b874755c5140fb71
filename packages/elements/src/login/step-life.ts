import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Step } from 'portal-contract';
import { type FlowAnswer, type PortalConnection, type PortalError, toPortalError } from 'portal-sdk';
import { Countdown } from '../shared/countdown.ts';
import { viewOf } from './step-views.ts';

/** What a step can do while it is asked: talk to an authenticator, look again, go somewhere. */
export interface StepActions<S extends Step = Step> {
  readonly step: S;
  readonly client: PortalConnection;
  /** Aborted when the step is answered or left, and when the element leaves the page. */
  readonly signal: AbortSignal;
  /** Whether this step began before: what was started at a button has failed, or the element was moved, or the page reloaded. */
  readonly again: boolean;
  /** Draws the step with something that turns out only now, such as a way to answer that this browser has. */
  readonly offer: (way: string) => void;
  readonly answer: (answer: FlowAnswer) => void;
  /** Reads the flow again. */
  readonly refresh: () => Promise<void>;
}

/** Something that a step does. What it rejects with is why it did not work, unless it was aborted. */
export type StepEffect<S extends Step = Step> = (actions: StepActions<S>) => Promise<void>;

export interface StepLifeOptions {
  /** Whether this step is on screen. */
  shows: (step: Step) => boolean;
  client: () => PortalConnection | undefined;
  answer: (answer: FlowAnswer) => void;
  refresh: () => Promise<void>;
}

/** A step while it is asked: its wait, and what it does by itself or at a button. One thing at a time. */
export class StepLife implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: StepLifeOptions;
  readonly #wait: Countdown;
  #step: Step | undefined;
  /** The step to begin as soon as it is on screen. */
  #due: Step | undefined;
  #begun: string | undefined;
  #waited: string | undefined;
  #offered: ReadonlySet<string> = new Set();
  #run: AbortController | undefined;
  #running = false;
  #failure: PortalError | undefined;

  constructor(host: ReactiveControllerHost, options: StepLifeOptions) {
    this.#host = host;
    this.#options = options;
    this.#wait = new Countdown(host);
    host.addController(this);
  }

  /** Seconds left of the step's own wait. */
  get left(): number {
    return this.#wait.left;
  }

  /** Whether something that was started at a button has not come to an end. */
  get running(): boolean {
    return this.#running;
  }

  /** Why what the step did has not worked. */
  get failure(): PortalError | undefined {
    return this.#failure;
  }

  /** What turned out since, such as ways to answer that this browser has. */
  get offered(): ReadonlySet<string> {
    return this.#offered;
  }

  hostConnected(): void {
    this.#due = this.#step;
  }

  hostUpdated(): void {
    const due = this.#due;
    if (!due || !this.#options.shows(due)) return;
    this.#due = undefined;
    this.#begin(due);
  }

  hostDisconnected(): void {
    this.#run?.abort();
  }

  /** A step is asked. A step that is asked already goes on as it is. One that is `resumed` has begun before. */
  enter(step: Step, { resumed = false } = {}): void {
    const asked = this.#step?.id === step.id;
    this.#step = step;
    if (resumed) this.#begun = step.id;
    if (asked) return;
    this.#failure = undefined;
    this.#startWait(step);
    this.#due = step;
  }

  /** The step is answered or gone: what it does is given up. */
  leave({ over }: { over: boolean }): void {
    this.#run?.abort();
    this.#running = false;
    this.#step = this.#due = undefined;
    if (!over) return;
    this.#failure = undefined;
    this.#begun = this.#waited = undefined;
    this.#wait.stop();
  }

  /** Does something in place of what is being done. */
  run(effect: StepEffect): void {
    const [step, client] = [this.#step, this.#options.client()];
    if (!step || !client) return;
    this.#running = true;
    this.#host.requestUpdate();
    void this.#do(effect, { step, client, again: false }).then(({ failure }) => {
      if (failure) this.#goOn(step, { client, failure });
    });
  }

  /** What the step does by itself was given up for something that failed: on with it, while that is told. */
  #goOn(step: Step, { client, failure }: { client: PortalConnection; failure: PortalError }): void {
    const { begin } = viewOf(step.kind);
    if (begin) void this.#do(begin, { step, client, again: true }, failure);
  }

  #begin(step: Step): void {
    const client = this.#options.client();
    const { begin } = viewOf(step.kind);
    const again = this.#begun === step.id;
    this.#begun = step.id;
    if (client && begin) void this.#do(begin, { step, client, again });
  }

  /** Resolves to why it failed, unless it was given up. */
  async #do(
    effect: StepEffect,
    about: Pick<StepActions, 'step' | 'client' | 'again'>,
    told?: PortalError,
  ): Promise<{ failure?: PortalError }> {
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    this.#failure = told;
    const { answer, refresh } = this.#options;
    const failure = await effect({ ...about, signal, answer, refresh, offer: (way) => this.#offer(way, signal) }).then(
      () => undefined,
      toPortalError,
    );
    if (signal.aborted) return {};
    this.#failure = told ?? failure;
    this.#running = false;
    this.#host.requestUpdate();
    return failure ? { failure } : {};
  }

  #offer(way: string, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#offered = new Set([...this.#offered, way]);
    this.#host.requestUpdate();
  }

  #startWait(step: Step): void {
    if (this.#waited === step.id) return;
    this.#waited = step.id;
    const seconds = viewOf(step.kind).wait?.(step);
    const clock = this.#options.client()?.clock;
    if (clock && seconds) this.#wait.start(clock, seconds);
    else this.#wait.stop();
  }
}
