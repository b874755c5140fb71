import { BackAnswer, ChooseAnswer, ChooseStep } from '../../steps/choose.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';
import { totpStep } from './totp.ts';

export const chooseDocs = [
  document(ChooseStep, {
    id: 'ChooseStep',
    description: 'Asks which of several methods to use.',
    members: stepMemberDocs,
    examples: [
      {
        id: 'step_6mJe',
        kind: 'choose',
        alternatives: [
          { ref: 'totp-1', kind: 'totp', label: 'Phone' },
          { ref: 'totp-2', kind: 'totp', label: 'Tablet' },
        ],
        canGoBack: true,
      },
    ],
  }),
  document(ChooseAnswer, {
    id: 'ChooseAnswer',
    description: 'Picks one of the current step’s alternatives. An answer to any step that has them.',
    members: { ...answerMemberDocs, ref: 'The `ref` of the alternative.' },
    examples: [{ step: totpStep.id, kind: 'choose', ref: 'totp-2' }],
  }),
  document(BackAnswer, {
    id: 'BackAnswer',
    description: 'Goes back to the step before. An answer to any step with `canGoBack`.',
    members: answerMemberDocs,
    examples: [{ step: totpStep.id, kind: 'back' }],
  }),
];
