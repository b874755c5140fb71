import type { Context } from './context.ts';
import { meets, type Demand } from './demand.ts';
import { enrolledFactors } from './flow-machine/factors.ts';
import type { LiveSession } from './handler.ts';
import { PortalProblem } from './portal-problem.ts';

/** Asks for more proof in the shape of RFC 9470 §3; `app` is the application that asks. */
export function stepUpRequired({ acr, maxAge }: Demand, app?: string): PortalProblem {
  const age = maxAge === undefined ? '' : `, max_age=${maxAge}`;
  const challenge = `PortalSession error="insufficient_user_authentication", acr_values="${acr}"${age}`;
  return new PortalProblem('step-up-required', {
    members: { acr, ...(maxAge !== undefined && { maxAge }), ...(app !== undefined && { app }) },
    headers: { 'WWW-Authenticate': challenge },
  });
}

/**
 * Checks that who is here was proven lately, as strongly as this person can: by a second factor where there is one. Throws
 * `step-up-required`.
 */
export function requireFreshProof({ clock, settings }: Context, { record, account }: LiveSession): void {
  const acr = enrolledFactors(account).length > 0 ? 'mfa' : 'pwd';
  const demand: Demand = { acr, maxAge: settings.stepUpAge };
  if (!meets(record, demand, clock.now())) throw stepUpRequired(demand);
}
