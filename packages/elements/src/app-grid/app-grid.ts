import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type App, appOperations } from 'portal-contract';
import { allowedImage, allowedUrl, type PortalConnection } from 'portal-sdk';
import { AppLaunchedEvent } from '../events.ts';
import { define } from '../shared/define.ts';
import '../shared/icon.ts';
import { search as searchIcon } from '../shared/icons/search.ts';
import { apps as t } from '../shared/messages/en/apps.ts';
import { monogramStyles } from '../shared/monogram.ts';
import { PortalElement } from '../shared/portal-element.ts';
import { button } from '../shared/styles/button.ts';
import { field } from '../shared/styles/field.ts';
import { icon } from '../shared/styles/icon.ts';
import { skeleton } from '../shared/styles/skeleton.ts';
import { text } from '../shared/styles/text.ts';
import { byCategory, searchApps } from './app-search.ts';
import { loadApps } from './load-apps.ts';
import { empty, failed, gridMessageStyles, loading, loggedOut, noMatch } from './messages.ts';
import { tile } from './tile.ts';
import { appGridStyles } from './app-grid.styles.ts';
import { tileStyles } from './tile.styles.ts';

/**
 * @summary Shows the applications a person may open, by category, and finds them.
 *
 * @event portal-app-launched - A tile was followed; `appId` says which.
 * @event portal-logged-out - The session ended.
 *
 * @csspart header - The title and the search.
 * @csspart title - The title.
 * @csspart search - The search field.
 * @csspart section - A category.
 * @csspart section-title - Its name.
 * @csspart grid - Its tiles.
 * @csspart tile - One application.
 * @csspart icon - Its logo or monogram.
 * @csspart name - Its name, the link.
 * @csspart meta - The line below its name.
 * @csspart empty - What stands there when there is nothing to show.
 */
@define('portal-app-grid')
export class PortalAppGrid extends PortalElement {
  static override styles = [
    PortalElement.styles,
    text,
    icon,
    button,
    field,
    skeleton,
    monogramStyles,
    gridMessageStyles,
    appGridStyles,
    tileStyles,
  ];

  @state() private query = '';
  @state() private apps: readonly App[] = [];

  readonly #load = new Task(this, {
    args: () => [this.client, this.session.status === 'logged-out'] as const,
    task: async ([client, out], { signal }) => {
      this.apps = [];
      if (!client) return;
      void client.configuration.load();
      if (!out) this.apps = await loadApps(client, signal, (apps) => !signal.aborted && (this.apps = apps));
    },
  });

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    return html`<div class="p-root">
      <div class="apps">
        <div class="header" part="header">
          <h2 class="p-title title" part="title">${t.title}</h2>
          ${this.apps.length || this.#load.status === TaskStatus.PENDING ? this.#search() : nothing}
        </div>
        ${this.#content(client)}
      </div>
      <span class="p-vh" id="new-tab">${t.newTab}</span>
    </div>`;
  }

  #search(): TemplateResult {
    return html`<div class="search p-inputwrap" part="search">
      <span class="p-input-start"><portal-icon .icon=${searchIcon}></portal-icon></span>
      <input
        class="p-input"
        type="search"
        aria-label=${t.search}
        placeholder=${t.search}
        .value=${this.query}
        @input=${({ currentTarget }: Event) => (this.query = (currentTarget as HTMLInputElement).value)}
      />
    </div>`;
  }

  #content(client: PortalConnection): unknown {
    if (this.session.status === 'logged-out') return loggedOut(this.#link(this.configuration?.pages.login));
    if (this.apps.length) return this.#sections(client);
    if (this.#load.status === TaskStatus.ERROR) return failed(this.configuration?.company, () => void this.#load.run());
    return this.#load.status === TaskStatus.COMPLETE ? empty(this.#askForApp) : loading();
  }

  #sections(client: PortalConnection): unknown {
    const found = searchApps(this.apps, this.query);
    const status = html`<span class="p-vh" role="status">${this.query.trim() ? t.found(found.length) : ''}</span>`;
    if (!found.length) return html`${status}${noMatch(this.query.trim(), this.#clear, this.#askForApp)}`;
    return html`${status}${repeat(
      byCategory(found),
      ([category]) => category,
      ([category, apps]) => this.#section(client, category, apps),
    )}`;
  }

  #section(client: PortalConnection, category: string, apps: readonly App[]): TemplateResult {
    return html`<section class="section" part="section">
      ${category ? html`<h3 class="section-title" part="section-title">${category}<span>${apps.length}</span></h3>` : nothing}
      <div class="grid" part="grid">
        ${repeat(
          apps,
          ({ id }) => id,
          (app) => this.#tile(client, app),
        )}
      </div>
    </section>`;
  }

  #tile(client: PortalConnection, app: App): TemplateResult {
    return tile(app, {
      href: client.href(appOperations.openApp, { id: app.id }),
      logo: app.logo && allowedImage(app.logo, { base: client.endpoint }),
      onLaunch: ({ button }) => button < 2 && this.dispatchEvent(new AppLaunchedEvent({ appId: app.id })),
    });
  }

  get #askForApp(): string | undefined {
    return this.#link(this.configuration?.links['ask-for-app']);
  }

  #link(address: string | undefined): string | undefined {
    return address && this.client && allowedUrl(address, { base: this.client.endpoint, schemes: ['mailto'] })?.href;
  }

  #clear = (): void => {
    this.query = '';
    this.renderRoot.querySelector('input')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-app-grid': PortalAppGrid;
  }
}
