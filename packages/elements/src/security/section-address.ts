import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface SectionAddressOptions {
  /** What stands before the name of a section in the address. Empty: the address is left alone. */
  readonly prefix: () => string;
  /** Hears which section the address names; empty for none. */
  readonly onChange: (name: string) => void;
}

/** Names the open section in the page's address, so that it can be linked to and Back closes it. */
export class SectionAddress implements ReactiveController {
  readonly #options: SectionAddressOptions;

  constructor(host: ReactiveControllerHost, options: SectionAddressOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#read);
    if (this.#named) this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read);
  }

  /** Writes it, as a page of its own in the history. */
  tell(name: string): void {
    const prefix = this.#options.prefix();
    if (!prefix || this.#named === name) return;
    history.pushState(history.state, '', name ? `#${prefix}${name}` : location.pathname + location.search);
  }

  get #named(): string {
    const prefix = this.#options.prefix();
    const hash = location.hash.slice(1);
    return prefix && hash.startsWith(prefix) ? hash.slice(prefix.length) : '';
  }

  readonly #read = (): void => {
    if (this.#options.prefix()) this.#options.onChange(this.#named);
  };
}
