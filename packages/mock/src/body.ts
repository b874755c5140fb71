import type { Operation } from 'portal-contract';
import { PortalProblem } from './portal-problem.ts';

/** Bytes that a request body may have; more is `malformed-request`. */
export const largestBody = 65_536;

const isJson = (contentType: string): boolean => contentType.split(';')[0]?.trim().toLowerCase() === 'application/json';

/**
 * Checks the content type, which keeps away what an HTML form can send. An operation without a body needs none, but takes no
 * other than JSON. Throws `unsupported-media-type`.
 */
export function requireJsonType(operation: Operation, { headers }: Request): void {
  const contentType = headers.get('content-type');
  const missing = contentType === null && operation.body !== undefined;
  if (missing || (contentType !== null && !isJson(contentType))) throw new PortalProblem('unsupported-media-type');
}

/** Reads the JSON of a request. Throws `malformed-request` for what is not JSON or is too large. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > largestBody) throw new PortalProblem('malformed-request');
  try {
    return JSON.parse(text);
  } catch {
    throw new PortalProblem('malformed-request');
  }
}
