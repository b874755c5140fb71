import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { newSecret } from './arrivals.ts';

/** Milliseconds for which a log-in may be under way. */
const lifetime = 600_000;

/** The log-ins that browsers have begun at an application, several at once in one browser if need be. */
export class Attempts<Value> {
  readonly #cookie: string;
  readonly #path: string;
  readonly #begun = new Map<string, { readonly browser: string; value: Value; readonly until: number }>();

  constructor(path: string) {
    this.#cookie = `${path.slice(1)}-browser`;
    this.#path = path;
  }

  /** Begins a log-in for the browser, under a name that nobody else knows. */
  begin(context: Context, state: string, value: Value): void {
    const now = Date.now();
    for (const [id, { until }] of this.#begun) if (until <= now) this.#begun.delete(id);
    const browser = getCookie(context, this.#cookie) ?? newSecret();
    setCookie(context, this.#cookie, browser, { path: this.#path, httpOnly: true, sameSite: 'Lax' });
    this.#begun.set(state, { browser, value, until: now + lifetime });
  }

  /** Notes what is known of a log-in meanwhile, and says whether it is under way at all. */
  note(state: string, value: Value): boolean {
    const attempt = this.#begun.get(state);
    if (attempt) attempt.value = value;
    return attempt !== undefined;
  }

  /** Ends a log-in, and returns what is known of it, if it is this browser's: another one's is no business of it. */
  end(context: Context, state: string): Value | undefined {
    const attempt = this.#begun.get(state);
    if (!attempt || attempt.browser !== getCookie(context, this.#cookie) || attempt.until <= Date.now()) return undefined;
    this.#begun.delete(state);
    return attempt.value;
  }
}
