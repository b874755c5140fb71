import type { WebAuthnOptions, WebAuthnResponse } from 'portal-contract';

/**
 * Reads request options (WebAuthn Level 3 §5.1.10), also where the browser does not do so itself. Throws a `TypeError` or an
 * `EncodingError` when they make no sense. Extensions, which are free to be left out (§9), are for browsers that read them.
 */
export function requestOptions(json: WebAuthnOptions): PublicKeyCredentialRequestOptions {
  const options = json as WebAuthnOptions & PublicKeyCredentialRequestOptionsJSON;
  if (PublicKeyCredential.parseRequestOptionsFromJSON) return PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const { challenge, allowCredentials = [], extensions: _, ...rest } = options;
  return {
    ...(rest as Omit<PublicKeyCredentialRequestOptions, 'challenge'>),
    challenge: bytesOf(challenge),
    allowCredentials: allowCredentials.map(descriptor),
  };
}

/** The same for creation options (WebAuthn Level 3 §5.1.9). */
export function creationOptions(json: WebAuthnOptions): PublicKeyCredentialCreationOptions {
  const options = json as WebAuthnOptions & PublicKeyCredentialCreationOptionsJSON;
  if (PublicKeyCredential.parseCreationOptionsFromJSON) return PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const { challenge, user, excludeCredentials = [], extensions: _, ...rest } = options;
  return {
    ...(rest as Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user'>),
    challenge: bytesOf(challenge),
    user: { ...user, id: bytesOf(user.id) },
    excludeCredentials: excludeCredentials.map(descriptor),
  };
}

/** A credential in its JSON form (WebAuthn Level 3 §5.1), for the server. */
export function toResponse(credential: PublicKeyCredential): WebAuthnResponse {
  try {
    return credential.toJSON() as unknown as WebAuthnResponse;
  } catch {
    // Older browsers have no such method; the credentials of some password managers have one that throws.
    const { id, rawId, type, authenticatorAttachment } = credential;
    return {
      id,
      rawId: base64url(rawId),
      type,
      ...(authenticatorAttachment && { authenticatorAttachment }),
      clientExtensionResults: credential.getClientExtensionResults(),
      response: responseOf(credential.response),
    };
  }
}

/** The bytes of base64url (RFC 4648 §5), padded or not. Throws a `TypeError` if it is none. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*={0,2}$/.test(text)) throw new TypeError('not base64url');
  const binary = atob(text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Bytes as base64url without padding (RFC 4648 §5). */
export function base64url(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const descriptor = ({ id, ...rest }: PublicKeyCredentialDescriptorJSON): PublicKeyCredentialDescriptor => ({
  ...(rest as Omit<PublicKeyCredentialDescriptor, 'id'>),
  id: bytesOf(id),
});

function responseOf(response: AuthenticatorResponse): WebAuthnResponse['response'] {
  const clientDataJSON = base64url(response.clientDataJSON);
  if ('signature' in response) {
    const { authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse;
    return {
      clientDataJSON,
      authenticatorData: base64url(authenticatorData),
      signature: base64url(signature),
      ...(userHandle && { userHandle: base64url(userHandle) }),
    };
  }
  const { attestationObject } = response as AuthenticatorAttestationResponse;
  // Not every browser that lacks `toJSON` has these.
  const { getTransports } = response as Partial<AuthenticatorAttestationResponse>;
  return { clientDataJSON, attestationObject: base64url(attestationObject), transports: getTransports?.call(response) ?? [] };
}
