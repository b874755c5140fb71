import { deniedStep, identifierStep, totpStep } from './steps.ts';
import type { Judge } from './turn.ts';

/** Goes to the authenticator that was chosen. */
export const judgeChoose: Judge<'choose'> = async ({ context, flow }, { ref }) => {
  const account = flow.account === undefined ? undefined : (await context.store.get('accounts', flow.account))?.value;
  const chosen = account?.authenticators.find(({ id }) => id === ref);
  return account && chosen ? totpStep(account, chosen) : deniedStep('policy');
};

/** Starts again with somebody else. */
export const judgeBack: Judge<'back'> = async () => identifierStep();
