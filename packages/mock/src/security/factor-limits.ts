import type { FactorKind } from 'portal-contract';
import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import { credentialLimit } from '../credentials.ts';
import type { OwnFactor } from './present-factor.ts';

type Limits = Readonly<Partial<Record<FactorKind, number>>>;

/**
 * How many factors of each kind a person may have. Device log-in is offered where the administrator has it, and not to whoever logs
 * in elsewhere: it would open the account without the provider that keeps it.
 */
export const limitsOf = ({ settings }: Context, { federated }: Account): Limits => ({
  ...settings.factorLimits,
  ...(settings.deviceLogin && !federated && { device: Math.min(credentialLimit, settings.factorLimits.webauthn ?? 0) }),
});

/** Whether there are as many of a kind as there may be, when one of them, if any, is about to be replaced. */
export function isFull(limits: Limits, factors: readonly OwnFactor[], kind: FactorKind, replaces?: string): boolean {
  const others = factors.filter(({ factor }) => factor.kind === kind && factor.id !== replaces);
  return others.length >= (limits[kind] ?? 0);
}
