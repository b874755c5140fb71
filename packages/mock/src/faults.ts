import type { OperationName } from 'portal-contract';
import { PortalProblem } from './portal-problem.ts';

/**
 * A way in which an operation fails: the connection is lost, no answer ever comes, a page of a proxy answers, the JSON breaks
 * off, the body is empty, the server is down (503) or fails (500).
 */
export type Fault = 'network' | 'hang' | 'html' | 'malformed' | 'empty' | 'down' | 'error';

/** Which operations fail, and how. `*` stands for every operation that is not named. */
export type Faults = Partial<Record<OperationName | '*', Fault>>;

/** The connection is lost: a `fetch` rejects with this as it would with its own `TypeError`. */
export class ConnectionLost extends TypeError {
  override readonly name = 'TypeError';
  constructor() {
    super('Failed to fetch');
  }
}

const proxyPage = '<!doctype html><title>Sign in to the network</title><h1>Sign in to the network</h1>';

const json = { 'content-type': 'application/json' };

const acts: Record<Fault, (signal: AbortSignal) => Response | Promise<Response>> = {
  network: () => {
    throw new ConnectionLost();
  },
  hang: (signal) => aborted(signal),
  html: () => new Response(proxyPage, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  malformed: () => new Response('{"items":[{"id":"sky', { headers: json }),
  empty: () => new Response('', { headers: json }),
  down: () => {
    throw new PortalProblem('temporarily-unavailable', { headers: { 'Retry-After': '1' } });
  },
  error: () => {
    throw new PortalProblem('internal');
  },
};

/** Fails in the given way: an answer that is wrong, or a rejection. */
export const fail = async (fault: Fault, signal: AbortSignal): Promise<Response> => acts[fault](signal);

/** Never resolves; rejects with the signal's reason once it is aborted. */
export function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Resolves after some milliseconds; rejects with the signal's reason if it is aborted before. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
