import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { appOperations } from 'portal-contract';
import { allowedUrl, type FlowState } from 'portal-sdk';
import { ConfirmedEvent } from '../events.ts';
import { FlowMemory } from '../login/flow-memory.ts';
import { define } from '../shared/define.ts';
import { PortalFormElement } from '../shared/form-element.ts';
import { stepUp as t } from '../shared/messages/en/step-up.ts';
import { type AskedApp, leaveToLogIn, takeAskedApp, toLogIn } from './asked-app.ts';
import type { End } from './ends.ts';
import { Proof } from './proof.ts';
import { stepUpFrame, stepUpFrameStyles } from './step-up-frame.ts';

/**
 * @summary Asks for the proof that an application wants, in the tab that is opened for it, and goes on to the application.
 *
 * @slot - What stands in its place while no application asks, such as `<portal-login>`.
 * @slot footer - Below the card: links to privacy, terms and the like.
 *
 * @event portal-confirmed - The proof was accepted. Cancel it to go on to the application yourself.
 * @event portal-logged-out - The session ended.
 * @event portal-unsupported-step - The backend asked for a step that this version cannot draw.
 *
 * @csspart card - The frame around everything.
 * @csspart app - The application that asks.
 * @csspart icon - Its icon or monogram.
 * @csspart banner - What keeps things from going on, such as being offline.
 */
@define('portal-step-up')
export class PortalStepUp extends PortalFormElement {
  static override styles = [PortalFormElement.styles, stepUpFrameStyles];

  /** The application that asks, by its id, where the page's address does not say. */
  @property() app = '';

  @state() private end: End | undefined;

  #asked: AskedApp | undefined;
  readonly #proof = new Proof(this, {
    client: () => this.client,
    configuration: () => this.configuration,
    request: () => (this.#id === undefined ? undefined : { app: this.#id }),
    end: () => this.end,
    cancel: { text: t.cancelTab, run: () => this.#cancel() },
    logIn: () => this.#logIn,
    memory: new FlowMemory(this),
    resumes: () => this.#asked?.fresh === false,
    onChange: (now) => this.#onChange(now),
  });

  /** Reads the address as early as an element can. */
  override connectedCallback(): void {
    this.#asked = takeAskedApp() ?? this.#asked;
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { client, session } = this;
    if (this.end === 'logged-out' && session.status === 'logged-in') return this.#begin();
    if (session.status === 'logged-out' && this.#id !== undefined && client) this.#leave();
    if (client && (changed.has('client') || changed.has('app'))) this.#begin();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    if (this.#id === undefined) return html`<slot></slot>`;
    const { app, refused, loading, banner, error } = this.#proof;
    return html`<div class="p-root">
      <div class="card" part="card">
        ${stepUpFrame({
          ...this.#proof.facts(client),
          app,
          standing: this.end === 'done' ? 'done' : refused ? 'refused' : 'asked',
          banner,
          loading,
          failed: !loading && error !== undefined,
        })}
      </div>
      <slot name="footer"></slot>
    </div>`;
  }

  protected override renderForm(): unknown {
    return this.#id === undefined ? nothing : this.#proof.renderForm();
  }

  protected override formStyles(): readonly CSSStyleSheet[] {
    return this.#proof.formStyles();
  }

  /** The application that asks. */
  get #id(): string | undefined {
    return this.#asked?.id ?? (this.app || undefined);
  }

  /** The log-in that goes on to the application. */
  get #logIn(): string | undefined {
    const page = this.configuration?.pages.login;
    const allowed = page && this.client && allowedUrl(page, { base: this.client.endpoint });
    return allowed && this.#id !== undefined ? toLogIn(allowed, this.#id) : undefined;
  }

  #begin(): void {
    this.end = undefined;
    if (!this.client || this.#id === undefined) return;
    if (this.#asked || this.autofocus) this.#proof.focus.want();
    this.#proof.start(this.client);
  }

  #onChange(now: FlowState): void {
    if (now.status === 'starting' && this.end) this.#begin();
    if (now.status !== 'complete' || !this.client || this.#id === undefined) return;
    this.end = 'done';
    const address = this.client.href(appOperations.openApp, { id: this.#id });
    if (this.dispatchEvent(new ConfirmedEvent())) location.replace(address);
  }

  /** Nobody is logged in: the log-in comes first, and goes on to the application. */
  #leave(): void {
    const holdsLogIn = this.querySelector('portal-login') !== null;
    if (!holdsLogIn || !this.#asked) {
      this.end = 'logged-out';
      return;
    }
    this.#proof.stop();
    leaveToLogIn(this.#asked.id);
    this.#asked = undefined;
  }

  /** A script may close a tab that has held nothing but this page; any other one the person is told to close. */
  #cancel(): void {
    this.#proof.stop();
    this.end = 'given';
    this.#proof.focus.want();
    if (history.length === 1) window.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-step-up': PortalStepUp;
  }
}
