import { RetryAnswer, ThrottledStep } from '../../steps/throttled.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';

const throttledStep: ThrottledStep = { id: 'step_8aVs', kind: 'throttled', retryAfter: 872, canGoBack: true };

export const throttledDocs = [
  document(ThrottledStep, {
    id: 'ThrottledStep',
    description: 'Asks the person to wait after too many attempts.',
    members: { ...stepMemberDocs, retryAfter: 'Seconds until `{ kind: "retry" }` is accepted.' },
    examples: [throttledStep],
  }),
  document(RetryAnswer, {
    id: 'RetryAnswer',
    description: 'Tries again after the wait. Too early, it gets the same step with the seconds that are left.',
    members: answerMemberDocs,
    examples: [{ step: throttledStep.id, kind: 'retry' }],
  }),
];
