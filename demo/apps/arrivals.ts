import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** Who has come to an application, and how: what the portal has vouched for. */
export interface Arrival {
  readonly protocol: 'OpenID Connect' | 'SAML 2.0';
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  /** Authentication context class. */
  readonly acr: string;
  /** Authentication methods (RFC 8176). */
  readonly amr: readonly string[];
  /** When the person was authenticated, as text of ISO 8601. */
  readonly authenticatedAt: string;
}

/** A secret that nobody can guess. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Seconds for which somebody stays logged in to an application. */
const lifetime = 3600;

/** What an application keeps for a browser, by a cookie of its own. */
export class BrowserMemory<Value> {
  readonly #name: string;
  readonly #path: string;
  readonly #values = new Map<string, { readonly value: Value; readonly until: number }>();

  constructor(path: string) {
    this.#name = `${path.slice(1)}-session`;
    this.#path = path;
  }

  /** What is kept for the browser. */
  read(context: Context): Value | undefined {
    const kept = this.#values.get(getCookie(context, this.#name) ?? '');
    return kept && kept.until > Date.now() ? kept.value : undefined;
  }

  /** Keeps something for the browser, under a new name. */
  keep(context: Context, value: Value): void {
    this.forget(context);
    const now = Date.now();
    for (const [id, { until }] of this.#values) if (until <= now) this.#values.delete(id);
    const id = newSecret();
    this.#values.set(id, { value, until: now + lifetime * 1000 });
    setCookie(context, this.#name, id, { path: this.#path, httpOnly: true, sameSite: 'Lax', maxAge: lifetime });
  }

  /** Forgets what is kept. */
  forget(context: Context): void {
    this.#values.delete(getCookie(context, this.#name) ?? '');
    deleteCookie(context, this.#name, { path: this.#path });
  }
}
