import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ChooseStep, Step } from 'portal-contract';
import { type FlowState, type PortalError, toPortalError } from 'portal-sdk';
import { LoggedInEvent, UnsupportedStepEvent } from '../events.ts';
import { define } from '../shared/define.ts';
import { PortalFormElement } from '../shared/form-element.ts';
import { Lazy } from '../shared/lazy.ts';
import { LoginAttempt } from './attempt.ts';
import { screenContext, stepContext } from './contexts.ts';
import { Destination } from './destination.ts';
import { factsOf } from './facts.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { frame } from './frame.ts';
import { screenViews } from './screen-views.ts';
import type { ScreenView } from './screens/screen-view.ts';
import { stepSheets } from './step-sheets.ts';
import type { StepView } from './step-view.ts';
import { viewOf } from './step-views.ts';
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
  static override styles = [PortalFormElement.styles, frameStyles];

  /** Where to go after the log-in, and where “Continue” leads when somebody is logged in already: a path on this origin. */
  @property({ attribute: 'return-to' }) returnTo = '';

  readonly #prefix = `portal-login-${++count}`;
  readonly #focus = new FocusKeeper(this);
  readonly #attempt = new LoginAttempt(this, {
    client: () => this.client,
    onChange: (now, before) => this.#onChange(now, before),
  });
  readonly #screens = new Lazy(this, screenViews);
  readonly #destination = new Destination(this);
  /** Why the person could not be logged out. */
  @state() private switchError: PortalError | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { client, session } = this;
    const over = ['complete', 'already-authenticated'].includes(this.#attempt.state.status);
    if (over && session.status === 'logged-out') this.#attempt.restart();
    if (!client || !changed.has('client')) return;
    if (this.autofocus) this.#focus.want();
    void this.#destination.look(client);
    this.#attempt.start(client);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    const { network, loading } = this.#attempt;
    const error = this.#error;
    return frame({
      ...factsOf(client, this.configuration),
      network,
      error,
      branded: this.querySelector(':scope > [slot=brand]') !== null,
      loading: !this.#view && (loading || !error),
      tryAgain: this.#tryAgain,
    });
  }

  protected override renderForm(): unknown {
    const view = this.#view;
    if (!this.client || !view) return nothing;
    const options = {
      facts: factsOf(this.client, this.configuration),
      attempt: this.#attempt,
      id: (name: string) => `${this.#prefix}-${name}`,
      onRefused: () => this.#focus.want(),
      startOver: () => this.#attempt.restart(),
    };
    const { session } = this;
    if (!('schema' in view)) {
      const { switchPerson } = this;
      return keyed(
        view,
        view.render(screenContext({ ...options, session, continueTo: this.#destination.address, switchPerson })),
      );
    }
    return this.#drawn && keyed(view, view.render(stepContext(this.#drawn, options)));
  }

  protected override formStyles(): readonly CSSStyleSheet[] {
    return stepSheets(this.#view);
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

  /** Why things do not go on. */
  get #error(): PortalError | undefined {
    const { state } = this.#attempt;
    if (this.#screens.error) return this.#screens.error;
    if (this.session.status === 'logged-in') return this.switchError;
    if (state.status === 'already-authenticated') return this.session.status === 'failed' ? this.session.error : undefined;
    return this.#attempt.error;
  }

  #onChange(now: FlowState, before: FlowState): void {
    if (now.status === 'asking' && before.status === 'answering' && !now.error) this.#focus.want();
    if (now.status === 'already-authenticated') void this.client?.session.refresh();
    if (now.status === 'unsupported') this.dispatchEvent(new UnsupportedStepEvent({ kind: now.kind }));
    if (now.status !== 'complete') return;
    this.dispatchEvent(new LoggedInEvent());
    if (this.client) void this.#destination.go(this.client);
  }

  /** Does again what failed: sends what is typed, logs the person out, or looks again. */
  #tryAgain = (): void => {
    if (this.#screens.error) return this.#screens.retry();
    if (this.session.status === 'logged-in') return this.switchPerson();
    if (this.#attempt.state.status === 'already-authenticated') return void this.client?.session.refresh();
    const submit = this.querySelector<HTMLButtonElement>('form [part=submit]');
    if (submit) submit.form?.requestSubmit();
    else void this.#attempt.recheck();
  };

  private switchPerson = (): void => {
    this.switchError = undefined;
    this.client?.session.logOut().catch((error: unknown) => (this.switchError = toPortalError(error)));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-login': PortalLogin;
  }
}
