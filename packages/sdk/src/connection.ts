import type { Operation } from 'portal-contract';
import type * as z from 'zod/mini';
import { type Clock, systemClock } from './clock.ts';
import { ConfigurationStore } from './configuration.ts';
import { urlOf } from './operation-url.ts';
import { parseResponse } from './parse-response.ts';
import { passingStatus } from './passing-status.ts';
import { PortalError, readError, toPortalError } from './portal-error.ts';
import { PortalSession } from './session.ts';
import type { StepUpHandler } from './step-up.ts';
import { isTrustworthy } from './url-policy.ts';

type Params<O> = O extends { params: infer P extends z.ZodMiniType } ? z.input<P> : unknown;
type Body<O> = O extends { body: infer B extends z.ZodMiniType } ? { body: z.input<B> } : unknown;

type Version<O> = O extends { versioned: true; body: z.ZodMiniType } ? { version: string } : unknown;

/** What a call of an operation takes: its path and query parameters by name, its `body`, and the `version` that a change starts from. */
export type Input<O extends Operation> = Params<O> & Body<O> & Version<O>;
/** What a call of an operation answers. */
export type Output<O extends Operation> = O extends { response: infer R extends z.ZodMiniType } ? z.output<R> : void;
/** The arguments of a call; the input may be left out where the operation needs none. */
export type CallArguments<O extends Operation> =
  Record<never, never> extends Input<O> ? [input?: Input<O>, options?: CallOptions] : [input: Input<O>, options?: CallOptions];

export interface CallOptions {
  /** Gives the call up; it then fails with `aborted`. */
  signal?: AbortSignal | undefined;
  /** Names one act: a POST that is repeated with the same key is carried out once. At most 128 visible characters. */
  idempotencyKey?: string | undefined;
}

export interface ConnectionOptions {
  /** Where the API lives: absolute, or relative to the page. */
  endpoint: string | URL;
  fetch?: typeof fetch;
  clock?: Clock;
  /** Milliseconds a call may take in all, retries included. 10,000 unless told. */
  timeout?: number;
  /** Milliseconds to wait before the n-th retry of a read, from 1. Exponential with jitter unless told. */
  retryDelay?: (attempt: number) => number;
  /** Hears of list items that were left out because they do not satisfy the contract. */
  onDropped?: (dropped: { operation: Operation; count: number }) => void;
}

/** A connection to one portal backend. Every call goes through {@link PortalConnection.send}. */
export interface PortalConnection {
  readonly endpoint: URL;
  readonly clock: Clock;
  readonly session: PortalSession;
  readonly configuration: ConfigurationStore;
  /** Asks the person for more proof, as a dialog does; see `stepUp`. Whoever shows such a dialog sets it. */
  onStepUp: StepUpHandler | undefined;
  /**
   * Calls an operation of the contract. Fails with a {@link PortalError}: one of the operation's problem codes, or `network`,
   * `timeout`, `aborted`, `insecure`, `invalid-response`, `unknown`.
   */
  send<O extends Operation>(operation: O, ...args: CallArguments<O>): Promise<Output<O>>;
  /** The address of an operation, for a link that the browser follows. Throws `not-found` for an id that nothing can have. */
  href<O extends Operation>(operation: O, params: Params<O>): string;
}

interface Call {
  readonly operation: Operation;
  readonly url: URL;
  readonly body: unknown;
  readonly version: unknown;
}

/** Connects to a backend. Nothing is sent until something is asked for. */
export const connectPortal = (options: ConnectionOptions): PortalConnection => new Connection(options);

class Connection implements PortalConnection {
  readonly endpoint: URL;
  readonly clock: Clock;
  readonly session: PortalSession = new PortalSession(() => this);
  readonly configuration: ConfigurationStore = new ConfigurationStore(() => this);
  onStepUp: StepUpHandler | undefined;
  readonly #options: ConnectionOptions;

  constructor(options: ConnectionOptions) {
    this.endpoint = new URL(options.endpoint, globalThis.location?.href);
    this.endpoint.pathname = this.endpoint.pathname.replace(/\/+$/, '');
    this.clock = options.clock ?? systemClock;
    this.#options = options;
  }

  async send<O extends Operation>(operation: O, ...[input, options = {}]: CallArguments<O>): Promise<Output<O>> {
    const values = (input ?? {}) as Record<string, unknown>;
    const { body, version } = values;
    const call: Call = { operation, url: urlOf(this.endpoint, operation, values), body, version };
    const sent = this.session.value;
    try {
      return (await this.#attempt(call, options)) as Output<O>;
    } catch (error) {
      // Another tab has logged in since: the session, and with it the token, is a new one. A read carries none.
      const outdated = operation.method !== 'get' && toPortalError(error).code === 'csrf-rejected';
      if (!outdated || !(await this.session.hasNewToken(sent))) throw error;
      return (await this.#attempt(call, options)) as Output<O>;
    }
  }

  href<O extends Operation>(operation: O, params: Params<O>): string {
    return urlOf(this.endpoint, operation, params as Record<string, unknown>).href;
  }

  /** One try, given up when its time is over or the caller gives up. */
  async #attempt(call: Call, options: CallOptions): Promise<unknown> {
    const { signal } = options;
    if (!isTrustworthy(this.endpoint)) throw new PortalError('insecure');
    const deadline = new AbortController();
    const cancel = this.clock.after(this.#options.timeout ?? 10_000, () => deadline.abort());
    const token = this.session.csrfToken;
    try {
      const either = signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal;
      return await this.#request(call, { ...options, signal: either });
    } catch (cause) {
      const error = toPortalError(cause);
      if (signal?.aborted) throw new PortalError('aborted');
      if (deadline.signal.aborted) throw new PortalError('timeout');
      // What ended is the session that the request was sent in, not one that began since.
      if (error.code === 'session-expired' && this.session.csrfToken === token) this.session.end();
      throw error;
    } finally {
      cancel();
    }
  }

  async #request(call: Call, options: CallOptions): Promise<unknown> {
    const { operation, url } = call;
    const response = await this.#fetch(url, requestOf(call, options, this.session.csrfToken));
    if (!response.ok) throw await readError(response);
    if (!operation.response) return requireEmpty(response);
    const { value, dropped } = parseResponse(operation.response, await response.json());
    if (dropped) this.#options.onDropped?.({ operation, count: dropped });
    return value;
  }

  /** Reads are tried up to three times; nothing that changes something is ever sent twice. */
  async #fetch(url: URL, request: RequestInit): Promise<Response> {
    const { fetch = globalThis.fetch, retryDelay } = this.#options;
    const first = fetch(url, request);
    if (request.method !== 'GET') return first;
    const passes = await first.then(
      ({ status }) => passingStatus.includes(status),
      () => !request.signal?.aborted,
    );
    // Where the network is gone and takes the module with it, the first try is what there is.
    const retry = passes ? await import('./read-again.ts').catch(() => undefined) : undefined;
    return retry ? retry.readAgain(url, { request, first, fetch, retryDelay }) : first;
  }
}

/** A call as it is sent. */
function requestOf(call: Call, options: CallOptions, token: string | undefined): RequestInit {
  const { operation, body } = call;
  const json = operation.body && body !== undefined ? JSON.stringify(body) : undefined;
  return {
    method: operation.method.toUpperCase(),
    credentials: 'include',
    redirect: 'error',
    cache: 'no-store',
    headers: { ...headersOf(call, options, token), ...(json !== undefined && { 'Content-Type': 'application/json' }) },
    ...(json !== undefined && { body: json }),
    ...(options.signal && { signal: options.signal }),
  };
}

/** What a request says beside its body: that a page of ours sends it, and what it starts from. */
const headersOf = (
  { operation: { method, versioned }, version }: Call,
  { idempotencyKey }: CallOptions,
  token?: string,
): Readonly<Record<string, string>> =>
  method === 'get'
    ? {}
    : {
        'X-Portal-Request': '1',
        ...(token && { 'X-Portal-CSRF': token }),
        ...(versioned && typeof version === 'string' && { 'If-Match': `"${version}"` }),
        ...(method === 'post' && idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
      };

/** 204 and nothing else: the page of a proxy says nothing about what was asked. */
function requireEmpty({ status }: Response): undefined {
  if (status !== 204) throw new PortalError('invalid-response');
}
