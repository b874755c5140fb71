import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { createSingleSignOn, type SingleSignOn, type SingleSignOnOptions } from 'portal-mock/sso';
import { startServer } from 'portal-mock/server';
import type { AdjustableClock, Mock, SeedPerson } from 'portal-mock';
import { Driver, quickMock } from './driver.ts';

/** Where the applications of these tests would be: nobody listens there, and nobody goes there. */
export const appOrigin = 'http://127.0.0.1:9';

/** A portal that listens, as identity provider of some applications. */
export interface SsoSite {
  readonly mock: Mock & { readonly clock: AdjustableClock };
  readonly sso: SingleSignOn;
  /** Errors that a browser saw as a page without details. */
  readonly errors: readonly unknown[];
  /** A browser in which nobody is logged in, or somebody is. */
  browser(person?: Pick<SeedPerson, 'email' | 'password' | 'authenticators'>): Promise<Browser>;
}

/** Starts a portal for the time of a test. Its own clock stands still, in another year than the machine's. */
export async function startSite(context: TestContext, options: Omit<SingleSignOnOptions, 'mock'>): Promise<SsoSite> {
  const port = await freePort();
  const apps = Object.fromEntries(
    ['ledgerline', 'vaultkeeper', 'waypoint', 'treasury-desk'].map((id) => [
      id,
      { protocol: 'oidc', url: `${appOrigin}/${id}/start` } as const,
    ]),
  );
  const mock = quickMock({ endpoint: `http://localhost:${port}/portal/v1`, loginPage: '/login', apps });
  const errors: unknown[] = [];
  const sso = createSingleSignOn({ mock, report: (error) => errors.push(error), ...options });
  const server = await startServer({ mock, sso, port, host: 'localhost' });
  context.after(() => server.close());
  return { mock, sso, errors, browser: (person) => openBrowser(mock, person) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, 'localhost', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function openBrowser(mock: Mock, person?: Parameters<SsoSite['browser']>[0]): Promise<Browser> {
  const driver = new Driver(mock);
  if (person) await driver.logIn(person);
  return new Browser(driver);
}

/** A browser with a cookie jar, as far as applications and the portal's origin need one. */
export class Browser {
  /** What a script of the portal's own page would do. */
  readonly driver: Driver;
  readonly #cookies: Map<string, string>;
  /** What it shows. */
  page = '';
  status = 0;
  headers = new Headers();

  constructor(driver: Driver) {
    this.driver = driver;
    this.#cookies = new Map(driver.browser.cookies);
  }

  /** Goes to an address of the portal, and on until there is a page, or an address elsewhere. Returns where that is. */
  async go(address: string | URL, init: RequestInit = {}): Promise<URL> {
    const { origin } = new URL(this.driver.mock.endpoint);
    const url = new URL(address, origin);
    if (url.origin !== origin) return url;
    // The portal's session may have changed by a script meanwhile.
    for (const [name, value] of this.driver.browser.cookies) this.#cookies.set(name, value);
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const each of response.headers.getSetCookie()) this.#keep(each);
    [this.page, this.status, this.headers] = [await response.text(), response.status, response.headers];
    const location = response.headers.get('location');
    return location === null ? url : this.go(new URL(location, url));
  }

  /** The value of a hidden field of the page. */
  field(name: string): string {
    const [, value] = new RegExp(`name="${name}" value="([^"]*)"`).exec(this.page) ?? [];
    assert.ok(value !== undefined, `There is no field ${name} in ${this.page}`);
    return value;
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const split = pair.indexOf('=');
    const [name, value] = [pair.slice(0, split), pair.slice(split + 1)];
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(cookie)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
