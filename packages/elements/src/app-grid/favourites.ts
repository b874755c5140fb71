import { appOperations } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';

export interface FavouritesOptions {
  client: () => PortalConnection | undefined;
  /** Shows an application with its star or without. */
  show: (id: string, favourite: boolean) => void;
  /** Something about `failed` has changed. */
  notify: () => void;
}

/**
 * The stars of a person. One counts at once and is saved in the background, the last wish for each application only; one that
 * cannot be saved stays until it is tried again or undone.
 */
export class Favourites {
  readonly #options: FavouritesOptions;
  /** What is to be saved, by the application's id. */
  readonly #wanted = new Map<string, boolean>();
  /** What the server has, as far as known, of those that are to be saved. */
  readonly #saved = new Map<string, boolean>();
  readonly #saving = new Set<string>();
  #failed = false;

  constructor(options: FavouritesOptions) {
    this.#options = options;
  }

  /** Whether a star could not be saved. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Gives a star, or takes it away. */
  set(id: string, favourite: boolean): void {
    if (!this.#wanted.has(id)) this.#saved.set(id, !favourite);
    this.#wanted.set(id, favourite);
    this.#options.show(id, favourite);
    this.retry();
  }

  /** Saves what could not be saved. */
  retry(): void {
    this.#failed = false;
    this.#options.notify();
    for (const id of this.#wanted.keys()) void this.#save(id);
  }

  /** Takes back what could not be saved. */
  undo(): void {
    for (const id of this.#wanted.keys()) this.#options.show(id, this.#saved.get(id) ?? false);
    this.reset();
    this.#options.notify();
  }

  /** Forgets everything. */
  reset(): void {
    this.#wanted.clear();
    this.#saved.clear();
    this.#failed = false;
  }

  async #save(id: string): Promise<void> {
    const client = this.#options.client();
    if (!client || this.#saving.has(id)) return;
    this.#saving.add(id);
    try {
      await (await import('./known-session.ts')).knownSession(client);
      for (let wish = this.#wanted.get(id); wish !== undefined; wish = this.#wanted.get(id)) {
        await client.send(wish ? appOperations.addFavourite : appOperations.removeFavourite, { id });
        this.#saved.set(id, wish);
        if (this.#wanted.get(id) === wish) this.#wanted.delete(id);
      }
    } catch {
      this.#failed = this.#wanted.has(id);
      this.#options.notify();
    } finally {
      this.#saving.delete(id);
    }
  }
}
