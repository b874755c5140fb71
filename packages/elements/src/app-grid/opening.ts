import type { ReactiveControllerHost } from 'lit';
import type { PortalConnection } from 'portal-sdk';
import type * as Script from './launch-by-script.ts';
import { Launches } from './launches.ts';
import { RecentUse } from './recent-use.ts';
import type { Launching } from './tile.ts';

export interface OpeningOptions {
  client: () => PortalConnection | undefined;
  /** An application was opened, which is told once nobody looks. */
  used: (id: string, at: string) => void;
}

/** Fetches what opens an application without its link. `undefined` where it does not come. */
export const fetchScript = (): Promise<typeof Script | undefined> => import('./launch-by-script.ts').catch(() => undefined);

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

  /** Forgets what the person before has opened. */
  reset(): void {
    this.#use.reset();
    this.#launches.reset();
  }

  /** A person follows the link of one; where `byScript`, a script opens it in its place. */
  launch(id: string, event: MouseEvent, byScript: boolean): void {
    const client = this.#client();
    this.#use.opened(id);
    // Another button opens a tab behind this one: nothing is waited for.
    if (!byScript || !client) return this.#launches.set(id, event.button ? undefined : 'opening');
    event.preventDefault();
    // Now, while the person clicks: later a browser takes it for a pop-up.
    const tab = open('about:blank', '_blank');
    this.#launches.set(id, tab ? 'opening' : 'blocked');
    if (tab) void this.#sendTo(tab, client, id);
  }

  async #sendTo(tab: Window, client: PortalConnection, id: string): Promise<void> {
    const script = await fetchScript();
    if (!script) tab.close();
    this.#launches.set(id, script ? await script.launchByScript(client, { id, tab }) : 'failed');
  }
}
