import { showCodes } from './recovery-codes.ts';
import type { Outcome, Proven, Turn } from './turn.ts';

/** Goes on after a second step was set up: over recovery codes, where there are none left that could stand in for it. */
export const afterEnrolment = (turn: Turn, proven: Proven): Promise<Outcome> => {
  const spare = proven.account.recoveryCodes.some(({ used }) => !used);
  return spare || !turn.flow.accepts.includes('recovery-codes') ? turn.proceed(proven) : showCodes(turn, proven);
};
