import type { Clock } from '../clock.ts';
import type { Exchange } from '../exchange.ts';
import type { Mock } from '../mock.ts';
import type { Visitor } from '../visitor.ts';

/** What the identity providers know of the portal. */
export interface PortalSide {
  readonly mock: Mock;
  /** The time that other machines go by. */
  readonly clock: Clock;
}

/** What comes of somebody who asks for an application: in, not in, or first through the portal. */
export type Arrival =
  | { readonly to: 'enter'; readonly visitor: Visitor }
  | { readonly to: 'refuse' }
  | { readonly to: 'portal'; readonly location: string };

/**
 * Decides about somebody who comes from an application. Whoever is not logged in, or has more to prove, goes to where the
 * portal opens that application: it does what is missing, and begins the application's own log-in again.
 */
export async function arrive({ mock }: PortalSide, exchange: Exchange, app: string): Promise<Arrival> {
  const visitor = await mock.visitorOf(exchange);
  const admission = await visitor?.admission(app);
  if (visitor && admission === 'admitted') return { to: 'enter', visitor };
  if (admission === 'refused') return { to: 'refuse' };
  return { to: 'portal', location: `${mock.endpoint}/apps/${encodeURIComponent(app)}/open` };
}

/** When a visitor was authenticated, by the time that other machines go by, milliseconds since 1970. */
export const authenticatedAt = ({ mock, clock }: PortalSide, visitor: Visitor): number =>
  clock.now() - Math.max(0, mock.clock.now() - visitor.authenticatedAt);
