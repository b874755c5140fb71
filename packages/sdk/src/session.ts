import { type Session, sessionOperations } from 'portal-contract';
import type { PortalConnection } from './connection.ts';
import { type PortalError, toPortalError } from './portal-error.ts';
import { type Listener, Store } from './store.ts';
import { Tabs } from './tabs.ts';

/** Whether somebody is logged in. `failed`: the backend could not be asked. */
export type SessionState =
  | { readonly status: 'unknown' }
  | { readonly status: 'logged-out' }
  | { readonly status: 'logged-in'; readonly session: Session }
  | { readonly status: 'failed'; readonly error: PortalError };

/**
 * Whether somebody is logged in, and who. One per connection. While anybody listens, it is read again when another tab has
 * logged in or out, and when the page comes back from the back-forward cache.
 */
export class PortalSession extends Store<SessionState> {
  readonly #connection: () => PortalConnection;
  readonly #tabs = new Tabs(() => this.#connection().endpoint);
  #stopListening: (() => void) | undefined;
  /** Whether the reading on its way was another tab's doing. */
  #hearsay = false;
  #reading: Promise<void> | undefined;
  #unannounced = false;

  constructor(connection: () => PortalConnection) {
    super({ status: 'unknown' });
    this.#connection = connection;
  }

  /** Sent as `X-Portal-CSRF` with what changes something. */
  get csrfToken(): string | undefined {
    return this.value.status === 'logged-in' ? this.value.session.csrfToken : undefined;
  }

  /** Asks the backend. Calls at the same time share one request. Never rejects: the outcome is the store's value. */
  refresh(): Promise<void> {
    return (this.#reading ??= this.#read().finally(() => (this.#reading = undefined)));
  }

  /** Takes over the session that a completed flow brought. */
  begin(session: Session): void {
    this.#unannounced = false;
    this.set({ status: 'logged-in', session });
    this.#tabs.tell();
  }

  /** Notes that the session is over; the connection calls it on `session-expired`. */
  end(): void {
    this.#finish({ tell: this.value.status === 'logged-in' && !this.#hearsay });
  }

  /** Ends the session on the server. Rejects with a {@link PortalError} and stays logged in if the server was not reached. */
  async logOut(): Promise<void> {
    try {
      await this.#connection().send(sessionOperations.logOut);
    } catch (error) {
      if (toPortalError(error).code !== 'session-expired') throw error;
    }
    this.#finish({ tell: true });
  }

  override subscribe(listener: Listener<SessionState>): () => void {
    const unsubscribe = super.subscribe(listener);
    this.#stopListening ??= this.#tabs.listen(() => void this.#hear());
    return () => {
      unsubscribe();
      if (this.observed) return;
      this.#stopListening?.();
      this.#stopListening = undefined;
    };
  }

  /** True once for every session that ended: whoever asks first tells the page. */
  takeEnding(): boolean {
    const taken = this.#unannounced;
    this.#unannounced = false;
    return taken;
  }

  /**
   * Whether the person has another token by now than when a request was `sent`; reads the session unless that is known.
   * False when somebody else is logged in: what one person meant to do is not done in the name of another.
   */
  async hasNewToken(sent: SessionState): Promise<boolean> {
    if (sent.status !== 'logged-in') return false;
    const { csrfToken, person } = sent.session;
    if (this.csrfToken === csrfToken) await this.refresh();
    const { value } = this;
    return value.status === 'logged-in' && value.session.csrfToken !== csrfToken && value.session.person.id === person.id;
  }

  #finish({ tell }: { tell: boolean }): void {
    if (this.value.status === 'logged-out') return;
    this.#unannounced = this.value.status === 'logged-in';
    this.set({ status: 'logged-out' });
    if (tell) this.#tabs.tell();
  }

  /** Reads what another tab has news of. A reading that is on its way already may be older than the news. */
  async #hear(): Promise<void> {
    await this.#reading;
    this.#hearsay = true;
    await this.refresh();
    this.#hearsay = false;
  }

  async #read(): Promise<void> {
    const before = this.value;
    let now: SessionState;
    try {
      now = { status: 'logged-in', session: await this.#connection().send(sessionOperations.getSession) };
    } catch (cause) {
      const error = toPortalError(cause);
      // The connection has ended the session on `session-expired`; any other failure says nothing about it.
      if (error.code === 'session-expired' || before.status === 'logged-in') return;
      now = { status: 'failed', error };
    }
    // A log-in or log-out since then is newer than this answer.
    if (this.value === before) this.set(now);
  }
}
