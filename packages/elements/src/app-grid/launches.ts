import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from 'portal-sdk';
import type { Launching } from './tile.ts';

/** Milliseconds for which an application is said to be opening: nobody can tell when a page in another tab is there. */
const opening = 2500;

/** How far applications are with being opened. */
export class Launches implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #clock: () => Clock | undefined;
  readonly #timers = new Map<string, () => void>();
  #states: ReadonlyMap<string, Launching> = new Map();

  constructor(host: ReactiveControllerHost, clock: () => Clock | undefined) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /** By the application's id; another map whenever something has changed. */
  get states(): ReadonlyMap<string, Launching> {
    return this.#states;
  }

  /** Says how far one is; `undefined` when it is as before. One that opens is so for a moment. */
  set(id: string, state: Launching | undefined): void {
    this.#timers.get(id)?.();
    this.#timers.delete(id);
    const states = new Map(this.#states);
    if (state) states.set(id, state);
    else states.delete(id);
    this.#states = states;
    this.#host.requestUpdate();
    const clock = this.#clock();
    if (state === 'opening' && clock)
      this.#timers.set(
        id,
        clock.after(opening, () => this.set(id, undefined)),
      );
  }

  hostDisconnected(): void {
    this.reset();
  }

  /** Forgets all of them. */
  reset(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
    this.#states = new Map();
  }
}
