import type { StartFlow } from 'portal-contract';
import { identifierStep } from './identifier.ts';
import { redeemLink } from './recovery-link.ts';
import { openStepUp } from './step-up.ts';
import type { Outcome, Turn } from './turn.ts';

/** Where a flow begins: with the question who is here, behind the link that was mailed, or with what a session lacks. */
export const opening = (turn: Turn, { kind, token }: StartFlow): Promise<Outcome> => {
  if (kind === 'step-up') return openStepUp(turn);
  return kind === 'recovery' && token !== undefined ? redeemLink(turn, token) : identifierStep(turn.context, kind);
};
