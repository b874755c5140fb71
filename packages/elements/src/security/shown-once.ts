import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock, SessionState } from 'portal-sdk';
import { untilHidden } from '../shared/until-hidden.ts';

export interface ShownOnceOptions {
  readonly clock: () => Clock | undefined;
  readonly session: () => SessionState;
}

/**
 * A secret that an element shows once. It is gone when the element or the page is left, after five minutes, when the session ends,
 * and as soon as it is put away.
 */
export class ShownOnce<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ShownOnceOptions;
  #secret: T | undefined;
  #hidden = false;
  #run = new AbortController();

  constructor(host: ReactiveControllerHost, options: ShownOnceOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The secret, while it is shown. */
  get secret(): T | undefined {
    return this.#secret;
  }

  /** Whether one was shown and is gone, without the person having put it away. */
  get hidden(): boolean {
    return this.#hidden;
  }

  hostUpdate(): void {
    if (this.#options.session().status === 'logged-out') this.#forget();
  }

  hostDisconnected(): void {
    this.#forget();
  }

  /** Shows a secret, in place of the one before. `undefined`, which is what a repeated answer holds, reads as hidden. */
  show(secret: T | undefined): void {
    this.#forget();
    this.#secret = secret;
    this.#hidden = secret === undefined;
    void this.#hideInTime();
    this.#host.requestUpdate();
  }

  /** The person is done with it. */
  putAway(): void {
    this.#forget();
    this.#host.requestUpdate();
  }

  async #hideInTime(): Promise<void> {
    const clock = this.#options.clock();
    const { signal } = (this.#run = new AbortController());
    if (!clock || !(await untilHidden({ clock, signal }))) return;
    this.#secret = undefined;
    this.#hidden = true;
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#run.abort();
    this.#secret = undefined;
    this.#hidden = false;
  }
}
