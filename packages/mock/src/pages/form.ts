import type { Context } from '../context.ts';
import type { Exchange } from '../exchange.ts';
import { PortalProblem } from '../portal-problem.ts';

/** Reads a form that one of the mock's own pages has sent. Throws `origin-rejected` for another page's. */
export async function fromOwnForm({ endpoint }: Context, request: Request, exchange: Exchange): Promise<URLSearchParams> {
  const { origin, fetchSite = 'same-origin' } = exchange;
  if (origin !== endpoint.origin || fetchSite !== 'same-origin') throw new PortalProblem('origin-rejected');
  return new URLSearchParams(await request.text());
}

/** Sends the browser on with a GET (RFC 9110 §15.4.4). */
export const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { Location: location } });
