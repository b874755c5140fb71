import { html } from 'hono/html';
import { findApp } from '../apps.ts';
import type { Context } from '../context.ts';
import type { Exchange } from '../exchange.ts';
import { redeem } from '../launch.ts';
import { findSession } from '../session.ts';
import { page } from './page.ts';

/** The application itself, as far as the portal is concerned: it takes the ticket, once, and knows who has come. */
export async function appPage(
  context: Context,
  exchange: Exchange,
  launch: { app: string; ticket: string },
): Promise<Response> {
  const session = await findSession(context, exchange);
  if (!(await redeem(context, session, launch)) || !session) return refused();
  const { name } = findApp(context, session.account, launch.app);
  const body = html`<main class="card">
    <h1>${name}</h1>
    <p>You’re logged in to ${name} as <strong>${session.account.name}</strong>.</p>
  </main>`;
  return page(body, { title: name });
}

function refused(): Promise<Response> {
  const body = html`<main class="card">
    <h1>This link has been used</h1>
    <p>
      A link that opens an application works once, for a minute, in the browser that asked for it. Go back to the portal and
      open the application again.
    </p>
  </main>`;
  return page(body, { title: 'This link has been used', status: 403 });
}
