import type { Hono } from 'hono';
import { clearEveryAttempt } from '../lockout.ts';
import type { Env } from '../api.ts';
import type { Context } from '../context.ts';
import { withNewWindow } from '../enrolment-window.ts';
import { fromOwnForm, seeOther } from '../pages/form.ts';
import { enterScenario, isScenarioName } from '../scenarios.ts';
import { update } from '../store.ts';
import { consolePage } from './console-page.ts';

/** Mounts the console at `/_mock`: what the administrator and a telephone would show, and what a test wants to change. */
export function mountConsole(app: Hono<Env>, context: Context): void {
  app.get('/_mock', () => consolePage(context));
  const act = (path: string, action: (fields: URLSearchParams) => void | Promise<void>): void => {
    app.post(path, async (c) => {
      await action(await fromOwnForm(context, c.req.raw, c.env.exchange));
      return seeOther('/_mock');
    });
  };
  act('/_mock/scenario', (fields) => {
    const name = fields.get('name') ?? '';
    if (isScenarioName(name)) enterScenario(context, name);
  });
  act('/_mock/clock', (fields) => {
    const seconds = Number(fields.get('seconds'));
    if (Number.isSafeInteger(seconds) && seconds > 0) context.clock.advance(seconds);
  });
  act('/_mock/unlock', (fields) => unlock(context, fields.get('person') ?? ''));
}

/** What the administrator does: forgets the failures, takes the lock away, and grants the days to set up a second step again. */
async function unlock(context: Context, id: string): Promise<void> {
  const account = await update(
    context.store,
    'accounts',
    id,
    (current) =>
      current && withNewWindow(context, { ...current, status: current.status === 'locked' ? 'active' : current.status }),
  );
  if (account) await clearEveryAttempt(context, account.email);
}
