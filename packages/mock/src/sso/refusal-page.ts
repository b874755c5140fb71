import { html } from 'hono/html';
import { page } from '../pages/page.ts';

/** Says why a log-in to an application cannot go on, where there is nobody to send the browser back to. */
export function refusalPage(reason: string, status = 400): Promise<Response> {
  const title = 'This log-in cannot go on';
  const body = html`<main class="card">
    <h1>${title}</h1>
    <p>The application and the portal did not understand each other. Open the application again from the portal.</p>
    <p class="muted">${reason}</p>
  </main>`;
  return page(body, { title, status });
}
