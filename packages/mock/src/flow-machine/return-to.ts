import type { Context } from '../context.ts';
import { invalid } from '../validation.ts';

/** The page to come back to, if it is on a listed origin. Throws `validation-failed` for any other. */
export function requireReturnTo({ origins }: Context, address: string): string {
  const page = URL.parse(address);
  if (!page || !origins.has(page.origin)) throw invalid([{ pointer: '/returnTo', code: 'not-allowed' }]);
  return page.href;
}
