import { Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { photoOperations, type Profile } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { define } from '../shared/define.ts';
import '../shared/icon.ts';
import { alert } from '../shared/icons/alert.ts';
import { close } from '../shared/icons/close.ts';
import { user } from '../shared/icons/user.ts';
import { profilePhoto as t } from '../shared/messages/en/profile-photo.ts';
import { base, preferences, reset } from '../shared/styles/base.ts';
import { button } from '../shared/styles/button.ts';
import { field } from '../shared/styles/field.ts';
import { iconButton } from '../shared/styles/icon-button.ts';
import { icon } from '../shared/styles/icon.ts';
import { spinner, spinnerKeyframes } from '../shared/styles/spinner.ts';
import { text } from '../shared/styles/text.ts';
import { tokens } from '../shared/styles/tokens.ts';
import { arrows, type Crop, inside, largestZoom, moved } from './crop.ts';
import { drawSquare, isTooLarge, openPicture, squareJpeg } from './photo-file.ts';
import { photoDialogStyles } from './photo-dialog.styles.ts';

/** Pixels around the circle, of the stage's 320. */
const margin = 40;
/** Pixels that an arrow key moves the picture. */
const step = 8;

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

  @property({ attribute: false }) client: PortalConnection | undefined;
  @property({ attribute: false }) file: Blob | undefined;
  /** Hears of the new profile, or of nothing where the person gave it up. */
  @property({ attribute: false }) done: ((profile: Profile | undefined) => void) | undefined;

  @state() private crop: Crop = { zoom: 1, x: 0.5, y: 0.5 };

  readonly #open = new Task(this, {
    args: () => [this.file] as const,
    task: async ([file]) => {
      if (!file || isTooLarge(file)) throw new RangeError(t.tooLarge);
      return openPicture(file);
    },
    onComplete: (picture) => (this.crop = inside(picture, this.crop)),
  });
  readonly #save = new Task(this, {
    autoRun: false,
    task: async () => {
      const picture = await this.#open.taskComplete;
      const image = await squareJpeg(picture, this.crop);
      const profile = await this.client?.send(photoOperations.uploadPhoto, { body: { image, type: 'image/jpeg' } });
      this.#end(profile);
    },
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#open.value?.close();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected override updated(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const picture = this.#open.value;
    if (canvas && picture && this.isConnected) drawSquare(canvas, picture, this.crop, margin);
  }

  protected override render(): TemplateResult {
    return html`<dialog class="p-root dialog" aria-labelledby="title" @close=${() => this.#end(undefined)}>
      <form method="dialog" class="head">
        <h2 class="heading" id="title">${t.title}</h2>
        <button class="p-iconbtn" aria-label=${t.close}><portal-icon .icon=${close}></portal-icon></button>
      </form>
      <div class="body">${this.#open.status === TaskStatus.ERROR ? this.#refused() : this.#stage()}</div>
      <form method="dialog" class="foot" @submit=${this.#onSubmit}>
        <button class="p-btn" value="cancel">${t.cancel}</button>
        ${this.#open.status === TaskStatus.ERROR ? nothing : this.#submit()}
      </form>
    </dialog>`;
  }

  #stage(): TemplateResult {
    return html`<div
        class="stage"
        role="application"
        tabindex="0"
        autofocus
        aria-label=${t.stage}
        @keydown=${this.#onKeydown}
        @pointerdown=${(event: PointerEvent) => (event.currentTarget as Element).setPointerCapture(event.pointerId)}
        @pointermove=${this.#onDrag}
        @wheel=${this.#onWheel}
      >
        <canvas width="320" height="240" aria-hidden="true"></canvas>
      </div>
      <div class="zoom">
        <portal-icon class="p-icon-sm" .icon=${user}></portal-icon>
        <input
          type="range"
          min="1"
          max=${largestZoom}
          step="0.1"
          aria-label=${t.zoom}
          .value=${String(this.crop.zoom)}
          @input=${({ currentTarget }: Event) => this.#zoom(Number((currentTarget as HTMLInputElement).value))}
        />
        <portal-icon .icon=${user}></portal-icon>
      </div>
      ${this.#save.status === TaskStatus.ERROR ? wrong(t.notSaved) : nothing}`;
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

  #zoom(zoom: number): void {
    const picture = this.#open.value;
    if (picture) this.crop = inside(picture, { ...this.crop, zoom });
  }

  #move(x: number, y: number): void {
    const picture = this.#open.value;
    if (picture) this.crop = moved(picture, this.crop, { x, y, stage: 320 - 2 * margin });
  }

  #onKeydown = (event: KeyboardEvent): void => {
    const [x, y] = arrows[event.key] ?? [];
    if (x === undefined || y === undefined) return;
    event.preventDefault();
    this.#move(x * step, y * step);
  };

  #onDrag = (event: PointerEvent): void => {
    const stage = event.currentTarget as HTMLElement;
    if (!stage.hasPointerCapture(event.pointerId)) return;
    const scale = 320 / stage.clientWidth;
    this.#move(-event.movementX * scale, -event.movementY * scale);
  };

  #onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    this.#zoom(this.crop.zoom - Math.sign(event.deltaY) * 0.1);
  };

  #onSubmit = (event: SubmitEvent): void => {
    if ((event.submitter as HTMLButtonElement | null)?.value !== 'save') return;
    event.preventDefault();
    if (this.#save.status !== TaskStatus.PENDING) void this.#save.run();
  };

  #end(profile: Profile | undefined): void {
    const { done } = this;
    this.done = undefined;
    done?.(profile);
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
