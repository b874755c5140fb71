import { hashCode, useCode } from '../recovery-codes.ts';
import { noteEvent } from '../security/account-events.ts';
import { alternativesTo } from './factors.ts';
import { guess } from './guess.ts';
import { deniedStep, noticeOf, type Refusal } from './steps.ts';
import { provenOf, step, withProof, type Judge, type Outcome, type Proven, type Turn } from './turn.ts';

/** Asks for one of the recovery codes. */
export const askRecoveryCode = async (
  turn: Turn,
  { account, facts }: Proven,
  _factor?: unknown,
  refusal?: Refusal,
): Promise<Outcome> =>
  step(
    { kind: 'recovery-code', canGoBack: true, ...alternativesTo(turn, account, 'recovery-code'), ...noticeOf(refusal) },
    facts,
  );

/** Checks a recovery code, and uses it up. */
export const judgeRecoveryCode: Judge<'recovery-code'> = async (turn, { code }) => {
  const proven = await provenOf(turn);
  if (!proven) return deniedStep('policy');
  const { account, facts } = proven;
  const hash = await hashCode(code);
  const wrong = await guess(turn, account, {
    check: async () =>
      account.recoveryCodes.some((each) => each.hash === hash) ? () => useCode(turn.context, account.id, hash) : undefined,
    again: (refusal) => askRecoveryCode(turn, proven, undefined, refusal),
  });
  if (wrong) return wrong;
  await noteEvent(turn.context, account.id, { kind: 'recovery-code-used', from: turn.flow.from ?? {} });
  return turn.proceed({ account, facts: withProof(facts, account, 'recovery-code') });
};
