import type { WebAuthnOptions, WebAuthnPurpose } from 'portal-contract';
import type { Account, Credential } from './accounts.ts';
import { toBase64Url } from './base64-url.ts';
import { company } from './company.ts';
import type { Context } from './context.ts';

/** COSE algorithms of the keys that are taken: ES256, EdDSA, RS256 (RFC 9053 §2, RFC 8812 §2). */
export const algorithms = [-7, -8, -257] as const;

/** Milliseconds that a person has for a ceremony (WebAuthn Level 3 §15.1 recommends 300,000 to 600,000). */
const timeout = 300_000;

/** Where credentials are valid: the endpoint's host. */
export const relyingPartyId = ({ endpoint }: Context): string => endpoint.hostname;

/** What a person's authenticators call the account (WebAuthn Level 3 §5.4.3, `user.id`). */
export const userHandle = ({ id }: Pick<Account, 'id'>): string => toBase64Url(new TextEncoder().encode(id));

interface Request {
  readonly challenge: string;
  readonly userVerification: 'required' | 'preferred';
  /** Which credentials will do. Absent: any that the browser can find by itself, which says nothing about who exists. */
  readonly credentials?: readonly Credential[];
}

/** Request options (WebAuthn Level 3 §5.5). */
export const requestOptions = (context: Context, { credentials, ...request }: Request): WebAuthnOptions => ({
  ...request,
  rpId: relyingPartyId(context),
  timeout,
  ...(credentials && { allowCredentials: credentials.map(descriptor) }),
});

/** Creation options (WebAuthn Level 3 §5.4), which keep an authenticator from being registered twice. */
export const creationOptions = (
  context: Context,
  account: Account,
  { challenge, purpose }: { readonly challenge: string; readonly purpose: WebAuthnPurpose },
): WebAuthnOptions => ({
  challenge,
  rp: { id: relyingPartyId(context), name: company },
  user: { id: userHandle(account), name: account.email, displayName: account.name },
  pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
  timeout,
  attestation: 'none',
  excludeCredentials: account.credentials.map(descriptor),
  ...selections[purpose],
  extensions: { credProps: true },
});

/** Whether the authenticator must have verified the person: what counts as two factors must. */
export const mustVerify = (purpose: WebAuthnPurpose): boolean => purpose !== 'security-key';

/** Which authenticators will do (WebAuthn Level 3 §5.4.4), and where the browser looks for them first (§5.8.7). */
const selections: { readonly [Purpose in WebAuthnPurpose]: object } = {
  passkey: {
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  },
  'security-key': {
    authenticatorSelection: {
      authenticatorAttachment: 'cross-platform',
      residentKey: 'discouraged',
      requireResidentKey: false,
      userVerification: 'preferred',
    },
    hints: ['security-key'],
  },
  device: {
    authenticatorSelection: {
      authenticatorAttachment: 'platform',
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    hints: ['client-device'],
  },
};

const descriptor = ({ id, transports }: Credential): object => ({
  type: 'public-key',
  id,
  ...(transports.length > 0 && { transports }),
});
