import type { Notice } from 'portal-contract';
import { normalizeIdentifier } from '../accounts.ts';
import { codeDigits, redeemCode, requestRecovery } from '../recoveries.ts';
import type { Asked, StoredStep } from './flow-record.ts';
import { noticeOf, type Refusal } from './steps.ts';
import { step, withProof, type Judge, type Outcome, type Turn } from './turn.ts';

/** Where a `sent` step stands: the address as it was typed, and when a mail may be sent again, milliseconds since 1970. */
interface Sent {
  readonly typed: string;
  readonly resendAt: number;
  readonly asked: Asked;
}

const sentStep = ({ typed, resendAt, asked }: Sent, notice: { notice?: Notice } = {}): Outcome =>
  step(
    {
      kind: 'sent',
      channel: 'email',
      digits: codeDigits,
      identifier: typed,
      canGoBack: true,
      until: { resendAfter: resendAt },
      ...notice,
    },
    { identifier: normalizeIdentifier(typed), asked },
  );

/** Sends a recovery mail if somebody may have one, and says the same whether or not. */
export async function askMail({ context, flow }: Turn, typed: string): Promise<Outcome> {
  const { clock, settings } = context;
  const made = await requestRecovery(context, normalizeIdentifier(typed));
  // Where the hour's mails are used up, the code of the last one stays good for the flow that asked for it.
  const recovery = made.kept ? made : (flow.asked?.recovery ?? made);
  const { id, expiresAt } = recovery;
  return sentStep({
    typed,
    resendAt: clock.now() + settings.recovery.resendAfter * 1000,
    asked: { recovery: { id, expiresAt } },
  });
}

/** Sends the mail again once the wait is over; too early, the same step with what is left of it. */
export async function resendMail(turn: Turn): Promise<Outcome> {
  const now = sentOf(turn);
  return now.resendAt > turn.context.clock.now() ? sentStep(now) : askMail(turn, now.typed);
}

/** Takes the code of the mail: only in the flow that asked for it, and once. */
export const judgeSent: Judge<'sent'> = async (turn, { token }) => {
  const account = await redeemCode(turn.context, turn.flow.asked?.recovery?.id ?? '', token);
  const refusal: Refusal = { code: 'invalid-code' };
  return account ? turn.proceed({ account, facts: withProof({}, account, 'mail') }) : sentStep(sentOf(turn), noticeOf(refusal));
};

function sentOf({ flow }: Turn): Sent {
  const { step: current, asked = {} } = flow;
  return { typed: typedIn(current, flow.identifier), resendAt: current.until?.['resendAfter'] ?? 0, asked };
}

const typedIn = ({ identifier }: StoredStep, fallback = ''): string => (typeof identifier === 'string' ? identifier : fallback);
