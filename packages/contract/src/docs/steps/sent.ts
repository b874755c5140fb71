import { SentAnswer, SentStep } from '../../steps/sent.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';

/** Says that a mail is on its way to whoever that is. */
export const sentStep: SentStep = {
  id: 'step_7rHk',
  kind: 'sent',
  channel: 'email',
  digits: 6,
  identifier: 'astrid@northwind.example',
  resendAfter: 60,
  canGoBack: true,
};

/** The answer to {@link sentStep}: the code that stands in the mail beside the link. */
export const sentAnswer: SentAnswer = { step: sentStep.id, kind: 'sent', token: '048192' };

export const sentDocs = [
  document(SentStep, {
    id: 'SentStep',
    description:
      'Says that a message is on its way if the account exists, and takes the code that is in it. The same step, after the same time, whether it exists or not.',
    members: {
      ...stepMemberDocs,
      channel: '`email`.',
      digits: 'How many digits the code has. Absent: it has letters, or its length varies.',
      identifier: 'The address as it was typed.',
      resendAfter: 'Seconds until `{ kind: "resend" }` is accepted.',
    },
    examples: [sentStep, { ...sentStep, id: 'step_8dJf', resendAfter: 0, notice: { code: 'invalid-code', level: 'error' } }],
  }),
  document(SentAnswer, {
    id: 'SentAnswer',
    description:
      'The code from the message. Works once, for 30 minutes, and only a few wrong ones are taken before it is void.',
    members: { ...answerMemberDocs, token: 'As typed: spaces, dashes and case do not matter.' },
    examples: [sentAnswer],
  }),
];
