import type { WebAuthnPurpose } from 'portal-contract';

interface Setup {
  readonly id: string;
  /** Whose factor it will be. */
  readonly person: string;
  /** The factor that it takes the place of. */
  readonly replaces?: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** An authenticator app that is being set up. */
export interface TotpSetupRecord extends Setup {
  readonly kind: 'totp';
  /** Base32. */
  readonly secret: string;
}

/** A credential that is being made. */
export interface CredentialSetupRecord extends Setup {
  readonly kind: 'webauthn' | 'device';
  readonly purpose: WebAuthnPurpose;
  /** base64url. */
  readonly challenge: string;
}

/** A phone that is being paired. */
export interface PhoneSetupRecord extends Setup {
  readonly kind: 'push';
  /** SHA-256 of the code, base64. */
  readonly codeHash: string;
}

/** A factor that is being set up. It proves nothing yet. */
export type FactorSetupRecord = TotpSetupRecord | CredentialSetupRecord | PhoneSetupRecord;
