import ky, { HTTPError } from 'ky';
import { passingStatus } from './passing-status.ts';
import { retryAfterOf } from './retry-after.ts';

export interface ReadAgainOptions {
  /** How the read was sent. */
  request: RequestInit;
  /** What the first try came to: an answer, or why there is none. */
  first: Promise<Response>;
  /** Makes a further try. */
  fetch: typeof globalThis.fetch;
  /** Milliseconds to wait before the n-th retry, from 1. Exponential with jitter unless told. */
  retryDelay: ((attempt: number) => number) | undefined;
}

/** Seconds beyond which a `Retry-After` is told to the caller rather than waited for. */
const longestWait = 5;

/**
 * Goes on with a read that has failed once: up to two further tries. A module of its own, so that a page loads what retries take when
 * something has failed. Resolves to the last answer, whatever it says; rejects where none came.
 */
export async function readAgain(url: URL, { request, first, fetch, retryDelay }: ReadAgainOptions): Promise<Response> {
  let tries = 0;
  const next: typeof fetch = (...call) => ((tries += 1) === 1 ? first : fetch(...call));
  try {
    return await ky(url, {
      ...request,
      timeout: false,
      retry: {
        limit: 2,
        methods: ['get'],
        statusCodes: [...passingStatus],
        afterStatusCodes: [429, 503],
        maxRetryAfter: longestWait * 1000,
        backoffLimit: 3000,
        ...(retryDelay ? { delay: retryDelay } : { jitter: true }),
        shouldRetry: ({ error }) =>
          error instanceof HTTPError && (retryAfterOf(error.response) ?? 0) > longestWait ? false : undefined,
      },
      fetch: next,
    });
  } catch (cause) {
    if (cause instanceof HTTPError) return cause.response;
    throw cause;
  }
}
