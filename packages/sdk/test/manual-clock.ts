import type { Clock } from 'portal-sdk';

/** A clock that stands still until it is put forward. */
export class ManualClock implements Clock {
  #time = 0;
  readonly #timers = new Map<() => void, number>();

  now(): number {
    return this.#time;
  }

  after(milliseconds: number, callback: () => void): () => void {
    // Wrapped, so that one callback may wait twice.
    const timer = (): void => callback();
    this.#timers.set(timer, this.#time + milliseconds);
    return () => void this.#timers.delete(timer);
  }

  /** How many callbacks wait. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Puts the clock forward and calls back whoever waited until then. */
  advance(milliseconds: number): void {
    this.#time += milliseconds;
    for (const [timer, due] of this.#timers) {
      if (due > this.#time) continue;
      this.#timers.delete(timer);
      timer();
    }
  }
}
