import type { Alternative } from 'portal-contract';
import type { Account, Credential } from '../accounts.ts';
import { mayAnswer } from '../demand.ts';
import type { Turn } from './turn.ts';

/** The kinds of steps that a second factor answers. */
export type FactorKind = 'totp' | 'webauthn' | 'push' | 'recovery-code';

/** One way to prove more than the first factor. */
export interface Factor {
  /** Names it among the alternatives of a step. */
  readonly ref: string;
  readonly kind: FactorKind;
  readonly label?: string;
  /** When it was last used, milliseconds since 1970. */
  readonly usedAt?: number;
}

/** Second factors that a person has, the client can draw, and a step-up accepts; in the order of {@link enrolledFactors}. */
export const factorsOf = (turn: Turn, account: Account): readonly Factor[] =>
  enrolledFactors(account, credentialsFor(turn, account)).filter(
    ({ kind }) => turn.flow.accepts.includes(kind) && (!turn.flow.stepUp || mayAnswer(turn.flow.stepUp, kind)),
  );

/** Credentials that confirm who somebody is. A device logs in by itself, and beside that confirms in a session. */
export function credentialsFor({ flow, context }: Turn, { credentials }: Account): readonly Credential[] {
  const { stepUp } = flow;
  if (!stepUp) return credentials.filter(isKey);
  return credentials.filter(({ purpose }) => (purpose === 'device' ? context.settings.deviceLogin : stepUp.acr !== 'device'));
}

const isKey = ({ purpose }: Credential): boolean => purpose !== 'device';

/**
 * Second factors that a person has: the most recently used first, those that were never used in the order of enrolment,
 * recovery codes last, since they run out.
 */
export function enrolledFactors(
  account: Account,
  keys: readonly Credential[] = account.credentials.filter(isKey),
): readonly Factor[] {
  const totp = account.authenticators.map(({ id, label, usedAt }): Factor => ({
    ref: id,
    kind: 'totp',
    label,
    ...(usedAt !== undefined && { usedAt }),
  }));
  const usedAt = Math.max(...keys.map((key) => key.usedAt ?? 0));
  const webauthn: Factor[] = keys.length ? [{ ref: 'webauthn', kind: 'webauthn', ...(usedAt > 0 && { usedAt }) }] : [];
  const { phone } = account;
  const push: Factor[] = phone
    ? [{ ref: 'push', kind: 'push', label: phone.name, ...(phone.usedAt !== undefined && { usedAt: phone.usedAt }) }]
    : [];
  const all = [...totp, ...webauthn, ...push].toSorted((a, b) => (b.usedAt ?? 0) - (a.usedAt ?? 0));
  const spare: Factor[] = account.recoveryCodes.some(({ used }) => !used)
    ? [{ ref: 'recovery-code', kind: 'recovery-code' }]
    : [];
  return [...all, ...spare];
}

/** A factor as an alternative to the current step. */
export const alternative = ({ ref, kind, label }: Factor): Alternative => ({
  ref,
  kind,
  ...(label !== undefined && { label }),
});

/** The other factors, as the member of a step. */
export function alternativesTo(turn: Turn, account: Account, ref: string): { alternatives?: Alternative[] } {
  const others = factorsOf(turn, account).filter((factor) => factor.ref !== ref);
  return others.length > 0 ? { alternatives: others.map(alternative) } : {};
}
