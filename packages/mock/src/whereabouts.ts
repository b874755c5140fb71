import type { Context } from './context.ts';
import type { Exchange } from './exchange.ts';
import { readUserAgent } from './user-agent.ts';

/** From where something is done, in words to show. */
export interface Whereabouts {
  readonly device?: string;
  readonly browser?: string;
  readonly system?: string;
  readonly place?: string;
}

/** From where a request comes: what its browser says of itself, and where the mock says that its browsers are. */
export const whereaboutsOf = ({ settings: { place } }: Context, { userAgent = '' }: Exchange): Whereabouts => ({
  ...readUserAgent(userAgent),
  place,
});
