import type { RecoveryCodes } from 'portal-contract';
import type { Account } from '../accounts.ts';
import { enrolledFactors } from '../flow-machine/factors.ts';
import type { Handler } from '../handler.ts';
import { PortalProblem } from '../portal-problem.ts';
import { replaceCodes } from '../recovery-codes.ts';
import { changedIn, recordChange } from './account-change.ts';

/** How many codes are left. */
export const getRecoveryCodes: Handler<'getRecoveryCodes'> = async ({ session: { account } }) => stateOf(account);

/** Makes a new set, which is in this one answer. */
export const replaceRecoveryCodes: Handler<'replaceRecoveryCodes'> = async ({ context, session }) => {
  const { id } = session.account;
  if (enrolledFactors(session.account).length === 0) throw new PortalProblem('factor-required');
  const codes = [...(await replaceCodes(context, id))];
  await recordChange(context, changedIn(session), { kind: 'recovery-codes-replaced' });
  const account = (await context.store.get('accounts', id))?.value;
  return { ...stateOf(account ?? session.account), codes };
};

const stateOf = ({ recoveryCodes, recoveryCodesAt }: Account): RecoveryCodes => ({
  left: recoveryCodes.filter(({ used }) => !used).length,
  total: recoveryCodes.length,
  ...(recoveryCodesAt !== undefined && { createdAt: new Date(recoveryCodesAt).toISOString() }),
});
