import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface GrowthOptions {
  /** Drawn at once. */
  first: number;
  /** Drawn more, each time that the browser has nothing else to do. */
  step: number;
  /** Milliseconds to wait before that, for what may soon be something else. */
  after?: number;
}

/** Lets an element draw ten thousand things without keeping anybody waiting: some at once, and the others bit by bit. */
export class Growth implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: GrowthOptions;
  #count: number;
  #wanted = 0;
  #cancel: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: GrowthOptions) {
    this.#host = host;
    this.#options = options;
    this.#count = options.first;
    host.addController(this);
  }

  /** How many to draw now, of so many that there are. Asked at each rendering; what is not asked for does not grow. */
  of(total: number): number {
    this.#wanted = total;
    return this.#count;
  }

  /** Begins anew, with something else. */
  restart(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#count = this.#options.first;
  }

  hostUpdated(): void {
    if (this.#count >= this.#wanted || this.#cancel) return;
    this.#cancel = whenIdle(this.#options.after, () => {
      this.#cancel = undefined;
      this.#count += this.#options.step;
      this.#host.requestUpdate();
    });
  }

  hostUpdate(): void {
    this.#wanted = 0;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}

/** Calls back when there is time, at most a second later. Safari has no such callback, and gets a timer. */
function whenIdle(after: number | undefined, callback: () => void): () => void {
  if (after !== undefined) {
    const waiting = setTimeout(() => (cancel = whenIdle(undefined, callback)), after);
    let cancel = (): void => clearTimeout(waiting);
    return () => cancel();
  }
  if ('requestIdleCallback' in globalThis) {
    const id = requestIdleCallback(callback, { timeout: 1000 });
    return () => cancelIdleCallback(id);
  }
  const timer = setTimeout(callback, 30);
  return () => clearTimeout(timer);
}
