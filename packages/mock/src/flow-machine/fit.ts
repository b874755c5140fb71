import { answerSchemas, type Answer, type StepAnswer } from 'portal-contract';
import { normalizeIdentifier } from '../accounts.ts';
import { invalid, parseBody } from '../validation.ts';
import type { StoredStep } from './flow-record.ts';

const isAnswerKind = (kind: string): kind is StepAnswer['kind'] => Object.hasOwn(answerSchemas, kind);

type Fit = (step: StoredStep) => boolean;

const offersWebAuthn: Fit = ({ kind, ...step }) =>
  kind === 'webauthn' || (kind === 'identifier' && (step['passkey'] !== undefined || step['device'] !== undefined));

/** Which steps an answer may follow, where its kind is not the step's own. */
const rules: { readonly [Kind in StepAnswer['kind']]?: Fit } = {
  choose: ({ alternatives = [] }) => alternatives.length > 0,
  back: ({ canGoBack }) => canGoBack === true,
  retry: ({ kind }) => kind === 'throttled',
  resend: ({ kind }) => kind === 'push' || kind === 'sent',
  later: (step) =>
    (step.kind === 'enrol' && step['required'] === false) || (step.kind === 'enrol-webauthn' && step['optional'] === true),
  acknowledge: ({ kind }) => kind === 'recovery-codes',
  renew: ({ kind }) => kind === 'recovery-codes',
  accept: ({ kind }) => kind === 'terms',
  decline: ({ kind }) => kind === 'terms',
  webauthn: offersWebAuthn,
};

/** Whether a step takes answers of this kind. One that the contract does not have is no matter of the step. */
export const fits = (step: StoredStep, kind: string): boolean =>
  !isAnswerKind(kind) || (rules[kind]?.(step) ?? kind === step.kind);

/** Checks an answer that fits the step strictly, by the schema of its kind. Throws `validation-failed`. */
export function parseAnswer(step: StoredStep, answer: Answer): StepAnswer {
  const { kind } = answer;
  if (!isAnswerKind(kind)) throw invalid([{ pointer: '/kind', code: 'not-allowed' }]);
  const parsed = parseBody<StepAnswer>(answerSchemas[kind], answer);
  if (parsed.kind === 'choose' && !step.alternatives?.some(({ ref }) => ref === parsed.ref)) {
    throw invalid([{ pointer: '/ref', code: 'not-allowed' }]);
  }
  if (parsed.kind === 'enrol' && !(step['methods'] as readonly string[]).includes(parsed.method)) {
    throw invalid([{ pointer: '/method', code: 'not-allowed' }]);
  }
  if (parsed.kind === 'identifier' && normalizeIdentifier(parsed.identifier) === '') {
    throw invalid([{ pointer: '/identifier', code: 'required' }]);
  }
  return parsed;
}
