import { Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { define } from '../shared/define.ts';
import '../shared/icon.ts';
import { alert } from '../shared/icons/alert.ts';
import { close } from '../shared/icons/close.ts';
import { profilePhoto as t } from '../shared/messages/en/profile-photo.ts';
import { base, preferences, reset } from '../shared/styles/base.ts';
import { button } from '../shared/styles/button.ts';
import { field } from '../shared/styles/field.ts';
import { iconButton } from '../shared/styles/icon-button.ts';
import { icon } from '../shared/styles/icon.ts';
import { spinner, spinnerKeyframes } from '../shared/styles/spinner.ts';
import { text } from '../shared/styles/text.ts';
import { tokens } from '../shared/styles/tokens.ts';
import { isTooLarge, openPicture, squareJpeg } from './photo-file.ts';
import { photoDialogStyles } from './photo-dialog.styles.ts';
import { PhotoStage } from './photo-stage.ts';
import type { ProfileModel } from './profile-model.ts';
import { uploadPhoto } from './upload-photo.ts';

/** A dialog in which a person places a photo in its circle. It closes by itself once the photo is saved. */
@define('portal-photo-dialog')
export class PortalPhotoDialog extends LitElement {
  static override styles = [
    tokens,
    base,
    reset,
    preferences,
    text,
    icon,
    button,
    iconButton,
    field,
    spinner,
    spinnerKeyframes,
    photoDialogStyles,
  ];

  @property({ attribute: false }) model: ProfileModel | undefined;
  @property({ attribute: false }) file: Blob | undefined;
  /** Hears that it is saved, or that the person gave it up. */
  @property({ attribute: false }) done: (() => void) | undefined;

  readonly #stage = new PhotoStage(this);
  readonly #open = new Task(this, {
    args: () => [this.file] as const,
    task: async ([file]) => {
      if (!file || isTooLarge(file)) throw new RangeError(t.tooLarge);
      return openPicture(file);
    },
    onComplete: (picture) => this.#stage.put(picture),
  });
  readonly #save = new Task(this, {
    autoRun: false,
    task: async (_, { signal }) => {
      const picture = await this.#open.taskComplete;
      const image = await squareJpeg(picture, this.#stage.crop);
      if (this.model) await uploadPhoto(this.model, image, signal);
      this.#end();
    },
  });

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog class="p-root dialog" aria-labelledby="title" @close=${this.#giveUp}>
      <form method="dialog" class="head">
        <h2 class="heading" id="title">${t.title}</h2>
        <button class="p-iconbtn" aria-label=${t.close}><portal-icon .icon=${close}></portal-icon></button>
      </form>
      <div class="body">${this.#open.status === TaskStatus.ERROR ? this.#refused() : this.#placing()}</div>
      <form method="dialog" class="foot" @submit=${this.#onSubmit}>
        <button class="p-btn" value="cancel">${t.cancel}</button>
        ${this.#open.status === TaskStatus.ERROR ? nothing : this.#submit()}
      </form>
    </dialog>`;
  }

  #placing(): TemplateResult {
    return html`${this.#stage.render()} ${this.#save.status === TaskStatus.ERROR ? wrong(t.notSaved) : nothing}`;
  }

  #refused(): TemplateResult {
    return wrong(this.#open.error instanceof RangeError ? t.tooLarge : t.unreadable);
  }

  #submit(): TemplateResult {
    const pending = this.#save.status === TaskStatus.PENDING;
    return html`<button class="p-btn p-btn-primary" value="save" aria-busy=${ifDefined(pending ? 'true' : undefined)}>
      ${pending ? html`<span class="p-spinner"></span>${t.saving}` : t.save}
    </button>`;
  }

  #onSubmit = (event: SubmitEvent): void => {
    if ((event.submitter as HTMLButtonElement | null)?.value !== 'save') return;
    event.preventDefault();
    if (this.#save.status !== TaskStatus.PENDING) void this.#save.run();
  };

  #giveUp = (): void => {
    this.#save.abort();
    this.#end();
  };

  #end(): void {
    const { done } = this;
    this.done = undefined;
    done?.();
  }
}

const wrong = (text: string): TemplateResult =>
  html`<p class="p-hint p-hint-danger" role="alert">
    <portal-icon class="p-icon-sm" .icon=${alert}></portal-icon><span>${text}</span>
  </p>`;

declare global {
  interface HTMLElementTagNameMap {
    'portal-photo-dialog': PortalPhotoDialog;
  }
}
