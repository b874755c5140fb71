import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Loaders = Readonly<Record<string, () => Promise<unknown>>>;

/** Parts of an element that are fetched when they are first drawn. */
export class Lazy<L extends Loaders> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #loaders: L;
  readonly #loaded: { [K in keyof L]?: Awaited<ReturnType<L[K]>> } = {};

  constructor(host: ReactiveControllerHost, loaders: L) {
    this.#host = host;
    this.#loaders = loaders;
    host.addController(this);
  }

  hostConnected(): void {}

  /** The part, or `undefined` while it is on its way; the host is rendered again when it is there. */
  get<K extends keyof L & string>(name: K): Awaited<ReturnType<L[K]>> | undefined {
    const part = this.#loaded[name];
    if (!part) void this.#load(name);
    return part;
  }

  async #load<K extends keyof L & string>(name: K): Promise<void> {
    this.#loaded[name] = (await this.#loaders[name]?.()) as Awaited<ReturnType<L[K]>>;
    this.#host.requestUpdate();
  }
}
