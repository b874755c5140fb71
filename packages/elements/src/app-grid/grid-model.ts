import type { ReactiveElement } from 'lit';
import { type App, appOperations } from 'portal-contract';
import { allowedImage, type PortalConnection } from 'portal-sdk';
import { Lazy } from '../shared/lazy.ts';
import { AppLayoutStore } from './app-layout.ts';
import { AppList } from './app-list.ts';
import type { Arrangement, Change } from './arrangement.ts';
import { Favourites } from './favourites.ts';
import type { Done, GridContext, Overlay } from './grid-context.ts';
import type { GridFacts } from './grid-facts.ts';
import { gridParts } from './grid-parts.ts';
import { GridSearch } from './grid-search.ts';
import { fetchScript, Opening } from './opening.ts';
import { haveTimes, PersonTimes } from './person-times.ts';
import { remembered } from './remembered.ts';
import { type Section, sectionsOf } from './sections.ts';
import type { Launching, TileOptions } from './tile.ts';
import type { Times } from './times.ts';

/** What the grid shows, and what a person changes about it. */
export class GridModel implements GridContext {
  readonly list: AppList;
  readonly layout: AppLayoutStore;
  readonly favourites: Favourites;
  readonly parts: Lazy<typeof gridParts>;
  /** What stands above the applications. */
  overlay: Overlay | undefined;
  /** What was done last, to say so. */
  done: Done | undefined;
  rearranging = false;
  /** Whether the person has changed anything yet, or asked for something. */
  busy = false;
  readonly #host: ReactiveElement;
  readonly #facts: () => GridFacts;
  readonly #opening: Opening;
  readonly #sections = remembered(sectionsOf);
  readonly #search: GridSearch;
  readonly #times: PersonTimes;
  readonly #timed = remembered(haveTimes);

  constructor(host: ReactiveElement, facts: () => GridFacts) {
    this.#host = host;
    this.#facts = facts;
    const client = (): PortalConnection | undefined => facts().client;
    this.parts = new Lazy(host, gridParts);
    this.#search = new GridSearch(this.parts);
    this.#times = new PersonTimes(host, { client, load: () => this.parts.get('times') });
    this.layout = new AppLayoutStore(this.#update);
    this.list = new AppList(host, { client, session: () => facts().session, onBegin: this.#begin });
    this.favourites = new Favourites({
      client,
      show: (id, favourite) => this.list.patch(id, { favourite }),
      notify: this.#update,
    });
    this.#opening = new Opening(host, { client, used: (id, usedAt) => this.list.patch(id, { usedAt, new: false }) });
  }

  get client(): PortalConnection {
    const { client } = this.#facts();
    if (!client) throw new TypeError('A grid without a client shows nothing.');
    return client;
  }

  get locale(): string {
    return this.#times.locale;
  }

  get company(): string | undefined {
    return this.#facts().company;
  }

  get apps(): readonly App[] {
    return this.list.apps;
  }

  get arrangement(): Arrangement {
    return this.layout.arrangement;
  }

  get launching(): ReadonlyMap<string, Launching> {
    return this.#opening.states;
  }

  /** Says times, once that is loaded. Asked only where there is a time to say. */
  get times(): Times | undefined {
    return this.#times.times;
  }

  /** The same where some application has a time to say. */
  get timesIfAny(): Times | undefined {
    return this.#timed(this.apps) ? this.times : undefined;
  }

  /** `list`, or anything else for a grid. */
  get view(): string {
    const view = this.#facts().view ?? this.arrangement.view;
    return view === 'list' && !this.rearranging ? 'list' : 'grid';
  }

  get sort(): string {
    return this.rearranging ? 'category' : (this.#facts().sort ?? this.arrangement.sort);
  }

  get choosesSort(): boolean {
    return this.#facts().sort === undefined;
  }
  get choosesView(): boolean {
    return this.#facts().view === undefined;
  }

  get sections(): readonly Section[] {
    const { category, limit } = this.#facts();
    const { apps, arrangement, sort, rearranging, locale } = this;
    const flat = this.view === 'list';
    const most = rearranging ? undefined : limit;
    return this.#sections(apps, arrangement, sort, locale, flat, rearranging, category, most);
  }

  /** What a search finds, the best first. */
  found(query: string): readonly App[] {
    return this.#search.find(this.apps, query, this.#facts().category);
  }

  /** Fetches what has to be there when a person acts: the search, and what opens applications by script. */
  prepare(): void {
    if (this.#facts().byScript) void fetchScript();
    this.#search.prepare(this.apps);
  }

  tileOptions(app: App): TileOptions {
    const { client } = this;
    return {
      href: client.href(appOperations.openApp, { id: app.id }),
      logo: app.logo && allowedImage(app.logo, { base: client.endpoint }),
      launching: this.launching.get(app.id),
      times: app.availableAt || app.accessEndsAt ? this.times : undefined,
    };
  }

  appOf(id: string): App | undefined {
    return this.apps.find((app) => app.id === id);
  }

  readonly launch = (id: string, event: MouseEvent): void => {
    const { byScript, onLaunch } = this.#facts();
    onLaunch(id);
    this.#opening.launch(id, event, byScript);
  };

  setFavourite(id: string, favourite: boolean): void {
    this.busy = true;
    this.favourites.set(id, favourite);
  }

  change(change: Change, done?: Done): void {
    this.busy = true;
    this.done = done;
    this.layout.change(change);
  }

  readonly show = (overlay: Overlay | undefined): void => {
    this.busy = true;
    this.overlay = overlay;
    this.#update();
  };

  /** Shows a menu, or closes it where its button is pressed again: the browser closes it by itself then. */
  readonly toggle = (overlay: Overlay & { readonly anchor: HTMLElement }): void => {
    const { overlay: open } = this;
    if (!open || !('anchor' in open) || open.anchor !== overlay.anchor) this.show(overlay);
  };

  readonly say = (done: Done | undefined): void => {
    this.busy = true;
    this.done = done;
    this.#update();
  };

  readonly rearrange = (on: boolean): void => {
    this.rearranging = on;
    this.show(undefined);
  };

  readonly #update = (): void => this.#host.requestUpdate();

  readonly #begin = (client: PortalConnection | undefined, signal: AbortSignal): void => {
    this.overlay = this.done = undefined;
    this.rearranging = false;
    this.favourites.reset();
    this.#opening.reset();
    if (client) void this.layout.load(client, signal);
    else this.layout.reset();
  };
}
