import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Configuration } from 'portal-contract';
import type { PortalConnection, SessionState } from 'portal-sdk';
import { apps as t } from '../shared/messages/en/apps.ts';
import type { GridModel } from './grid-model.ts';
import { Growth } from './growth.ts';
import type { LateViews } from './late-views.ts';
import { Links } from './links.ts';
import { empty, failed, incomplete, loading, loggedOut, noMatch } from './messages.ts';
import { type DrawApps, sectionsView, tilesView } from './sections-view.ts';

/** What surrounds the applications. */
export interface GridScene {
  client: PortalConnection;
  session: SessionState;
  configuration: Configuration | undefined;
  /** Ends the search. */
  clear: () => void;
}

/** The applications, or why there are none to see. */
export class GridContent {
  readonly #model: GridModel;
  readonly #late: LateViews;
  readonly #growth: Growth;
  readonly #foundGrowth: Growth;

  constructor(host: ReactiveElement, { model, late }: { model: GridModel; late: LateViews }) {
    this.#model = model;
    this.#late = late;
    this.#growth = new Growth(host, { first: 400, step: 120 });
    this.#foundGrowth = new Growth(host, { first: 24, step: 96, after: 300 });
  }

  /** Something else is searched for: the best of what is found come first again. */
  searchAnew(): void {
    this.#foundGrowth.restart();
  }

  render(query: string, scene: GridScene): unknown {
    const { client, session, configuration } = scene;
    const { list, layout, view } = this.#model;
    const { logIn, askForApp } = new Links(client, configuration);
    if (session.status === 'logged-out') return loggedOut(logIn);
    const draw = view === 'list' ? this.#late.list()?.draw : tilesView;
    if (list.apps.length && layout.ready && draw)
      return html`${this.#told(query)}${query ? this.#found(query, draw, () => noMatch(query, scene.clear, askForApp)) : nothing}
      ${this.#sections(query, draw)}${list.failed ? incomplete(list.retry) : nothing}`;
    if (list.failed) return failed(configuration?.company, list.retry);
    return list.loading || list.apps.length ? loading() : html`<slot name="empty">${empty(askForApp)}</slot>`;
  }

  /** How many were found. What is on its way may be found as well: only then is it said. */
  #told(query: string): TemplateResult {
    const { list } = this.#model;
    const text = query && !list.loading ? t.found(this.#model.found(query).length) : '';
    return html`<span class="p-vh" role="status">${text}</span>`;
  }

  /** Everything; while something is searched for it stays, unseen. */
  #sections(query: string, draw: DrawApps): TemplateResult {
    const model = this.#model;
    const { sections } = model;
    const total = sections.reduce((sum, { apps }) => sum + apps.length, 0);
    const count = this.#growth.of(query || model.list.loading ? 0 : total);
    return html`<div class="sections ${query ? 'away' : ''}">
      ${sections.length ? nothing : html`<p class="p-muted vacant">${t.nothingHere}</p>`}
      ${guard([sections, count, draw, model.client, model.launching, model.timesIfAny], () =>
        sectionsView(sections, model, count, draw),
      )}
    </div>`;
  }

  #found(query: string, draw: DrawApps, none: () => TemplateResult): TemplateResult {
    const model = this.#model;
    const found = model.found(query);
    if (!found.length) return model.list.loading ? loading() : none();
    const some = found.slice(0, this.#foundGrowth.of(found.length));
    return html`<div class="section found">${draw(some, model, found.length)}</div>`;
  }
}
