import * as z from 'zod/mini';
import { Id } from '../id.ts';
import { mapOf } from '../map-of.ts';
import { Timestamp } from '../timestamp.ts';

/** What a factor is: an authenticator app, a passkey or security key, device log-in, or a phone that approves. */
export type FactorKind = 'totp' | 'webauthn' | 'device' | 'push';

/** A person's word for a factor: 1 to 64 characters. */
export const FactorName = z.string().check(z.minLength(1), z.maxLength(64));
export type FactorName = z.infer<typeof FactorName>;

/** One way to prove who one is, beside the password. */
export const Factor = z.object({
  id: Id,
  /** See {@link FactorKind}. One that a client does not know can be renamed and removed. */
  kind: z.string(),
  name: z.string(),
  createdAt: z.optional(Timestamp),
  /** Absent where it was never used. */
  lastUsedAt: z.optional(Timestamp),
  /** Of `webauthn`: `passkey` (logs in by itself) or `security-key`; anything else reads as `security-key`. */
  purpose: z.optional(z.string()),
  /** Of `webauthn`: whether it is on the person's other devices too. */
  synced: z.optional(z.boolean()),
  /** How it is reached (WebAuthn Level 3 §5.8.4): `internal`, `hybrid`, `usb`, `nfc`, `ble`. */
  transports: z.optional(z.array(z.string())),
  /** The browser and system it was set up on: `Chrome on macOS`. */
  madeOn: z.optional(z.string()),
  /** Whether it was set up in this browser, or used here. */
  current: z.optional(z.boolean()),
  /** Of `device`: when it last verified the person. */
  verifiedAt: z.optional(Timestamp),
  /** Of `device`: seconds until it must verify the person again. 0 where it must at the next log-in. */
  validFor: z.optional(z.int().check(z.minimum(0))),
  /** Of `push`: what the phone runs, as it says: `Northwind app 4.2`. */
  app: z.optional(z.string()),
});
export type Factor = z.infer<typeof Factor>;

/** What the browser's WebAuthn signal API is told, so that a passkey that was removed is not offered any more (WebAuthn Level 3 §5.1.10). */
export const AcceptedCredentials = z.object({
  rpId: z.string(),
  /** base64url. */
  userId: z.string(),
  /** base64url. */
  allAcceptedCredentialIds: z.array(z.string()),
  name: z.string(),
  displayName: z.string(),
});
export type AcceptedCredentials = z.infer<typeof AcceptedCredentials>;

/** Every factor of the person, and what else may be set up. */
export const FactorList = z.object({
  items: z.array(Factor),
  /** How many of each kind a person may have. A kind that is not in it cannot be set up. */
  limits: mapOf(z.int().check(z.minimum(1))),
  /** Whether a second step is required: then the last one cannot be removed. */
  required: z.boolean(),
  accepted: z.optional(AcceptedCredentials),
});
export type FactorList = z.infer<typeof FactorList>;

/** What a factor is called from now on. */
export const RenameFactor = z.strictObject({ name: FactorName });
export type RenameFactor = z.infer<typeof RenameFactor>;
