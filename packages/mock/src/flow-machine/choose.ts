import { ask } from './ask.ts';
import { alternative, factorsOf } from './factors.ts';
import { identifierStep } from './identifier.ts';
import { deniedStep } from './steps.ts';
import { provenOf, step, type Judge, type Outcome, type Proven, type Turn } from './turn.ts';

/** Asks which factor to use. */
export const chooseStep = (turn: Turn, { account, facts }: Proven): Outcome =>
  step({ kind: 'choose', canGoBack: true, alternatives: factorsOf(turn, account).map(alternative) }, facts);

/** Goes to the factor that was chosen. */
export const judgeChoose: Judge<'choose'> = async (turn, { ref }) => {
  const proven = await provenOf(turn);
  const chosen = proven && factorsOf(turn, proven.account).find((factor) => factor.ref === ref);
  return proven && chosen ? ask(turn, proven, chosen) : deniedStep('policy');
};

/** Steps that are set up from a list: back leads to that list, since it is still what is missing. */
const setUp = new Set(['enrol-totp', 'enrol-webauthn']);

/** Goes back to what can be set up, or starts again with somebody else. */
export const judgeBack: Judge<'back'> = async (turn) => {
  const { context, flow } = turn;
  const proven = setUp.has(flow.step.kind) ? await provenOf(turn) : undefined;
  return proven ? turn.proceed(proven) : identifierStep(context, flow.kind);
};
