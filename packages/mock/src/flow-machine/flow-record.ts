import type { FlowKind, FlowStatus, StepEnvelope } from 'portal-contract';
import type { Demand } from '../demand.ts';
import type { Departure } from '../identity-provider.ts';
import type { Proof } from '../proofs.ts';
import type { Whereabouts } from '../whereabouts.ts';

/** A step as the server keeps it. */
export interface StoredStep extends StepEnvelope {
  /** Members that are seconds running down, and when each is over, milliseconds since 1970. Worked out when the step is sent. */
  until?: { readonly [member: string]: number };
}

/** What the server remembers to judge the answer to the current step. Never sent. */
export interface Asked {
  /** The authenticator whose code is asked for. */
  readonly authenticator?: string;
  /** The challenge of a WebAuthn ceremony, base64url. */
  readonly challenge?: string;
  /** The secret of an authenticator that is being set up, base32. */
  readonly secret?: string;
  /** The approval request that a phone has got. */
  readonly push?: string;
  /** What a return from an identity provider must match. */
  readonly redirect?: Departure;
  /** The recovery whose code is asked for, and when it ends, milliseconds since 1970. */
  readonly recovery?: { readonly id: string; readonly expiresAt: number };
}

/** What a step-up has to bring. */
export interface StepUp extends Demand {
  /** Whose session it is. */
  readonly person: string;
  /** The application that is to be opened. */
  readonly app?: string;
  /** The administrator keeps everybody out of that application. */
  readonly denied?: true;
  /** The session that needed no more when the flow began. */
  readonly satisfiedBy?: string;
}

/** A flow as the server keeps it. */
export interface FlowRecord {
  readonly id: string;
  readonly kind: FlowKind;
  /** The value of the cookie of the browser that owns it. */
  readonly browser: string;
  readonly status: FlowStatus;
  /** From where it was started. */
  readonly from?: Whereabouts;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** The step kinds that the client can draw. */
  readonly accepts: readonly string[];
  /** The page to come back to from an identity provider, on a listed origin. */
  readonly returnTo?: string;
  /** Only of a step-up. */
  readonly stepUp?: StepUp;
  readonly step: StoredStep;
  /** Who says to be here, normalised. */
  readonly identifier?: string;
  /** The account that the proofs are of. */
  readonly account?: string;
  /** What has been proven. */
  readonly proofs?: readonly Proof[];
  /** When a device verified the person, milliseconds since 1970. */
  readonly verifiedAt?: number;
  /** What the person has put off in this flow. */
  readonly putOff?: readonly PutOff[];
  readonly asked?: Asked;
  /** Set while an answer to the current step is being judged. */
  readonly judging?: true;
  /** The session that a complete flow brought or renewed. */
  readonly session?: string;
}

/** What may be put off until the next log-in. */
export type PutOff = 'enrol' | 'device';
