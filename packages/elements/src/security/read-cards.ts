import { type PortalConnection, PortalError } from 'portal-sdk';
import type { Card } from './cards.ts';
import type { Days } from './days.ts';
import { sections } from './sections.ts';
import { askOnce } from './standing.ts';

/**
 * Reads how each section stands that the portal offers. One that did not load has a card without a standing; where none did, it
 * fails as the first.
 */
export async function readCards(client: PortalConnection, days: Days): Promise<readonly Card[]> {
  await client.configuration.load();
  const known = client.configuration.value;
  if (known.status !== 'ready') throw known.status === 'failed' ? known.error : new PortalError('unknown');
  const { company, capabilities } = known.configuration;
  const view = { ask: askOnce(client), company, days };
  const offered = sections.filter(({ capability }) => capabilities[capability]?.enabled);
  const outcomes = await Promise.allSettled(offered.map(({ standing }) => standing(view)));
  const [first] = outcomes;
  if (first?.status === 'rejected' && outcomes.every(({ status }) => status === 'rejected')) throw first.reason;
  return offered.map((section, index) => {
    const outcome = outcomes[index];
    return { section, standing: outcome?.status === 'fulfilled' ? outcome.value : undefined };
  });
}
