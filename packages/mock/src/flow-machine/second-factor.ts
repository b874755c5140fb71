import type { Account, Authenticator } from '../accounts.ts';
import { alternative, chooseStep, totpStep } from './steps.ts';
import { step, type DraftStep, type Outcome, type Turn } from './turn.ts';

/** What follows a correct password: a second factor where one is enrolled, otherwise the session. */
export async function afterPassword(turn: Turn, account: Account): Promise<Outcome> {
  if (turn.context.settings.futureStep) return futureStep(turn, account);
  const [first, second] = byUse(account.authenticators);
  if (!first) return { to: 'complete', account, acr: 'pwd' };
  const undecided = second !== undefined && first.usedAt === undefined;
  return undecided && turn.flow.accepts.includes('choose') ? chooseStep(account) : totpStep(account, first);
}

/** The most recently used first; those that were never used last, in the order of enrolment. */
const byUse = (authenticators: readonly Authenticator[]): Authenticator[] =>
  authenticators.toSorted((a, b) => (b.usedAt ?? 0) - (a.usedAt ?? 0));

/** A step of a kind that no client knows, as a later version of the contract may bring one. */
function futureStep({ context, flow }: Turn, account: Account): Outcome {
  const { futureStep: wayOut } = context.settings;
  const draft: DraftStep = {
    kind: 'retina-scan',
    ...(wayOut === 'alternative' && { alternatives: account.authenticators.map(alternative) }),
    ...(wayOut === 'fallback' && { fallbackUrl: `${context.endpoint.origin}/_mock/retina-scan/${flow.id}` }),
  };
  return step(draft, { identifier: account.email, account: account.id });
}
