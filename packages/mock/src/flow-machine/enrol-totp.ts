import type { Account, Authenticator } from '../accounts.ts';
import type { Context } from '../context.ts';
import { randomId } from '../random.ts';
import { recordChange } from '../security/account-change.ts';
import { update } from '../store.ts';
import { newSecret, otpauthUri, timeStepOf, totpParameters } from '../totp.ts';
import { afterEnrolment } from './after-enrolment.ts';
import type { FlowRecord } from './flow-record.ts';
import { secondFactor } from './second-factor.ts';
import { deniedStep, noticeOf, type Refusal } from './steps.ts';
import { provenOf, step, withProof, type DraftStep, type Judge, type Outcome, type Proven, type Turn } from './turn.ts';

/** What a new authenticator is called. */
const label = 'Authenticator app';

/** Asks to set up an authenticator app with a new secret, which is in this answer and nowhere else. */
export const askEnrolTotp = async ({ context }: Turn, proven: Proven): Promise<Outcome> =>
  setUp(proven, newSecret(context.random));

/** Read again, the step has another secret: the one before was shown already. */
export async function rereadEnrolTotp(turn: Turn): Promise<Outcome | undefined> {
  const proven = await provenOf(turn);
  return proven && askEnrolTotp(turn, proven);
}

/** What belongs to the step while an answer to it is being judged: to tell another secret would spoil a code that is right. */
export const shownEnrolTotp = ({ identifier = '', asked }: FlowRecord): NonNullable<DraftStep['once']> =>
  asked?.secret === undefined ? {} : shown(asked.secret, identifier);

const shown = (secret: string, email: string): { secret: string; otpauthUri: string } => ({
  secret,
  otpauthUri: otpauthUri({ secret }, email),
});

function setUp({ account, facts }: Proven, secret: string, refusal?: Refusal): Outcome {
  const draft = { kind: 'enrol-totp', ...totpParameters, canGoBack: true, ...noticeOf(refusal) };
  return step({ ...draft, once: shown(secret, account.email) }, { ...facts, asked: { secret } });
}

/** Takes the authenticator whose first code is right. Another code may be typed for the same secret: it has just been scanned. */
export const judgeEnrolTotp: Judge<'enrol-totp'> = async (turn, { code }) => {
  const { context, flow } = turn;
  const proven = await provenOf(turn);
  const secret = flow.asked?.secret;
  if (!proven || secret === undefined) return deniedStep('policy');
  // Had its owner set up a second step meanwhile, a flow that knows the password alone could add another one beside it.
  const missing = await secondFactor(turn, proven);
  if (missing) return missing;
  const lastStep = timeStepOf({ secret }, code, context.clock);
  if (lastStep === undefined) return setUp(proven, secret, { code: 'invalid-code' });
  const account = await addAuthenticator(context, proven.account, { secret, lastStep });
  if (!account) return deniedStep('policy');
  await recordChange(context, { account, from: flow.from ?? {} }, { kind: 'factor-added', subject: label, factor: 'totp' });
  return afterEnrolment(turn, { account, facts: withProof(proven.facts, account, 'totp') });
};

/** Adds it with its first code used up. */
function addAuthenticator(
  { store, random, clock }: Context,
  { id }: Account,
  { secret, lastStep }: Required<Pick<Authenticator, 'secret' | 'lastStep'>>,
): Promise<Account | undefined> {
  const authenticator: Authenticator = {
    id: randomId(random),
    label,
    secret,
    lastStep,
    createdAt: clock.now(),
    usedAt: clock.now(),
  };
  return update(
    store,
    'accounts',
    id,
    (account) => account && { ...account, authenticators: [...account.authenticators, authenticator] },
  );
}
