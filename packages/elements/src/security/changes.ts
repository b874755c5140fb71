import { type CallOptions, type PortalConnection, type PortalError, toPortalError } from 'portal-sdk';
import type { PortalElement } from '../shared/portal-element.ts';
import { confirmed } from '../step-up/confirmed.ts';

/** A call that changes something: pass the options on to what is sent. */
export type ChangeCall<R> = (client: PortalConnection, options: CallOptions) => Promise<R>;

export interface ChangeOptions {
  /** What the proof is asked for, where one is: said above the question. */
  readonly reason: string;
}

/**
 * What an element is changing: one thing at a time, each with a name. Where it takes a proof, the person is asked for it, and the
 * change goes on by itself with the same `Idempotency-Key`.
 */
export class Changes {
  readonly #host: PortalElement;
  #pending: string | undefined;
  #failure: { readonly of: string; readonly error: PortalError } | undefined;

  constructor(host: PortalElement) {
    this.#host = host;
  }

  /** The name of the change that is on its way. */
  get pending(): string | undefined {
    return this.#pending;
  }

  /** Why the last change failed, if it has that name. */
  failureOf(name: string): PortalError | undefined {
    return this.#failure?.of === name ? this.#failure.error : undefined;
  }

  /** Forgets what failed. */
  forget(): void {
    this.#failure = undefined;
    this.#host.requestUpdate();
  }

  /** Makes a change. `undefined` where it was not made: the person did not want to after all, or see {@link Changes.failureOf}. */
  async make<R>(name: string, call: ChangeCall<R>, options: ChangeOptions): Promise<{ readonly answer: R } | undefined> {
    const { client } = this.#host;
    if (!client || this.#pending !== undefined) return undefined;
    this.#pending = name;
    this.forget();
    try {
      return { answer: await confirmed(this.#host, (sending) => call(client, sending), options) };
    } catch (cause) {
      const error = toPortalError(cause);
      if (error.code !== 'aborted') this.#failure = { of: name, error };
      return undefined;
    } finally {
      this.#pending = undefined;
      this.#host.requestUpdate();
    }
  }
}
