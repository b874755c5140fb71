import { replaceCodes } from '../recovery-codes.ts';
import { deniedStep } from './steps.ts';
import { provenOf, step, type Judge, type Outcome, type Proven, type Turn } from './turn.ts';

/** Shows a new set of recovery codes. They are in this answer and nowhere else. */
export async function showCodes({ context }: Turn, { account, facts }: Proven): Promise<Outcome> {
  return step({ kind: 'recovery-codes', once: { codes: await replaceCodes(context, account.id) } }, facts);
}

/** Goes on once the codes were saved. */
export const judgeAcknowledge: Judge<'acknowledge'> = async (turn) => {
  const proven = await provenOf(turn);
  return proven ? turn.proceed(proven) : deniedStep('policy');
};

/** Makes another set, for somebody who could not save this one. */
export const judgeRenew: Judge<'renew'> = async (turn) => {
  const proven = await provenOf(turn);
  return proven ? showCodes(turn, proven) : deniedStep('policy');
};
