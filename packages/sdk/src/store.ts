/** Hears of a change: the new value and the one before. */
export type Listener<T> = (value: T, previous: T) => void;

/** A value that can be read at any time and tells its listeners when it changes. */
export class Store<T> {
  #value: T;
  readonly #listeners = new Set<Listener<T>>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  /** Whether anybody listens. */
  protected get observed(): boolean {
    return this.#listeners.size > 0;
  }

  protected set(value: T): void {
    const previous = this.#value;
    if (Object.is(value, previous)) return;
    this.#value = value;
    for (const listener of this.#listeners) {
      // A listener may have set the next value, and everybody has heard of that one: this one is of the past.
      if (!Object.is(value, this.#value)) return;
      listener(value, previous);
    }
  }

  /** Calls the listener at every change. Returns a function that stops it. */
  subscribe(listener: Listener<T>): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
