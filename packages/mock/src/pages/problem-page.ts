import { type ProblemCode, problemStatus } from 'portal-contract';
import { html } from 'hono/html';
import type { PortalProblem } from '../portal-problem.ts';
import { page } from './page.ts';

const sentences: Partial<Record<ProblemCode, string>> = {
  'not-found': 'There is no such application, or it is not yours.',
  'step-up-required': 'This application asks for a second step, and you logged in without one.',
  'app-unavailable': 'This application is in maintenance. Try again later.',
  'temporarily-unavailable': 'The portal cannot answer now. Try again in a moment.',
};

/** A problem as a page, for a browser that was on its way somewhere. */
export function problemPage({ code, headers }: PortalProblem, requestId: string): Promise<Response> {
  const sentence = sentences[code] ?? 'Something went wrong. Try again, or contact IT.';
  const body = html`<main class="card">
    <h1>This application didn’t open</h1>
    <p>${sentence}</p>
    <p class="muted">Reference ${requestId}</p>
  </main>`;
  return page(body, { title: 'This application didn’t open', status: problemStatus[code], headers });
}
