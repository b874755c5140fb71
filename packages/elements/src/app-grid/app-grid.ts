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
import { AppList } from './app-list.ts';
import { byCategory, searchApps } from './app-search.ts';
import { empty, failed, gridMessageStyles, incomplete, loading, loggedOut, noMatch } from './messages.ts';
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
 * @csspart banner - That some of them did not load.
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
  readonly #list = new AppList(this, { client: () => this.client, session: () => this.session });

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    return html`<div class="p-root">
      <div class="apps">
        <div class="header" part="header">
          <h2 class="p-title title" part="title">${t.title}</h2>
          ${this.#list.apps.length || this.#list.loading ? this.#search() : nothing}
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
    const { apps, loading: more, failed: broken, retry } = this.#list;
    if (apps.length) return html`${this.#sections(client, apps)}${broken ? incomplete(retry) : nothing}`;
    if (broken) return failed(this.configuration?.company, retry);
    return more ? loading() : empty(this.#askForApp);
  }

  #sections(client: PortalConnection, apps: readonly App[]): unknown {
    const found = searchApps(apps, this.query);
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
