import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';

/**
 * Sends the browser to an identity provider. There is no answer: the browser goes to `url` and comes back to the page it left,
 * with the flow's id as `portal-flow` in the query; the client then goes on with `getFlow`.
 */
export const RedirectStep = z.object({
  ...stepMembers,
  kind: z.literal('redirect'),
  /** Where to go: https. */
  url: z.string().check(z.minLength(1)),
  /** What the identity provider is called. */
  provider: z.string(),
});
export type RedirectStep = z.infer<typeof RedirectStep>;
