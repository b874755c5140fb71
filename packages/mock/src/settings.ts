import type { EnrolMethod, FactorKind, PasswordPolicy } from 'portal-contract';
import type { PasswordDue } from './accounts.ts';
import type { AppPolicy } from './app-policy.ts';

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

/** What the administrator asks of people who have no second step. */
export interface MfaPolicy {
  /** Requires one of everybody, not only of those whose account says so. */
  readonly required: boolean;
  /** Days to set one up, 1 to 365; 0 where they are over at once, `none` where it cannot be put off at all. */
  readonly windowDays: number | 'none';
  /** What may be set up, the best first. */
  readonly methods: readonly EnrolMethod[];
}

/** How a new password is set by email. */
export interface RecoveryPolicy {
  readonly enabled: boolean;
  /** Seconds the link and the code of a mail live. */
  readonly lifetime: number;
  /** Seconds before a mail is sent again. */
  readonly resendAfter: number;
  /** Mails to one address within an hour; what is asked for beyond is answered alike, and nothing sent. */
  readonly mailsPerHour: number;
  /** Wrong codes after which a code is dead. */
  readonly guesses: number;
}

/** How a recovery email is verified. */
export interface RecoveryEmailPolicy {
  /** Seconds the mailed link lives. */
  readonly lifetime: number;
  /** Mails of one person within an hour. */
  readonly mailsPerHour: number;
}

/** How old passwords may get. Seconds. */
export interface PasswordAge {
  /** After so long it has expired. Absent: never. */
  readonly maximum?: number;
  /** Before that it cannot be changed again. */
  readonly minimum?: number;
  /** So long before it expires this is said to be soon. */
  readonly warning: number;
  /** How old a password is of which nobody knows. Absent: it never expires. */
  readonly unknown?: number;
}

/** How the mock behaves now. A scenario changes some of it. */
export interface Settings {
  readonly lockout: LockoutPolicy;
  /** What a new password must satisfy. */
  readonly passwordPolicy: PasswordPolicy;
  /** Who must set up a second step, and how. */
  readonly mfa: MfaPolicy;
  /** Makes everybody who has not changed the password here yet choose a new one, for this reason. */
  readonly passwordDue?: PasswordDue;
  /** What an expired password leads to: a new one, or shut out until the administrator acts. */
  readonly expiredPassword: 'change' | 'deny';
  readonly recovery: RecoveryPolicy;
  readonly recoveryEmail: RecoveryEmailPolicy;
  /** SSH keys that a person may have, and bits that a new RSA key must have. */
  readonly sshKeys: { readonly limit: number; readonly rsaBits: number };
  /** Connect keys that may wait to be used at a time, and seconds that one works. */
  readonly connectKeys: { readonly limit: number; readonly lifetime: number };
  /** Locks every profile. */
  readonly profileLocked?: true;
  /** Whether people may have a photo. */
  readonly photos: boolean;
  /** Every profile has a field of a kind that today's clients do not know. */
  readonly futureField?: true;
  /** Where every browser is that comes to the mock, for there is nothing that could tell. */
  readonly place: string;
  /** How old a password may get and must be, and when it is said that it expires soon. Seconds. */
  readonly passwordAge: PasswordAge;
  /** Who manages everybody’s password, and where. */
  readonly passwordManager?: { readonly name: string; readonly url?: string };
  /** Factors of each kind that a person may have; none of a kind that is not here. */
  readonly factorLimits: Readonly<Partial<Record<FactorKind, number>>>;
  /** Seconds in which a factor that is being set up must be activated, and in which a phone must be paired. */
  readonly factorSetup: { readonly lifetime: number; readonly pairing: number };
  /** Seconds a session lives unused, and at the longest. */
  readonly session: { readonly idleTimeout: number; readonly absoluteTimeout: number };
  /** Seconds since the last proof after which what is delicate asks for another. */
  readonly stepUpAge: number;
  /** Seconds a flow lives. */
  readonly flowLifetime: number;
  /** Flows that one browser may have pending. */
  readonly flowQuota: number;
  /** Seconds a launch ticket lives, at most 60. */
  readonly ticketLifetime: number;
  /** Keeps everybody out, in the administrator's words, with at most two links. */
  readonly deny?: { readonly message?: string; readonly help: readonly { readonly text: string; readonly url: string }[] };
  /** Terms to accept at the next log-in. */
  readonly terms?: readonly { readonly title: string; readonly url: string }[];
  /** Whether a passkey logs in without email and password. */
  readonly passkeys: boolean;
  /** Whether a device that a person has registered logs in without email and password. */
  readonly deviceLogin: boolean;
  /** Milliseconds before every answer of the API. */
  readonly latency: number;
  /** How every application stands, whatever the seed says. */
  readonly appStatus?: 'maintenance' | 'unavailable';
  /** What every application asks of whoever opens it, whatever the seed says. */
  readonly appPolicy?: AppPolicy;
  /** Every save of a layout finds that another tab has saved meanwhile. */
  readonly layoutConflict?: true;
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
  passwordPolicy: {
    minLength: 12,
    maxLength: 1024,
    rules: [
      { rule: 'min-length', value: 12 },
      { rule: 'upper-and-lower-case' },
      { rule: 'number-or-symbol' },
      { rule: 'not-recent', value: 5 },
      { rule: 'not-personal' },
    ],
  },
  mfa: { required: false, windowDays: 7, methods: ['passkey', 'totp', 'security-key'] },
  expiredPassword: 'change',
  recovery: { enabled: true, lifetime: 1800, resendAfter: 60, mailsPerHour: 5, guesses: 5 },
  recoveryEmail: { lifetime: 86_400, mailsPerHour: 5 },
  sshKeys: { limit: 20, rsaBits: 3072 },
  connectKeys: { limit: 5, lifetime: 3600 },
  photos: true,
  place: 'Malmö, Sweden',
  passwordAge: { maximum: 90 * 86_400, warning: 14 * 86_400 },
  factorLimits: { totp: 5, webauthn: 20, push: 1 },
  factorSetup: { lifetime: 900, pairing: 300 },
  session: { idleTimeout: 1800, absoluteTimeout: 43_200 },
  stepUpAge: 300,
  flowLifetime: 900,
  flowQuota: 50,
  ticketLifetime: 60,
  passkeys: true,
  deviceLogin: false,
  latency: 0,
};
