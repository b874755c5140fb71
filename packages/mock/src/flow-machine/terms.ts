import { update } from '../store.ts';
import { deniedStep } from './steps.ts';
import { provenOf, step, type Judge, type Requirement } from './turn.ts';

/** The company's terms, where there are any that have not been accepted. A client that cannot show them does not get around them. */
export const terms: Requirement = async ({ context, flow }, { account, facts }) => {
  const { terms: documents = [] } = context.settings;
  if (documents.length === 0 || account.termsAcceptedAt !== undefined) return undefined;
  return flow.accepts.includes('terms') ? step({ kind: 'terms', documents }, facts) : deniedStep('policy');
};

/** Remembers that the terms were accepted. */
export const judgeAccept: Judge<'accept'> = async (turn) => {
  const proven = await provenOf(turn);
  const { store, clock } = turn.context;
  const account = await update(
    store,
    'accounts',
    proven?.account.id ?? '',
    (current) => current && { ...current, termsAcceptedAt: clock.now() },
  );
  return proven && account ? turn.proceed({ ...proven, account }) : deniedStep('policy');
};

/** Who declines the terms cannot log in. */
export const judgeDecline: Judge<'decline'> = async () => deniedStep('policy');
