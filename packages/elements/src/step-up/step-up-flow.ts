import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { flowOperations, type Step } from 'portal-contract';
import { type FlowAnswer, type FlowState, type PortalConnection, PortalFlow, type StepUpRequest } from 'portal-sdk';
import type { AttemptFlow } from '../login/attempt-flow.ts';
import type { FlowMemory } from '../login/flow-memory.ts';
import { stepViews } from '../login/step-views.ts';
import { StoreController } from '../shared/store-controller.ts';

export interface StepUpFlowOptions {
  client: () => PortalConnection | undefined;
  /** What has to be proven. */
  request: () => StepUpRequest;
  /** Where a flow is kept that a reload is to go on with. */
  memory?: FlowMemory | undefined;
  /** Whether to go on with what is kept. */
  resumes?: (() => boolean) | undefined;
  onChange: (now: FlowState, before: FlowState) => void;
}

/** The flow of a step-up: begun anew, or gone on with after a reload. */
export class StepUpFlow implements AttemptFlow, ReactiveController {
  readonly kind = 'step-up';
  /** Who has a session is known. */
  readonly identifier = undefined;
  readonly #options: StepUpFlowOptions;
  readonly #state: StoreController<FlowState>;
  #flow: PortalFlow | undefined;
  #id: string | undefined;
  #resumed: string | undefined;

  constructor(host: ReactiveControllerHost, options: StepUpFlowOptions) {
    this.#options = options;
    this.#state = new StoreController(
      host,
      () => this.#flow,
      (now, before) => {
        options.onChange(now, before);
        if (now.status === 'asking') this.#resumed = undefined;
      },
    );
    host.addController(this);
  }

  get state(): FlowState {
    return this.#state.value ?? { status: 'starting' };
  }

  get step(): Step | undefined {
    return 'step' in this.state ? this.state.step : undefined;
  }

  get pending(): boolean {
    return this.state.status === 'answering';
  }

  get resumed(): boolean {
    return this.#resumed !== undefined && this.#resumed === this.#id;
  }

  hostConnected(): void {
    if (this.#flow && this.state.status === 'starting') void this.#flow.start();
  }

  hostDisconnected(): void {
    this.#flow?.stop();
  }

  begin(client: PortalConnection): void {
    const { memory, resumes, request } = this.#options;
    this.#flow?.stop();
    this.#id = undefined;
    this.#resumed = resumes?.() ? memory?.read(client.endpoint)?.id : undefined;
    const flow = (this.#flow = new PortalFlow(client, {
      kind: this.kind,
      steps: stepViews,
      stepUp: request(),
      onId: (id) => {
        if (this.#flow !== flow) return;
        this.#id = id;
        memory?.keep(client.endpoint, id === undefined ? undefined : { kind: this.kind, id });
      },
    }));
    void client.configuration.load();
    void flow.start({ resume: this.#resumed });
  }

  restart(): void {
    void this.#flow?.start({});
  }

  answer(answer: FlowAnswer): void {
    void this.#flow?.answer(answer);
  }

  async refresh(): Promise<void> {
    if (this.state.status === 'failed') await this.#flow?.start();
    else await this.#flow?.refresh();
  }

  /** Gives it up. If the server does not hear of it, the flow expires. */
  end(): void {
    const client = this.#options.client();
    this.#flow?.stop();
    if (client && this.#id !== undefined) {
      client.send(flowOperations.cancelFlow, { id: this.#id }).catch(() => undefined);
      this.#options.memory?.keep(client.endpoint, undefined);
    }
    this.#id = this.#flow = undefined;
  }
}
