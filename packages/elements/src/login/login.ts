import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { allowedUrl, type FlowState } from 'portal-sdk';
import { LoggedInEvent, UnsupportedStepEvent } from '../events.ts';
import { define } from '../shared/define.ts';
import { PortalFormElement } from '../shared/form-element.ts';
import { login as t } from '../shared/messages/en/login.ts';
import { Attempt } from './attempt.ts';
import { screenContext, stepContext } from './contexts.ts';
import { Destination } from './destination.ts';
import { factsOf } from './facts.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { frame } from './frame.ts';
import { LoginFlow } from './login-flow.ts';
import { Obstacle } from './obstacle.ts';
import { Situation } from './situation.ts';
import { stepSheets } from './step-sheets.ts';
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
  readonly #focus = new FocusKeeper(this);
  readonly #destination = new Destination(this);
  readonly #attempt = new Attempt(this, {
    client: () => this.client,
    flow: (onChange) => new LoginFlow(this, { client: () => this.client, returnTo: () => this.#destination.here, onChange }),
    shows: (step) => this.#situation.step?.id === step.id,
    onChange: (now, before) => this.#onChange(now, before),
  });
  readonly #situation: Situation = new Situation(this, {
    attempt: this.#attempt,
    client: () => this.client,
    session: () => this.session,
    ready: () => !this.configurationLoading,
  });
  readonly #obstacle = new Obstacle(this, {
    clock: () => this.client?.clock,
    network: this.#attempt.network,
    error: () => this.#situation.error,
    company: () => this.configuration?.company ?? t.portal,
    tryAgain: () => this.#situation.tryAgain(),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { client } = this;
    this.#situation.keepUp();
    if (!client || !changed.has('client')) return;
    if (this.autofocus) this.#focus.want();
    this.#attempt.start(client);
    void this.#destination.look(client);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    const { view, error } = this.#situation;
    const waits = !view && (this.#attempt.loading || !error);
    return frame({
      ...factsOf(client, this.configuration),
      banner: this.#obstacle.banner,
      adminUrl: this.adminUrl ? allowedUrl(this.adminUrl, { base: location.href }) : undefined,
      brings: (slot) => this.querySelector(`:scope > [slot=${slot}]`) !== null,
      loading: waits,
      failed: !waits && error !== undefined,
    });
  }

  protected override renderForm(): unknown {
    const { client, session } = this;
    const { view, step, switchPerson } = this.#situation;
    if (!client || !view) return nothing;
    const options = {
      facts: factsOf(client, this.configuration),
      attempt: this.#attempt,
      id: (name: string) => `${this.#prefix}-${name}`,
      typed: (name: string) => this.querySelector<HTMLInputElement>(`:scope > form [name=${name}]`)?.value,
      confirming: undefined,
      onRefused: () => this.#focus.want(),
    };
    if ('schema' in view) return step && keyed(view, view.render(stepContext(step, options)));
    const continueTo = this.#destination.address;
    return keyed(view, view.render(screenContext({ ...options, session, continueTo, switchPerson })));
  }

  protected override formStyles(): readonly CSSStyleSheet[] {
    return stepSheets(this.#situation.view);
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
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-login': PortalLogin;
  }
}
