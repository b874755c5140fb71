import type { FlowKind, FlowStatus, StepEnvelope } from 'portal-contract';

/** A step as the server keeps it; seconds that run down are worked out from `until` when it is sent. */
export interface StoredStep extends StepEnvelope {
  /** For `throttled` and `denied`: when the wait is over, milliseconds since 1970. Never sent. */
  until?: number;
}

/** A flow as the server keeps it. */
export interface FlowRecord {
  readonly id: string;
  readonly kind: FlowKind;
  /** The value of the cookie of the browser that owns it. */
  readonly browser: string;
  readonly status: FlowStatus;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** The step kinds that the client can draw. */
  readonly accepts: readonly string[];
  readonly step: StoredStep;
  /** Who says to be logging in, normalised. */
  readonly identifier?: string;
  /** The account whose password was right. */
  readonly account?: string;
  /** The authenticator that the current step asks for. */
  readonly authenticator?: string;
  /** The session that a complete flow brought. */
  readonly session?: string;
}
