import type { Notice } from 'portal-contract';
import { findFederated } from '../federated.ts';
import { ProviderDenied, type Departure, type Vouched } from '../identity-provider.ts';
import { identifierStep } from './identifier.ts';
import { barredNow } from './lock.ts';
import { deniedStep } from './steps.ts';
import { withProof, type Outcome, type Turn } from './turn.ts';

/** Where a return from an identity provider leads: on, or back to the start with the reason. */
export async function judgeReturn(turn: Turn, returned: URLSearchParams, departure: Departure): Promise<Outcome> {
  const { identityProviders } = turn.context;
  try {
    return await admit(turn, await identityProviders.verify(returned, departure));
  } catch (error) {
    return refuseReturn(turn, error instanceof ProviderDenied ? 'provider-denied' : 'provider-failed');
  }
}

/** Back to the start, which says why. */
export const refuseReturn = ({ context, flow }: Turn, code: 'provider-denied' | 'provider-failed'): Promise<Outcome> =>
  identifierStep(context, flow.kind, { code, level: 'error' } satisfies Notice);

async function admit(turn: Turn, vouched: Vouched): Promise<Outcome> {
  const account = await findFederated(turn.context, vouched);
  if (!account) return deniedStep('rejected');
  const bar = await barredNow(turn, account);
  if (bar === 'hidden') return refuseReturn(turn, 'provider-failed');
  return bar ?? turn.proceed({ account, facts: withProof({}, account, vouched.proof) });
}
