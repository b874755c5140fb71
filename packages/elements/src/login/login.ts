import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { appOperations, type ChooseStep, type Step } from 'portal-contract';
import { type FlowState, sameOriginPath } from 'portal-sdk';
import { LoggedInEvent, UnsupportedStepEvent } from '../events.ts';
import { define } from '../shared/define.ts';
import { PortalFormElement } from '../shared/form-element.ts';
import type { FormValues } from '../shared/form.ts';
import { login as t } from '../shared/messages/en/login.ts';
import { takeAppToOpen } from './app-to-open.ts';
import { LoginAttempt } from './attempt.ts';
import { type Facts, factsOf } from './facts.ts';
import { frame } from './frame.ts';
import { stepSheets } from './step-sheets.ts';
import type { StepContext } from './step-view.ts';
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
 * @csspart back - The button that goes back.
 * @csspart banner - What keeps the log-in from going on, such as being offline.
 *
 * @cssproperty --portal-accent - The one brand colour.
 */
@define('portal-login')
export class PortalLogin extends PortalFormElement {
  static override styles = [PortalFormElement.styles, frameStyles];

  /** Where to go after the log-in, and where “Continue” leads when somebody is logged in already: a path on this origin. */
  @property({ attribute: 'return-to' }) returnTo = '';

  readonly #prefix = `portal-login-${++count}`;
  readonly #attempt = new LoginAttempt(this, {
    client: () => this.client,
    onChange: (now, before) => this.#onChange(now, before),
  });
  #appToOpen: string | undefined;
  #focusNext = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { client, session } = this;
    const over = ['complete', 'already-authenticated'].includes(this.#attempt.state.status);
    if (!client || !(changed.has('client') || (over && session.status === 'logged-out'))) return;
    this.#appToOpen ??= takeAppToOpen();
    this.#focusNext = over || this.autofocus;
    void client.configuration.load();
    this.#attempt.start(client);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { client, session, configurationLoading: loading } = this;
    if (!client) return nothing;
    return frame({
      ...factsOf(client, this.configuration),
      attempt: this.#attempt,
      session,
      loading,
      continueTo: this.#continueTo,
      back: this.#drawn?.kind === 'choose' ? this.#attempt.back : undefined,
      tryAgain: this.#tryAgain,
      startOver: this.#startOver,
      switchPerson: this.#switchPerson,
    });
  }

  protected override renderForm(): unknown {
    const { client } = this;
    const step = this.#drawn;
    if (!client || !step) return nothing;
    return keyed(step.kind, viewOf(step.kind).render(this.#context(step, factsOf(client, this.configuration))));
  }

  protected override formStyles(): readonly CSSStyleSheet[] {
    return stepSheets(this.#drawn && viewOf(this.#drawn.kind));
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

  get #continueTo(): string | undefined {
    if (this.#appToOpen && this.client) return this.client.href(appOperations.openApp, { id: this.#appToOpen });
    return this.returnTo ? sameOriginPath(this.returnTo, location.href) : undefined;
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

  #startOver = (): void => {
    if (this.client) this.#attempt.start(this.client);
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
