import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { Clock } from 'portal-sdk';
import './icon.ts';
import { check } from './icons/check.ts';
import { copy } from './icons/copy.ts';
import { copyButton as t } from './messages/en/copy-button.ts';

/** Milliseconds for which a copy that worked is shown. */
const shown = 2000;

export interface CopyButtonOptions {
  /** What is copied. */
  text: string;
  clock: Clock;
  /** Names a button that is an icon alone; without it, the button says “Copy”. */
  label?: string;
  /** Where the same text can be read, to select it by hand if the browser does not let a page copy. */
  source: (button: Element) => Element | null | undefined;
}

/** How the last copy went. */
type Outcome = 'none' | 'copied' | 'failed';

/** Copies, and says for two seconds that it did; or selects the text and says what to press. */
class CopyButton extends AsyncDirective {
  #outcome: Outcome = 'none';
  #options: CopyButtonOptions | undefined;
  #cancel: (() => void) | undefined;

  override render(options: CopyButtonOptions): TemplateResult {
    this.#options = options;
    return this.#template(options);
  }

  protected override disconnected(): void {
    this.#cancel?.();
    this.#outcome = 'none';
  }

  #template({ label }: CopyButtonOptions): TemplateResult {
    const copied = this.#outcome === 'copied';
    const icon = html`<portal-icon class=${label ? '' : 'p-icon-sm'} .icon=${copied ? check : copy}></portal-icon>`;
    return html`${
        label
          ? html`<button type="button" class="p-iconbtn" aria-label=${label} @click=${this.#copy}>${icon}</button>`
          : html`<button type="button" class="p-btn p-btn-sm" @click=${this.#copy}>
              ${icon}${copied ? t.copied : t.copy}
            </button>`
      }<span class="p-vh" role="status">${copied ? t.copied : ''}</span>${
        this.#outcome === 'failed' ? html`<p class="p-hint" role="alert">${t.failed}</p>` : nothing
      }`;
  }

  readonly #copy = async ({ currentTarget }: Event): Promise<void> => {
    if (!this.#options) return;
    const { text, clock, source } = this.#options;
    this.#cancel?.();
    try {
      await navigator.clipboard.writeText(text);
      this.#show('copied');
      this.#cancel = clock.after(shown, () => this.#show('none'));
    } catch {
      const readable = source(currentTarget as Element);
      if (readable) getSelection()?.selectAllChildren(readable);
      this.#show('failed');
    }
  };

  #show(outcome: Outcome): void {
    this.#outcome = outcome;
    if (this.isConnected && this.#options) this.setValue(this.#template(this.#options));
  }
}

/** A button that copies. Needs the styles `iconButton` where it is an icon. */
export const copyButton = directive(CopyButton);
