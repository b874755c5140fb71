import { answerSchemas, type Answer, type StepAnswer } from 'portal-contract';
import { normalizeIdentifier } from '../accounts.ts';
import { invalid, parseBody } from '../validation.ts';
import type { StoredStep } from './flow-record.ts';

const isAnswerKind = (kind: string): kind is StepAnswer['kind'] => Object.hasOwn(answerSchemas, kind);

/** Whether an answer of this kind may follow this step. */
function fits(step: StoredStep, kind: StepAnswer['kind']): boolean {
  if (kind === 'choose') return (step.alternatives?.length ?? 0) > 0;
  if (kind === 'back') return step.canGoBack === true;
  return kind === (step.kind === 'throttled' ? 'retry' : step.kind);
}

/** Checks an answer strictly, by the schema of its kind. Throws `validation-failed` for one that the step does not take. */
export function parseAnswer(step: StoredStep, answer: Answer): StepAnswer {
  const { kind } = answer;
  if (!isAnswerKind(kind) || !fits(step, kind)) throw invalid([{ pointer: '/kind', code: 'not-allowed' }]);
  const parsed = parseBody<StepAnswer>(answerSchemas[kind], answer);
  if (parsed.kind === 'choose' && !step.alternatives?.some(({ ref }) => ref === parsed.ref)) {
    throw invalid([{ pointer: '/ref', code: 'not-allowed' }]);
  }
  if (parsed.kind === 'identifier' && normalizeIdentifier(parsed.identifier) === '') {
    throw invalid([{ pointer: '/identifier', code: 'required' }]);
  }
  return parsed;
}
