import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ChooseStep, Step } from 'portal-contract';
import { type FlowState, type PortalConnection, sameOriginPath } from 'portal-sdk';
import { LoggedInEvent, UnsupportedStepEvent } from '../events.ts';
import { define } from '../shared/define.ts';
import { PortalFormElement } from '../shared/form-element.ts';
import type { FormValues } from '../shared/form.ts';
import { Lazy } from '../shared/lazy.ts';
import { login as t } from '../shared/messages/en/login.ts';
import { banner } from '../shared/styles/banner.ts';
import { button } from '../shared/styles/button.ts';
import { icon } from '../shared/styles/icon.ts';
import { skeleton } from '../shared/styles/skeleton.ts';
import { text } from '../shared/styles/text.ts';
import { LoginAttempt } from './attempt.ts';
import { type Facts, factsOf } from './facts.ts';
import { frame } from './frame.ts';
import type { ScreenContext, ScreenView } from './screens/screen-view.ts';
import { stepSheets } from './step-sheets.ts';
import type { StepContext, StepView } from './step-view.ts';
import { viewOf, warmUp } from './step-views.ts';
import { frameStyles } from './login.styles.ts';

/** Numbers the elements of a page, so that ids in the document are unique. */
let count = 0;

/**
 * @summary Logs a person in, one step at a time.
 *
 * @slot brand - The company's mark and name, in place of the logo and name that the backend gives.
 * @slot footer - Below the card: links to privacy, terms and the like.
 *
 * @event portal-logged-in - The person logged in and a session exists.
 * @event portal-logged-out - The session ended.
 * @event portal-unsupported-step - The backend asked for a step that this version cannot draw.
 *
 * @csspart card - The frame around everything.
 * @csspart brand - The company's mark and name.
 * @csspart banner - What keeps the log-in from going on, such as being offline.
 *
 * @cssproperty --portal-accent - The one brand colour.
 */
@define('portal-login')
export class PortalLogin extends PortalFormElement {
  static override styles = [PortalFormElement.styles, text, icon, button, banner, skeleton, frameStyles];

  /** Where to go after the log-in, and where “Continue” leads when somebody is logged in already: a path on this origin. */
  @property({ attribute: 'return-to' }) returnTo = '';

  readonly #prefix = `portal-login-${++count}`;
  readonly #attempt = new LoginAttempt(this, {
    client: () => this.client,
    onChange: (now, before) => this.#onChange(now, before),
  });
  /** Screens without a form. Most log-ins see none of them. */
  readonly #screens = new Lazy(this, {
    already: async () => (await import('./screens/already.ts')).alreadyView,
    unsupported: async () => (await import('./screens/unsupported.ts')).unsupportedView,
  });
  /** Where an application is opened that somebody asked for without a session. */
  #appToOpen: string | undefined;
  #focusNext = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { client, session } = this;
    const over = ['complete', 'already-authenticated'].includes(this.#attempt.state.status);
    if (over && session.status === 'logged-out') this.#startOver();
    if (!client || !changed.has('client')) return;
    void this.#takeAppToOpen(client);
    this.#focusNext = this.autofocus;
    void client.configuration.load();
    this.#attempt.start(client);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    return frame({
      ...factsOf(client, this.configuration),
      attempt: this.#attempt,
      loading: !this.#view && this.#attempt.state.status !== 'failed',
      tryAgain: this.#tryAgain,
    });
  }

  protected override renderForm(): unknown {
    const { client } = this;
    const view = this.#view;
    if (!client || !view) return nothing;
    const facts = factsOf(client, this.configuration);
    const template =
      'schema' in view
        ? this.#drawn && view.render(this.#context(this.#drawn, facts))
        : view.render(this.#screenContext(facts));
    return keyed(view, template);
  }

  protected override formStyles(): readonly CSSStyleSheet[] {
    return stepSheets(this.#view);
  }

  protected override updated(): void {
    if (!this.#focusNext || !this.#drawn) return;
    this.#focusNext = false;
    const field = this.querySelector<HTMLInputElement>('form input:not([readonly])');
    if (field) field.select();
    (field ?? this.querySelector<HTMLElement>('form h2'))?.focus();
  }

  /** The step on screen, if there is one. The list of other methods is drawn as the step that asks for a choice. */
  get #drawn(): Step | undefined {
    const { step, listing } = this.#attempt;
    if (!step || this.configurationLoading || this.session.status === 'logged-in') return undefined;
    const { id, alternatives } = step;
    return listing && alternatives ? ({ id, kind: 'choose', alternatives } satisfies ChooseStep) : step;
  }

  /** What draws the form: a screen, or the step's own view. `undefined` while that is on its way. */
  get #view(): StepView | ScreenView | undefined {
    if (this.session.status === 'logged-in') return this.#screens.get('already');
    if (this.#attempt.state.status === 'unsupported') return this.#screens.get('unsupported');
    return this.#drawn && viewOf(this.#drawn.kind);
  }

  get #continueTo(): string | undefined {
    return this.#appToOpen ?? (this.returnTo ? sameOriginPath(this.returnTo, location.href) : undefined);
  }

  #context(step: Step, facts: Facts): StepContext {
    const attempt = this.#attempt;
    const context: StepContext = {
      ...facts,
      step,
      t,
      pending: attempt.state.status === 'answering',
      disabled: attempt.network.offline,
      errors: attempt.errors,
      left: attempt.left,
      id: (name) => `${this.#prefix}-${name}`,
      onSubmit: (values) => this.#submit(values, context),
      onInput: () => {
        if (step.kind === 'identifier') warmUp();
        attempt.errors = {};
      },
      answer: (answer) => attempt.answer(answer),
      back: attempt.back,
      listAlternatives: attempt.listAlternatives,
      startOver: this.#startOver,
    };
    return context;
  }

  #screenContext(facts: Facts): ScreenContext {
    const { session } = this;
    const { state } = this.#attempt;
    return {
      ...facts,
      t,
      id: (name) => `${this.#prefix}-${name}`,
      session: session.status === 'logged-in' ? session.session : undefined,
      fallbackUrl: state.status === 'unsupported' ? state.fallbackUrl : undefined,
      continueTo: this.#continueTo,
      startOver: this.#startOver,
      switchPerson: this.#switchPerson,
    };
  }

  #submit(values: FormValues, context: StepContext): void {
    const reading = viewOf(context.step.kind).read?.(values, context);
    if (!reading) return;
    if ('answer' in reading) return this.#attempt.answer(reading.answer);
    this.#attempt.errors = reading.errors;
    this.#focusNext = true;
  }

  #onChange(now: FlowState, before: FlowState): void {
    if (now.status === 'asking' && before.status === 'answering') this.#focusNext ||= !now.error;
    if (now.status === 'already-authenticated') void this.client?.session.refresh();
    if (now.status === 'unsupported') this.dispatchEvent(new UnsupportedStepEvent({ kind: now.kind }));
    if (now.status !== 'complete') return;
    this.dispatchEvent(new LoggedInEvent());
    if (this.#continueTo) location.assign(this.#continueTo);
  }

  async #takeAppToOpen(client: PortalConnection): Promise<void> {
    if (!location.search.includes('portal-app=')) return;
    const { takeAppToOpen } = await import('./app-to-open.ts');
    this.#appToOpen = takeAppToOpen(client);
    this.requestUpdate();
  }

  #startOver = (): void => {
    this.#focusNext = true;
    this.#attempt.restart();
  };

  /** Sends what is typed again; where nothing is to be typed, looks again. */
  #tryAgain = (): void => {
    const form = this.querySelector('form');
    if (form?.querySelector('[type=submit], button:not([type])')) form.requestSubmit();
    else void this.#attempt.recheck();
  };

  #switchPerson = (): void => void this.client?.session.logOut().catch(() => undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-login': PortalLogin;
  }
}
