import type { Acr } from 'portal-contract';
import type { Proof } from './proofs.ts';
import type { Whereabouts } from './whereabouts.ts';

/** A session as the server keeps it. Times are milliseconds since 1970. */
export interface SessionRecord {
  readonly id: string;
  /** Names the session to its owner and opens nothing. It stays when the id changes. */
  readonly handle: string;
  /** From where it was opened. */
  readonly from?: Whereabouts;
  readonly person: string;
  readonly acr: Acr;
  /** What was proven to open it, and since. */
  readonly proofs: readonly Proof[];
  readonly csrfToken: string;
  /** When the device that opened it verified the person. */
  readonly verifiedAt?: number;
  /** When each thing was last proven; what is not in it was proven when the session began. */
  readonly provenAt?: Partial<Readonly<Record<Proof, number>>>;
  /** Applications that a step-up was for, and until when it opens them, once. */
  readonly cleared?: Readonly<Record<string, number>>;
  readonly createdAt: number;
  /** When it ends, for a browser that stays logged in longer than others do. */
  readonly endsAt?: number;
  /** When it was last used, which is what the idle time-out counts from. */
  readonly usedAt: number;
}
