import type { Account } from '../accounts.ts';
import { barredByStatus } from './lock.ts';
import { deniedStep } from './steps.ts';
import type { Outcome, Requirement, Turn } from './turn.ts';

/**
 * An account that the administrator has not closed meanwhile: it is looked up again, since a flow can last. Failed attempts are no
 * matter here, or a stranger could end a flow whose secrets were right.
 */
export const active: Requirement = async (turn, { account: { id } }) => {
  const account = (await turn.context.store.get('accounts', id))?.value;
  return account ? closed(turn, account) : deniedStep('policy');
};

/** Why an account that the administrator has closed may not go on; what policy hides is told as policy. */
export function closed(turn: Turn, account: Account): Outcome | undefined {
  const bar = barredByStatus(turn, account);
  return bar === 'hidden' ? deniedStep('policy') : bar;
}
