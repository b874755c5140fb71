/**
 * What a log-in screen tells about a locked account:
 * - `generic`: nothing, even a correct password is refused like a wrong one;
 * - `state`: that it is locked, once the password is correct;
 * - `timer`: how long to wait, whether or not the account exists;
 * - `attempts-left`: that too, and before it how many attempts are left.
 */
export type Disclosure = 'generic' | 'state' | 'timer' | 'attempts-left';

/** When failed attempts lock an account. Times are seconds. */
export interface LockoutPolicy {
  /** Failures that lock. */
  readonly threshold: number;
  /** How long it stays locked. */
  readonly duration: number;
  /** The count starts again after so long without a failure. */
  readonly resetAfter: number;
  /** Consecutive failures after which only the administrator unlocks (NIST SP 800-63B-4 §3.2.2 allows at most 100). */
  readonly hardStop: number;
  readonly disclosure: Disclosure;
}

/** How the mock behaves now. A scenario changes some of it. */
export interface Settings {
  readonly lockout: LockoutPolicy;
  /** Seconds a session lives unused, and at the longest. */
  readonly session: { readonly idleTimeout: number; readonly absoluteTimeout: number };
  /** Seconds a flow lives. */
  readonly flowLifetime: number;
  /** Flows that one browser may have pending. */
  readonly flowQuota: number;
  /** Seconds a launch ticket lives, at most 60. */
  readonly ticketLifetime: number;
  /** Milliseconds before every answer of the API. */
  readonly latency: number;
  /** Gives everybody this many applications. */
  readonly appCount?: number;
  /** After the password comes a step that today's clients do not know, with this way out. */
  readonly futureStep?: 'none' | 'alternative' | 'fallback';
  /** Every so many requests, the connection is lost. */
  readonly loseEvery?: number;
}

/** The settings that a scenario starts from. */
export const defaultSettings: Settings = {
  lockout: { threshold: 5, duration: 900, resetAfter: 900, hardStop: 100, disclosure: 'state' },
  session: { idleTimeout: 1800, absoluteTimeout: 43_200 },
  flowLifetime: 900,
  flowQuota: 50,
  ticketLifetime: 60,
  latency: 0,
};
