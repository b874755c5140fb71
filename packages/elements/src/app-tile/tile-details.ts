import { nothing, type ReactiveController, type ReactiveElement } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { App } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { type DetailsContext, detailsView } from '../app-grid/details.ts';
import type { Overlay } from '../app-grid/grid-context.ts';
import { addStyles } from '../app-grid/late-styles.ts';
import type { Launching, TileOptions } from '../app-grid/tile.ts';
import { messageStyles } from '../shared/message.ts';
import { icon } from '../shared/styles/icon.ts';
import type { TileModel } from './tile-model.ts';

/** The dialog with the details of a single tile: opens it when it is there, and gives the focus back when it is gone. */
export class TileDetails implements ReactiveController, DetailsContext {
  overlay: Overlay | undefined;
  readonly #host: ReactiveElement;
  readonly #model: TileModel;
  #dialog: HTMLDialogElement | undefined;
  #opener: HTMLElement | undefined;

  constructor(host: ReactiveElement, model: TileModel) {
    this.#host = host;
    this.#model = model;
    addStyles(host, [icon, messageStyles, ...detailsView.styles]);
    host.addController(this);
  }

  get client(): PortalConnection {
    return this.#model.client;
  }

  get company(): string | undefined {
    return this.#model.company;
  }

  get launching(): ReadonlyMap<string, Launching> {
    return this.#model.launching;
  }

  tileOptions(app: App): TileOptions {
    return this.#model.tileOptions(app);
  }

  appOf(id: string): App | undefined {
    const { app } = this.#model;
    return app?.id === id ? app : undefined;
  }

  launch(id: string, event: MouseEvent): void {
    this.#model.launch(id, event);
  }

  setFavourite(id: string, favourite: boolean): void {
    this.#model.setFavourite(id, favourite);
  }

  show(overlay: Overlay | undefined): void {
    this.overlay = overlay;
    this.#host.requestUpdate();
  }

  /** Opens the details of an application, for a press of a button. */
  open(app: string, anchor: HTMLElement): void {
    this.#opener = anchor;
    this.show({ kind: 'details', app, anchor });
  }

  render(): unknown {
    const { overlay } = this;
    return overlay ? keyed(overlay, detailsView.render(this, overlay)) : nothing;
  }

  hostUpdated(): void {
    const dialog = this.#host.shadowRoot?.querySelector('dialog') ?? undefined;
    if (dialog === this.#dialog) return;
    this.#dialog = dialog;
    if (dialog) dialog.showModal();
    // Safari focuses no button that is pressed, and has nothing to give the focus back to.
    else if (!this.#host.shadowRoot?.activeElement && this.#opener?.isConnected) this.#opener.focus();
  }

  hostDisconnected(): void {
    this.overlay = this.#dialog = this.#opener = undefined;
  }
}
