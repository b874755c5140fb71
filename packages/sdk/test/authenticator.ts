import type { TestContext } from 'node:test';
import { settled } from './requests.ts';

/** A request that the browser has taken, to be settled by hand. */
export interface TakenRequest {
  readonly kind: 'get' | 'create';
  readonly options: CredentialRequestOptions & CredentialCreationOptions;
  give(credential: unknown): void;
  refuse(name: string): void;
}

/** What stands in for a browser with an authenticator, which Node has not. */
export interface Authenticator {
  readonly taken: readonly TakenRequest[];
  /** How many requests wait now. */
  readonly pending: number;
  /** Lets a request that was aborted be over; by themselves they stay, as a browser needs its time. */
  release(): Promise<void>;
}

const nodeNavigator = Object.getOwnPropertyDescriptor(globalThis, 'navigator') ?? {};

/** A credential as small as can be. */
export const credential = { toJSON: () => ({ id: 'AQID', response: { clientDataJSON: 'e30' } }) };

/**
 * Gives this process a `navigator.credentials` for one test. Like a browser it takes one request at a time and refuses a second
 * one with an `OperationError`.
 */
export function withAuthenticator(t: TestContext, statics: Record<string, unknown> = {}): Authenticator {
  const taken: TakenRequest[] = [];
  let pending = 0;
  let aborted: (() => void)[] = [];
  const ask = (kind: 'get' | 'create') => (options: TakenRequest['options']) =>
    new Promise((resolve, reject) => {
      const { signal } = options;
      signal?.throwIfAborted();
      if (pending) throw new DOMException('A request is already pending.', 'OperationError');
      pending += 1;
      const over =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          pending -= 1;
          settle(value);
        };
      signal?.addEventListener('abort', () => aborted.push(() => over(reject)(signal.reason)));
      taken.push({ kind, options, give: over(resolve), refuse: (name) => over(reject)(new DOMException('', name)) });
    });
  const names = {
    PublicKeyCredential: Object.assign(() => undefined, {
      parseRequestOptionsFromJSON: (options: unknown) => options,
      parseCreationOptionsFromJSON: (options: unknown) => options,
      ...statics,
    }),
    navigator: { credentials: { get: ask('get'), create: ask('create') } },
  };
  for (const [name, value] of Object.entries(names)) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
    t.after(() => Reflect.deleteProperty(globalThis, name));
  }
  t.after(() => Object.defineProperty(globalThis, 'navigator', nodeNavigator));
  return {
    taken,
    get pending() {
      return pending;
    },
    async release() {
      for (const each of aborted) each();
      aborted = [];
      await settled();
    },
  };
}
