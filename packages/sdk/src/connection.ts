import ky, { HTTPError, type KyInstance } from 'ky';
import type { Operation } from 'portal-contract';
import type * as z from 'zod/mini';
import { type Clock, systemClock } from './clock.ts';
import { ConfigurationStore } from './configuration.ts';
import { parseResponse } from './parse-response.ts';
import { PortalError, readError, retryAfterOf, toPortalError } from './portal-error.ts';
import { PortalSession } from './session.ts';
import { isTrustworthy } from './url-policy.ts';

type Params<O> = O extends { params: infer P extends z.ZodMiniType } ? z.input<P> : unknown;
type Body<O> = O extends { body: infer B extends z.ZodMiniType } ? { body: z.input<B> } : unknown;

/** What a call of an operation takes: its path and query parameters by name, and its `body`. */
export type Input<O extends Operation> = Params<O> & Body<O>;
/** What a call of an operation answers. */
export type Output<O extends Operation> = O extends { response: infer R extends z.ZodMiniType } ? z.output<R> : void;
/** The arguments of a call; the input may be left out where the operation needs none. */
export type CallArguments<O extends Operation> =
  Record<never, never> extends Input<O> ? [input?: Input<O>, options?: CallOptions] : [input: Input<O>, options?: CallOptions];

export interface CallOptions {
  /** Gives the call up; it then fails with `aborted`. */
  signal?: AbortSignal;
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
}

/** Seconds beyond which a `Retry-After` is told to the caller rather than waited for. */
const longestWait = 5;

/** Connects to a backend. Nothing is sent until something is asked for. */
export const connectPortal = (options: ConnectionOptions): PortalConnection => new Connection(options);

class Connection implements PortalConnection {
  readonly endpoint: URL;
  readonly clock: Clock;
  readonly session: PortalSession = new PortalSession(() => this);
  readonly configuration: ConfigurationStore = new ConfigurationStore(() => this);
  readonly #http: KyInstance;
  readonly #options: ConnectionOptions;

  constructor(options: ConnectionOptions) {
    this.endpoint = new URL(options.endpoint, globalThis.location?.href);
    this.endpoint.pathname = this.endpoint.pathname.replace(/\/+$/, '');
    this.clock = options.clock ?? systemClock;
    this.#http = createHttp(options);
    this.#options = options;
  }

  async send<O extends Operation>(operation: O, ...[input, options = {}]: CallArguments<O>): Promise<Output<O>> {
    const values = (input ?? {}) as Record<string, unknown>;
    const call: Call = { operation, url: urlOf(this.endpoint, operation, values), body: values['body'] };
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
  async #attempt(call: Call, { signal }: CallOptions): Promise<unknown> {
    if (!isTrustworthy(this.endpoint)) throw new PortalError('insecure');
    const deadline = new AbortController();
    const cancel = this.clock.after(this.#options.timeout ?? 10_000, () => deadline.abort());
    const token = this.session.csrfToken;
    try {
      return await this.#request(call, signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal);
    } catch (cause) {
      const error = await readError(cause);
      if (signal?.aborted) throw new PortalError('aborted');
      if (deadline.signal.aborted) throw new PortalError('timeout');
      // What ended is the session that the request was sent in, not one that began since.
      if (error.code === 'session-expired' && this.session.csrfToken === token) this.session.end();
      throw error;
    } finally {
      cancel();
    }
  }

  async #request({ operation, url, body }: Call, signal: AbortSignal): Promise<unknown> {
    const changes = operation.method !== 'get';
    const token = changes && this.session.csrfToken;
    const response = await this.#http(url, {
      method: operation.method,
      signal,
      headers: { ...(changes && { 'X-Portal-Request': '1' }), ...(token && { 'X-Portal-CSRF': token }) },
      ...(operation.body && { json: body }),
    });
    if (!operation.response) return requireEmpty(response);
    const { value, dropped } = parseResponse(operation.response, await response.json());
    if (dropped) this.#options.onDropped?.({ operation, count: dropped });
    return value;
  }
}

/** Reads are tried up to three times; nothing that changes something is ever sent twice. */
function createHttp({ fetch, retryDelay }: ConnectionOptions): KyInstance {
  return ky.create({
    credentials: 'include',
    redirect: 'error',
    cache: 'no-store',
    timeout: false,
    retry: {
      limit: 2,
      methods: ['get', 'head'],
      statusCodes: [408, 429, 502, 503, 504],
      afterStatusCodes: [429, 503],
      maxRetryAfter: longestWait * 1000,
      backoffLimit: 3000,
      ...(retryDelay ? { delay: retryDelay } : { jitter: true }),
      shouldRetry: ({ error }) =>
        error instanceof HTTPError && (retryAfterOf(error.response) ?? 0) > longestWait ? false : undefined,
    },
    ...(fetch && { fetch }),
  });
}

/** Fills the path's parameters and puts the others into the query. Parameters are strings and numbers. */
function urlOf(endpoint: URL, operation: Operation, input: Record<string, unknown>): URL {
  const names = Object.keys(operation.params?.shape ?? {});
  const url = new URL(endpoint);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => segment(`${input[name] as string | number}`));
  // An endpoint at the root has the path `/` whatever is taken off its end.
  url.pathname = endpoint.pathname.replace(/\/$/, '') + path;
  for (const name of names) {
    const value = input[name];
    if (value !== undefined && !operation.path.includes(`{${name}}`)) url.searchParams.set(name, `${value as string | number}`);
  }
  return url;
}

/**
 * One path segment. The URL parser would read `.` and `..` as a way to another operation, and half a surrogate pair cannot be
 * encoded: nothing has such an id.
 */
function segment(text: string): string {
  if (/^\.{0,2}$|\p{Surrogate}/u.test(text)) throw new PortalError('not-found');
  return encodeURIComponent(text);
}

/** 204 and nothing else: the page of a proxy says nothing about what was asked. */
function requireEmpty({ status }: Response): undefined {
  if (status !== 204) throw new PortalError('invalid-response');
}
