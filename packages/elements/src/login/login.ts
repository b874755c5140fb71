import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ChooseStep, Step } from 'portal-contract';
import { allowedUrl, type FlowState, type PortalError, type SessionState } from 'portal-sdk';
import { LoggedInEvent, UnsupportedStepEvent } from '../events.ts';
import { define } from '../shared/define.ts';
import { PortalFormElement } from '../shared/form-element.ts';
import { Lazy } from '../shared/lazy.ts';
import { login as t } from '../shared/messages/en/login.ts';
import { Attempt } from './attempt.ts';
import { screenContext, stepContext } from './contexts.ts';
import { Destination } from './destination.ts';
import { factsOf } from './facts.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { frame } from './frame.ts';
import { LoginFlow } from './login-flow.ts';
import { Obstacle } from './obstacle.ts';
import { PersonSwitch } from './person-switch.ts';
import { screenViews } from './screen-views.ts';
import type { ScreenView } from './screens/screen-view.ts';
import { stepSheets } from './step-sheets.ts';
import type { StepView } from './step-view.ts';
import { viewOf } from './step-views.ts';
import { frameStyles } from './frame.styles.ts';

/** Numbers the elements of a page, so that ids in the document are unique. */
let count = 0;

/**
 * @summary Logs a person in, one step at a time, and lets those back in who have forgotten their password.
 *
 * @slot admin - The way to the administrator's log-in and back, in place of the link that `admin-url` makes.
 * @slot brand - The company's mark and name, in place of the logo and name that the backend gives.
 * @slot footer - Below the card: links to privacy, terms and the like.
 *
 * @event portal-logged-in - The person logged in and a session exists.
 * @event portal-logged-out - The session ended.
 * @event portal-unsupported-step - The backend asked for a step that this version cannot draw.
 *
 * @csspart card - The frame around everything.
 * @csspart admin - The way to the administrator's log-in.
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

  /** The administrator's log-in, to link to: https, or on this origin. */
  @property({ attribute: 'admin-url' }) adminUrl = '';

  readonly #prefix = `portal-login-${++count}`;
  /** The log-in in another tab that was last made room for. */
  #overtaker: SessionState | undefined;
  readonly #focus = new FocusKeeper(this);
  readonly #destination = new Destination(this);
  readonly #attempt = new Attempt(this, {
    client: () => this.client,
    flow: (onChange) => new LoginFlow(this, { client: () => this.client, returnTo: () => this.#destination.here, onChange }),
    shows: (step) => this.#drawn?.id === step.id,
    onChange: (now, before) => this.#onChange(now, before),
  });
  readonly #screens = new Lazy(this, screenViews);
  readonly #switch = new PersonSwitch(this, () => this.client);
  readonly #obstacle = new Obstacle(this, {
    clock: () => this.client?.clock,
    network: this.#attempt.network,
    error: () => this.#error,
    company: () => this.configuration?.company ?? t.portal,
    tryAgain: () => this.#tryAgain(),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { client, session } = this;
    if (session.status === 'logged-out' ? this.#attempt.over : this.#isOvertaken(session)) this.#attempt.restart();
    if (!client || !changed.has('client')) return;
    if (this.autofocus) this.#focus.want();
    this.#attempt.start(client);
    void this.#destination.look(client);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    const { loading } = this.#attempt;
    const waits = !this.#view && (loading || !this.#error);
    return frame({
      ...factsOf(client, this.configuration),
      banner: this.#obstacle.banner,
      adminUrl: this.adminUrl ? allowedUrl(this.adminUrl, { base: location.href }) : undefined,
      brings: (slot) => this.querySelector(`:scope > [slot=${slot}]`) !== null,
      loading: waits,
      failed: !waits && this.#error !== undefined,
    });
  }

  protected override renderForm(): unknown {
    const { client, session } = this;
    const view = this.#view;
    if (!client || !view) return nothing;
    const options = {
      facts: factsOf(client, this.configuration),
      attempt: this.#attempt,
      id: (name: string) => `${this.#prefix}-${name}`,
      typed: (name: string) => this.querySelector<HTMLInputElement>(`:scope > form [name=${name}]`)?.value,
      confirming: undefined,
      onRefused: () => this.#focus.want(),
    };
    if ('schema' in view) return this.#drawn && keyed(view, view.render(stepContext(this.#drawn, options)));
    const continueTo = this.#destination.address;
    return keyed(view, view.render(screenContext({ ...options, session, continueTo, switchPerson: this.#switch.run })));
  }

  protected override formStyles(): readonly CSSStyleSheet[] {
    return stepSheets(this.#view);
  }

  /** Whether somebody is logged in who has nothing to do here. Whoever sets a new password has, logged in or not. */
  get #already(): boolean {
    return this.session.status === 'logged-in' && this.#attempt.kind === 'login';
  }

  /** Whether another tab has logged somebody in: what is asked here is given up, once, so that nothing of it comes back later. */
  #isOvertaken(session: SessionState): boolean {
    if (!this.#already || this.#attempt.state.status !== 'asking' || this.#overtaker === session) return false;
    this.#overtaker = session;
    return true;
  }

  /** The step on screen, if there is one. The list of other methods is drawn as the step that asks for a choice. */
  get #drawn(): Step | undefined {
    const { step, listing } = this.#attempt;
    if (!step || this.configurationLoading || this.#already) return undefined;
    const { id, alternatives } = step;
    return listing && alternatives ? ({ id, kind: 'choose', alternatives } satisfies ChooseStep) : step;
  }

  /** What draws the form: a screen, or the step's own view. `undefined` while that is on its way. */
  get #view(): StepView | ScreenView | undefined {
    if (this.#already) return this.#screens.get('already');
    if (this.#attempt.passwordSet) return this.#screens.get('changed');
    if (this.#attempt.state.status === 'unsupported') return this.#screens.get('unsupported');
    return this.#drawn && viewOf(this.#drawn.kind);
  }

  /** Why things do not go on. */
  get #error(): PortalError | undefined {
    const { state, error } = this.#attempt;
    if (this.#screens.error) return this.#screens.error;
    if (this.#already) return this.#switch.error;
    if (state.status === 'already-authenticated') return this.session.status === 'failed' ? this.session.error : undefined;
    return error;
  }

  #onChange(now: FlowState, before: FlowState): void {
    if (now.status === 'asking' && before.status === 'answering' && !now.error) this.#focus.want();
    // What ended there, ended other sessions too, perhaps the one of this browser.
    if (now.status === 'already-authenticated' || this.#attempt.passwordSet) void this.client?.session.refresh();
    if (now.status === 'unsupported') this.dispatchEvent(new UnsupportedStepEvent({ kind: now.kind }));
    if (now.status !== 'complete' || now.outcome !== 'session') return;
    this.dispatchEvent(new LoggedInEvent());
    if (this.client) void this.#destination.go(this.client);
  }

  /** Does again what failed: sends what is typed, logs the person out, or looks again. */
  #tryAgain(): void {
    if (this.#screens.error) return this.#screens.retry();
    if (this.#already) return this.#switch.run();
    if (this.#attempt.state.status === 'already-authenticated') return void this.client?.session.refresh();
    const submit = this.querySelector<HTMLButtonElement>('form [part=submit]');
    if (submit) submit.form?.requestSubmit();
    else void this.#attempt.recheck();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-login': PortalLogin;
  }
}
