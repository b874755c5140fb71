import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import '../shared/icon.ts';
import { user } from '../shared/icons/user.ts';
import { profilePhoto as t } from '../shared/messages/en/profile-photo.ts';
import { arrows, type Crop, inside, largestZoom, moved } from './crop.ts';
import { drawSquare } from './photo-file.ts';

/** Pixels beside the circle, of the stage's 320. */
const margin = 60;
/** Pixels that an arrow key moves the picture. */
const step = 8;

/** Where a person moves and enlarges a picture under its circle. */
export class PhotoStage implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #picture: ImageBitmap | undefined;
  #crop: Crop = { zoom: 1, x: 0.5, y: 0.5 };

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The part of the picture that is in the circle. */
  get crop(): Crop {
    return this.#crop;
  }

  /** Puts a picture there. The stage closes it when it leaves the page. */
  put(picture: ImageBitmap): void {
    this.#picture = picture;
    this.#to(this.#crop);
  }

  hostUpdated(): void {
    const canvas = this.#host.shadowRoot?.querySelector('canvas');
    if (canvas && this.#picture && this.#host.isConnected) drawSquare(canvas, this.#picture, this.#crop, margin);
  }

  hostDisconnected(): void {
    this.#picture?.close();
  }

  render(): TemplateResult {
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
          .value=${String(this.#crop.zoom)}
          @input=${({ currentTarget }: Event) => this.#zoom(Number((currentTarget as HTMLInputElement).value))}
        />
        <portal-icon .icon=${user}></portal-icon>
      </div>`;
  }

  #to(crop: Crop): void {
    if (this.#picture) this.#crop = inside(this.#picture, crop);
    this.#host.requestUpdate();
  }

  #zoom(zoom: number): void {
    this.#to({ ...this.#crop, zoom });
  }

  #move(x: number, y: number): void {
    if (this.#picture) this.#to(moved(this.#picture, this.#crop, { x, y, stage: 320 - 2 * margin }));
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
    this.#zoom(this.#crop.zoom - Math.sign(event.deltaY) * 0.1);
  };
}
