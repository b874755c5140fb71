import { isMultiFactor } from '../proofs.ts';
import { ask } from './ask.ts';
import { chooseStep } from './choose.ts';
import { alternative, enrolledFactors, factorsOf, type Factor } from './factors.ts';
import { deniedStep } from './steps.ts';
import { step, type DraftStep, type Outcome, type Proven, type Requirement, type Turn } from './turn.ts';

/** A second factor, where one is enrolled and none has been proven. */
export const secondFactor: Requirement = async (turn, proven) => {
  const { account, facts } = proven;
  if (isMultiFactor(facts.proofs ?? [])) return undefined;
  if (turn.context.settings.futureStep && turn.flow.kind === 'login') return futureStep(turn, proven);
  const asked = askOneOf(turn, proven, factorsOf(turn, account));
  // A client that can draw none of them does not get around them either.
  return asked ?? (enrolledFactors(account).length > 0 ? deniedStep('policy') : undefined);
};

/** Asks for one of some factors: the obvious one, or which one. Nothing where there is none. */
export function askOneOf(
  turn: Turn,
  proven: Proven,
  [first, second]: readonly Factor[],
): Outcome | Promise<Outcome> | undefined {
  if (!first) return undefined;
  const undecided = second !== undefined && second.kind !== 'recovery-code' && first.usedAt === undefined;
  return undecided && turn.flow.accepts.includes('choose') ? chooseStep(turn, proven) : ask(turn, proven, first);
}

/** A step of a kind that no client knows, as a later version of the contract may bring one. */
function futureStep(turn: Turn, { account, facts }: Proven): Outcome {
  const { context, flow } = turn;
  const { futureStep: wayOut } = context.settings;
  const draft: DraftStep = {
    kind: 'retina-scan',
    ...(wayOut === 'alternative' && { alternatives: factorsOf(turn, account).map(alternative) }),
    ...(wayOut === 'fallback' && { fallbackUrl: `${context.endpoint.origin}/_mock/retina-scan/${flow.id}` }),
  };
  return step(draft, facts);
}
