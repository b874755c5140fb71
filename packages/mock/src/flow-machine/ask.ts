import type { Factor, FactorKind } from './factors.ts';
import { askPush } from './push.ts';
import { askRecoveryCode } from './recovery-code.ts';
import { askTotp } from './totp.ts';
import type { Outcome, Proven, Turn } from './turn.ts';
import { askWebAuthn } from './webauthn.ts';

/** Asks for a factor of one kind. */
export type Ask = (turn: Turn, proven: Proven, factor: Factor) => Promise<Outcome>;

const asks: { readonly [Kind in FactorKind]: Ask } = {
  totp: askTotp,
  webauthn: askWebAuthn,
  push: askPush,
  'recovery-code': askRecoveryCode,
};

/** Asks for this factor. */
export const ask: Ask = (turn, proven, factor) => asks[factor.kind](turn, proven, factor);
