import type { WebAuthnPurpose } from 'portal-contract';
import type { Context } from './context.ts';
import type { AppAccess } from './seed/seed.ts';
import { update } from './store.ts';

/** An authenticator app that a person has enrolled, and what is known of its use. */
export interface Authenticator {
  readonly id: string;
  /** What the person calls it. */
  readonly label: string;
  /** Base32. */
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly createdAt?: number;
  /** The last time step that was accepted: a code works once (RFC 6238 §5.2). */
  readonly lastStep?: number;
  /** When it was last used, milliseconds since 1970. */
  readonly usedAt?: number;
}

/** A WebAuthn credential that a person has registered (WebAuthn Level 3 §4, credential record). */
export interface Credential {
  /** Credential id, base64url. */
  readonly id: string;
  /** Names it among the person’s factors. Absent: its own id does. */
  readonly factor?: string;
  /** The browser and system it was set up on. */
  readonly madeOn?: string;
  readonly purpose: WebAuthnPurpose;
  /** What the person calls it. */
  readonly label: string;
  /** COSE public key, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  /** Whether it is synced to other devices. */
  readonly backedUp: boolean;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly usedAt?: number;
}

/** A recovery code, hashed. */
export interface RecoveryCode {
  /** SHA-256 of the code without dashes, base64: its 80 random bits leave nothing to guess. */
  readonly hash: string;
  readonly used: boolean;
}

/** The phone that approves log-ins. */
export interface Phone {
  readonly id: string;
  readonly name: string;
  /** What it runs, as it says. */
  readonly app?: string;
  /** Milliseconds since 1970. */
  readonly createdAt?: number;
  readonly usedAt?: number;
}

/** Why a new password must be chosen at the next log-in. */
export type PasswordDue = 'expired' | 'reset' | 'first-login';

/** A person's account as the server keeps it. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** PHC string. */
  readonly passwordHash: string;
  /** `locked`: by the administrator; `suspended`: disabled. Failed attempts lock beside this, for a time. */
  readonly status: 'active' | 'locked' | 'suspended';
  /** The administrator has locked the profile: nothing in it can be edited. */
  readonly profileLocked: boolean;
  readonly authenticators: readonly Authenticator[];
  readonly credentials: readonly Credential[];
  readonly recoveryCodes: readonly RecoveryCode[];
  /** When they were made, milliseconds since 1970. */
  readonly recoveryCodesAt?: number;
  readonly phone?: Phone;
  /** Whether a second factor is required of this person, and when the days to set one up began, milliseconds since 1970. */
  readonly mfa?: { readonly enrolFrom: number };
  /** When setting up a second factor was first asked for, milliseconds since 1970. */
  readonly enrolAskedAt?: number;
  readonly passwordDue?: PasswordDue;
  /** Earlier passwords, latest first, in PHC string format. */
  readonly passwordHistory: readonly string[];
  /** Who manages the password, where that is not the portal. */
  readonly passwordManager?: { readonly name: string; readonly url?: string };
  /** When the password was set elsewhere, milliseconds since 1970. */
  readonly passwordSetAt?: number;
  /** When the password was last changed here, milliseconds since 1970. */
  readonly passwordChangedAt?: number;
  /** When the password expired, milliseconds since 1970. */
  readonly passwordExpiredAt?: number;
  /** When the company's terms were accepted, milliseconds since 1970. */
  readonly termsAcceptedAt?: number;
  /** Accounts at identity providers: issuer and subject together are the key. */
  readonly federated?: { readonly issuer: string; readonly subject: string };
  readonly apps: AppAccess;
}

/** What a browser owns. */
export interface BrowserRecord {
  /** Its pending flows and when they expire, milliseconds since 1970. */
  readonly flows: readonly { readonly id: string; readonly expiresAt: number }[];
  /** Ids of the credentials for device log-in that were set up or used in it. */
  readonly devices?: readonly string[];
  /** When device log-in was put off, milliseconds since 1970. */
  readonly deviceDeclinedAt?: number;
}

/** One spelling of an identifier: NFC, lower case, no white space around it. */
export const normalizeIdentifier = (identifier: string): string => identifier.trim().normalize('NFC').toLowerCase();

/** The account of a company email. */
export async function findAccount({ store }: Context, identifier: string): Promise<Account | undefined> {
  const id = await store.get('identifiers', normalizeIdentifier(identifier));
  return id && (await store.get('accounts', id.value))?.value;
}

/**
 * Uses up the time step of a code, and says whether it was still unused. Of two requests with the same code exactly one wins,
 * because the account is compared and set.
 */
export async function useTimeStep(
  { store, clock }: Context,
  accountId: string,
  { authenticator, step }: { authenticator: string; step: number },
): Promise<boolean> {
  const changed = await update(store, 'accounts', accountId, (account) => {
    const used = account?.authenticators.find(({ id }) => id === authenticator);
    if (!account || !used || step <= (used.lastStep ?? -1)) return undefined;
    const next: Authenticator = { ...used, lastStep: step, usedAt: clock.now() };
    return { ...account, authenticators: account.authenticators.map((each) => (each === used ? next : each)) };
  });
  return changed !== undefined;
}
