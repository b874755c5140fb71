import type { BrowserRecord } from './accounts.ts';
import { secondsUntil } from './clock.ts';
import type { Context } from './context.ts';
import type { Exchange } from './exchange.ts';
import type { FlowRecord } from './flow-machine/flow-record.ts';
import { PortalProblem } from './portal-problem.ts';
import { randomSecret } from './random.ts';
import { update } from './store.ts';

/** Seconds a browser is remembered, with its devices: 400 days, the most that browsers keep a cookie (RFC 6265bis §5.5). */
const lifetime = 400 * 86_400;

/** The browser behind a request. One that is not known gets a new cookie; a value it made up is never taken on. */
export async function ownBrowser({ store, cookies, random }: Context, exchange: Exchange): Promise<string> {
  const known = exchange.cookie(cookies.names.browser);
  if (known !== undefined && (await store.get('browsers', known))) return known;
  const browser = randomSecret(random);
  await store.put('browsers', browser, { flows: [] }, 0);
  exchange.setCookie(`${cookies.names.browser}=${browser}; ${cookies.attributes}; Max-Age=${lifetime}`);
  return browser;
}

/** Counts a flow against the quota of its browser. Throws `quota-exceeded` with the seconds until one expires. */
export async function reserveFlow({ store, clock, settings }: Context, { id, browser, expiresAt }: FlowRecord): Promise<void> {
  await update(store, 'browsers', browser, (record) => {
    const pending = (record?.flows ?? []).filter((flow) => flow.expiresAt > clock.now());
    if (pending.length >= settings.flowQuota) {
      const first = Math.min(...pending.map((flow) => flow.expiresAt));
      throw new PortalProblem('quota-exceeded', { headers: { 'Retry-After': String(secondsUntil(first, clock)) } });
    }
    return { ...record, flows: [...pending, { id, expiresAt }] };
  });
}

/** A flow that has ended counts no more. */
export async function releaseFlow({ store }: Context, { id, browser }: FlowRecord): Promise<void> {
  const without = (record?: BrowserRecord): BrowserRecord | undefined =>
    record && { ...record, flows: record.flows.filter((flow) => flow.id !== id) };
  await update(store, 'browsers', browser, without);
}
