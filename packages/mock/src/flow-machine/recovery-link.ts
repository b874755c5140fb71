import { redeemToken } from '../recoveries.ts';
import { identifierStep } from './identifier.ts';
import { withProof, type Outcome, type Turn } from './turn.ts';

/** Goes on behind the link of a recovery mail, in any browser, once. Any other link leads to the start, which says so. */
export async function redeemLink(turn: Turn, token: string): Promise<Outcome> {
  const account = await redeemToken(turn.context, token);
  return account
    ? turn.proceed({ account, facts: withProof({}, account, 'mail') })
    : identifierStep(turn.context, 'recovery', { code: 'link-invalid', level: 'error' });
}
