import type { StepAnswer } from 'portal-contract';
import { judgeBack, judgeChoose } from './choose.ts';
import { judgeIdentifier } from './identifier.ts';
import { judgePassword } from './password.ts';
import { judgeRetry } from './throttled.ts';
import { judgeTotp } from './totp.ts';
import type { Judge, Outcome, Turn } from './turn.ts';

/** Who judges which answer. An answer kind of the contract that nobody judges does not compile. */
const judges: { readonly [Kind in StepAnswer['kind']]: Judge<Kind> } = {
  identifier: judgeIdentifier,
  choose: judgeChoose,
  back: judgeBack,
  password: judgePassword,
  totp: judgeTotp,
  retry: judgeRetry,
};

/** Judges an answer that fits the current step, and says where it leads. */
export function judge<Kind extends StepAnswer['kind']>(turn: Turn, answer: StepAnswer & { kind: Kind }): Promise<Outcome> {
  const judgeKind: Judge<StepAnswer['kind']> = judges[answer.kind] as Judge<StepAnswer['kind']>;
  return judgeKind(turn, answer);
}
