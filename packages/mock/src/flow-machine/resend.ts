import { resendPush } from './push.ts';
import { resendMail } from './sent.ts';
import type { Judge } from './turn.ts';

/** Sends again what the current step waits for: an approval request, or a mail. */
export const judgeResend: Judge<'resend'> = (turn) => (turn.flow.step.kind === 'push' ? resendPush(turn) : resendMail(turn));
