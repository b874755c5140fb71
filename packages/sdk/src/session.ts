import { type Session, sessionOperations } from 'portal-contract';
import type { PortalConnection } from './connection.ts';
import { type PortalError, toPortalError } from './portal-error.ts';
import { Store } from './store.ts';

/** Whether somebody is logged in. `failed`: the backend could not be asked. */
export type SessionState =
  | { readonly status: 'unknown' }
  | { readonly status: 'logged-out' }
  | { readonly status: 'logged-in'; readonly session: Session }
  | { readonly status: 'failed'; readonly error: PortalError };

/** Whether somebody is logged in, and who. One per connection. */
export class PortalSession extends Store<SessionState> {
  readonly #connection: () => PortalConnection;
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
  }

  /** Notes that the session is over; the connection calls it on `session-expired`. */
  end(): void {
    if (this.value.status === 'logged-out') return;
    this.#unannounced = this.value.status === 'logged-in';
    this.set({ status: 'logged-out' });
  }

  /** Ends the session on the server. Rejects with a {@link PortalError} and stays logged in if the server was not reached. */
  async logOut(): Promise<void> {
    try {
      await this.#connection().send(sessionOperations.logOut);
    } catch (error) {
      if (toPortalError(error).code !== 'session-expired') throw error;
    }
    this.end();
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
