import type { StartFlow } from 'portal-contract';
import { policyOf } from '../app-policy.ts';
import { findApp } from '../apps.ts';
import type { Context } from '../context.ts';
import { meets, suffices, type Demand } from '../demand.ts';
import type { LiveSession } from '../handler.ts';
import { invalid } from '../validation.ts';
import { factorsOf } from './factors.ts';
import type { StepUp } from './flow-record.ts';
import { waitNow } from './lock.ts';
import { askOneOf } from './second-factor.ts';
import { passwordStep } from './steps.ts';
import { provenOf, type Outcome, type Proven, type Requirement, type Turn } from './turn.ts';

/** What a step-up has to bring: what the application's policy asks for, or what the client does. Throws `not-found`. */
export function stepUpOf(context: Context, session: LiveSession, { acr = 'pwd', maxAge, app }: StartFlow): StepUp {
  const asked: Demand = { acr, ...(maxAge !== undefined && { maxAge }) };
  const demand = app === undefined ? asked : (policyOf(context, findApp(context, session.account, app)) ?? { acr: 'pwd' });
  const satisfied = !('denied' in demand) && meets(session.record, demand, context.clock.now());
  return {
    ...demand,
    person: session.account.id,
    ...(app !== undefined && { app }),
    ...(satisfied && { satisfiedBy: session.record.id }),
  };
}

/** Throws `validation-failed` for what only a step-up is asked with. */
export function requireStepUpOnly({ kind, ...body }: StartFlow): void {
  const wrong = (['acr', 'maxAge', 'app'] as const).filter((name) => body[name] !== undefined);
  if (kind !== 'step-up' && wrong.length > 0) {
    throw invalid(wrong.map((name) => ({ pointer: `/${name}`, code: 'not-allowed' })));
  }
}

/** Where a step-up begins, which is its end where the session is good enough or the administrator says no. */
export async function openStepUp(turn: Turn): Promise<Outcome> {
  const { stepUp } = turn.flow;
  if (stepUp?.satisfiedBy !== undefined) return { to: 'satisfied', session: stepUp.satisfiedBy };
  return askAgain(turn);
}

/** Asks for what is missing, from the start. */
export async function askAgain(turn: Turn): Promise<Outcome> {
  const { stepUp } = turn.flow;
  const proven = await provenOf(turn);
  if (!proven || !stepUp || stepUp.denied) return refused();
  return (await waitNow(turn, proven.account.email)) ?? turn.proceed(proven);
}

/** A proof that is strong enough, of an accepted kind. */
export const stepUp: Requirement = async (turn, proven) => {
  const { stepUp: demand } = turn.flow;
  if (!demand || demand.denied) return refused();
  if (proven.facts.proofs?.some((proof) => suffices(proof, demand))) return undefined;
  return askOneOf(turn, proven, factorsOf(turn, proven.account)) ?? askPassword(turn, demand, proven);
};

/** The password, where no more is asked and there is nothing else. Whoever logs in elsewhere has none here. */
function askPassword({ flow }: Turn, { acr, methods }: Demand, { account }: Proven): Outcome {
  const will = acr === 'pwd' && !methods && !account.federated && flow.accepts.includes('password');
  return will ? passwordStep(account.email) : refused();
}

/** Says no, and where to ask for a yes. */
const refused = (): Outcome => ({
  to: 'denied',
  step: {
    kind: 'denied',
    reason: 'policy',
    help: [{ text: 'Ask for access', url: 'https://intranet.northwind.example/it/access' }],
  },
});
