import { createMock, type Mock } from 'portal-mock';
import { type ConnectionOptions, createPortalClient, type PortalClient } from 'portal-sdk';
import { ManualClock } from './manual-clock.ts';
import { tap, type Tap } from './requests.ts';

/** Where the backend lives in tests that have no mock. */
export const endpoint = 'https://portal.northwind.example/portal/v1';

/** Answers the n-th request, from 1. */
export type Answer = (request: Request, count: number) => Response | Promise<Response>;

/** A client of a backend that answers as it is told. */
export interface Hostile extends Tap {
  readonly client: PortalClient;
  readonly clock: ManualClock;
}

/** Connects to a backend that keeps no contract. */
export function hostileBackend(answer: Answer, options: Partial<ConnectionOptions> = {}): Hostile {
  let count = 0;
  const clock = new ManualClock();
  const listening = tap(async (input, init) => {
    count += 1;
    return answer(new Request(input, init), count);
  });
  const client = createPortalClient({ endpoint, fetch: listening.fetch, clock, retryDelay: () => 0, ...options });
  return { ...listening, client, clock };
}

/** A JSON answer. */
export const json = (body: unknown, init: ResponseInit = {}): Response => Response.json(body, init);

/** A problem document (RFC 9457). */
export const problem = (code: string, status: number, { headers = {}, ...members }: ProblemExtras = {}): Response =>
  new Response(
    JSON.stringify({ type: `urn:portal:problem:${code}`, title: 'A problem', status, code, requestId: 'r-1', ...members }),
    {
      status,
      headers: { 'Content-Type': 'application/problem+json', ...headers },
    },
  );

interface ProblemExtras extends Record<string, unknown> {
  readonly headers?: Record<string, string>;
}

/** Never answers, and gives up when the request does, as `fetch` would. */
export const silence = ({ signal }: Request): Promise<never> =>
  new Promise((_, reject) => {
    const giveUp = (): void => reject(signal.reason as DOMException);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });

/** Sends its headers and the beginning of a body that never ends. */
export function slowBody({ signal }: Request, init: ResponseInit = {}): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"items":['));
      signal.addEventListener('abort', () => controller.error(signal.reason), { once: true });
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'application/json' }, ...init });
}

/** A mock, some of whose answers are replaced on their way to the client: `undefined` lets the mock's own pass. */
export function tampered(
  mock: Mock,
  replace: (request: Request, answer: Response) => Response | undefined | Promise<Response | undefined>,
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const answer = await mock.fetch(request.clone());
    return (await replace(request, answer.clone())) ?? answer;
  };
}

/** Bodies that a conforming backend would send, read from the mock, to be spoiled one member at a time. */
export async function goodFlow(): Promise<Record<string, unknown>> {
  const mock = createMock();
  const response = await mock.fetch('flows', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Portal-Request': '1' },
    body: JSON.stringify({ kind: 'login', accepts: ['identifier'] }),
  });
  return (await response.json()) as Record<string, unknown>;
}

/** A session that satisfies the contract. */
export const goodSession = {
  person: { id: 'p-bruno', name: 'Bruno Okafor', email: 'bruno@northwind.example' },
  acr: 'pwd',
  idleIn: 1800,
  absoluteIn: 43_200,
  csrfToken: 'token-1',
};
