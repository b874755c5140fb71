/** One request as it left the SDK. */
export interface SentRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
  readonly request: Request;
}

/** A `fetch` that writes down what passes through it. */
export interface Tap {
  readonly fetch: typeof fetch;
  readonly sent: readonly SentRequest[];
  /** Resolves once so many requests have been sent. */
  reached(count: number): Promise<void>;
}

/** Listens to the requests on their way to a backend. */
export function tap(backend: typeof fetch): Tap {
  const sent: SentRequest[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  return {
    sent,
    async fetch(input, init) {
      const request = new Request(input, init);
      const { method, url, headers } = request;
      sent.push({ method, url: new URL(url), headers, body: await request.clone().text(), request });
      for (const { count, resolve } of waiting) if (sent.length >= count) resolve();
      return backend(request);
    },
    reached: (count) =>
      new Promise((resolve) => {
        if (sent.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
  };
}

/** Lets everything run that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
}

/** A value that is given later, by hand. */
export interface Held<T> {
  readonly promise: Promise<T>;
  give(value: T): void;
}

/** Holds a value back until it is given. */
export function held<T>(): Held<T> {
  let give!: (value: T) => void;
  const promise = new Promise<T>((resolve) => (give = resolve));
  return { promise, give };
}
