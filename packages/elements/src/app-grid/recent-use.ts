import type { ReactiveController } from 'lit';

/**
 * Notes that applications were opened, once the person looks away: an application that moves to “Recently used” under the pointer
 * would move everything below it.
 */
export class RecentUse implements ReactiveController {
  readonly #note: (id: string, at: string) => void;
  readonly #opened = new Map<string, string>();

  constructor(host: { addController(controller: ReactiveController): void }, note: (id: string, at: string) => void) {
    this.#note = note;
    host.addController(this);
  }

  /** Remembers that one was opened. */
  opened(id: string, at = new Date()): void {
    this.#opened.set(id, at.toISOString());
  }

  /** Forgets what was opened. */
  reset(): void {
    this.#opened.clear();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onHidden);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onHidden);
  }

  readonly #onHidden = (): void => {
    if (!document.hidden) return;
    for (const [id, at] of this.#opened) this.#note(id, at);
    this.#opened.clear();
  };
}
