import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Step } from 'portal-contract';
import { type FlowAnswer, type FlowState, type PortalConnection, PortalError, PortalFlow } from 'portal-sdk';
import { Connectivity } from '../shared/connectivity.ts';
import { Countdown } from '../shared/countdown.ts';
import type { FieldErrors, FormValues } from '../shared/form.ts';
import { StoreController } from '../shared/store-controller.ts';
import { fieldErrors } from './field-errors.ts';
import type { StepContext } from './step-view.ts';
import { isDrawn, stepViews, viewOf } from './step-views.ts';

export interface LoginAttemptOptions {
  client: () => PortalConnection | undefined;
  /** Hears of every change, after this controller has taken it in. */
  onChange: (now: FlowState, before: FlowState) => void;
}

/** One attempt to log in as an element shows it: the flow, what is wrong with what was typed, the waits, the network. */
export class LoginAttempt implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: LoginAttemptOptions;
  readonly #state: StoreController<FlowState>;
  readonly #wait: Countdown;
  readonly #network: Connectivity;
  #flow: PortalFlow | undefined;
  #errors: FieldErrors = {};
  #listing = false;
  #fault: PortalError | undefined;

  constructor(host: ReactiveControllerHost, options: LoginAttemptOptions) {
    this.#host = host;
    this.#options = options;
    this.#state = new StoreController(
      host,
      () => this.#flow,
      (now, before) => this.#take(now, before),
    );
    this.#wait = new Countdown(host);
    this.#network = new Connectivity(host, { clock: () => options.client()?.clock, recheck: () => this.recheck() });
    host.addController(this);
  }

  get state(): FlowState {
    return this.#state.value ?? { status: 'starting' };
  }

  /** The step to draw: the last one, also while its answer is on its way. */
  get step(): Step | undefined {
    return 'step' in this.state ? this.state.step : undefined;
  }

  /** Whether the first step is on its way. */
  get loading(): boolean {
    return this.state.status === 'starting';
  }

  /** Why the last call failed, unless that stands beside a field. */
  get error(): PortalError | undefined {
    if (this.#fault) return this.#fault;
    return 'error' in this.state && !Object.keys(this.#errors).length ? this.state.error : undefined;
  }

  /** What is wrong with what was typed, by field name. */
  get errors(): FieldErrors {
    return this.#errors;
  }

  set errors(errors: FieldErrors) {
    this.#errors = errors;
    this.#host.requestUpdate();
  }

  /** Whether the other methods are listed in place of the step. */
  get listing(): boolean {
    return this.#listing;
  }

  /** Seconds left of the step's own wait. */
  get left(): number {
    return this.#wait.left;
  }

  get network(): Connectivity {
    return this.#network;
  }

  hostConnected(): void {
    if (this.#flow && this.state.status === 'starting') void this.#flow.start();
  }

  hostDisconnected(): void {
    this.#flow?.stop();
  }

  /** Begins with this client. */
  start(client: PortalConnection): void {
    this.#flow?.stop();
    this.#flow = new PortalFlow(client, { kind: 'login', steps: stepViews });
    this.restart();
  }

  /** Begins over again. */
  restart(): void {
    this.#fault = undefined;
    this.#host.requestUpdate();
    void this.#options.client()?.configuration.load();
    void this.#flow?.start();
  }

  /** Reads what was typed by the step's own view, and answers with it or says what is wrong. Returns whether it was answered. */
  submit(values: FormValues, context: StepContext): boolean {
    const reading = viewOf(context.step.kind).read?.(values, context);
    if (reading && 'answer' in reading) this.answer(reading.answer);
    else if (reading) this.errors = reading.errors;
    return !reading || 'answer' in reading;
  }

  answer(answer: FlowAnswer): void {
    this.#fault = undefined;
    this.#errors = {};
    void this.#flow?.answer(answer);
  }

  /** The way back, where there is one. */
  get back(): (() => void) | undefined {
    if (this.#listing) return () => this.#list(false);
    return this.step?.canGoBack ? () => this.answer({ kind: 'back' }) : undefined;
  }

  /** Lists the other methods, where there are any that can be drawn. */
  get listAlternatives(): (() => void) | undefined {
    if (this.#listing || !this.step?.alternatives?.some(({ kind }) => isDrawn(kind))) return undefined;
    return () =>
      void stepViews.choose().then(
        () => this.#list(true),
        () => this.#fail(),
      );
  }

  /** A part of the page did not come. */
  #fail(): void {
    this.#fault = new PortalError('network');
    this.#host.requestUpdate();
  }

  #list(on: boolean): void {
    this.#listing = on;
    this.#host.requestUpdate();
  }

  #take(now: FlowState, before: FlowState): void {
    const step = 'step' in now ? now.step : undefined;
    if (now.status === 'asking' && now.error) this.#errors = fieldErrors(now.error);
    if (now.status === 'asking' && now.step !== ('step' in before ? before.step : undefined)) {
      this.#errors = {};
      this.#listing = false;
      this.#startWait(now.step);
    }
    const error = 'error' in now ? now.error : undefined;
    if (error?.code === 'network' && !navigator.onLine) this.#network.lost();
    if (!step) this.#wait.stop();
    this.#options.onChange(now, before);
  }

  #startWait(step: Step): void {
    const seconds = viewOf(step.kind).wait?.(step);
    const clock = this.#options.client()?.clock;
    if (clock && seconds) this.#wait.start(clock, seconds);
    else this.#wait.stop();
  }

  /** Asks again for what failed: the start, or the step as it stands. Resolves to whether the backend answered. */
  async recheck(): Promise<boolean> {
    this.#fault = undefined;
    void this.#options.client()?.configuration.load();
    if (this.state.status === 'failed') await this.#flow?.start();
    else await this.#flow?.refresh();
    return !('error' in this.state && this.state.error?.code === 'network');
  }
}
