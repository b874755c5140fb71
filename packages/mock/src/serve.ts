import { operations, type Operation, type OperationName } from 'portal-contract';
import type { Context } from './context.ts';
import { ConnectionLost, fail, wait, type Fault } from './faults.ts';
import { writeLog } from './log.ts';
import { callOperation, type OperationRequest } from './operation-call.ts';
import { problemPage } from './pages/problem-page.ts';
import { PortalProblem } from './portal-problem.ts';
import { randomId } from './random.ts';
import { problemResponse } from './respond.ts';

/** Answers a request for one operation, as slowly and as badly as the scenario says. Rejects if there is no answer. */
export type Serve = (call: OperationRequest) => Promise<Response>;

/** Serves the operations of the contract. */
export function createServe(context: Context): Serve {
  let served = 0;
  const faultOf = (name: OperationName): Fault | undefined => {
    const { loseEvery } = context.settings;
    served += 1;
    return context.faults[name] ?? context.faults['*'] ?? (loseEvery && served % loseEvery === 0 ? 'network' : undefined);
  };
  return async (call) => {
    const { name, request } = call;
    const requestId = randomId(context.random);
    const fault = faultOf(name);
    let code: string | undefined;
    let response: Response;
    try {
      if (context.settings.latency > 0) await wait(context.settings.latency, request.signal);
      response = fault ? await fail(fault, request.signal) : await callOperation(context, call);
    } catch (error) {
      if (error instanceof ConnectionLost || request.signal.aborted) throw error;
      const problem = toProblem(context, error);
      code = problem.code;
      response = await answerProblem(name, problem, requestId);
    }
    const at = new Date(context.clock.now()).toISOString();
    writeLog(context.log, { at, operation: name, status: response.status, requestId, ...(code !== undefined && { code }) });
    return response;
  };
}

/** What a client learns of an error: nothing but `internal`, unless it is a problem. The details go to the report. */
export function toProblem({ report }: Context, error: unknown): PortalProblem {
  if (error instanceof PortalProblem) return error;
  report(error);
  return new PortalProblem('internal');
}

/** A page where a browser navigates, JSON where a script calls. */
async function answerProblem(name: OperationName, problem: PortalProblem, requestId: string): Promise<Response> {
  const { navigation }: Operation = operations[name];
  return navigation ? problemPage(problem, requestId) : problemResponse(problem, requestId);
}
