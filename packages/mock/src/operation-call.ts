import { operations, type Operation, type OperationName } from 'portal-contract';
import * as z from 'zod/mini';
import { largestBodyOf, readJson, requireJsonType } from './body.ts';
import type { Context } from './context.ts';
import { requireOwnPage, requireToken } from './csrf.ts';
import type { Exchange } from './exchange.ts';
import type { Call, Handler, LiveSession } from './handler.ts';
import { handlers } from './handlers.ts';
import { idempotencyKey, once } from './idempotency.ts';
import { PortalProblem } from './portal-problem.ts';
import { versionFor } from './precondition.ts';
import { cacheable, resultResponse } from './respond.ts';
import { requireSession, touchSession } from './session.ts';
import { requireFreshProof } from './step-up-required.ts';
import { parseBody } from './validation.ts';

/** Watching a session does not keep it alive; everything else does. */
const keepsIdleTime = new Set<OperationName>(['getSession']);

const publicOperations = new Set<OperationName>(['getConfiguration']);

/** A request for an operation, before anything about it is checked. */
export interface OperationRequest {
  readonly name: OperationName;
  readonly request: Request;
  readonly exchange: Exchange;
  /** Path and query parameters. */
  readonly params: Readonly<Record<string, string>>;
}

/** Checks a request against its row of the contract, has it answered, and checks the answer. Throws problems. */
export async function callOperation(
  context: Context,
  { name, request, exchange, params }: OperationRequest,
): Promise<Response> {
  const operation: Operation = operations[name];
  const unsafe = operation.method !== 'get';
  if (unsafe) requireOwnPage(context, request, exchange);
  if (unsafe) requireJsonType(operation, request);
  const session = await sessionFor(context, operation, exchange);
  if (session && unsafe) requireToken(request, session);
  if (session && operation.auth === 'step-up') requireFreshProof(context, session);
  const input = {
    params: parseParams(operation, params),
    body: operation.body ? parseBody(operation.body, await readJson(request, largestBodyOf(name))) : undefined,
  };
  const version = versionFor(operation, request);
  const key = idempotencyKey(operation, request);
  if (session && !keepsIdleTime.has(name)) await touchSession(context, session);
  // The row of the contract has been checked above, so the call has the type that its handler asks for.
  const handler = handlers[name] as Handler<OperationName>;
  const run = (): Promise<unknown> => handler({ context, exchange, session, version, ...input } as Call<OperationName>);
  const asked = { name, ...input };
  const result = session && key !== undefined ? await once(context, { operation, session, key, asked }, run) : await run();
  if (result instanceof Response) return result;
  const response = resultResponse(operation, result);
  return publicOperations.has(name) ? cacheable(request, response) : response;
}

/** Checks the parameters. An id that cannot be one is not found, like every other id that nobody has. */
function parseParams({ path, params: schema, problems }: Operation, texts: OperationRequest['params']): unknown {
  const params = schema && withNumbers(schema, texts);
  const result = schema?.safeParse(params);
  const inPath = result?.error?.issues.some((issue) => path.includes(`{${String(issue.path[0])}}`));
  if (inPath) throw new PortalProblem(problems.includes('flow-not-found') ? 'flow-not-found' : 'not-found');
  return schema ? parseBody(schema, params) : {};
}

/** An address holds text; what the contract has as a number becomes one. */
const withNumbers = ({ shape }: z.ZodMiniObject, texts: OperationRequest['params']): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, isNumber(shape[name]) && /^-?\d+$/.test(text) ? Number(text) : text]),
  );

const isNumber = (schema: z.core.$ZodType | undefined): boolean =>
  schema instanceof z.ZodMiniOptional ? isNumber(schema.def.innerType) : schema instanceof z.ZodMiniNumber;

const sessionFor = async (context: Context, { auth }: Operation, exchange: Exchange): Promise<LiveSession | undefined> =>
  auth === 'session' || auth === 'step-up' ? requireSession(context, exchange) : undefined;
