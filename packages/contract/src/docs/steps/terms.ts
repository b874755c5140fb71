import { AcceptAnswer, DeclineAnswer, TermsStep } from '../../steps/terms.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';

/** Asks to accept two documents. */
export const termsStep: TermsStep = {
  id: 'step_9mBz',
  kind: 'terms',
  documents: [
    { title: 'Acceptable use', url: 'https://intranet.northwind.example/policies/acceptable-use' },
    { title: 'How Northwind handles your data', url: 'https://intranet.northwind.example/policies/privacy' },
  ],
};

export const termsDocs = [
  document(TermsStep, {
    id: 'TermsStep',
    description: 'Asks to accept the company’s terms. Comes again when they change.',
    members: { ...stepMemberDocs, documents: 'What is accepted: https links.' },
    examples: [termsStep],
  }),
  document(AcceptAnswer, {
    id: 'AcceptAnswer',
    description: 'Accepts the terms.',
    members: answerMemberDocs,
    examples: [{ step: termsStep.id, kind: 'accept' }],
  }),
  document(DeclineAnswer, {
    id: 'DeclineAnswer',
    description: 'Declines the terms, which ends the flow with `denied`.',
    members: answerMemberDocs,
    examples: [{ step: termsStep.id, kind: 'decline' }],
  }),
];
