import type { Operation } from 'portal-contract';
import { sha256 } from 'hash-wasm';
import type { Context } from './context.ts';
import type { LiveSession } from './handler.ts';
import { PortalProblem } from './portal-problem.ts';
import { invalid } from './validation.ts';

/** What came of a request that carried an `Idempotency-Key`. */
export interface IdempotencyRecord {
  /** SHA-256 of what was asked for. */
  readonly request: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** `running`: there is no answer yet. `anew`: the answer told something once that it makes no sense without. */
  readonly state: 'running' | 'answered' | 'anew';
  /** The answer, without what was told once. */
  readonly answer?: unknown;
}

/** Milliseconds for which an answer is kept: a day. */
const lifetime = 86_400_000;

/** A request that is to be carried out once. */
export interface OnceRequest {
  readonly operation: Operation;
  readonly session: LiveSession;
  readonly key: string;
  /** What is asked for: the same for the same request. */
  readonly asked: unknown;
}

/** The key of a request that changes something in a session, if it has one. Throws `validation-failed` for one that is none. */
export function idempotencyKey({ method }: Operation, { headers }: Request): string | undefined {
  const key = method === 'post' ? headers.get('idempotency-key') : null;
  if (key !== null && !/^[!-~]{1,128}$/.test(key)) throw invalid([{ pointer: '/Idempotency-Key', code: 'format' }]);
  return key ?? undefined;
}

/**
 * Carries a request out, once within a day for its session and key; a repetition gets the same answer, without what was told
 * once. Throws `validation-failed` for another request with the same key, and `temporarily-unavailable` while the first runs.
 */
export async function once(context: Context, request: OnceRequest, run: () => Promise<unknown>): Promise<unknown> {
  const { store, clock } = context;
  // The handle: a change that gives the session another id is repeated under that one.
  const id = `${request.session.record.handle} ${request.key}`;
  const hash = await sha256(JSON.stringify(request.asked));
  const known = await store.get('idempotency', id);
  if (known && known.value.expiresAt > clock.now()) {
    const { value } = known;
    if (value.request !== hash) throw invalid([{ pointer: '/Idempotency-Key', code: 'not-allowed' }]);
    if (value.state === 'answered') return value.answer;
    if (value.state === 'anew') return run();
    throw busy();
  }
  const running: IdempotencyRecord = { request: hash, expiresAt: clock.now() + lifetime, state: 'running' };
  if (!(await store.put('idempotency', id, running, known?.version ?? 0))) throw busy();
  // What failed has changed nothing, so that it may be tried again.
  const result = await run().catch(async (error: unknown) => {
    await store.remove('idempotency', id);
    throw error;
  });
  await store.put('idempotency', id, { ...running, ...kept(request.operation, result) }, (known?.version ?? 0) + 1);
  return result;
}

const busy = (): PortalProblem => new PortalProblem('temporarily-unavailable', { headers: { 'Retry-After': '1' } });

/** What is kept of an answer. */
function kept({ response, secrets = [] }: Operation, result: unknown): Pick<IdempotencyRecord, 'state' | 'answer'> {
  if (!response) return { state: 'answered' };
  const members = Object.entries(result as object).filter(([name]) => !secrets.includes(name));
  const { success, data: answer } = response.safeParse(Object.fromEntries(members));
  return success ? { state: 'answered', answer } : { state: 'anew' };
}
