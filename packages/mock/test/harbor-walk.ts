import assert from 'node:assert/strict';

/** A browser at an identity provider, as far as its log-in pages need one: it keeps cookies and sends forms. */
export class HarborWalk {
  readonly #issuer: string;
  readonly #cookies = new Map<string, string>();
  /** The page it shows, and where that is. */
  page = '';
  url: URL;

  constructor(issuer: string) {
    this.#issuer = issuer;
    this.url = new URL(issuer);
  }

  /** Goes to an address, and on until there is a page, or an address that is not the provider's. Returns where that is. */
  async go(address: string, init: RequestInit = {}): Promise<URL> {
    this.url = new URL(address, this.url);
    if (this.url.origin !== this.#issuer) return this.url;
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const each of response.headers.getSetCookie()) this.#keep(each);
    this.page = await response.text();
    const location = response.headers.get('location');
    return location === null ? this.url : this.go(location);
  }

  /** Sends the form whose action ends so, and returns where that leads. */
  send(action: string, fields: Readonly<Record<string, string>> = {}): Promise<URL> {
    const [, path] = new RegExp(`<form method="post" action="([^"]*${action})"`).exec(this.page) ?? [];
    assert.ok(path, `There is no form for ${action} in ${this.page}`);
    return this.go(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const split = pair.indexOf('=');
    const value = pair.slice(split + 1);
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(cookie)) this.#cookies.delete(pair.slice(0, split));
    else this.#cookies.set(pair.slice(0, split), value);
  }
}
