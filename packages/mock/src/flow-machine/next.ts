import type { FlowKind } from 'portal-contract';
import { active } from './active.ts';
import { changePassword } from './change-password.ts';
import { deviceOffer } from './device-offer.ts';
import { enrolment } from './enrol.ts';
import { policy } from './policy.ts';
import { secondFactor } from './second-factor.ts';
import { stepUp } from './step-up.ts';
import { terms } from './terms.ts';
import type { Outcome, Proven, Requirement, Turn } from './turn.ts';

/** What each kind of flow must have before it is complete, in the order in which it is asked for. */
const requirements: { readonly [Kind in FlowKind]: readonly Requirement[] } = {
  login: [active, policy, secondFactor, enrolment, changePassword, terms, deviceOffer],
  // Ends with the new password itself: never with a session.
  recovery: [active, secondFactor, changePassword],
  'step-up': [stepUp],
};

/** What is still missing: the first requirement that is not met, else the end. */
export async function next(turn: Turn, proven: Proven): Promise<Outcome> {
  for (const requirement of requirements[turn.flow.kind]) {
    const missing = await requirement(turn, proven);
    if (missing) return missing;
  }
  const { account, facts } = proven;
  if (turn.flow.kind === 'recovery') return { to: 'password-set' };
  const { proofs = [], verifiedAt } = facts;
  return { to: 'complete', account, proofs, ...(verifiedAt !== undefined && { verifiedAt }) };
}
