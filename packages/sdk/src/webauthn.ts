import type { WebAuthnOptions, WebAuthnResponse } from 'portal-contract';
import { type CeremonyOptions, inCeremony, type TurnOptions } from './ceremony.ts';
import { PortalError, type PortalErrorCode } from './portal-error.ts';
import { creationOptions, requestOptions, toResponse } from './webauthn-json.ts';

export type { CeremonyOptions } from './ceremony.ts';

export interface GetCredentialOptions extends CeremonyOptions {
  /** `conditional`: offers passkeys in the browser's autofill, and waits until the person takes one. */
  mediation?: 'conditional' | undefined;
}

/** Whether this page can use WebAuthn at all: the browser has it, and the page is secure. */
export const supportsWebAuthn = (): boolean =>
  typeof PublicKeyCredential === 'function' && typeof globalThis.navigator?.credentials?.get === 'function';

/** Whether the browser can offer passkeys in its autofill. Never rejects. */
export const canAutofillPasskeys = (): Promise<boolean> => yes(() => PublicKeyCredential.isConditionalMediationAvailable?.());

/** Whether this device can verify the person itself, by face, finger or PIN. Never rejects. */
export const hasPlatformAuthenticator = (): Promise<boolean> =>
  yes(() => PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable());

/**
 * Asks for a passkey, a security key or this device's authenticator (WebAuthn Level 3 §7.2), and answers what the server verifies.
 *
 * At most one ceremony runs in a page, across copies of this library: this one ends those that run, and begins when they are over.
 * A conditional one ends nothing; it waits for its turn.
 *
 * Fails with a {@link PortalError}: `credential-not-confirmed` (refused, timed out, or another device's), `webauthn-unsupported`,
 * `aborted`, or `invalid-response` when the options make no sense.
 */
export function getCredential(
  options: WebAuthnOptions,
  { mediation, ...ceremony }: GetCredentialOptions = {},
): Promise<WebAuthnResponse> {
  return perform({ ...ceremony, patient: mediation === 'conditional' }, meanings, (signal) =>
    navigator.credentials.get({ publicKey: requestOptions(options), signal, ...(mediation && { mediation }) }),
  );
}

/**
 * Creates a passkey or a key pair on a security key (WebAuthn Level 3 §7.1), and answers what the server verifies.
 *
 * Fails as {@link getCredential} does, and with `credential-exists` when the authenticator has one for this person already.
 */
export function createCredential(options: WebAuthnOptions, ceremony: CeremonyOptions = {}): Promise<WebAuthnResponse> {
  return perform({ ...ceremony, patient: false }, { ...meanings, InvalidStateError: 'credential-exists' }, (signal) =>
    navigator.credentials.create({ publicKey: creationOptions(options), signal }),
  );
}

type Meanings = Readonly<Partial<Record<string, PortalErrorCode>>>;

/**
 * What the exceptions of WebAuthn Level 3 §5.1.3 and §5.1.4 mean. Any other is an authenticator's own way not to confirm.
 */
const meanings: Meanings = {
  AbortError: 'aborted',
  SecurityError: 'webauthn-unsupported',
  NotSupportedError: 'webauthn-unsupported',
  ConstraintError: 'webauthn-unsupported',
  // The server's options could not be read.
  TypeError: 'invalid-response',
  EncodingError: 'invalid-response',
};

async function perform(
  ceremony: TurnOptions,
  means: Meanings,
  ask: (signal: AbortSignal) => Promise<Credential | null>,
): Promise<WebAuthnResponse> {
  if (!supportsWebAuthn()) throw new PortalError('webauthn-unsupported');
  return inCeremony(async (signal) => {
    try {
      const credential = await ask(signal);
      if (!credential) throw new PortalError('credential-not-confirmed');
      return toResponse(credential as PublicKeyCredential);
    } catch (cause) {
      throw signal.aborted ? new PortalError('aborted') : credentialError(cause, means);
    }
  }, ceremony);
}

function credentialError(cause: unknown, means: Meanings): PortalError {
  if (cause instanceof PortalError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  return new PortalError((Object.hasOwn(means, name) && means[name]) || 'credential-not-confirmed');
}

async function yes(ask: () => Promise<boolean> | undefined): Promise<boolean> {
  try {
    return supportsWebAuthn() && (await ask()) === true;
  } catch {
    return false;
  }
}
