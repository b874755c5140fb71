import { PushStep, ResendAnswer } from '../../steps/push.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';

/** Waits for Astrid's phone, with a number to match. */
export const pushStep: PushStep = {
  id: 'step_7dQm',
  kind: 'push',
  device: 'Astrid’s phone',
  number: 42,
  pollAfter: 2,
  expiresIn: 52,
  resendAfter: 52,
  alternatives: [{ ref: 'totp-1', kind: 'totp', label: 'Phone' }],
  canGoBack: true,
};

/** The same step once the phone said no: over, and it may be sent again. */
export const deniedPushStep: PushStep = {
  ...pushStep,
  id: 'step_8nXc',
  expiresIn: 0,
  resendAfter: 0,
  notice: { code: 'push-denied', level: 'error' },
};

export const pushDocs = [
  document(PushStep, {
    id: 'PushStep',
    description:
      'Waits for an approval on a phone. The client polls `getFlow`; approved, the flow moves on, and a log-in that is then complete sets the session cookie with that read. Refused or unanswered it is the same kind with `expiresIn: 0` and the notice `push-denied` or `push-expired`; `push-busy` where none was sent, because the phone got another request less than a minute ago or too many lately.',
    members: {
      ...stepMemberDocs,
      device: 'What the person calls the phone.',
      number: 'The number to choose on the phone, 0 to 99, where numbers are matched.',
      pollAfter: 'Seconds between two polls.',
      expiresIn: 'Seconds until the request expires, 60 at most; 0 once it is over.',
      resendAfter: 'Seconds until `{ kind: "resend" }` is accepted.',
    },
    examples: [pushStep, deniedPushStep],
  }),
  document(ResendAnswer, {
    id: 'ResendAnswer',
    description:
      'Sends again: the approval request of `push`, the mail of `sent`. What was sent before is void. Too early, it gets the same step with what is left of `resendAfter`.',
    members: answerMemberDocs,
    examples: [{ step: deniedPushStep.id, kind: 'resend' }],
  }),
];
