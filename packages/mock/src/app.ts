import { Hono } from 'hono';
import { mountApi, type Env } from './api.ts';
import { mountConsole } from './console/console.ts';
import type { Context } from './context.ts';
import { ConnectionLost } from './faults.ts';
import { setHeaders } from './headers.ts';
import { mountPages } from './pages/pages.ts';
import { PortalProblem } from './portal-problem.ts';
import { randomId } from './random.ts';
import { problemResponse } from './respond.ts';
import { toProblem } from './serve.ts';

/** Everything the mock serves: the API below its endpoint, and its own pages below `/_mock`. */
export function createApp(context: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    await next();
    setHeaders(c.res.headers, context, c.env.exchange);
  });
  mountApi(app, context);
  mountPages(app, context);
  mountConsole(app, context);
  const answer = (problem: PortalProblem): Response => problemResponse(problem, randomId(context.random));
  app.notFound(() => answer(new PortalProblem('not-found')));
  app.onError((error, c) => {
    if (error instanceof ConnectionLost || c.req.raw.signal.aborted) throw error;
    return answer(toProblem(context, error));
  });
  return app;
}
