import type { Account } from './accounts.ts';
import type { Context } from './context.ts';
import { update } from './store.ts';

/** Milliseconds before somebody who put device log-in off is asked again: thirty days. */
const pause = 30 * 86_400_000;

/** Remembers that a browser runs on a device that has this credential. */
export async function rememberDevice({ store }: Context, browser: string, credential: string): Promise<void> {
  await update(store, 'browsers', browser, (record) => {
    const { devices = [], ...rest } = record ?? { flows: [] };
    return devices.includes(credential) ? undefined : { ...rest, devices: [...devices, credential] };
  });
}

/** Remembers that device log-in was put off in this browser. */
export async function declineDevice({ store, clock }: Context, browser: string): Promise<void> {
  await update(store, 'browsers', browser, (record) => record && { ...record, deviceDeclinedAt: clock.now() });
}

/** Whether a browser may be offered device log-in: its device is not one of the account's, and it was not put off lately. */
export async function mayOfferDevice({ store, clock }: Context, browser: string, account: Account): Promise<boolean> {
  const { devices = [], deviceDeclinedAt } = (await store.get('browsers', browser))?.value ?? {};
  const registered = account.credentials.some(({ id, purpose }) => purpose === 'device' && devices.includes(id));
  return !registered && (deviceDeclinedAt === undefined || clock.now() - deviceDeclinedAt >= pause);
}
