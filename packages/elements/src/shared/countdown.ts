import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from 'portal-sdk';

/** Counts whole seconds down and re-renders its host at each. */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #clock: Clock | undefined;
  #end = 0;
  #cancel: (() => void) | undefined;
  #onEnd: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Seconds left, rounded up; 0 when it is over or was never started. */
  get left(): number {
    return this.#clock ? Math.max(0, Math.ceil((this.#end - this.#clock.now()) / 1000)) : 0;
  }

  /** Starts, or starts over. */
  start(clock: Clock, seconds: number, onEnd?: () => void): void {
    this.stop();
    this.#clock = clock;
    this.#end = clock.now() + seconds * 1000;
    this.#onEnd = onEnd;
    this.#tick();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#clock = undefined;
  }

  hostDisconnected(): void {
    this.#cancel?.();
  }

  hostConnected(): void {
    if (this.#clock) this.#tick();
  }

  #tick(): void {
    this.#cancel?.();
    this.#host.requestUpdate();
    if (!this.#clock) return;
    const left = this.#end - this.#clock.now();
    if (left <= 0) return this.#onEnd?.();
    this.#cancel = this.#clock.after(left % 1000 || 1000, () => this.#tick());
  }
}
