import { useTimeStep } from '../accounts.ts';
import { timeStepOf, totpParameters } from '../totp.ts';
import { alternativesTo, type Factor } from './factors.ts';
import { guess } from './guess.ts';
import { deniedStep, noticeOf, type Refusal } from './steps.ts';
import { provenOf, step, withProof, type Judge, type Outcome, type Proven, type Turn } from './turn.ts';

/** Asks for a code of one authenticator, and offers the other factors. */
export async function askTotp(
  turn: Turn,
  { account, facts }: Proven,
  { ref }: Pick<Factor, 'ref'>,
  refusal?: Refusal,
): Promise<Outcome> {
  const label = account.authenticators.length > 1 && account.authenticators.find(({ id }) => id === ref)?.label;
  return step(
    {
      kind: 'totp',
      ...totpParameters,
      canGoBack: true,
      ...(label && { label }),
      ...alternativesTo(turn, account, ref),
      ...noticeOf(refusal),
    },
    { ...facts, asked: { authenticator: ref } },
  );
}

/** Checks a code: of the current time step or the one before, and each only once. */
export const judgeTotp: Judge<'totp'> = async (turn, { code }) => {
  const { context, flow } = turn;
  const proven = await provenOf(turn);
  const authenticator = proven?.account.authenticators.find(({ id }) => id === flow.asked?.authenticator);
  if (!proven || !authenticator) return deniedStep('policy');
  const { account, facts } = proven;
  const wrong = await guess(turn, account, {
    check: async () => {
      const timeStep = timeStepOf(authenticator, code, context.clock);
      const { id } = authenticator;
      return timeStep === undefined ? undefined : () => useTimeStep(context, account.id, { authenticator: id, step: timeStep });
    },
    again: (refusal) => askTotp(turn, proven, { ref: authenticator.id }, refusal),
  });
  return wrong ?? turn.proceed({ account, facts: withProof(facts, account, 'totp') });
};
