import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where a row is gone on with: its input while it is edited, else its value. */
const focusable = 'input:not([type=hidden]), textarea, select, button';

/** Brings the focus to the row where the person goes on, once it is drawn. */
export class RowFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #key: string | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#key === undefined) return;
    const row = this.#host.shadowRoot?.querySelector(`[data-row="${CSS.escape(this.#key)}"]`);
    const target = row?.querySelector<HTMLElement>('[aria-invalid=true]') ?? row?.querySelector<HTMLElement>(focusable);
    this.#key = undefined;
    target?.focus();
  }

  /** Brings it there with the next update. */
  to(key: string): void {
    this.#key = key;
  }

  /** Whether the focus is in that row. */
  isIn(key: string | undefined): boolean {
    const active = this.#host.shadowRoot?.activeElement;
    return key !== undefined && active?.closest<HTMLElement>('[data-row]')?.dataset['row'] === key;
  }
}
