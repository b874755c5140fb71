import type { Acr } from 'portal-contract';

/** A session as the server keeps it. Times are milliseconds since 1970. */
export interface SessionRecord {
  readonly id: string;
  readonly person: string;
  readonly acr: Acr;
  readonly csrfToken: string;
  readonly createdAt: number;
  /** When it was last used, which is what the idle time-out counts from. */
  readonly usedAt: number;
}
