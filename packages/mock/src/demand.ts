import type { Acr } from 'portal-contract';
import type { FactorKind } from './flow-machine/factors.ts';
import { acrOf, type Proof } from './proofs.ts';
import type { SessionRecord } from './session-record.ts';

/** What somebody asks to be proven. */
export interface Demand {
  readonly acr: Acr;
  /** Seconds since it was proven, at most; 0 asks every time. Absent: any age will do. */
  readonly maxAge?: number;
  /** The factors that are accepted. Absent: every one that is strong enough. */
  readonly methods?: readonly FactorKind[];
}

/** Weakest first. */
const ladder: readonly Acr[] = ['pwd', 'mfa', 'phr', 'device'];

/** The step that asks for a proof, where it is a factor's. */
const asked: { readonly [P in Proof]?: FactorKind } = {
  totp: 'totp',
  push: 'push',
  'recovery-code': 'recovery-code',
  'security-key': 'webauthn',
  passkey: 'webauthn',
  device: 'webauthn',
};

/** Whether one proof is strong enough, and of an accepted kind. */
export function suffices(proof: Proof, { acr, methods }: Demand): boolean {
  const kind = asked[proof];
  const accepted = !methods || (kind !== undefined && methods.includes(kind));
  return accepted && ladder.indexOf(acrOf([proof])) >= ladder.indexOf(acr);
}

/** Whether a factor can give a proof that suffices; which one it gives, a credential decides. */
export const mayAnswer = ({ acr, methods }: Demand, kind: FactorKind): boolean =>
  (!methods || methods.includes(kind)) && (acr === 'pwd' || acr === 'mfa' || kind === 'webauthn');

/** When each thing was last proven in a session, milliseconds since 1970. */
export const provenAt = ({ provenAt: times, proofs, createdAt }: SessionRecord): Partial<Record<Proof, number>> => ({
  ...Object.fromEntries(proofs.map((proof) => [proof, createdAt])),
  ...times,
});

/** Whether a session is strong and fresh enough. Whoever asks every time is never content with what was proven before. */
export function meets(record: SessionRecord, demand: Demand, now: number): boolean {
  if (demand.maxAge === 0) return false;
  const oldest = demand.maxAge === undefined ? Number.NEGATIVE_INFINITY : now - demand.maxAge * 1000;
  return (Object.entries(provenAt(record)) as [Proof, number][]).some(([proof, at]) => at >= oldest && suffices(proof, demand));
}
