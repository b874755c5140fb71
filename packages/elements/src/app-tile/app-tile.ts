import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { appOperations } from 'portal-contract';
import { type PortalConnection, toPortalError } from 'portal-sdk';
import { Links } from '../app-grid/links.ts';
import { tidyApp } from '../app-grid/tidy-app.ts';
import { tileEvents } from '../app-grid/tile-events.ts';
import { tileStyles } from '../app-grid/tile.styles.ts';
import { skeletonTile, tile } from '../app-grid/tile.ts';
import { AppLaunchedEvent } from '../events.ts';
import { define } from '../shared/define.ts';
import { appTile as t } from '../shared/messages/en/app-tile.ts';
import { appsNotice } from '../shared/messages/en/apps-notice.ts';
import { apps } from '../shared/messages/en/apps.ts';
import { monogramStyles } from '../shared/monogram.ts';
import { PortalElement } from '../shared/portal-element.ts';
import { button } from '../shared/styles/button.ts';
import { iconButton } from '../shared/styles/icon-button.ts';
import { skeleton } from '../shared/styles/skeleton.ts';
import { text } from '../shared/styles/text.ts';
import { appTileStyles } from './app-tile.styles.ts';
import { plainTile } from './plain-tile.ts';
import type { TileDetails } from './tile-details.ts';
import { TileModel } from './tile-model.ts';
import { trouble } from './trouble.ts';

/**
 * @summary One application, to be opened from anywhere on a page.
 *
 * @event portal-app-launched - The application was followed; `appId` says which.
 * @event portal-logged-out - The session ended.
 *
 * @csspart tile - The application.
 * @csspart icon - Its logo or monogram.
 * @csspart name - Its name, the link.
 * @csspart meta - The line below its name.
 * @csspart star - Makes it a favourite.
 * @csspart details - Opens its details; and the dialog with them.
 */
@define('portal-app-tile')
export class PortalAppTile extends PortalElement {
  static override styles = [
    PortalElement.styles,
    text,
    button,
    iconButton,
    skeleton,
    monogramStyles,
    tileStyles,
    appTileStyles,
  ];

  /** The application's id. */
  @property({ attribute: 'app-id' }) appId = '';
  /** `script` where a log-in does not travel with a navigation: it is then opened by `launchApp`, not by its link. */
  @property() launch: 'link' | 'script' = 'link';

  readonly #model = new TileModel(this, () => ({
    client: this.client,
    company: this.configuration?.company,
    app: this.#task.value,
    byScript: this.launch === 'script',
    onLaunch: (appId) => this.dispatchEvent(new AppLaunchedEvent({ appId })),
  }));
  readonly #task = new Task(this, {
    args: () => [this.client, this.appId, this.session.status === 'logged-out'] as const,
    task: async ([client, id, out], { signal }) => {
      this.#model.restart();
      this.#details?.show(undefined);
      void client?.configuration.load();
      return client && id && !out ? tidyApp(await client.send(appOperations.getApp, { id }, { signal })) : undefined;
    },
  });
  #details: TileDetails | undefined;
  /** The button of the details that were asked for and have not come yet. */
  #asked: HTMLElement | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client || !this.appId) return nothing;
    this.#model.prepare();
    this.#openDetails();
    return html`<div class="p-root">
      <div @click=${this.#onTile} @auxclick=${this.#onTile}>
        ${this.#content(client)}<span class="p-vh" id="new-tab">${apps.newTab}</span>
      </div>
      ${this.#troubles()}${this.#details?.render() ?? nothing}
    </div>`;
  }

  #content(client: PortalConnection): TemplateResult {
    if (this.session.status === 'logged-out') return this.#loggedOut(client);
    const { status, error } = this.#task;
    const { app } = this.#model;
    if (status === TaskStatus.COMPLETE && app) return tile(app, this.#model.tileOptions(app));
    if (status !== TaskStatus.ERROR)
      return html`<div aria-busy="true"><span class="p-vh" role="status">${t.loading}</span>${skeletonTile()}</div>`;
    if (toPortalError(error).code === 'not-found') return plainTile({ title: t.missing, text: t.missingText });
    const retry = html`<button type="button" class="p-link p-link-target" @click=${() => void this.#task.run()}>
      ${t.tryAgain}
    </button>`;
    return plainTile({ title: t.failed, text: retry, wrong: true });
  }

  #loggedOut(client: PortalConnection): TemplateResult {
    const { logIn } = new Links(client, this.configuration);
    const link = logIn ? html`<a class="p-link p-link-target" href=${logIn}>${t.logIn}</a>` : nothing;
    return plainTile({ title: t.loggedOut, text: link });
  }

  #troubles(): unknown {
    const { favourites, parts } = this.#model;
    if (favourites.failed)
      return trouble({ text: appsNotice.notSaved, retry: () => favourites.retry(), undo: () => favourites.undo() });
    return parts.error ? trouble({ text: apps.notLoaded, retry: () => parts.retry() }) : nothing;
  }

  /** Opens the details that were asked for, once they have come. */
  #openDetails(): void {
    const part = this.#asked && this.#model.parts.get('details');
    if (!this.#asked || !part) return;
    this.#details ??= new part(this, this.#model);
    this.#details.open(this.appId, this.#asked);
    this.#asked = undefined;
  }

  readonly #onTile = tileEvents({
    onLaunch: (id, event) => this.#model.launch(id, event),
    onStar: (id) => this.#model.setFavourite(id, !this.#model.app?.favourite),
    onDetails: (_, opener) => {
      this.#asked = opener;
      this.requestUpdate();
    },
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-app-tile': PortalAppTile;
  }
}
