import { Acr, Id } from 'portal-contract';
import * as z from 'zod/mini';
import type { CallOptions, PortalConnection } from './connection.ts';
import { PortalError, toPortalError } from './portal-error.ts';

/** What has to be proven. */
export interface StepUpRequest {
  /** How strong the session has to be: `pwd`, `mfa`, `phr` or `device`. The backend's default unless told. */
  acr?: Acr | undefined;
  /** Seconds since that was proven, at most; 0 asks every time. */
  maxAge?: number | undefined;
  /** The application that asks. Its policy then counts, in place of `acr` and `maxAge`. */
  app?: string | undefined;
  /** What for, in the person's language: shown above the question. */
  reason?: string | undefined;
  /** Gives it up; it then fails with `aborted`. */
  signal?: AbortSignal | undefined;
}

/**
 * Asks the person, by a flow of the kind `step-up`. Resolves once that is complete; rejects with a {@link PortalError}: `aborted`
 * when the person does not want to, `step-up-required` when it was denied.
 */
export type StepUpHandler = (request: StepUpRequest) => Promise<void>;

const turns = new WeakMap<PortalConnection, Promise<unknown>>();

/**
 * Resolves once the session is strong and fresh enough; the person is asked only where it is not. The asking is done by
 * `connection.onStepUp`, one request after the other. Without one it fails with `step-up-required`.
 */
export function stepUp(connection: PortalConnection, request: StepUpRequest = {}): Promise<void> {
  const ask = async (): Promise<void> => {
    if (request.signal?.aborted) throw new PortalError('aborted');
    if (!connection.onStepUp) throw new PortalError('step-up-required');
    await connection.onStepUp(request);
  };
  const turn = (turns.get(connection) ?? Promise.resolve()).then(ask, ask);
  turns.set(connection, turn);
  return turn;
}

/** How a call is confirmed. */
export type ConfirmOptions = Pick<StepUpRequest, 'reason' | 'signal'>;

/**
 * Makes a call, and where it fails with `step-up-required` asks for the proof and makes it once more. Pass on what the call gets:
 * `confirmed(client, (options) => client.launchApp({ id }, options))`. It carries one `Idempotency-Key` for both.
 */
export async function confirmed<T>(
  connection: PortalConnection,
  call: (options: CallOptions) => Promise<T>,
  { reason, signal }: ConfirmOptions = {},
): Promise<T> {
  const options: CallOptions = { signal, idempotencyKey: newKey() };
  try {
    return await call(options);
  } catch (cause) {
    const error = toPortalError(cause);
    if (error.code !== 'step-up-required') throw cause;
    await stepUp(connection, { ...demandOf(error), reason, signal });
    return call(options);
  }
}

/** What a problem asks for; a member that makes no sense is left out, and the backend's default counts. */
function demandOf({ problem = {} as never }: PortalError): Pick<StepUpRequest, 'acr' | 'maxAge' | 'app'> {
  return {
    acr: Acr.safeParse(problem['acr']).data,
    maxAge: z.int().check(z.minimum(0)).safeParse(problem['maxAge']).data,
    app: Id.safeParse(problem['app']).data,
  };
}

/** 128 random bits, also where a page has no `crypto.randomUUID`. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
