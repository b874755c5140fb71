import type { ProfileField, ProfileLock } from 'portal-contract';

/** A field that the administrator has added for a person. */
export interface CustomField {
  readonly section: string;
  readonly field: Omit<ProfileField, 'editable' | 'lockedBy' | 'custom'>;
}

/** A recovery email as the server keeps it. Times are milliseconds since 1970. */
export interface RecoveryEmailRecord {
  readonly address: string;
  readonly verified: boolean;
  readonly sentAt?: number;
  /** SHA-256 of the token of the latest link, base64, until it is used. */
  readonly tokenHash?: string;
  /** When that link is dead. */
  readonly expiresAt?: number;
  /** When mails were sent within the last hour. */
  readonly mailedAt?: readonly number[];
}

/** A value that only one person has: its key among those of everybody, and the change that took it. */
export interface Claim {
  readonly key: string;
  readonly attempt: string;
}

/** A person's profile as the server keeps it. The company email is the account's. */
export interface ProfileRecord {
  readonly values: Readonly<Record<string, unknown>>;
  /** Who keeps which field from being edited. */
  readonly locks: Readonly<Record<string, ProfileLock>>;
  readonly custom: readonly CustomField[];
  /** By the name of the field. */
  readonly claims: Readonly<Record<string, Claim>>;
  readonly recoveryEmail?: RecoveryEmailRecord;
  /** The id of the photo. */
  readonly photo?: string;
  /** Milliseconds since 1970. */
  readonly updatedAt?: number;
  readonly updatedBy?: string;
}

/** A photo, with an id that nobody can guess. */
export interface PhotoRecord {
  readonly person: string;
  readonly type: string;
  /** Base64. */
  readonly data: string;
}
