import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PortalError } from 'portal-sdk';

type Loaders = Readonly<Record<string, () => Promise<unknown>>>;

/** Parts of an element that are fetched when they are first drawn. */
export class Lazy<L extends Loaders> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #loaders: L;
  readonly #parts = new Map<keyof L, unknown>();
  readonly #asked = new Set<keyof L>();
  #error: PortalError | undefined;

  constructor(host: ReactiveControllerHost, loaders: L) {
    this.#host = host;
    this.#loaders = loaders;
    host.addController(this);
  }

  /** Why a part did not come. */
  get error(): PortalError | undefined {
    return this.#error;
  }

  hostConnected(): void {}

  /** The part, or `undefined` while it is on its way; the host is rendered again when it is there, or when it failed. */
  get<K extends keyof L & string>(name: K): Awaited<ReturnType<L[K]>> | undefined {
    if (!this.#asked.has(name)) void this.#load(name);
    return this.#parts.get(name) as Awaited<ReturnType<L[K]>> | undefined;
  }

  /** Asks again for what did not come. */
  retry(): void {
    this.#error = undefined;
    for (const name of this.#asked) if (!this.#parts.has(name)) this.#asked.delete(name);
    this.#host.requestUpdate();
  }

  async #load(name: keyof L & string): Promise<void> {
    this.#asked.add(name);
    try {
      this.#parts.set(name, await this.#loaders[name]?.());
    } catch {
      this.#error = new PortalError('network');
    }
    this.#host.requestUpdate();
  }
}
