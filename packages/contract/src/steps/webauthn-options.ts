import * as z from 'zod/mini';

/**
 * Options of a WebAuthn ceremony in their JSON form (WebAuthn Level 3 §5.1.4, `PublicKeyCredentialRequestOptionsJSON` or
 * `PublicKeyCredentialCreationOptionsJSON`). The browser reads and checks them itself, so members are passed on as they are.
 */
export const WebAuthnOptions = z.looseObject({ challenge: z.string().check(z.minLength(1)) });
export type WebAuthnOptions = z.infer<typeof WebAuthnOptions>;

/** What an authenticator answered, in its JSON form (WebAuthn Level 3 §5.1, `RegistrationResponseJSON` or `AuthenticationResponseJSON`). */
export const WebAuthnResponse = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(2048)),
  response: z.looseObject({ clientDataJSON: z.string() }),
});
export type WebAuthnResponse = z.infer<typeof WebAuthnResponse>;
