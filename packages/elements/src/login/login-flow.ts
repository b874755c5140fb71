import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type FlowKind, flowOperations, type Step } from 'portal-contract';
import { type FlowAnswer, type FlowStart, type FlowState, type PortalConnection, PortalFlow } from 'portal-sdk';
import { StoreController } from '../shared/store-controller.ts';
import { takeFlow, takeRecoveryToken } from './arrival.ts';
import type { AttemptFlow } from './attempt-flow.ts';
import { FlowMemory } from './flow-memory.ts';
import { stepViews } from './step-views.ts';

export interface LoginFlowOptions {
  client: () => PortalConnection | undefined;
  /** The page to come back to from an identity provider. */
  returnTo: () => string | undefined;
  /** Hears of every change, after this controller has taken it in. */
  onChange: (now: FlowState, before: FlowState) => void;
}

/** The flow that an element is in: begun anew, by a mailed link, or gone on with after a reload or at an identity provider. */
export class LoginFlow implements AttemptFlow, ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: LoginFlowOptions;
  readonly #state: StoreController<FlowState>;
  readonly #memory: FlowMemory;
  #flow: PortalFlow | undefined;
  #id: string | undefined;
  #kind: FlowKind = 'login';
  #token: string | undefined;
  #identifier: string | undefined;
  #resumed: string | undefined;
  /** Whether the email is sent again if the flow turns out to be over. */
  #renews = false;
  #held: Step | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: LoginFlowOptions) {
    this.#host = host;
    this.#options = options;
    this.#memory = new FlowMemory(host);
    this.#state = new StoreController(
      host,
      () => this.#flow,
      (now, before) => this.#take(now, before),
    );
    host.addController(this);
  }

  get state(): FlowState {
    return this.#state.value ?? { status: 'starting' };
  }

  get kind(): FlowKind {
    return this.#kind;
  }

  /** The company email, as far as it is known. */
  get identifier(): string | undefined {
    return this.#identifier;
  }

  /** The step to draw: the last one, also while its answer is on its way, and the email's while its flow begins anew. */
  get step(): Step | undefined {
    return 'step' in this.state ? this.state.step : this.#held;
  }

  /** Whether an answer is on its way. */
  get pending(): boolean {
    return this.state.status === 'answering' || (this.state.status === 'starting' && this.#held !== undefined);
  }

  /** Whether the step that is asked has been on screen before a reload. */
  get resumed(): boolean {
    return this.#resumed !== undefined && this.#resumed === this.#id;
  }

  /** Takes a recovery token out of the address as early as an element can: before any request is made. */
  hostConnected(): void {
    this.#token = takeRecoveryToken() ?? this.#token;
    addEventListener('hashchange', this.#arrive);
    if (this.#flow && this.state.status === 'starting') void this.#flow.start();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#arrive);
    this.#flow?.stop();
  }

  /** Begins with a client: with what the address says, else with what this tab remembers, else anew. */
  begin({ endpoint }: PortalConnection): void {
    this.#flow?.stop();
    this.#flow = undefined;
    const token = this.#token;
    this.#token = undefined;
    if (token !== undefined) return this.#start('recovery', { token });
    const known = this.#memory.read(endpoint);
    const returned = takeFlow((id) => this.#memory.isOthers(id, endpoint));
    this.#resumed = returned === undefined ? known?.id : undefined;
    const resume = returned ?? known?.id;
    this.#start(known && known.id === resume ? known.kind : 'login', { resume });
  }

  /** Begins over again. */
  restart(kind: FlowKind, { keep }: { keep: boolean }): void {
    if (!keep) this.#identifier = undefined;
    this.#start(kind, {});
  }

  answer(answer: FlowAnswer): void {
    this.#renews = answer.kind === 'identifier';
    if (answer.kind === 'identifier') this.#identifier = answer.identifier;
    if (this.state.status === 'failed') void this.#flow?.start();
    else void this.#flow?.answer(answer);
  }

  /** Asks again for what failed: the start, or the step as it stands. */
  async refresh(): Promise<void> {
    if (this.state.status === 'failed') await this.#flow?.start();
    else await this.#flow?.refresh();
  }

  /** A link of a recovery mail was followed to the page that is open already. */
  readonly #arrive = (): void => {
    const token = takeRecoveryToken();
    if (token !== undefined) this.#start('recovery', { token });
  };

  #start(kind: FlowKind, how: FlowStart): void {
    const client = this.#options.client();
    if (!client) return;
    void client.configuration.load();
    if (!this.#flow || kind !== this.#kind) {
      this.#leave(client);
      this.#kind = kind;
      this.#flow = this.#make(client, kind);
    }
    void this.#flow.start(how);
    this.#held = undefined;
    this.#renews = false;
    this.#host.requestUpdate();
  }

  #make(client: PortalConnection, kind: FlowKind): PortalFlow {
    const onId = (id: string | undefined): void => {
      if (this.#flow !== flow) return;
      this.#id = id;
      this.#memory.keep(client.endpoint, id === undefined ? undefined : { kind, id });
    };
    const flow = new PortalFlow(client, { kind, steps: stepViews, returnTo: this.#options.returnTo, onId });
    return flow;
  }

  /** Ends the flow of the other kind. If the server does not hear of it, the flow expires. */
  #leave(client: PortalConnection): void {
    if (!this.#flow) return;
    this.#flow.stop();
    if (this.#id !== undefined) client.send(flowOperations.cancelFlow, { id: this.#id }).catch(() => undefined);
    this.#id = undefined;
  }

  #take(now: FlowState, before: FlowState): void {
    if (now.status === 'starting' && 'step' in before && before.step.kind === 'identifier') this.#held = before.step;
    if (now.status === 'asking') {
      const { step, error } = now;
      const renews = this.#renews && step.kind === 'identifier' && isOver(error?.code);
      this.#renews = false;
      this.#held = undefined;
      if (renews && this.#identifier !== undefined)
        return void this.#flow?.answer({ kind: 'identifier', identifier: this.#identifier });
      if ('identifier' in step) this.#identifier = step.identifier;
    }
    this.#options.onChange(now, before);
    if (now.status === 'asking') this.#resumed = undefined;
    if (now.status === 'complete' && now.outcome === 'session') this.#identifier = undefined;
  }
}

/** Whether a flow began anew because the one before was over. */
const isOver = (code: string | undefined): boolean => code === 'flow-expired' || code === 'flow-not-found';
