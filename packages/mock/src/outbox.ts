/** A mail that the portal has sent. */
export interface Mail {
  /** When, RFC 3339 in UTC. */
  readonly at: string;
  readonly to: string;
  /** Who gets a copy. */
  readonly cc?: string;
  readonly subject: string;
  readonly text: string;
  /** An address to open, which works once. */
  readonly link?: string;
  /** A code to type, which works once. */
  readonly code?: string;
}

/** The mail that the portal has sent, oldest first. Nothing leaves the machine. */
export type Outbox = Mail[];
