import type { Acr } from 'portal-contract';
import type { Context } from './context.ts';
import { provenAt } from './demand.ts';
import type { Exchange } from './exchange.ts';
import type { LiveSession } from './handler.ts';
import { redeemPass, requireOpen } from './launch.ts';
import { PortalProblem } from './portal-problem.ts';
import { amrOf } from './proofs.ts';
import { findSession, touchSession } from './session.ts';

/**
 * Whether a person may enter an application now: `admitted`, `step-up` where more has to be proven first, `unavailable` while
 * it is in maintenance, `refused` to whoever does not have it.
 */
export type Admission = 'admitted' | 'step-up' | 'unavailable' | 'refused';

/** Somebody who is logged in to the portal and comes to it from an application. */
export interface Visitor {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly acr: Acr;
  /** Authentication methods (RFC 8176). */
  readonly amr: readonly string[];
  /** When the latest of them was used, milliseconds since 1970 by the mock's clock. */
  readonly authenticatedAt: number;
  /** Whether an application may be entered now. What was proven for a launch, a minute ago at most, counts once. */
  admission(app: string): Promise<Admission>;
}

/** Who a browser is logged in as, or nothing. */
export async function findVisitor(context: Context, exchange: Exchange): Promise<Visitor | undefined> {
  const session = await findSession(context, exchange);
  if (!session) return undefined;
  await touchSession(context, session);
  const { account, record } = session;
  const { id, name, email } = account;
  return {
    person: { id, name, email },
    acr: record.acr,
    amr: amrOf(record.proofs),
    authenticatedAt: Math.max(record.createdAt, ...Object.values(provenAt(record))),
    admission: (app) => admissionTo(context, session, app),
  };
}

async function admissionTo(context: Context, session: LiveSession, app: string): Promise<Admission> {
  const launched = await redeemPass(context, session, app);
  try {
    requireOpen(context, session, app);
    return 'admitted';
  } catch (error) {
    if (!(error instanceof PortalProblem)) throw error;
    if (error.code === 'step-up-required') return launched ? 'admitted' : 'step-up';
    return error.code === 'app-unavailable' ? 'unavailable' : 'refused';
  }
}
