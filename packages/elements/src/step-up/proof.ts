import { nothing, type LitElement } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Step } from 'portal-contract';
import type { FlowState, PortalConnection, PortalError } from 'portal-sdk';
import { UnsupportedStepEvent } from '../events.ts';
import { Attempt } from '../login/attempt.ts';
import { screenContext, stepContext } from '../login/contexts.ts';
import { type Facts, factsOf } from '../login/facts.ts';
import { FocusKeeper } from '../login/focus-keeper.ts';
import { Obstacle } from '../login/obstacle.ts';
import type { ScreenView } from '../login/screens/screen-view.ts';
import { stepSheets } from '../login/step-sheets.ts';
import type { StepContext, StepView } from '../login/step-view.ts';
import { viewOf } from '../login/step-views.ts';
import { Lazy } from '../shared/lazy.ts';
import { login } from '../shared/messages/en/login.ts';
import { stepUp as t } from '../shared/messages/en/step-up.ts';
import { AskingApp } from './asking-app.ts';
import { type EndContext, endViews, type EndView } from './ends.ts';
import type { ProofOptions } from './proof-options.ts';
import { isOwnAccount, screens } from './screens.ts';
import { StepUpFlow } from './step-up-flow.ts';

/** Numbers the proofs of a page, so that ids in the document are unique. */
let count = 0;

/** A step-up as an element shows it: which application asks, the steps, and what stands in the way. */
export class Proof {
  readonly app: AskingApp;
  readonly attempt: Attempt;
  readonly focus: FocusKeeper;
  readonly #host: LitElement;
  readonly #options: ProofOptions;
  readonly #flow: StepUpFlow;
  readonly #obstacle: Obstacle;
  readonly #screens: Lazy<typeof screens>;
  readonly #prefix = `portal-step-up-${++count}`;

  constructor(host: LitElement, options: ProofOptions) {
    const { client, configuration, request } = options;
    this.#host = host;
    this.#options = options;
    this.focus = new FocusKeeper(host);
    this.app = new AskingApp(host, { client, id: () => request()?.app });
    this.#flow = new StepUpFlow(host, {
      ...options,
      request: () => request() ?? {},
      onChange: (now, before) => this.#take?.(now, before),
    });
    this.attempt = new Attempt(host, {
      client,
      flow: (onChange) => {
        this.#take = onChange;
        return this.#flow;
      },
      shows: (step) => this.#drawn?.id === step.id,
      onChange: (now, before) => this.#onChange(now, before),
    });
    this.#screens = new Lazy(host, screens);
    this.#obstacle = new Obstacle(host, {
      clock: () => client()?.clock,
      network: this.attempt.network,
      error: () => this.error,
      company: () => configuration()?.company ?? login.portal,
      tryAgain: () => this.#tryAgain(),
    });
  }

  #take: ((now: FlowState, before: FlowState) => void) | undefined;

  /** Begins. */
  start(client: PortalConnection): void {
    this.attempt.start(client);
  }

  /** Ends the flow, whatever it is at. */
  stop(): void {
    this.#flow.end();
  }

  /** Why things do not go on. */
  get error(): PortalError | undefined {
    return this.#options.end() ? undefined : (this.#screens.error ?? this.attempt.error);
  }

  get banner(): unknown {
    return this.#obstacle.banner;
  }

  /** Whether there is no form yet, and one is on its way. */
  get loading(): boolean {
    return !this.#view && !this.error;
  }

  /** Whether there is something to show to a person: a question, a refusal, or what stands in the way. */
  get shows(): boolean {
    return this.#view !== undefined;
  }

  /** Whether the proof was refused. */
  get refused(): boolean {
    return this.attempt.step?.kind === 'denied';
  }

  /** What is known of the company. */
  facts(client: PortalConnection): Facts {
    // Whoever forgot a password sets a new one at the log-in: that is no proof.
    return { ...factsOf(client, this.#options.configuration()), recovers: false };
  }

  renderForm(): unknown {
    const client = this.#options.client();
    const view = this.#view;
    if (!client || !view) return nothing;
    const end = this.#options.end();
    if (end) return keyed(view, endViews[end].render(this.#endContext));
    const options = { facts: this.facts(client), attempt: this.attempt, id: this.#id };
    if (isStepView(view)) return this.#drawn && keyed(view, view.render(this.#context(this.#drawn, options.facts)));
    const session = client.session.value;
    return keyed(
      view,
      (view as ScreenView).render(
        screenContext({ ...options, session, continueTo: undefined, switchPerson: () => this.attempt.restart() }),
      ),
    );
  }

  formStyles(): readonly CSSStyleSheet[] {
    return stepSheets(this.#view);
  }

  #id = (name: string): string => `${this.#prefix}-${name}`;

  #context(step: Step, facts: Facts): StepContext {
    const { reason } = this.#options.request() ?? {};
    const { name } = this.app;
    const asksForApp = this.#options.request()?.app !== undefined;
    return stepContext(step, {
      facts,
      attempt: this.attempt,
      id: this.#id,
      typed: (field) => this.#host.querySelector<HTMLInputElement>(`:scope > form [name=${field}]`)?.value,
      confirming: {
        title: t.title,
        text: reason ?? (asksForApp ? t.text(name) : t.reason),
        app: name,
        cancel: this.#options.cancel,
      },
      onRefused: () => this.focus.want(),
    });
  }

  get #endContext(): EndContext {
    return {
      id: this.#id,
      app: this.app.name,
      logIn: this.#options.logIn?.(),
      tryAgain: () => this.#options.onChange({ status: 'starting' }),
    };
  }

  /** The step on screen, if there is one. */
  get #drawn(): Step | undefined {
    return this.app.loading || !this.#options.request() ? undefined : this.attempt.drawn;
  }

  get #view(): StepView | ScreenView | EndView | undefined {
    const end = this.#options.end();
    if (end) return endViews[end];
    if (this.attempt.state.status === 'unsupported') return this.#screens.get('unsupported');
    const step = this.#drawn;
    if (step?.kind === 'denied' && !isOwnAccount(step.reason)) return this.#screens.get('refused');
    return step && viewOf(step.kind);
  }

  #onChange(now: FlowState, before: FlowState): void {
    if (now.status === 'asking' && before.status === 'answering' && !now.error) this.focus.want();
    if (now.status === 'unsupported') this.#host.dispatchEvent(new UnsupportedStepEvent({ kind: now.kind }));
    this.#options.onChange(now);
  }

  #tryAgain(): void {
    if (this.#screens.error) this.#screens.retry();
    else this.attempt.tryAgain();
  }
}

const isStepView = (view: object): view is StepView => 'schema' in view;
