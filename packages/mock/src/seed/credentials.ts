import type { WebAuthnPurpose } from 'portal-contract';
import type { SeedAge } from './seed.ts';

/** A WebAuthn credential in the seed, with its private key, which a virtual authenticator can be given. */
export interface SeedCredential extends SeedAge {
  /** Credential id, base64url. */
  readonly id: string;
  readonly purpose: WebAuthnPurpose;
  readonly label: string;
  /** COSE key, base64url: ES256. */
  readonly publicKey: string;
  /** PKCS#8, base64. */
  readonly privateKey: string;
  readonly transports: readonly string[];
  readonly backedUp: boolean;
  /** The browser and system it was set up on. */
  readonly madeOn?: string;
}

/** Priya’s passkey: discoverable, synced. */
export const priyaPasskey = {
  id: 'uRSDvGhy3A1IQa6OAUoVrw',
  purpose: 'passkey',
  label: 'Passkey',
  publicKey: 'pQECAyYgASFYIAff08QGtVxwBAdE0nMto68TMUD884YOIVRWsPIEdA17IlggcYIqnwT19SuYFBIaVKfshuXMZ0MmSHhjOa76kcE3Zao',
  privateKey:
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg9tJWKSPpdqtzz+asxKv9+7MbP6dgBrJmXw5aEMo9epihRANCAAQH39PEBrVccAQHRNJzLaOvEzFA/POGDiFUVrDyBHQNe3GCKp8E9fUrmBQSGlSn7IblzGdDJkh4Yzmu+pHBN2Wq',
  transports: ['internal', 'hybrid'],
  backedUp: true,
} as const satisfies SeedCredential;

/** Quentin’s security key: the server names it, it verifies nobody. */
export const quentinKey = {
  id: 'aXAjDwfLUc3LJMiT-vdGcQ',
  purpose: 'security-key',
  label: 'Security key',
  publicKey: 'pQECAyYgASFYIHXUiC8p630OdRC7Nxv2ycARiUOoGrseyA_MAEIiUuQrIlgg5OEkVd6RXtM9_yelM_abW0roi3KwTKmmwhqark_X178',
  privateKey:
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgAKDoCG986jEFWKzFVlKZK1vgZGz6+Qo0RzShapqGmGChRANCAAR11IgvKet9DnUQuzcb9snAEYlDqBq7HsgPzABCIlLkK+ThJFXekV7TPf8npTP2m1tK6ItysEyppsIamq5P19e/',
  transports: ['usb'],
  backedUp: false,
} as const satisfies SeedCredential;
