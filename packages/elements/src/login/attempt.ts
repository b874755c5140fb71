import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChooseStep, FlowKind, Step } from 'portal-contract';
import type { FlowAnswer, FlowState, PortalConnection, PortalError } from 'portal-sdk';
import { Connectivity } from '../shared/connectivity.ts';
import type { FieldErrors, FormValues } from '../shared/form.ts';
import type { AttemptFlow, AttemptOptions } from './attempt-flow.ts';
import { fieldErrors } from './field-errors.ts';
import { MethodList } from './method-list.ts';
import { StepLife } from './step-life.ts';
import type { StepContext } from './step-view.ts';
import { viewOf } from './step-views.ts';

/** One attempt, to log in or to prove more, as an element shows it: the flow, what is wrong with what was typed, the waits, the network. */
export class Attempt implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: AttemptOptions;
  readonly #flow: AttemptFlow;
  readonly #methods: MethodList;
  /** The step while it is asked. */
  readonly life: StepLife;
  readonly network: Connectivity;
  #errors: FieldErrors = {};

  constructor(host: ReactiveControllerHost & HTMLElement, options: AttemptOptions) {
    const { client, shows } = options;
    this.#host = host;
    this.#options = options;
    this.#flow = options.flow((now, before) => this.#take(now, before));
    this.life = new StepLife(host, {
      client,
      shows,
      answer: (answer) => this.answer(answer),
      refresh: () => this.#flow.refresh(),
    });
    this.#methods = new MethodList(host, () => this.step);
    this.network = new Connectivity(host, { clock: () => client()?.clock, recheck: () => this.recheck() });
    host.addController(this);
  }

  get state(): FlowState {
    return this.#flow.state;
  }

  /** What the flow leads to. */
  get kind(): FlowKind {
    return this.#flow.kind;
  }

  /** The company email, where it is known. */
  get identifier(): string | undefined {
    return this.#flow.identifier;
  }

  /** The step that is asked. */
  get step(): Step | undefined {
    return this.#flow.step;
  }

  /** The step to draw. The list of other methods is drawn as the step that asks for a choice. */
  get drawn(): Step | undefined {
    const { step } = this;
    return this.listing && step?.alternatives
      ? ({ id: step.id, kind: 'choose', alternatives: step.alternatives } satisfies ChooseStep)
      : step;
  }

  /** Whether an answer is on its way. */
  get pending(): boolean {
    return this.#flow.pending;
  }

  /** Whether the first step is on its way. */
  get loading(): boolean {
    return this.state.status === 'starting';
  }

  /** Whether a session ends what was begun: there is a new log-in to begin when it is over. */
  get over(): boolean {
    const { state } = this;
    return state.status === 'already-authenticated' || (state.status === 'complete' && state.outcome === 'session');
  }

  /** Whether a new password was set. */
  get passwordSet(): boolean {
    return this.state.status === 'complete' && this.state.outcome === 'password-set';
  }

  /** Why the last call failed, unless that stands beside a field. */
  get error(): PortalError | undefined {
    if (this.#methods.error) return this.#methods.error;
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
    return this.#methods.open;
  }

  hostConnected(): void {}

  /** Begins with this client. */
  start(client: PortalConnection): void {
    this.#methods.forgive();
    this.#flow.begin(client);
  }

  /** Begins over again: to log in, for anybody, unless told otherwise. */
  restart({ kind = 'login', keep = false }: { kind?: FlowKind; keep?: boolean } = {}): void {
    this.#methods.close();
    this.#errors = {};
    this.#flow.restart(kind, { keep });
  }

  /** Reads what was typed by the step's own view, and answers with it or says what is wrong. Returns whether it was answered. */
  submit(values: FormValues, context: StepContext): boolean {
    const reading = viewOf(context.step.kind).read?.(values, context);
    if (reading && 'answer' in reading) this.answer(reading.answer);
    else if (reading) this.errors = reading.errors;
    return !reading || 'answer' in reading;
  }

  answer(answer: FlowAnswer): void {
    this.#methods.forgive();
    this.#errors = {};
    this.#flow.answer(answer);
  }

  /** The way back, where there is one. */
  get back(): (() => void) | undefined {
    return this.#methods.hide ?? (this.step?.canGoBack ? () => this.answer({ kind: 'back' }) : undefined);
  }

  /** Lists the other methods, where there are any that can be drawn. */
  get listAlternatives(): (() => void) | undefined {
    return this.#methods.show;
  }

  #take(now: FlowState, before: FlowState): void {
    const stepBefore = 'step' in before ? before.step : undefined;
    if (now.status === 'asking' && now.error) this.#errors = fieldErrors(now.error);
    if (now.status === 'asking' && now.step.id !== stepBefore?.id) {
      this.#errors = {};
      this.#methods.close();
    }
    if (now.status === 'asking') this.life.enter(now.step, { resumed: this.#flow.resumed });
    else this.life.leave({ over: now.status !== 'answering' });
    const error = 'error' in now ? now.error : undefined;
    if (error?.code === 'network' && !navigator.onLine) this.network.lost();
    this.#options.onChange(now, before);
  }

  /** Does again what failed: sends what is typed, or asks again. */
  tryAgain(): void {
    const submit = this.#host.querySelector<HTMLButtonElement>('form [part=submit]');
    if (submit) submit.form?.requestSubmit();
    else void this.recheck();
  }

  /** Asks again for what failed: the start, or the step as it stands. Resolves to whether the backend answered. */
  async recheck(): Promise<boolean> {
    this.#methods.forgive();
    const client = this.#options.client();
    void client?.configuration.load();
    const { reach } = (this.step && viewOf(this.step.kind)) ?? {};
    if (reach && client) return reach(client);
    await this.#flow.refresh();
    return !('error' in this.state && this.state.error?.code === 'network');
  }
}
