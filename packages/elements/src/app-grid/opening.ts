import type { ReactiveControllerHost } from 'lit';
import type { PortalConnection } from 'portal-sdk';
import { Launches } from './launches.ts';
import { RecentUse } from './recent-use.ts';
import type { Launching } from './tile.ts';

export interface OpeningOptions {
  client: () => PortalConnection | undefined;
  /** An application was opened, which is told once nobody looks. */
  used: (id: string, at: string) => void;
}

/** Opens an application without its link. */
export type LaunchScript = (client: PortalConnection, id: string) => Promise<Launching | undefined>;

/** Applications on their way to be opened. */
export class Opening {
  readonly #client: () => PortalConnection | undefined;
  readonly #launches: Launches;
  readonly #use: RecentUse;

  constructor(host: ReactiveControllerHost, { client, used }: OpeningOptions) {
    this.#client = client;
    this.#launches = new Launches(host, () => client()?.clock);
    this.#use = new RecentUse(host, used);
  }

  /** How far they are, by id. */
  get states(): ReadonlyMap<string, Launching> {
    return this.#launches.states;
  }

  /** A person follows the link of one; a script opens it in its place. */
  launch(id: string, event: MouseEvent, script: LaunchScript | undefined): void {
    const client = this.#client();
    this.#use.opened(id);
    // Another button opens a tab behind this one: nothing is waited for.
    if (!script || !client) return this.#launches.set(id, event.button ? undefined : 'opening');
    event.preventDefault();
    this.#launches.set(id, 'opening');
    void script(client, id).then((state) => this.#launches.set(id, state));
  }
}
