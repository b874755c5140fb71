import type { Account, Phone } from '../accounts.ts';
import { endOfPush, findPush, isWaiting, nextPushAt, sendPush, type PushRecord } from '../push.ts';
import { update } from '../store.ts';
import { alternativesTo } from './factors.ts';
import { barredNow, countedAs } from './lock.ts';
import { deniedStep } from './steps.ts';
import { provenOf, step, withProof, type DraftStep, type Outcome, type Proven, type Turn } from './turn.ts';

/** Seconds between two polls. */
const pollAfter = 2;

/**
 * Sends a request to the phone and waits for it; its own of less than a minute ago it goes on waiting for. Where somebody else's
 * keeps it from being sent, the step says so.
 */
export async function askPush(turn: Turn, proven: Proven): Promise<Outcome> {
  const { context, flow } = turn;
  const { phone } = proven.account;
  const push = phone && (await sendPush(context, phone, { flow, countedAs: countedAs(turn, proven.account) }));
  if (!phone || !push) return deniedStep('policy');
  if (push.flow !== flow.id || !isWaiting(push, context.clock)) {
    return over(turn, proven, { phone, push, code: deniedHere(turn, push) ? 'push-denied' : 'push-busy' });
  }
  const { account, facts } = proven;
  const until = { expiresIn: endOfPush(push), resendAfter: nextPushAt(push) };
  const draft: DraftStep = { ...frame(turn, account, phone), number: push.number, until };
  return step(draft, { ...facts, asked: { push: push.id } });
}

/** Sends again; too early, what is left of the wait. */
export async function resendPush(turn: Turn): Promise<Outcome> {
  const proven = await provenOf(turn);
  return proven ? askPush(turn, proven) : deniedStep('policy');
}

/** Where the answer of the phone leads, or that there was none; nothing while it can still come. */
export async function rereadPush(turn: Turn): Promise<Outcome | undefined> {
  const { context, flow } = turn;
  if (flow.asked?.push === undefined) return undefined;
  const proven = await provenOf(turn);
  const phone = proven?.account.phone;
  const push = phone && (await findPush(context, phone));
  if (!phone || !push) return deniedStep('policy');
  if (push.id === flow.asked.push && isWaiting(push, context.clock)) return undefined;
  if (push.id === flow.asked.push && push.state === 'approved') return approved(turn, proven, { phone, push });
  if (!deniedHere(turn, push)) return over(turn, proven, { phone, push, code: 'push-expired' });
  // The denial that locks leads to what policy tells of a lock, since the first factor has been proven.
  const bar = await barredNow(turn, proven.account);
  return bar && bar !== 'hidden' ? bar : over(turn, proven, { phone, push, code: 'push-denied' });
}

const deniedHere = ({ flow }: Turn, push: PushRecord): boolean => push.flow === flow.id && push.state === 'denied';

interface Asked {
  readonly phone: Phone;
  readonly push: PushRecord;
}

interface Over extends Asked {
  readonly code: 'push-denied' | 'push-expired' | 'push-busy';
}

/** Goes on. Of two reads that find the approval one writes the flow, so that it counts once. */
async function approved(turn: Turn, proven: Proven, { phone, push }: Asked): Promise<Outcome> {
  const { store, clock } = turn.context;
  const bar = await barredNow(turn, proven.account);
  if (bar === 'hidden') return over(turn, proven, { phone, push, code: 'push-denied' });
  if (bar) return bar;
  const account = await update(
    store,
    'accounts',
    proven.account.id,
    (current) => current?.phone && { ...current, phone: { ...current.phone, usedAt: clock.now() } },
  );
  return account ? turn.proceed({ account, facts: withProof(proven.facts, account, 'push') }) : deniedStep('policy');
}

/** The step when nothing can come any more: what became of the request, and when another may be sent. */
function over(turn: Turn, { account, facts }: Proven, { phone, push, code }: Over): Outcome {
  const notice = { code, level: 'error' };
  return step({ ...frame(turn, account, phone), expiresIn: 0, notice, until: { resendAfter: nextPushAt(push) } }, facts);
}

const frame = (turn: Turn, account: Account, { name: device }: Phone): DraftStep => ({
  kind: 'push',
  device,
  pollAfter,
  canGoBack: true,
  ...alternativesTo(turn, account, 'push'),
});
