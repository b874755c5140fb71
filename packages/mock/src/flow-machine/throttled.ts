import { passwordOrWait } from './lock.ts';
import type { Judge } from './turn.ts';

/** Goes back to the password once the wait is over; too early, the same wait with what is left of it. */
export const judgeRetry: Judge<'retry'> = (turn) => passwordOrWait(turn, turn.flow.identifier ?? '');
