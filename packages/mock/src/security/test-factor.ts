import type { FactorTest } from 'portal-contract';
import type { Phone } from '../accounts.ts';
import { secondsUntil } from '../clock.ts';
import type { Context } from '../context.ts';
import type { Handler, LiveSession } from '../handler.ts';
import { PortalProblem } from '../portal-problem.ts';
import { endOfPush, findPush, isWaiting, nextPushAt, sendPush, type PushRecord } from '../push.ts';
import { randomId } from '../random.ts';

/** Seconds between two looks at what came of it. */
const pollAfter = 2;

/** Sends a request to the phone that opens nothing. */
export const testFactor: Handler<'testFactor'> = async ({ context, session, params: { id } }) => {
  const phone = phoneOf(session, id);
  const test = `test ${randomId(context.random)}`;
  const push = await sendPush(context, phone, { flow: { id: test }, test: true });
  if (push?.flow === test) return present(context, push);
  const wait = push ? secondsUntil(nextPushAt(push), context.clock) : pollAfter;
  throw new PortalProblem('throttled', { headers: { 'Retry-After': String(wait) } });
};

/** What came of the latest test. One that a log-in has come after is over. */
export const getFactorTest: Handler<'getFactorTest'> = async ({ context, session, params: { id } }) => {
  const push = await findPush(context, phoneOf(session, id));
  if (!push) throw new PortalProblem('not-found');
  return present(context, push);
};

/** The phone of whoever asks. Every other factor is not there. */
function phoneOf({ account: { phone } }: LiveSession, id: string): Phone {
  if (phone?.id !== id) throw new PortalProblem('not-found');
  return phone;
}

function present({ clock }: Context, push: PushRecord): FactorTest {
  const waiting = isWaiting(push, clock);
  const over = push.state === 'waiting' || !push.test ? 'expired' : push.state;
  return {
    status: waiting && push.test ? 'waiting' : over,
    // The number of a log-in is for whoever logs in.
    number: push.test ? push.number : 0,
    pollAfter,
    expiresIn: waiting && push.test ? secondsUntil(endOfPush(push), clock) : 0,
    resendAfter: secondsUntil(nextPushAt(push), clock),
  };
}
