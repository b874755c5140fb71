import { lockedUntil } from '../lockout.ts';
import { identifierStep } from './identifier.ts';
import { passwordOrWait } from './lock.ts';
import { askAgain } from './step-up.ts';
import type { Judge, Turn } from './turn.ts';

/** Asks again once the wait is over; too early, the same wait with what is left of it. */
export const judgeRetry: Judge<'retry'> = async (turn) => {
  if (turn.flow.kind === 'step-up') return askAgain(turn);
  return (await isOverElsewhere(turn))
    ? identifierStep(turn.context, turn.flow.kind)
    : passwordOrWait(turn, turn.flow.identifier ?? '');
};

/** Whether the wait is over for somebody who logs in at an identity provider, and has no password here to be asked for. */
async function isOverElsewhere({ context, flow: { identifier = '' } }: Turn): Promise<boolean> {
  return context.identityProviders.route(identifier) !== undefined && (await lockedUntil(context, identifier)) === undefined;
}
