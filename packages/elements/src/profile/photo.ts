import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { photoOperations } from 'portal-contract';
import { type PortalConnection, toPortalError } from 'portal-sdk';
import { keepBelow } from '../account-menu/place-below.ts';
import { camera } from '../shared/icons/camera.ts';
import { trash } from '../shared/icons/trash.ts';
import { profilePhotoMenu as t } from '../shared/messages/en/profile-photo-menu.ts';
import { personOf } from '../shared/turns.ts';
import { addStyles } from './add-styles.ts';
import { photoStyles } from './photo.styles.ts';
import type { ProfileModel } from './profile-model.ts';

export interface PhotoOptions {
  readonly client: () => PortalConnection | undefined;
  readonly model: () => ProfileModel | undefined;
}

/** What can be done about a person's photo, behind it. */
export class Photo implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PhotoOptions;
  #open = false;
  #failed = false;
  /** A file that is being placed. */
  #file: Blob | undefined;
  #person: string | undefined;
  #stopPlacing: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: PhotoOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    if (host.shadowRoot) addStyles(host.shadowRoot, [photoStyles]);
  }

  /** What one person chose, another one does not see. */
  hostUpdate(): void {
    const client = this.#options.client();
    const person = client && personOf(client);
    if (person === undefined || person === this.#person) return;
    if (this.#person !== undefined) this.#file = undefined;
    this.#person = person;
    this.#failed = false;
  }

  hostDisconnected(): void {
    this.#stopPlacing?.();
    this.#open = false;
    this.#file = undefined;
  }

  /** A face as a button, and what it opens. */
  render(face: TemplateResult, { removable }: { removable: boolean }): TemplateResult {
    return html`<button type="button" class="photo" part="avatar" popovertarget="photo-menu" aria-expanded=${this.#open}>
        ${face}<span class="p-vh">${t.photo}</span>
        <span class="camera"><portal-icon class="p-icon-sm" .icon=${camera}></portal-icon></span>
      </button>
      ${this.#menu(removable)} ${this.#dialog()}`;
  }

  #menu(removable: boolean): TemplateResult {
    return html`<div class="menu" part="popover" id="photo-menu" popover @beforetoggle=${this.#onToggle}>
        <button type="button" class="item" part="item" @click=${this.#choose}>
          <portal-icon .icon=${camera}></portal-icon>${t.uploadPhoto}
        </button>
        ${
          removable
            ? html`<button type="button" class="item danger" part="item" @click=${this.#remove}>
                <portal-icon .icon=${trash}></portal-icon>${t.removePhoto}
              </button>`
            : nothing
        }
        <p class="menu-hint">${t.photoHint}</p>
      </div>
      <input
        class="file"
        type="file"
        accept="image/jpeg,image/png"
        aria-label=${t.uploadPhoto}
        hidden
        @change=${this.#onFile}
      />`;
  }

  #dialog(): TemplateResult | typeof nothing {
    if (!this.#file) return nothing;
    const model = this.#options.model();
    return html`<portal-photo-dialog .file=${this.#file} .model=${model} .done=${this.#done}></portal-photo-dialog>`;
  }

  /** What went wrong, below the name. */
  get failure(): TemplateResult | typeof nothing {
    return this.#failed ? html`<p class="note wrong" role="alert">${t.photoFailed}</p>` : nothing;
  }

  /** The button that everything begins at. */
  get #button(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.photo');
  }

  #choose = (): void => {
    this.#hide();
    this.#host.shadowRoot?.querySelector<HTMLElement>('.file')?.click();
  };

  #onFile = async ({ currentTarget }: Event): Promise<void> => {
    const input = currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    // Choosing the same file once more is a change too.
    input.value = '';
    if (file) await this.#act(() => this.#place(file));
  };

  async #place(file: Blob): Promise<void> {
    await import('./photo-dialog.ts');
    this.#file = file;
  }

  #done = (): void => {
    this.#file = undefined;
    this.#host.requestUpdate();
    // While the dialog is there, nothing else can have the focus.
    void this.#host.updateComplete.then(() => this.#button?.focus());
  };

  #remove = (): void => {
    this.#hide();
    void this.#act(async () =>
      this.#options.model()?.inTurn(async ({ send, take }) => take(await send(photoOperations.removePhoto))),
    );
  };

  async #act(act: () => Promise<unknown>): Promise<void> {
    this.#failed = false;
    try {
      await act();
    } catch (cause) {
      // Whoever is here now has not asked for it.
      this.#failed = toPortalError(cause).code !== 'session-expired';
    }
    this.#host.requestUpdate();
  }

  #hide(): void {
    this.#host.shadowRoot?.querySelector<HTMLElement>('.menu')?.hidePopover();
  }

  #onToggle = ({ currentTarget, newState }: ToggleEvent): void => {
    const button = this.#button;
    const menu = currentTarget as HTMLElement;
    this.#stopPlacing?.();
    this.#open = newState === 'open';
    if (this.#open && button) this.#stopPlacing = keepBelow(button, menu, { align: 'start', width: 240 });
    else if (menu.contains(this.#host.shadowRoot?.activeElement ?? null)) button?.focus();
    this.#host.requestUpdate();
  };
}
