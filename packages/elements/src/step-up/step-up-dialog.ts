import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type FlowState, PortalError, type StepUpRequest } from 'portal-sdk';
import { dialogStyles } from '../app-grid/dialog.styles.ts';
import { define } from '../shared/define.ts';
import { PortalFormElement } from '../shared/form-element.ts';
import { close } from '../shared/icons/close.ts';
import { stepUp as t } from '../shared/messages/en/step-up.ts';
import { iconButton } from '../shared/styles/icon-button.ts';
import { Proof } from './proof.ts';
import { stepUpDialogStyles } from './step-up-dialog.styles.ts';
import { stepUpFrame, stepUpFrameStyles } from './step-up-frame.ts';

/** A request, and who waits for it. */
interface Asked {
  readonly request: StepUpRequest;
  readonly resolve: () => void;
  readonly reject: (error: PortalError) => void;
}

/**
 * @summary Asks for a proof in a dialog over the page, whenever something on it needs one. Shows nothing until then.
 *
 * @event portal-logged-out - The session ended.
 * @event portal-unsupported-step - The backend asked for a step that this version cannot draw.
 *
 * @csspart dialog - The dialog.
 * @csspart app - The application that asks, if it is one.
 * @csspart icon - Its icon or monogram.
 * @csspart close - Closes the dialog.
 * @csspart banner - What keeps things from going on, such as being offline.
 */
@define('portal-step-up-dialog')
export class PortalStepUpDialog extends PortalFormElement {
  static override styles = [PortalFormElement.styles, iconButton, stepUpFrameStyles, dialogStyles, stepUpDialogStyles];

  #asked: Asked | undefined;
  /** Whether the dialog is being closed by this element, which it has yet to tell. */
  #closes = false;
  /** The connection whose requests come here. */
  #serves: typeof this.client;
  readonly #proof = new Proof(this, {
    client: () => this.client,
    configuration: () => this.configuration,
    request: () => this.#asked?.request,
    end: () => undefined,
    cancel: { text: t.cancel, run: () => this.#dialog?.close() },
    onChange: (now) => this.#onChange(now),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#serve(this.client);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#serve(undefined);
    this.#settle(new PortalError('aborted'));
  }

  /** Asks for a proof, and shows the dialog only if there is something to ask. Rejects with `aborted` when it is closed. */
  readonly ask = (request: StepUpRequest): Promise<void> =>
    new Promise((resolve, reject) => {
      const { client } = this;
      if (!client || !this.isConnected) return reject(new PortalError('aborted'));
      this.#settle(new PortalError('aborted'));
      this.#asked = { request, resolve, reject };
      request.signal?.addEventListener('abort', () => this.#settle(new PortalError('aborted'), request), { once: true });
      this.#proof.start(client);
      this.requestUpdate();
    });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') && this.isConnected) this.#serve(this.client);
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const dialog = this.#dialog;
    if (!dialog || dialog.open || !this.#proof.shows) return;
    dialog.showModal();
    this.#proof.focus.want();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    const { app, refused, loading, banner, error } = this.#proof;
    const frame = stepUpFrame({
      ...this.#proof.facts(client),
      app: this.#asked?.request.app === undefined ? undefined : app,
      standing: refused ? 'refused' : 'asked',
      banner,
      loading,
      failed: !loading && error !== undefined,
      end: html`<button
        type="button"
        class="p-iconbtn"
        part="close"
        aria-label=${t.close}
        @click=${() => this.#dialog?.close()}
      >
        <portal-icon .icon=${close}></portal-icon>
      </button>`,
    });
    return html`<div class="p-root">
      <dialog class="dialog" part="dialog" aria-label=${t.title} @close=${this.#onClose}>
        <div class="dialog-box"><div class="inside">${this.#asked ? frame : nothing}</div></div>
      </dialog>
    </div>`;
  }

  protected override renderForm(): unknown {
    return this.#asked ? this.#proof.renderForm() : nothing;
  }

  protected override formStyles(): readonly CSSStyleSheet[] {
    return this.#proof.formStyles();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #serve(client: typeof this.client): void {
    if (this.#serves === client) return;
    if (this.#serves?.onStepUp === this.ask) this.#serves.onStepUp = undefined;
    if (client) client.onStepUp = this.ask;
    this.#serves = client;
  }

  #onChange(now: FlowState): void {
    if (now.status === 'complete') this.#settle();
    // Nothing has been asked yet: whoever waits says what went wrong.
    if (now.status === 'failed' && !this.#dialog?.open) this.#settle(now.error);
  }

  /** Closed by the person, with whatever key or button. A dialog tells it late: perhaps when the next request is there. */
  readonly #onClose = (): void => {
    if (this.#closes) {
      this.#closes = false;
      return;
    }
    const { refused, error } = this.#proof;
    const gone = error?.code === 'session-expired' ? error : undefined;
    this.#settle(gone ?? new PortalError(refused ? 'step-up-required' : 'aborted'));
  };

  /** Tells who waits, and closes. With a request, only if it is still that one. */
  #settle(error?: PortalError, request = this.#asked?.request): void {
    const asked = this.#asked;
    if (!asked || asked.request !== request) return;
    this.#asked = undefined;
    if (error) this.#proof.stop();
    if (this.#dialog?.open) {
      this.#closes = true;
      this.#dialog.close();
    }
    this.requestUpdate();
    if (error) asked.reject(error);
    else asked.resolve();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-step-up-dialog': PortalStepUpDialog;
  }
}
