import { WebAuthnOptions, WebAuthnResponse } from '../../steps/webauthn-options.ts';
import { document } from '../registry.ts';

const credential = '5r3uL3sbM1yLpV0fIsXZkw';

/** Request options that any passkey may answer: nobody has said yet who they are. */
export const passkeyOptions: WebAuthnOptions = {
  challenge: 'W51FfgVB9NBYZZ1eioUV70DV8iQqgRZkLe3o4hpE94M',
  timeout: 300_000,
  rpId: 'northwind.example',
  allowCredentials: [],
  userVerification: 'required',
};

/** Request options for device log-in: this device's own authenticator alone. */
export const deviceOptions: WebAuthnOptions = {
  ...passkeyOptions,
  challenge: 'ry2aerwK1L7U9dz2Fv5DdEAgLrqk4f2hA1_ACEB6aYw',
  hints: ['client-device'],
};

/** Request options for a security key as the second step. */
export const securityKeyOptions: WebAuthnOptions = {
  challenge: 'lGvGM1zE9bUTTSEGiEmKViCCkOWyWPqD2z8Q9z-CIYI',
  timeout: 300_000,
  rpId: 'northwind.example',
  allowCredentials: [{ type: 'public-key', id: 'ylB6Qqf9XieOD9oXRwkroAcX2unhAEav9pHUVNNeHMA', transports: ['usb', 'nfc'] }],
  userVerification: 'preferred',
};

/** Creation options for a passkey. */
export const creationOptions: WebAuthnOptions = {
  rp: { id: 'northwind.example', name: 'Northwind' },
  user: { id: 'lN5IpayRwR_UTBiSCFghmQ', name: 'astrid@northwind.example', displayName: 'Astrid Lindqvist' },
  challenge: 'O-ARdy2wHHCgW3_Mkj1XlQItVXKq4GyuBN7Vvf1pvFg',
  pubKeyCredParams: [
    { type: 'public-key', alg: -7 },
    { type: 'public-key', alg: -257 },
  ],
  timeout: 300_000,
  excludeCredentials: [],
  authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  attestation: 'none',
  extensions: { credProps: true },
};

/** What a passkey answers to {@link creationOptions}. */
export const registration: WebAuthnResponse = {
  id: credential,
  rawId: credential,
  type: 'public-key',
  authenticatorAttachment: 'platform',
  response: {
    clientDataJSON:
      'eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIiwiY2hhbGxlbmdlIjoiTy1BUmR5MndISENnVzNfTWtqMVhsUUl0VlhLcTRHeXVCTjdWdmYxcHZGZyIsIm9yaWdpbiI6Imh0dHBzOi8vaW50cmFuZXQubm9ydGh3aW5kLmV4YW1wbGUiLCJjcm9zc09yaWdpbiI6ZmFsc2V9',
    authenticatorData:
      'GePRC-xWgDb2brPSNQRmb_zCdvEphHBKrKnv_MvRN5JdAAAAAPv8MAcVTk7MjAtuAgVX170AEOa97i97GzNci6VdHyLF2ZOlAQIDJiABIVggmLL4eUqTZFJyJvq1MR2KskuldMkgVZBoBaxF9nopB3MiWCDVP9o7h9cxxcKsZG14FVOoiF2J5FMLhDAN2LQAsVtvvg',
    attestationObject:
      'o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YViUGePRC-xWgDb2brPSNQRmb_zCdvEphHBKrKnv_MvRN5JdAAAAAPv8MAcVTk7MjAtuAgVX170AEOa97i97GzNci6VdHyLF2ZOlAQIDJiABIVggmLL4eUqTZFJyJvq1MR2KskuldMkgVZBoBaxF9nopB3MiWCDVP9o7h9cxxcKsZG14FVOoiF2J5FMLhDAN2LQAsVtvvg',
    publicKey:
      'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEmLL4eUqTZFJyJvq1MR2KskuldMkgVZBoBaxF9nopB3PVP9o7h9cxxcKsZG14FVOoiF2J5FMLhDAN2LQAsVtvvg',
    publicKeyAlgorithm: -7,
    transports: ['hybrid', 'internal'],
  },
  clientExtensionResults: { credProps: { rk: true } },
};

/** What the same passkey answers to {@link passkeyOptions}. */
export const assertion: WebAuthnResponse = {
  id: credential,
  rawId: credential,
  type: 'public-key',
  authenticatorAttachment: 'platform',
  response: {
    clientDataJSON:
      'eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoiVzUxRmZnVkI5TkJZWloxZWlvVVY3MERWOGlRcWdSWmtMZTNvNGhwRTk0TSIsIm9yaWdpbiI6Imh0dHBzOi8vaW50cmFuZXQubm9ydGh3aW5kLmV4YW1wbGUiLCJjcm9zc09yaWdpbiI6ZmFsc2V9',
    authenticatorData: 'GePRC-xWgDb2brPSNQRmb_zCdvEphHBKrKnv_MvRN5IdAAAAAA',
    signature: 'MEUCIQCeXrsAqmj9SazqQtBMuaWsjH8HuXaZBZAp5GRqB5LKUAIgTwPUL6fYY2eooaPS1JlTCX3OHiISEIcZDbo10Zf_ObA',
    userHandle: 'lN5IpayRwR_UTBiSCFghmQ',
  },
  clientExtensionResults: {},
};

export const webauthnOptionsDocs = [
  document(WebAuthnOptions, {
    id: 'WebAuthnOptions',
    description:
      'Options of a WebAuthn ceremony in their JSON form (WebAuthn Level 3 §5.1): `PublicKeyCredentialRequestOptionsJSON` where somebody logs in, `PublicKeyCredentialCreationOptionsJSON` where a credential is made. Every member goes to the browser as it is.',
    members: { challenge: 'At least 16 random bytes in base64url. Works once, for this step alone, and expires with it.' },
    examples: [passkeyOptions, deviceOptions, securityKeyOptions, creationOptions],
  }),
  document(WebAuthnResponse, {
    id: 'WebAuthnResponse',
    description:
      'What the authenticator answered, in its JSON form (WebAuthn Level 3 §5.1): `AuthenticationResponseJSON` or `RegistrationResponseJSON`. The one part of a request that is not closed, since browsers add members; the server verifies those it knows and stores none of the others.',
    members: {
      id: 'The credential’s id in base64url.',
      response: 'What was signed, in base64url. Challenge, origin, relying party, flags and signature are all verified.',
    },
    examples: [assertion, registration],
  }),
];
