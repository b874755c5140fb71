import type { StepAnswer, StepKind } from 'portal-contract';
import type { Context } from '../context.ts';
import { judgeChangePassword } from './change-password.ts';
import { judgeBack, judgeChoose } from './choose.ts';
import { judgeEnrolTotp, rereadEnrolTotp } from './enrol-totp.ts';
import { judgeEnrolWebAuthn } from './enrol-webauthn.ts';
import { judgeEnrol } from './enrol.ts';
import type { FlowRecord } from './flow-record.ts';
import { judgeIdentifier } from './identifier.ts';
import { judgeLater } from './later.ts';
import { next } from './next.ts';
import { judgePassword } from './password.ts';
import { rereadPush } from './push.ts';
import { judgeRecoveryCode } from './recovery-code.ts';
import { judgeAcknowledge, judgeRenew } from './recovery-codes.ts';
import { judgeResend } from './resend.ts';
import { judgeSent } from './sent.ts';
import { judgeAccept, judgeDecline } from './terms.ts';
import { judgeRetry } from './throttled.ts';
import { judgeTotp } from './totp.ts';
import type { Judge, Outcome, Turn } from './turn.ts';
import { judgeWebAuthn } from './webauthn.ts';

/** Who judges which answer. An answer kind of the contract that nobody judges does not compile. */
const judges: { readonly [Kind in StepAnswer['kind']]: Judge<Kind> } = {
  identifier: judgeIdentifier,
  choose: judgeChoose,
  back: judgeBack,
  password: judgePassword,
  totp: judgeTotp,
  webauthn: judgeWebAuthn,
  resend: judgeResend,
  'recovery-code': judgeRecoveryCode,
  enrol: judgeEnrol,
  later: judgeLater,
  'enrol-totp': judgeEnrolTotp,
  'enrol-webauthn': judgeEnrolWebAuthn,
  acknowledge: judgeAcknowledge,
  renew: judgeRenew,
  'change-password': judgeChangePassword,
  sent: judgeSent,
  accept: judgeAccept,
  decline: judgeDecline,
  retry: judgeRetry,
};

/** Steps that are not the same when they are read again: something happened elsewhere, or they show a secret only once. */
const rereads: { readonly [Kind in StepKind]?: (turn: Turn) => Promise<Outcome | undefined> } = {
  push: rereadPush,
  'enrol-totp': rereadEnrolTotp,
};

/** One turn of a flow. */
export function turnOf(context: Context, flow: FlowRecord): Turn {
  const turn: Turn = { context, flow, proceed: (proven) => next(turn, proven) };
  return turn;
}

/** Judges an answer that fits the current step, and says where it leads. */
export function judge<Kind extends StepAnswer['kind']>(turn: Turn, answer: StepAnswer & { kind: Kind }): Promise<Outcome> {
  const judgeKind: Judge<StepAnswer['kind']> = judges[answer.kind] as Judge<StepAnswer['kind']>;
  return judgeKind(turn, answer);
}

/** Where reading a flow again leads; nothing if it stays as it is. */
export const reread = async (turn: Turn): Promise<Outcome | undefined> =>
  turn.flow.status === 'pending' ? rereads[turn.flow.step.kind as StepKind]?.(turn) : undefined;
