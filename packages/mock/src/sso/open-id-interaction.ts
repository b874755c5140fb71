import type { HttpBindings } from '@hono/node-server';
import type { InteractionResults, Provider } from 'oidc-provider';
import type { Exchange } from '../exchange.ts';
import { arrive, authenticatedAt, type Arrival, type PortalSide } from './portal-side.ts';
import type { RelyingParty } from './parties.ts';

/** What the step between a request and its answer works with. */
export interface InteractionOptions extends PortalSide {
  readonly provider: Provider;
  readonly parties: readonly RelyingParty[];
}

/**
 * Ends an interaction by the portal's session, without any page. Yields where to send the browser, or nothing once it has been
 * answered. Rejects where the browser has no such interaction.
 */
export async function interact(
  options: InteractionOptions,
  exchange: Exchange,
  { incoming, outgoing }: HttpBindings,
): Promise<string | undefined> {
  const { provider, parties } = options;
  const { params } = await provider.interactionDetails(incoming, outgoing);
  const app = parties.find(({ clientId }) => clientId === params['client_id'])?.app;
  const arrival: Arrival = app === undefined ? { to: 'refuse' } : await arrive(options, exchange, app);
  if (arrival.to === 'portal') return arrival.location;
  await provider.interactionFinished(incoming, outgoing, resultOf(options, arrival, params), {
    mergeWithLastSubmission: false,
  });
  return undefined;
}

function resultOf(
  portal: PortalSide,
  arrival: Exclude<Arrival, { to: 'portal' }>,
  params: Readonly<Record<string, unknown>>,
): InteractionResults {
  if (arrival.to === 'refuse') return needs('access_denied', 'This person does not have this application.');
  const { visitor } = arrival;
  const at = authenticatedAt(portal, visitor);
  const unmet = unmetBy(params, portal.clock.now() - at);
  if (unmet !== undefined) return needs(unmet, 'That is not to be had without asking the person.');
  const { person, acr, amr } = visitor;
  return { login: { accountId: person.id, acr, amr: [...amr], ts: Math.floor(at / 1000), remember: false } };
}

const needs = (error: string, description?: string): InteractionResults => ({
  error,
  ...(description !== undefined && { error_description: description }),
});

/**
 * What a request wants of the person that no session satisfies: new proof, where what there is is `age` milliseconds old, or
 * consent (OpenID Connect Core 1.0 §3.1.2.1 and §3.1.2.6).
 */
function unmetBy(params: Readonly<Record<string, unknown>>, age: number): 'login_required' | 'consent_required' | undefined {
  const { prompt = '', max_age: maxAge } = params;
  const prompts = String(prompt).split(' ');
  if (prompts.includes('login') || (maxAge !== undefined && age > Number(maxAge) * 1000)) return 'login_required';
  return prompts.includes('consent') ? 'consent_required' : undefined;
}
