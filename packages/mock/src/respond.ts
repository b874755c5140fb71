import { type Operation, Problem, problemStatus, problemTitles, problemType } from 'portal-contract';
import { sha256 } from 'hash-wasm';
import type { PortalProblem } from './portal-problem.ts';
import { entityTag } from './precondition.ts';

/** A problem as its response (RFC 9457). `requestId` names the occurrence in the log. */
export function problemResponse({ code, members, headers }: PortalProblem, requestId: string): Response {
  const status = problemStatus[code];
  const title = problemTitles[code];
  const body = Problem.parse({ ...members, type: problemType(code), title, status, code, requestId });
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'Content-Type': 'application/problem+json' } });
}

/** A result as its response, checked against the schema of the operation: the mock cannot drift from the contract. */
export function resultResponse(operation: Operation, result: unknown): Response {
  if (!operation.response) return new Response(null, { status: 204 });
  const headers = entityTag(operation, result);
  return Response.json(operation.response.parse(result), { status: operation.status ?? 200, headers });
}

/** The response with a strong ETag and five minutes to keep it, or 304 where the client has it already (RFC 9110 §13.1.2). */
export async function cacheable(request: Request, response: Response): Promise<Response> {
  const text = await response.text();
  const etag = `"${(await sha256(text)).slice(0, 32)}"`;
  const headers = { 'Cache-Control': 'public, max-age=300', ETag: etag };
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json' } });
}
