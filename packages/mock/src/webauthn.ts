import type { WebAuthnPurpose, WebAuthnResponse } from 'portal-contract';
import * as z from 'zod/mini';
import type { Account, Credential } from './accounts.ts';
import { fromBase64Url, toBase64Url } from './base64-url.ts';
import type { Context } from './context.ts';
import { isEcdsaSignature } from './ecdsa-signature.ts';
import { algorithms, mustVerify, relyingPartyId, userHandle } from './webauthn-options.ts';

/** What an assertion has proven. */
export interface Assertion {
  /** How often the authenticator has signed, as it says; 0 where it does not count. */
  readonly counter: number;
  /** Whether the authenticator has verified the person, by a PIN or a fingerprint. */
  readonly userVerified: boolean;
  readonly backedUp: boolean;
}

const binary = z.string().check(z.regex(/^[\w-]+$/));

/** WebAuthn Level 3 §7.1 takes credential ids of at most 1023 bytes. */
const credentialId = binary.check(z.maxLength(1364));

const envelope = { id: credentialId, rawId: credentialId, type: z.literal('public-key') };

const AssertionJson = z.object({
  ...envelope,
  response: z.object({
    clientDataJSON: binary,
    authenticatorData: binary,
    signature: binary,
    userHandle: z.optional(z.nullable(z.string())),
  }),
});

const AttestationJson = z.object({
  ...envelope,
  authenticatorAttachment: z.optional(z.nullable(z.string())),
  response: z.object({ clientDataJSON: binary, attestationObject: binary, transports: z.optional(z.unknown()) }),
});

const Transports = z.array(z.string().check(z.regex(/^[a-z-]{1,32}$/))).check(z.maxLength(8));

/** Loaded when the first ceremony is verified, not with the page. */
const library = () => import('@simplewebauthn/server');
const helpers = () => import('@simplewebauthn/server/helpers');

/**
 * Verifies an assertion by one of an account's credentials (WebAuthn Level 3 §7.2). Returns nothing for one that is refused,
 * whatever the reason.
 */
export async function verifyAssertion(
  context: Context,
  { answer, challenge, account, credential, verified }: AssertionCheck,
): Promise<Assertion | undefined> {
  const { success, data: response } = AssertionJson.safeParse(answer);
  if (!success || crossOrigin(response.response.clientDataJSON)) return undefined;
  const { userHandle: handle, ...signed } = response.response;
  // A browser that was told which credentials will do may leave the handle out; one that chose by itself may not (§7.2 step 6).
  if (handle ? handle !== userHandle(account) : verified) return undefined;
  if (!(await wellFormed(credential, signed.signature))) return undefined;
  const { id, publicKey, counter } = credential;
  const { verifyAuthenticationResponse } = await library();
  const result = await attempt(() =>
    verifyAuthenticationResponse({
      ...expected(context, challenge),
      response: { ...response, response: signed, clientExtensionResults: {} },
      credential: { id, publicKey: fromBase64Url(publicKey), counter },
      requireUserVerification: verified,
    }),
  );
  if (!result?.verified || result.authenticationInfo.credentialID !== response.id) return undefined;
  const { newCounter, userVerified, credentialBackedUp } = result.authenticationInfo;
  return { counter: newCounter, userVerified, backedUp: credentialBackedUp };
}

/** Whether a signature is written as keys of this algorithm write it. */
async function wellFormed({ publicKey }: Credential, signature: string): Promise<boolean> {
  const { cose, decodeCredentialPublicKey } = await helpers();
  const key = decodeCredentialPublicKey(fromBase64Url(publicKey));
  return cose.isCOSEPublicKeyEC2(key) ? isEcdsaSignature(fromBase64Url(signature)) : true;
}

interface AssertionCheck {
  readonly answer: WebAuthnResponse;
  readonly challenge: string;
  readonly account: Account;
  readonly credential: Credential;
  /** Whether the credential stands for everything: the person must be verified, and named by the user handle. */
  readonly verified: boolean;
}

/** Verifies a new credential (WebAuthn Level 3 §7.1). Returns nothing for one that is refused, whatever the reason. */
export async function verifyAttestation(
  context: Context,
  { answer, challenge, purpose }: AttestationCheck,
): Promise<Credential | undefined> {
  const { success, data: response } = AttestationJson.safeParse(answer);
  if (!success || crossOrigin(response.response.clientDataJSON)) return undefined;
  if (purpose === 'device' && response.authenticatorAttachment === 'cross-platform') return undefined;
  const { clientDataJSON, attestationObject } = response.response;
  const { id, rawId, type } = response;
  const { verifyRegistrationResponse } = await library();
  const result = await attempt(() =>
    verifyRegistrationResponse({
      ...expected(context, challenge),
      response: { id, rawId, type, response: { clientDataJSON, attestationObject }, clientExtensionResults: {} },
      requireUserVerification: mustVerify(purpose),
      supportedAlgorithmIDs: [...algorithms],
    }),
  );
  // The id beside the attestation is the client's word; the one that counts is the authenticator's.
  if (!result?.verified || result.registrationInfo.credential.id !== id) return undefined;
  const { credential, credentialBackedUp: backedUp } = result.registrationInfo;
  const { counter, publicKey } = credential;
  const known = { id, purpose, counter, backedUp, publicKey: toBase64Url(publicKey), createdAt: context.clock.now() };
  return { ...known, ...described(purpose, response.response.transports) };
}

interface AttestationCheck {
  readonly answer: WebAuthnResponse;
  readonly challenge: string;
  readonly purpose: WebAuthnPurpose;
}

const expected = (context: Context, challenge: string) => ({
  expectedChallenge: challenge,
  expectedOrigin: [...context.origins],
  expectedRPID: relyingPartyId(context),
});

/** What a verification yields; nothing where it throws, as it does for everything that does not hold. */
async function attempt<Result>(verify: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await verify();
  } catch {
    return undefined;
  }
}

const ClientData = z.object({ crossOrigin: z.optional(z.literal(false)), topOrigin: z.optional(z.undefined()) });

/** Whether the ceremony took place in a frame of another origin, or its client data cannot be read at all. */
function crossOrigin(clientDataJson: string): boolean {
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(clientDataJson)));
    return !ClientData.safeParse(data).success;
  } catch {
    return true;
  }
}

const roaming = new Set(['usb', 'nfc', 'ble', 'smart-card']);

/** How a new credential is reached, as far as the browser says so, and what it is called until its owner renames it. */
function described(purpose: WebAuthnPurpose, claimed: unknown): Pick<Credential, 'transports' | 'label'> {
  const transports = Transports.safeParse(claimed).data ?? [];
  if (purpose === 'device') return { transports, label: 'This device' };
  const portable = transports.length > 0 && transports.every((transport) => roaming.has(transport));
  return { transports, label: purpose === 'security-key' || portable ? 'Security key' : 'Passkey' };
}
