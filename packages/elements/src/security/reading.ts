import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type PortalConnection, type PortalError, type SessionState, toPortalError } from 'portal-sdk';

/** What was read, as far as it is known. */
export type ReadingState<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: PortalError }
  | { readonly status: 'ready'; readonly data: T };

export interface ReadingOptions<T> {
  readonly client: () => PortalConnection | undefined;
  readonly session: () => SessionState;
  readonly read: (client: PortalConnection) => Promise<T>;
}

/** Reads something of whoever is logged in, for an element: again when that is somebody else, and forgets it with the session. */
export class Reading<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ReadingOptions<T>;
  #state: ReadingState<T> = { status: 'loading' };
  #client: PortalConnection | undefined;
  /** Whose it is: `undefined` until that is known, `null` for nobody's. */
  #person: string | null | undefined = null;
  #latest = 0;

  constructor(host: ReactiveControllerHost, options: ReadingOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): ReadingState<T> {
    return this.#state;
  }

  hostUpdate(): void {
    const client = this.#options.client();
    if (!client) return;
    void client.configuration.load();
    const session = this.#options.session();
    // What changes something carries a token that only the session knows.
    if (session.status === 'unknown') void client.session.refresh();
    if (client !== this.#client) this.#person = null;
    this.#client = client;
    this.#follow(session);
  }

  /** Reads it anew. What is shown stays until the answer is there. */
  readonly reload = async (): Promise<void> => {
    const client = this.#options.client();
    if (!client) return;
    const latest = (this.#latest += 1);
    const state = await this.#read(client);
    if (latest === this.#latest) this.#set(state);
  };

  /** Reads it anew after it failed. */
  readonly retry = (): void => {
    const client = this.#options.client();
    if (this.#options.session().status === 'failed') void client?.session.refresh();
    this.#set({ status: 'loading' });
    void this.reload();
  };

  #follow(session: SessionState): void {
    const person =
      session.status === 'logged-out' ? null : session.status === 'logged-in' ? session.session.person.id : undefined;
    const before = this.#person;
    if (person === before || (person === undefined && before !== null)) return;
    this.#person = person;
    // Somebody may be logged in: it was asked for already.
    if (before === undefined && person !== null) return;
    this.#latest += 1;
    this.#state = { status: 'loading' };
    if (person !== null) void this.reload();
  }

  async #read(client: PortalConnection): Promise<ReadingState<T>> {
    try {
      return { status: 'ready', data: await this.#options.read(client) };
    } catch (cause) {
      return { status: 'failed', error: toPortalError(cause) };
    }
  }

  #set(state: ReadingState<T>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
