import { type AppLayout, appLayoutOperations } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { type Arrangement, type Change, changed, standard } from './arrangement.ts';

/** Milliseconds that applications wait for their layout before they are shown as the administrator has arranged them. */
const patience = 1000;

/**
 * How a person has arranged their applications, kept on the server. A change counts at once and is saved in the background;
 * where another tab has saved meanwhile, it is made again on that. One that cannot be saved stays until it is tried again or undone.
 */
export class AppLayoutStore {
  readonly #notify: () => void;
  #client: PortalConnection | undefined;
  #signal = new AbortController().signal;
  #saved: AppLayout | undefined;
  #pending: readonly Change[] = [];
  #saving = false;
  #ready = false;
  #failed = false;
  #arrangement: Arrangement = standard;

  constructor(notify: () => void) {
    this.#notify = notify;
  }

  /** What counts now; the same object until something changes. */
  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** Whether it is known by now, or has been waited for long enough. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Whether a change could not be saved. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Begins with the layout of whoever is logged in. */
  async load(client: PortalConnection, signal: AbortSignal): Promise<void> {
    this.reset();
    this.#client = client;
    this.#signal = signal;
    const cancel = client.clock.after(patience, () => this.#open(signal));
    try {
      const saved = await client.send(appLayoutOperations.getAppLayout, {}, { signal });
      if (!signal.aborted) this.#keep(saved);
    } catch {
      // The applications are more important than their order; a change reads it again before it saves.
    }
    cancel();
    this.#open(signal);
  }

  /** Forgets everything. */
  reset(): void {
    this.#client = undefined;
    this.#saved = undefined;
    this.#pending = [];
    this.#saving = this.#ready = this.#failed = false;
    this.#arrangement = standard;
  }

  /** Makes a change, and saves it in the background. */
  change(change: Change): void {
    this.#pending = [...this.#pending, change];
    this.retry();
  }

  /** Saves what could not be saved. */
  retry(): void {
    this.#failed = false;
    this.#refresh();
    void this.#saveAll(this.#signal);
  }

  /** Takes back what could not be saved. */
  undo(): void {
    this.#pending = [];
    this.#failed = false;
    this.#refresh();
  }

  async #saveAll(signal: AbortSignal): Promise<void> {
    if (this.#saving || !this.#client) return;
    this.#saving = true;
    let failed = false;
    try {
      const { saveLayout } = await import('./save-layout.ts');
      while (this.#pending.length && !signal.aborted) {
        const batch = this.#pending;
        const saved = await saveLayout(this.#client, batch, { from: this.#saved, signal });
        if (signal.aborted) return;
        this.#pending = this.#pending.slice(batch.length);
        this.#keep(saved);
      }
    } catch {
      failed = true;
    }
    if (signal.aborted) return;
    this.#saving = false;
    this.#failed = failed;
    this.#refresh();
  }

  #keep(saved: AppLayout): void {
    this.#saved = saved;
    this.#refresh();
  }

  #open(signal: AbortSignal): void {
    if (signal.aborted || this.#ready) return;
    this.#ready = true;
    this.#notify();
  }

  #refresh(): void {
    this.#arrangement = changed(this.#saved ?? standard, this.#pending);
    this.#notify();
  }
}
