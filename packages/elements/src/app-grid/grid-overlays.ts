import { html, nothing, type ReactiveController, type ReactiveElement } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Overlay } from './grid-context.ts';
import type { GridModel } from './grid-model.ts';
import { addStyles } from './late-styles.ts';
import { noticeView } from './notice.ts';

/** Draws what stands above the applications, opens it when it is there, and gives the focus back when it is gone. */
export class GridOverlays implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #model: GridModel;
  #shown: Element | undefined;
  #opener: HTMLElement | undefined;

  constructor(host: ReactiveElement, model: GridModel) {
    this.#host = host;
    this.#model = model;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#model.overlay = undefined;
    this.#shown = this.#opener = undefined;
  }

  /** What is said about a change, and the menu or dialog. */
  render(): unknown {
    const { overlay } = this.#model;
    addStyles(this.#host, noticeView.styles);
    return html`${noticeView.render(this.#model)}${overlay ? keyed(overlay, this.#draw(overlay)) : nothing}`;
  }

  hostUpdated(): void {
    // Nobody is to wait for a look through ten thousand tiles.
    if (!this.#model.overlay && !this.#shown) return;
    const element = this.#host.shadowRoot?.querySelector<HTMLElement>('[data-overlay]') ?? undefined;
    if (element === this.#shown) return;
    this.#shown = element;
    if (element) this.#open(element);
    else this.#giveBack();
  }

  #open(element: HTMLElement): void {
    const { overlay } = this.#model;
    const focused = this.#host.shadowRoot?.activeElement;
    if (overlay && 'anchor' in overlay && overlay.anchor) this.#opener = overlay.anchor;
    // What a menu leads to gives back to where the menu came from.
    else if (focused instanceof HTMLElement && !this.#opener) this.#opener = focused;
    if (element instanceof HTMLDialogElement) element.showModal();
    else element.showPopover();
  }

  #giveBack(): void {
    if (!this.#host.shadowRoot?.activeElement && this.#opener?.isConnected) this.#opener.focus();
    this.#opener = undefined;
  }

  #draw(overlay: Overlay): unknown {
    const { parts } = this.#model;
    const part = parts.get(overlay.kind === 'details' || overlay.kind === 'naming' ? overlay.kind : 'menus');
    if (!part) return nothing;
    addStyles(this.#host, part.styles);
    return part.render(this.#model, overlay);
  }
}
