import type { ReactiveElement } from 'lit';
import { type App, appOperations } from 'portal-contract';
import { allowedImage, type PortalConnection } from 'portal-sdk';
import { Favourites } from '../app-grid/favourites.ts';
import { fetchScript, Opening } from '../app-grid/opening.ts';
import { PersonTimes } from '../app-grid/person-times.ts';
import type { Launching, TileOptions } from '../app-grid/tile.ts';
import { Lazy } from '../shared/lazy.ts';

const loaders = {
  times: async () => (await import('../app-grid/times.ts')).timesIn,
  details: async () => (await import('./tile-details.ts')).TileDetails,
};

/** What a tile is told by its element. */
export interface TileFacts {
  client: PortalConnection | undefined;
  company: string | undefined;
  /** As it was read. */
  app: App | undefined;
  byScript: boolean;
  onLaunch: (id: string) => void;
}

/** What a single tile knows of its application, and what a person does with it. */
export class TileModel {
  readonly parts: Lazy<typeof loaders>;
  readonly favourites: Favourites;
  readonly #host: ReactiveElement;
  readonly #facts: () => TileFacts;
  readonly #opening: Opening;
  readonly #times: PersonTimes;
  /** What has changed about it since it was read. */
  #changes: Partial<App> = {};

  constructor(host: ReactiveElement, facts: () => TileFacts) {
    this.#host = host;
    this.#facts = facts;
    const client = (): PortalConnection | undefined => facts().client;
    this.parts = new Lazy(host, loaders);
    this.#times = new PersonTimes(host, { client, load: () => this.parts.get('times') });
    this.#opening = new Opening(host, { client, used: (_, usedAt) => this.#change({ usedAt, new: false }) });
    this.favourites = new Favourites({
      client,
      show: (_, favourite) => this.#change({ favourite }),
      notify: () => host.requestUpdate(),
    });
  }

  get client(): PortalConnection {
    const { client } = this.#facts();
    if (!client) throw new TypeError('A tile without a client shows nothing.');
    return client;
  }

  get company(): string | undefined {
    return this.#facts().company;
  }

  get launching(): ReadonlyMap<string, Launching> {
    return this.#opening.states;
  }

  /** The application as it is now. */
  get app(): App | undefined {
    const { app } = this.#facts();
    return app && { ...app, ...this.#changes };
  }

  /** Begins with another application. */
  restart(): void {
    this.#changes = {};
    this.favourites.reset();
    this.#opening.reset();
  }

  /** Fetches what opens by script, which has to be there when a person acts. */
  prepare(): void {
    if (this.#facts().byScript) void fetchScript();
  }

  tileOptions({ id, logo, availableAt, accessEndsAt }: App): TileOptions {
    const { client } = this;
    return {
      href: client.href(appOperations.openApp, { id }),
      logo: logo && allowedImage(logo, { base: client.endpoint }),
      launching: this.launching.get(id),
      times: availableAt || accessEndsAt ? this.#times.times : undefined,
    };
  }

  launch(id: string, event: MouseEvent): void {
    const { byScript, onLaunch } = this.#facts();
    onLaunch(id);
    this.#opening.launch(id, event, byScript);
  }

  setFavourite(id: string, favourite: boolean): void {
    this.favourites.set(id, favourite);
  }

  #change(changes: Partial<App>): void {
    this.#changes = { ...this.#changes, ...changes };
    this.#host.requestUpdate();
  }
}
