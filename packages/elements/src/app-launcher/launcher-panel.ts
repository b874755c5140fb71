import { html, nothing, type ReactiveElement } from 'lit';
import type { App, Configuration } from 'portal-contract';
import { allowedUrl, type PortalConnection, type SessionState } from 'portal-sdk';
import { GridModel } from '../app-grid/grid-model.ts';
import { gridStyles } from '../app-grid/grid-styles.ts';
import { addStyles } from '../app-grid/late-styles.ts';
import { Links } from '../app-grid/links.ts';
import { empty, failed, incomplete, loading, loggedOut, noMatch } from '../app-grid/messages.ts';
import { searchField } from '../app-grid/search-field.ts';
import { sectionsView, tilesView } from '../app-grid/sections-view.ts';
import type { Section } from '../app-grid/sections.ts';
import { tileEvents } from '../app-grid/tile-events.ts';
import { AppLaunchedEvent } from '../events.ts';
import { appLauncher as t } from '../shared/messages/en/app-launcher.ts';
import { apps } from '../shared/messages/en/apps.ts';
import { arrowTo, isTyped } from './arrows.ts';

export interface LauncherFacts {
  client: PortalConnection | undefined;
  session: SessionState;
  configuration: Configuration | undefined;
  allAppsUrl: string;
  /** Whether applications are opened by `launchApp`, not by their links. */
  byScript: boolean;
  close: () => void;
}

/** Applications drawn at most before something is searched for, and of what is found. */
const most = { shown: 120, found: 24 };

/** What the launcher shows when it is open. It comes with the first opening. */
export class LauncherPanel {
  readonly #host: ReactiveElement;
  readonly #facts: () => LauncherFacts;
  readonly #model: GridModel;
  #query = '';

  constructor(host: ReactiveElement, facts: () => LauncherFacts) {
    this.#host = host;
    this.#facts = facts;
    addStyles(host, gridStyles.flat());
    this.#model = new GridModel(host, () => ({
      client: facts().client,
      session: facts().session,
      company: facts().configuration?.company,
      view: 'grid',
      sort: 'category',
      category: undefined,
      limit: undefined,
      byScript: facts().byScript,
      onLaunch: (appId) => {
        host.dispatchEvent(new AppLaunchedEvent({ appId }));
      },
    }));
    void host.updateComplete.then(() => this.focus());
  }

  /** Puts the focus where a person types. */
  focus(): void {
    this.#field?.focus();
  }

  render(): unknown {
    const { client } = this.#facts();
    if (!client) return nothing;
    const full = this.#model.apps.length > 0 || this.#model.list.loading;
    if (this.#model.apps.length) this.#model.prepare();
    return html`<div class="panel compact" @keydown=${this.#onKeydown}>
      ${
        full
          ? html`<div class="find">
              ${searchField({ query: this.#query, onQuery: this.#find, clear: this.#clear, open: this.#openBest })}
            </div>`
          : nothing
      }
      <div class="apps" @click=${this.#onTile} @auxclick=${this.#onTile}>${this.#content(client)}</div>
      <span class="p-vh" id="new-tab">${apps.newTab}</span>
      ${this.#all()}
    </div>`;
  }

  #content(client: PortalConnection): unknown {
    const { list, layout } = this.#model;
    const { session, configuration } = this.#facts();
    const to = new Links(client, configuration);
    if (session.status === 'logged-out') return loggedOut(to.logIn);
    if (list.apps.length && layout.ready) return html`${this.#apps(to)}${list.failed ? incomplete(list.retry) : nothing}`;
    if (list.failed) return failed(configuration?.company, list.retry);
    return list.loading || list.apps.length ? loading() : empty(to.askForApp);
  }

  #apps({ askForApp }: Links): unknown {
    const query = this.#query.trim();
    const found = query ? this.#model.found(query) : [];
    return html`<span class="p-vh" role="status">${query && !this.#model.list.loading ? apps.found(found.length) : ''}</span>
      ${query ? this.#found(found, askForApp) : sectionsView(this.#sections, this.#model, most.shown, tilesView)}`;
  }

  #found(found: readonly App[], askForApp: string | undefined): unknown {
    if (!found.length && this.#model.list.loading) return loading();
    if (!found.length) return noMatch(this.#query.trim(), this.#clear, askForApp);
    return html`<div class="section found">${tilesView(found, this.#model, most.found)}</div>`;
  }

  /** Favourites and what was used last; and all of them, where those are none or no other page has them. */
  get #sections(): readonly Section[] {
    const { sections } = this.#model;
    const own = sections.filter(({ kind }) => kind === 'favourites' || kind === 'recent');
    return own.length && this.#allApps ? own : sections;
  }

  #all(): unknown {
    const address = this.#allApps;
    return address ? html`<a class="p-link all" part="all" href=${address}>${t.all}</a>` : nothing;
  }

  get #allApps(): string | undefined {
    const { allAppsUrl } = this.#facts();
    return (allAppsUrl && allowedUrl(allAppsUrl, { base: location.href })?.href) || undefined;
  }

  get #field(): HTMLInputElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLInputElement>('.find input');
  }

  #find = (query: string): void => {
    this.#query = query;
    this.#host.requestUpdate();
  };

  #clear = (): void => {
    this.#find('');
    this.focus();
  };

  #openBest = (): void => this.#host.shadowRoot?.querySelector<HTMLElement>('.found .name')?.click();

  readonly #onTile = tileEvents({
    onLaunch: (id, event) => {
      this.#model.launch(id, event);
      // What a script opens may be blocked, or fail: its tile says so.
      if (!event.defaultPrevented) this.#facts().close();
    },
    onStar: (id) => this.#model.setFavourite(id, !this.#model.appOf(id)?.favourite),
  });

  /** Arrows walk through the applications; what is typed is searched for. */
  #onKeydown = (event: KeyboardEvent): void => {
    const links = [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.apps .name[href], .all') ?? [])];
    const field = this.#field;
    // When that has closed the popover, the key would press the button that gets the focus back.
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
    const from = event.target === field ? undefined : links.find((each) => each === event.target);
    const to = arrowTo(event, { links, from, field });
    if (to) {
      event.preventDefault();
      to.focus();
    } else if (from && isTyped(event)) {
      // A slash looks for the field, as it does in a list of applications.
      if (event.key === '/') event.preventDefault();
      this.focus();
    }
  };
}
