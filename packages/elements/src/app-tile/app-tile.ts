import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type App, appOperations } from 'portal-contract';
import { allowedImage, type PortalConnection, toPortalError } from 'portal-sdk';
import { Favourites } from '../app-grid/favourites.ts';
import { Launches } from '../app-grid/launches.ts';
import { Links } from '../app-grid/links.ts';
import { tidyApp } from '../app-grid/tidy-app.ts';
import { tileEvents } from '../app-grid/tile-events.ts';
import { tileStyles } from '../app-grid/tile.styles.ts';
import { skeletonTile, tile } from '../app-grid/tile.ts';
import { AppLaunchedEvent } from '../events.ts';
import { define } from '../shared/define.ts';
import { languageOf } from '../shared/language.ts';
import { Lazy } from '../shared/lazy.ts';
import { appTile as t } from '../shared/messages/en/app-tile.ts';
import { apps } from '../shared/messages/en/apps.ts';
import { monogramStyles } from '../shared/monogram.ts';
import { PortalElement } from '../shared/portal-element.ts';
import { button } from '../shared/styles/button.ts';
import { iconButton } from '../shared/styles/icon-button.ts';
import { skeleton } from '../shared/styles/skeleton.ts';
import { text } from '../shared/styles/text.ts';
import { appTileStyles } from './app-tile.styles.ts';
import { plainTile } from './plain-tile.ts';

// Outside the class: TypeScript leaves the address of a dynamic import in a decorated class as it is.
const parts = { times: async () => (await import('../app-grid/times.ts')).timesIn };

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

  /** What has changed about it since it was read. */
  #favourite: boolean | undefined;
  readonly #parts = new Lazy(this, parts);
  readonly #launches = new Launches(this, () => this.client?.clock);
  readonly #favourites = new Favourites({
    client: () => this.client,
    show: (_, favourite) => (this.#favourite = favourite),
    notify: () => this.requestUpdate(),
  });
  readonly #task = new Task(this, {
    args: () => [this.client, this.appId, this.session.status === 'logged-out'] as const,
    task: async ([client, id, out], { signal }) => {
      this.#favourite = undefined;
      this.#favourites.reset();
      void client?.configuration.load();
      return client && id && !out ? tidyApp(await client.send(appOperations.getApp, { id }, { signal })) : undefined;
    },
  });

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client || !this.appId) return nothing;
    return html`<div class="p-root" @click=${this.#onTile} @auxclick=${this.#onTile}>
      ${this.#content(client)}<span class="p-vh" id="new-tab">${apps.newTab}</span>
    </div>`;
  }

  #content(client: PortalConnection): TemplateResult {
    if (this.session.status === 'logged-out') return this.#loggedOut(client);
    const { status, value, error } = this.#task;
    if (status === TaskStatus.COMPLETE && value) return this.#tile(value, client);
    if (status !== TaskStatus.ERROR)
      return html`<div aria-busy="true"><span class="p-vh" role="status">${t.loading}</span>${skeletonTile()}</div>`;
    if (toPortalError(error).code === 'not-found') return plainTile({ title: t.missing, text: t.missingText });
    const retry = html`<button type="button" class="p-link p-link-target" @click=${() => void this.#task.run()}>
      ${t.tryAgain}
    </button>`;
    return plainTile({ title: t.failed, text: retry, wrong: true });
  }

  #tile(app: App, client: PortalConnection): TemplateResult {
    const timed = app.availableAt ?? app.accessEndsAt;
    return tile(
      { ...app, favourite: this.#favourite ?? app.favourite, hasDetails: false },
      {
        href: client.href(appOperations.openApp, { id: app.id }),
        logo: app.logo && allowedImage(app.logo, { base: client.endpoint }),
        launching: this.#launches.states.get(app.id),
        times: timed ? this.#parts.get('times')?.({ locale: languageOf(this) }) : undefined,
      },
    );
  }

  #loggedOut(client: PortalConnection): TemplateResult {
    const { logIn } = new Links(client, this.configuration);
    const link = logIn ? html`<a class="p-link p-link-target" href=${logIn}>${t.logIn}</a>` : nothing;
    return plainTile({ title: t.loggedOut, text: link });
  }

  readonly #onTile = tileEvents({
    onLaunch: (id, event) => {
      this.dispatchEvent(new AppLaunchedEvent({ appId: id }));
      this.#launches.set(id, event.button ? undefined : 'opening');
    },
    onStar: (id) => this.#favourites.set(id, !(this.#favourite ?? this.#task.value?.favourite)),
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-app-tile': PortalAppTile;
  }
}
