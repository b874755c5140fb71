import type { Acr } from 'portal-contract';

/** One thing that a person has proven. `provider` is a log-in at an identity provider, with its own second step or without. */
export type Proof =
  'password' | 'mail' | 'totp' | 'recovery-code' | 'push' | 'security-key' | 'passkey' | 'device' | 'provider' | 'provider-mfa';

const alone = new Set<Proof>(['password', 'mail', 'provider']);

/** Whether more than one factor has been proven. A passkey and a device are two by themselves: having it, and being verified by it. */
export const isMultiFactor = (proofs: readonly Proof[]): boolean => proofs.some((proof) => !alone.has(proof));

/** Which authentication methods (RFC 8176 §2) each proof is. There is none for a log-in elsewhere without a second step. */
const methods: Readonly<Record<Proof, readonly string[]>> = {
  password: ['pwd'],
  mail: ['mca'],
  totp: ['otp'],
  'recovery-code': ['otp'],
  push: ['mca'],
  'security-key': ['hwk', 'user'],
  passkey: ['pop', 'user'],
  device: ['pop', 'user'],
  provider: [],
  'provider-mfa': [],
};

/** The authentication methods that proofs are together, `mfa` among them where they are more than one factor (RFC 8176 §2). */
export const amrOf = (proofs: readonly Proof[]): readonly string[] => [
  ...new Set([...proofs.flatMap((proof) => methods[proof]), ...(isMultiFactor(proofs) ? ['mfa'] : [])]),
];

/** How strong proofs are together. */
export function acrOf(proofs: readonly Proof[]): Acr {
  if (proofs.includes('device')) return 'device';
  if (proofs.includes('passkey') || proofs.includes('security-key')) return 'phr';
  return isMultiFactor(proofs) ? 'mfa' : 'pwd';
}
