import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PortalConnection } from 'portal-sdk';
import { pause } from './pause.ts';

/** Seconds between two looks at whether somebody is still logged in. */
const interval = 8;

/**
 * Covers what an element shows of a person before the page goes into the back-forward cache. When the page comes back it stays
 * covered until the backend has said whether that person is still logged in: somebody else may have pressed Back.
 */
export class Curtain implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #client: () => PortalConnection | undefined;
  readonly #states: CustomStateSet;
  #run = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement, client: () => PortalConnection | undefined) {
    this.#host = host;
    this.#client = client;
    this.#states = host.attachInternals().states;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#cover);
    addEventListener('pageshow', this.#look);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#cover);
    removeEventListener('pageshow', this.#look);
    this.#lift();
  }

  readonly #cover = (): void => {
    if (this.#client()?.session.value.status === 'logged-in') this.#states.add('covered');
  };

  readonly #look = (): void => void this.#ask();

  async #ask(): Promise<void> {
    const client = this.#client();
    if (!client || !this.#states.has('covered')) return;
    const { session, clock } = client;
    const { signal } = (this.#run = new AbortController());
    for (const before = session.value; !signal.aborted; await pause(interval, { clock, signal })) {
      await session.refresh();
      // The same value is no news: the backend was not reached.
      if (session.value !== before) break;
    }
    await this.#host.updateComplete;
    if (!signal.aborted) this.#lift();
  }

  #lift(): void {
    this.#run.abort();
    this.#states.delete('covered');
  }
}
