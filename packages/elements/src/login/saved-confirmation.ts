import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

export interface SavedConfirmationOptions {
  /** What has to be confirmed. */
  label: string;
  /** On the button. */
  text: string;
  pendingText: string;
  pending: boolean;
  /** Whether nothing can be sent now. */
  disabled: boolean;
}

/** A checkbox, and the submit button that works once it is ticked. */
class SavedConfirmation extends AsyncDirective {
  #ticked = false;
  #options: SavedConfirmationOptions | undefined;

  override render(options: SavedConfirmationOptions): TemplateResult {
    this.#options = options;
    const { label, text, pendingText, pending, disabled } = options;
    return html`<label class="p-check"
        ><input type="checkbox" name="saved" value="yes" @change=${this.#onChange} /><span>${label}</span></label
      ><button
        class="p-btn p-btn-primary p-btn-lg p-btn-block"
        part="submit"
        ?disabled=${disabled || !this.#ticked}
        aria-busy=${pending}
      >
        ${pending ? html`<span class="p-spinner"></span>` : nothing}${pending ? pendingText : text}
      </button>`;
  }

  readonly #onChange = ({ currentTarget }: Event): void => {
    this.#ticked = (currentTarget as HTMLInputElement).checked;
    if (this.isConnected && this.#options) this.setValue(this.render(this.#options));
  };
}

/** “I saved these codes”, and a button to go on. Needs the styles `checkbox`. */
export const savedConfirmation = directive(SavedConfirmation);
