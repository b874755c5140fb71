import type { Operation, OperationName } from 'portal-contract';
import { PortalProblem } from './portal-problem.ts';

/** Bytes that a request body may have, which a layout of ten thousand applications does. */
export const largestBody = 1_048_576;

/** Bytes that some bodies may have. A photo of 5 MB has a third more in base64. */
const larger: Partial<Record<OperationName, number>> = { uploadPhoto: 7_000_000 };

/** Bytes that the request body of an operation may have; more is `malformed-request`. */
export const largestBodyOf = (name: OperationName): number => larger[name] ?? largestBody;

/** A merge patch may say that it is one (RFC 7396 §4). */
function isJson({ mergePatch }: Operation, contentType: string): boolean {
  const type = contentType.split(';')[0]?.trim().toLowerCase();
  return type === 'application/json' || (mergePatch === true && type === 'application/merge-patch+json');
}

/**
 * Checks the content type, which keeps away what an HTML form can send. An operation without a body needs none, but takes no
 * other than JSON. Throws `unsupported-media-type`.
 */
export function requireJsonType(operation: Operation, { headers }: Request): void {
  const contentType = headers.get('content-type');
  const missing = contentType === null && operation.body !== undefined;
  if (missing || (contentType !== null && !isJson(operation, contentType))) throw new PortalProblem('unsupported-media-type');
}

/** Reads the JSON of a request. Throws `malformed-request` for what is not JSON or is too large. */
export async function readJson(request: Request, largest: number): Promise<unknown> {
  const text = await request.text();
  if (text.length > largest) throw new PortalProblem('malformed-request');
  try {
    return JSON.parse(text);
  } catch {
    throw new PortalProblem('malformed-request');
  }
}
