import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Listener, Store } from 'portal-sdk';

/** Re-renders its host whenever the store it is pointed at changes. */
export class StoreController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => Store<T> | undefined;
  readonly #onChange: Listener<T> | undefined;
  #store: Store<T> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, find: () => Store<T> | undefined, onChange?: Listener<T>) {
    this.#host = host;
    this.#find = find;
    this.#onChange = onChange;
    host.addController(this);
  }

  get value(): T | undefined {
    return this.#find()?.value;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const store = this.#find();
    if (store === this.#store) return;
    this.#unsubscribe?.();
    this.#store = store;
    this.#unsubscribe = store?.subscribe((value, previous) => {
      this.#onChange?.(value, previous);
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#store = undefined;
  }
}
