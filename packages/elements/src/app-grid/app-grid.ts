import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PortalConnection } from 'portal-sdk';
import { AppLaunchedEvent } from '../events.ts';
import { define } from '../shared/define.ts';
import { apps as t } from '../shared/messages/en/apps.ts';
import { optionalCount, optionalText } from '../shared/optional-attribute.ts';
import { PortalElement } from '../shared/portal-element.ts';
import { GridContent, type GridScene } from './grid-content.ts';
import { GridModel } from './grid-model.ts';
import { tools } from './header.ts';
import { LateViews } from './late-views.ts';
import { incomplete } from './messages.ts';
import { searchField } from './search-field.ts';
import { SearchShortcut } from './search-shortcut.ts';
import { tileEvents } from './tile-events.ts';
import { gridStyles } from './grid-styles.ts';

/**
 * @summary Shows the applications a person may open, as they have arranged them, and finds them.
 *
 * @event portal-app-launched - An application was followed; `appId` says which.
 * @event portal-logged-out - The session ended.
 *
 * @slot header - In the place of the title.
 * @slot empty - In the place of what is said when a person has no applications.
 *
 * @csspart header - The title and the search.
 * @csspart title - The title.
 * @csspart search - The search field.
 * @csspart sort - The button that opens the ways of sorting.
 * @csspart view - The choice between grid and list.
 * @csspart section - A category, the favourites, a collection.
 * @csspart section-title - Its name.
 * @csspart grid - Its tiles.
 * @csspart recent - What was used last.
 * @csspart list - Its rows, in the list.
 * @csspart row - One application in the list.
 * @csspart tile - One application in the grid.
 * @csspart icon - Its logo or monogram.
 * @csspart name - Its name, the link.
 * @csspart meta - The line below its name.
 * @csspart star - Makes it a favourite.
 * @csspart details - Opens its details; and the dialog with them.
 * @csspart menu - A menu.
 * @csspart dialog - The dialog that names a collection.
 * @csspart banner - That some of them did not load.
 * @csspart toast - What was done, or could not be saved.
 * @csspart empty - What stands there when there is nothing to show.
 * @csspart glyph - The mark above that.
 */
@define('portal-app-grid')
export class PortalAppGrid extends PortalElement {
  static override styles = [PortalElement.styles, gridStyles];

  /** `grid` or `list`, whatever the person has chosen, who then cannot choose. */
  @property(optionalText) view: 'grid' | 'list' | undefined;
  /** `category`, `name` or `recent`, whatever the person has chosen, who then cannot choose. */
  @property(optionalText) sort: 'category' | 'name' | 'recent' | undefined;
  /** Shows the applications of this category only. */
  @property(optionalText) category: string | undefined;
  /** How many applications to show at most. A search finds them all. */
  @property(optionalCount) limit: number | undefined;
  /** What is searched for. */
  @property({ useDefault: true }) search = '';
  /** As in a narrow column: small tiles with names only, and no tools. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** `script` where a log-in does not travel with a navigation: applications are then opened by `launchApp`, not by their links. */
  @property() launch: 'link' | 'script' = 'link';
  /** `none` where `/` means something else on the page there. */
  @property() shortcut: 'slash' | 'none' = 'slash';

  readonly #model = new GridModel(this, () => ({
    client: this.client,
    session: this.session,
    company: this.configuration?.company,
    view: this.view,
    sort: this.sort,
    category: this.category,
    limit: this.limit,
    byScript: this.launch === 'script',
    onLaunch: (appId) => this.dispatchEvent(new AppLaunchedEvent({ appId })),
  }));
  readonly #late = new LateViews(this, this.#model);
  readonly #content = new GridContent(this, { model: this.#model, late: this.#late });

  constructor() {
    super();
    this.addController(new SearchShortcut(() => this.shortcut !== 'none' && this.#focusSearch()));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('search')) this.#content.searchAnew();
  }

  protected override updated(): void {
    if (this.#model.apps.length && !this.#model.list.loading) this.#model.prepare();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    const model = this.#model;
    return html`<div class="p-root ${this.compact ? 'compact' : ''}">
      <div class="apps" @click=${this.#onTile} @auxclick=${this.#onTile}>
        ${this.#late.rearranging() ?? html`${this.#header()}${this.#content.render(this.search.trim(), this.#scene(client))}`}
      </div>
      <span class="p-vh" id="new-tab">${t.newTab}</span>
      ${model.parts.error ? incomplete(() => model.parts.retry(), t.notLoaded) : nothing}${this.#late.above()}
    </div>`;
  }

  #header(): TemplateResult {
    const model = this.#model;
    const { search, compact } = this;
    const full = model.apps.length > 0 || model.list.loading;
    return html`<div class="header" part="header">
      <slot name="header"><h2 class="p-title title" part="title">${t.title}</h2></slot>
      ${full ? searchField({ query: search, onQuery: this.#find, clear: this.#clear, open: this.#openBest }) : nothing}
      ${full && !compact ? tools(model) : nothing}
    </div>`;
  }

  #scene(client: PortalConnection): GridScene {
    const { session, configuration } = this;
    return { client, session, configuration, clear: this.#clear };
  }

  #find = (query: string): void => void (this.search = query);

  #clear = (): void => {
    this.search = '';
    this.#focusSearch();
  };

  /** One that is shut is no link: nothing opens in its place. */
  #openBest = (): void => this.renderRoot.querySelector<HTMLElement>('.found .name')?.click();

  #focusSearch(): boolean {
    const field = this.renderRoot.querySelector<HTMLElement>('.search input');
    field?.focus();
    return field?.checkVisibility() === true;
  }

  readonly #onTile = tileEvents({
    onLaunch: (id, event) => this.#model.launch(id, event),
    onStar: (id) => this.#model.setFavourite(id, !this.#model.appOf(id)?.favourite),
    onDetails: (id, anchor) => this.#model.show({ kind: 'details', app: id, anchor }),
    onMore: (id, anchor) => this.#model.toggle({ kind: 'app-menu', anchor, app: id }),
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-app-grid': PortalAppGrid;
  }
}
