import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { PortalElement } from '../shared/portal-element.ts';
import '../shared/icon.ts';
import { close } from '../shared/icons/close.ts';
import { section as t } from '../shared/messages/en/security/section.ts';

export interface QuestionOptions {
  readonly title: string;
  readonly text: string;
  /** Below the text: what it is about. */
  readonly content?: unknown;
  /** On the button that leaves everything as it is. */
  readonly keep?: string;
  /** On the button that does it. */
  readonly go: string;
}

/** Asks a person whether they are sure, in a dialog, before something is taken away. */
export class Question implements ReactiveController {
  readonly #host: PortalElement;
  #options: QuestionOptions | undefined;
  /** What the dialog was opened for. */
  #shown: QuestionOptions | undefined;
  #answer: ((sure: boolean) => void) | undefined;

  constructor(host: PortalElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Asks. `false` where the person closes it. */
  ask(options: QuestionOptions): Promise<boolean> {
    this.#settle(false);
    this.#options = options;
    this.#host.requestUpdate();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.question');
    if (!dialog || this.#shown === this.#options) return;
    this.#shown = this.#options;
    if (!dialog.open) dialog.showModal();
  }

  hostDisconnected(): void {
    this.#settle(false);
  }

  /** Stands anywhere in the element. Needs the styles `dialogStyles` and `iconButton`. */
  render(): TemplateResult | typeof nothing {
    const options = this.#options;
    if (!options) return nothing;
    return html`<dialog class="dialog question" part="dialog" aria-labelledby="question" @close=${this.#onClose}>
      <div class="dialog-box">
        <header class="dialog-head">
          <h2 class="heading dialog-titles" id="question">${options.title}</h2>
          <button type="button" class="p-iconbtn" aria-label=${t.close} @click=${this.#close}>
            <portal-icon .icon=${close}></portal-icon>
          </button>
        </header>
        <div class="dialog-body">
          <p class="p-muted">${options.text}</p>
          ${options.content ?? nothing}
        </div>
        <footer class="dialog-foot">
          <button type="button" class="p-btn" autofocus @click=${this.#close}>${options.keep ?? t.keep}</button>
          <button type="button" class="p-btn p-btn-danger" @click=${this.#go}>${options.go}</button>
        </footer>
      </div>
    </dialog>`;
  }

  readonly #close = (event: Event): void => this.#end(event, false);
  readonly #go = (event: Event): void => this.#end(event, true);

  /** Escape. The event comes a moment later: by then something else may have been asked. */
  readonly #onClose = ({ currentTarget }: Event): void => {
    const { open, isConnected } = currentTarget as HTMLDialogElement;
    if (isConnected && !open && this.#shown === this.#options) this.#settle(false);
  };

  #end({ currentTarget }: Event, sure: boolean): void {
    (currentTarget as Element).closest('dialog')?.close();
    this.#settle(sure);
  }

  #settle(sure: boolean): void {
    const answer = this.#answer;
    this.#options = this.#answer = undefined;
    this.#host.requestUpdate();
    answer?.(sure);
  }
}
