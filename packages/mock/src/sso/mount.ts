import type { HttpBindings } from '@hono/node-server';
import type { Exchange } from '../exchange.ts';
import type { PortalSide } from './portal-side.ts';

/** A request to the identity providers, with what its browser says beside it. */
export interface SignOnEnv extends HttpBindings {
  readonly exchange: Exchange;
}

/** What travels with a request through the router. */
export interface Env {
  Bindings: SignOnEnv;
}

/** Where the identity providers are, and for which portal. */
export interface Site extends PortalSide {
  /** The address below which they are, without a slash at its end. */
  readonly base: URL;
}

/** Does something when it is first needed, and keeps what came of it. */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
